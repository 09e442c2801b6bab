using System.Globalization;
using System.Text.Json;

namespace EarlyWarning.Benchmarks.Recording;

/// <summary>What both programs say of a company.</summary>
internal sealed record AlertRow(int Rank, string Company, string Name, string Level, double Score, double High, double? Workers, string Rules)
{
    /// <summary>Returns the companies of a scan's alerts.jsonl.</summary>
    public static AlertRow[] OfScan(string file) => [.. File.ReadLines(file).Select(line =>
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement alert = document.RootElement, workers = alert.GetProperty("affectedWorkers");
        string[] rules = [.. alert.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!).Order(StringComparer.Ordinal)];
        return new AlertRow(alert.GetProperty("rank").GetInt32(), Text("company"), Text("name"), Text("level"), Number("score"), Number("scoreHigh"),
            workers.ValueKind == JsonValueKind.Null ? null : workers.GetDouble(), string.Join(' ', rules));

        string Text(string name) => alert.GetProperty(name).GetString()!;
        double Number(string name) => alert.GetProperty(name).GetDouble();
    })];

    /// <summary>Returns the companies of what the program for DuckDB wrote.</summary>
    public static AlertRow[] OfDuckDb(string file) => [.. File.ReadLines(file).Skip(1).Select(line => line.Split(',')).Select(cells =>
        new AlertRow(
        int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1], cells[2], cells[3], Number(cells[4]), Number(cells[5]),
        cells[6].Length == 0 ? null : Number(cells[6]), cells[7]))];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
