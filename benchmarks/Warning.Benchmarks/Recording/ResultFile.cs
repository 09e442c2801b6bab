using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EarlyWarning.Benchmarks.Recording;

/// <summary>The file benchmarks/results/performance.json: each table with its date, machine and versions; measuring a table again replaces it.</summary>
internal sealed class ResultFile
{
    /// <summary>How result files are laid out.</summary>
    public static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string repository;
    private readonly JsonObject document;

    public ResultFile(string repository)
    {
        this.repository = repository;
        document = File.Exists(ResultsPath) ? JsonNode.Parse(File.ReadAllBytes(ResultsPath))!.AsObject() : new JsonObject { ["tables"] = new JsonObject() };
    }

    private string ResultsPath => Path.Combine(repository, "benchmarks", "results", "performance.json");

    private string PagePath => Path.Combine(repository, "docs", "performance.md");

    public void Replace(ResultTable table) => document["tables"]![table.Id] = new JsonObject
    {
        ["recorded"] = DateTimeOffset.FromUnixTimeSeconds(Now()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["machine"] = Machine(),
        ["versions"] = Versions(),
        ["columns"] = new JsonArray([.. table.Columns.Select(column => column.Format is null
            ? (JsonNode)new JsonObject { ["title"] = column.Title }
            : new JsonObject { ["title"] = column.Title, ["format"] = column.Format })]),
        ["rows"] = new JsonArray([.. table.Rows.Select(row => new JsonArray([.. row.Select(CellOf)]))]),
    };

    /// <summary>Writes the file, and the tables of docs/performance.md from it.</summary>
    public void Save()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(ResultsPath)!);
        File.WriteAllText(ResultsPath, document.ToJsonString(Layout) + "\n");
        using JsonDocument results = JsonDocument.Parse(File.ReadAllBytes(ResultsPath));
        File.WriteAllText(PagePath, PerformancePage.WithTables(File.ReadAllText(PagePath), results.RootElement));
    }

    private static JsonNode? CellOf(object? cell) => cell switch
    {
        null => null,
        string text => JsonValue.Create(text),
        _ => JsonValue.Create(Rounded(Convert.ToDouble(cell, CultureInfo.InvariantCulture))),
    };

    /// <summary>Rounds to four digits, which is more than the precision of a measurement.</summary>
    private static double Rounded(double value) => double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>Returns what is measured on.</summary>
    public static string Machine()
    {
        string processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown"
            : RuntimeInformation.ProcessArchitecture.ToString();
        string vectors = Vector512.IsHardwareAccelerated ? "AVX-512" : Vector256.IsHardwareAccelerated ? "AVX2" : "128 bits";
        double memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1L << 30);
        return string.Create(CultureInfo.InvariantCulture,
            $"{processor} ({vectors}), {Environment.ProcessorCount} processors, {memory:0} GiB, {RuntimeInformation.OSDescription}, .NET {Environment.Version}");
    }

    private static JsonObject Versions() => new(new[] { typeof(RulePack).Assembly, typeof(BenchmarkDotNet.Running.BenchmarkSwitcher).Assembly, typeof(NodaTime.LocalDate).Assembly }
        .Select(assembly => KeyValuePair.Create(assembly.GetName().Name!, (JsonNode?)JsonValue.Create(
            assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]))));

    private static long Now() => NodaTime.SystemClock.Instance.GetCurrentInstant().ToUnixTimeSeconds();
}

/// <summary>A table of measured numbers.</summary>
/// <param name="Id">The id by which the page refers to the table.</param>
/// <param name="Columns">The title of each column, and the format of a column of numbers; null for a column of text.</param>
internal sealed record ResultTable(string Id, params (string Title, string? Format)[] Columns)
{
    /// <summary>The rows; a cell is a text, a number, or null when there is nothing to measure.</summary>
    public List<object?[]> Rows { get; } = [];

    public ResultTable Add(params object?[] cells)
    {
        Rows.Add(cells);
        return this;
    }
}
