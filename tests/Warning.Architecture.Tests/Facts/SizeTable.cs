using System.Globalization;
using System.Text;
using EarlyWarning.Architecture.Graph;
using Microsoft.CodeAnalysis;

namespace EarlyWarning.Architecture.Facts;

/// <summary>How large each project is. A record, not a limit: the page may lag behind the sources a little.</summary>
internal sealed class SizeTable
{
    private const double Lag = 0.05;

    private readonly IReadOnlyList<Row> rows;

    private SizeTable(IReadOnlyList<Row> rows) => this.rows = rows;

    /// <summary>Counts files, lines that are not blank, those of them that are more than a comment, and public types, nested ones too.</summary>
    public static SizeTable Of(SymbolGraph graph)
    {
        Row[] rows = [.. graph.Projects.Select(project => RowOf(project, graph)).OrderBy(row => row.Project, StringComparer.Ordinal)];
        return new SizeTable([.. rows, new Row("all", rows.Sum(row => row.Files), rows.Sum(row => row.Lines), rows.Sum(row => row.Code), rows.Sum(row => row.PublicTypes))]);
    }

    /// <summary>Reads what <see cref="ToMarkdown"/> wrote.</summary>
    public static SizeTable Parse(string markdown) => new(
    [
        .. markdown.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(cells => new Row(cells[0].Trim('`').Replace("src/", "", StringComparison.Ordinal), Number(cells[1]), Number(cells[2]), Number(cells[3]), Number(cells[4]))),
    ]);

    public string ToMarkdown()
    {
        StringBuilder text = new("| project | files | lines | of code | public types |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (Row row in this.rows)
            text.Append(CultureInfo.InvariantCulture, $"| {(row.Project == "all" ? "all" : $"`src/{row.Project}`")} | {row.Files:N0} | {row.Lines:N0} | {row.Code:N0} | {row.PublicTypes:N0} |\n");
        return text.ToString();
    }

    /// <summary>Says what a written table has that is off by more than 5 % and a few files, lines or types.</summary>
    public IReadOnlyList<string> Stale(SizeTable written)
    {
        List<string> stale = [];
        foreach (Row row in this.rows)
        {
            if (written.rows.FirstOrDefault(other => other.Project == row.Project) is not { } said)
            {
                stale.Add($"{row.Project} is missing");
                continue;
            }

            Compare("files", row.Files, said.Files, slack: 5);
            Compare("lines", row.Lines, said.Lines, slack: 200);
            Compare("lines of code", row.Code, said.Code, slack: 200);
            Compare("public types", row.PublicTypes, said.PublicTypes, slack: 5);

            void Compare(string what, int number, int told, int slack)
            {
                if (Math.Abs(number - told) > slack + (Lag * number)) stale.Add(string.Create(CultureInfo.InvariantCulture, $"{row.Project}: {number:N0} {what}, not {told:N0}"));
            }
        }

        return stale;
    }

    private static Row RowOf(SourceProject project, SymbolGraph graph)
    {
        string[] lines = [.. project.Files.SelectMany(file => file.Text.Split('\n')).Select(line => line.Trim()).Where(line => line.Length > 0)];
        return new Row(
            project.Name,
            project.Files.Count,
            lines.Length,
            lines.Count(line => !line.StartsWith("//", StringComparison.Ordinal)),
            graph.Types.Where(type => type.IsPublic && Room.Of(type.File).Project == project.Name).Select(type => type.Symbol).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).Sum(PublicTypes));
    }

    private static int PublicTypes(INamedTypeSymbol type) =>
        1 + type.GetTypeMembers().Where(nested => nested.DeclaredAccessibility == Accessibility.Public).Sum(PublicTypes);

    private static int Number(string cell) => int.Parse(cell, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private sealed record Row(string Project, int Files, int Lines, int Code, int PublicTypes);
}
