using System.Text.RegularExpressions;

namespace EarlyWarning.Cli.Readme;

/// <summary>A page of the repository and its fenced blocks.</summary>
internal sealed partial class MarkdownPage(string path)
{
    private const string Fence = "```";

    private readonly string file = Path.Combine(SourceFolder.Repository, path);

    public IReadOnlyList<Block> Blocks { get; private set; } = BlocksOf(Path.Combine(SourceFolder.Repository, path));

    /// <summary>The command lines of the program in the shell blocks, without its name.</summary>
    public IEnumerable<string[]> Commands() =>
        Blocks.Where(block => block.Language == "sh").SelectMany(block => block.Text.Split('\n')).Select(ArgumentsOf).OfType<string[]>();

    /// <summary>
    /// Returns the arguments of a command line of the program, as a shell splits them: those with blanks are in quotes; null for any other line.
    /// </summary>
    public static string[]? ArgumentsOf(string line)
    {
        string[] starts = ["early-warning ", "dotnet run --project src/Warning.Cli -c Release -- "];
        return starts.FirstOrDefault(start => line.StartsWith(start, StringComparison.Ordinal)) is { } start
            ? [.. Words().Matches(line[start.Length..]).Select(word => word.Value.Trim('"'))]
            : null;
    }

    /// <summary>Compares the blocks of a language with the expected text; with <c>EARLYWARNING_UPDATE_GOLDEN=1</c> rewrites them first.</summary>
    public void Check(string language, IReadOnlyList<string> expected)
    {
        if (Golden.Update) Rewrite(language, expected);
        Assert.Equal(expected, Blocks.Where(block => block.Language == language).Select(block => block.Text));
    }

    private void Rewrite(string language, IReadOnlyList<string> expected)
    {
        List<string> lines = [];
        int place = 0;
        string? open = null;
        foreach (string line in File.ReadAllLines(file))
        {
            bool fence = line.StartsWith(Fence, StringComparison.Ordinal);
            if (open == language && fence) lines.Add(expected[place++]);
            if (open != language || fence) lines.Add(line);
            if (fence) open = open is null ? line[Fence.Length..] : null;
        }

        File.WriteAllText(file, string.Join('\n', lines) + "\n");
        Blocks = BlocksOf(file);
    }

    private static List<Block> BlocksOf(string file)
    {
        List<Block> blocks = [];
        List<string> lines = [];
        string? open = null;
        string mark = "";
        foreach (string line in File.ReadAllLines(file))
        {
            if (!line.StartsWith(Fence, StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }

            if (open is not null) blocks.Add(new Block(open, string.Join('\n', lines)) { Mark = mark });
            else mark = lines.Count > 0 && Marks().Match(lines[^1]) is { Success: true } found ? found.Groups["mark"].Value : "";
            open = open is null ? line[Fence.Length..] : null;
            lines.Clear();
        }

        return blocks;
    }

    [GeneratedRegex("\"[^\"]*\"|[^ ]+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    [GeneratedRegex("^<!-- (?<mark>.+) -->$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();

    public sealed record Block(string Language, string Text)
    {
        /// <summary>What a comment in the line above the block says, such as <c>exit 1</c>; empty where there is none.</summary>
        public string Mark { get; init; } = "";
    }
}
