using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EarlyWarning.Benchmarks.Recording;

/// <summary>
/// Writes the tables of docs/performance.md from the result file: the table of an id stands between <c>&lt;!-- results: id --&gt;</c> and
/// <c>&lt;!-- end --&gt;</c>. A test checks that page and file agree.
/// </summary>
internal static partial class PerformancePage
{
    /// <summary>Returns the page with every table replaced.</summary>
    /// <param name="page">The page.</param>
    /// <param name="results">The result file.</param>
    public static string WithTables(string page, JsonElement results) => Block().Replace(page, block =>
        results.GetProperty("tables").TryGetProperty(block.Groups["id"].Value, out JsonElement table)
            ? $"<!-- results: {block.Groups["id"].Value} -->\n\n{TableOf(table)}\n<!-- end -->"
            : block.Value);

    /// <summary>Returns the ids of the tables in a page.</summary>
    public static IEnumerable<string> TablesOf(string page) => Block().Matches(page).Select(block => block.Groups["id"].Value);

    private static string TableOf(JsonElement table)
    {
        JsonElement[] columns = [.. table.GetProperty("columns").EnumerateArray()];
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{table.GetProperty("machine").GetString()}, {table.GetProperty("recorded").GetString()}.\n\n");
        AppendRow(text, columns.Select(column => column.GetProperty("title").GetString()!));
        AppendRow(text, columns.Select(column => column.TryGetProperty("format", out _) ? "---:" : "---"));
        foreach (JsonElement row in table.GetProperty("rows").EnumerateArray())
            AppendRow(text, row.EnumerateArray().Select((cell, column) => TextOf(cell, columns[column])));
        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string TextOf(JsonElement cell, JsonElement column) => cell.ValueKind switch
    {
        JsonValueKind.Number => cell.GetDouble().ToString(column.GetProperty("format").GetString(), CultureInfo.InvariantCulture),
        JsonValueKind.Null => "–",
        _ => cell.GetString()!,
    };

    [GeneratedRegex("<!-- results: (?<id>[a-z-]+) -->.*?<!-- end -->", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();
}
