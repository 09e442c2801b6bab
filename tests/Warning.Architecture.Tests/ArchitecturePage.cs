using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EarlyWarning.Architecture.Facts;
using EarlyWarning.Architecture.Graph;

namespace EarlyWarning.Architecture;

/// <summary>
/// The parts of <c>docs/architecture.md</c> that are written from the ladder and the graph: between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- end --&gt;</c>
/// stand the projects, the rooms and the sizes.
/// </summary>
internal static partial class ArchitecturePage
{
    public static string Path => RepositoryFolder.Combine("docs", "architecture.md");

    /// <summary>The page with its parts written anew.</summary>
    public static string Written(string page, SymbolGraph graph, Ladder ladder) => Block().Replace(page, block =>
        $"<!-- {block.Groups["name"].Value} -->\n\n{PartOf(block.Groups["name"].Value, graph, ladder)}\n<!-- end -->");

    /// <summary>What the page says in one of its parts.</summary>
    public static string PartIn(string page, string name) =>
        Block().Matches(page).Single(block => block.Groups["name"].Value == name).Groups["part"].Value.Trim('\n') + "\n";

    /// <summary>A part as it is to be.</summary>
    public static string PartOf(string name, SymbolGraph graph, Ladder ladder) => name switch
    {
        "projects" => Projects(ladder),
        "rooms" => Rooms(graph, ladder),
        "sizes" => SizeTable.Of(graph).ToMarkdown(),
        _ => throw new ArgumentException($"The page has no part {name}.", nameof(name)),
    };

    private static string Projects(Ladder ladder)
    {
        StringBuilder text = new("| project | stands on | holds |\n| --- | --- | --- |\n");
        foreach (LadderProject row in ladder.Projects.Reverse())
            text.Append(CultureInfo.InvariantCulture, $"| `src/{row.Name}` | {string.Join(", ", row.Projects.Select(project => $"`{project}`").Concat(row.Packages))} | {row.Holds} |\n");
        return text.ToString();
    }

    /// <summary>The rooms of each project, the doors on top, as a ladder stands.</summary>
    private static string Rooms(SymbolGraph graph, Ladder ladder)
    {
        StringBuilder text = new("```\n");
        foreach (LadderProject row in ladder.Projects.Reverse())
        {
            string doors = string.Join(", ", graph.Types.Where(type => type.IsPublic && Room.Of(type.File) == new Room(row.Name, "")).Select(type => type.Symbol.Name).Distinct().Order(StringComparer.Ordinal));
            text.Append(CultureInfo.InvariantCulture, $"{row.Name}{(doors.Length > 0 ? ": " : "")}{doors}\n");
            foreach (LadderRoom room in row.Rooms.Reverse()) text.Append(CultureInfo.InvariantCulture, $"  {room.Name,-14}{room.Holds}\n");
            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n```\n";
    }

    [GeneratedRegex("<!-- (?<name>projects|rooms|sizes) -->\n(?<part>.*?)<!-- end -->", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();
}
