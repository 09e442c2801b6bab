using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EarlyWarning.Benchmarks.Recording;

/// <summary>benchmarks/results/performance.json: what was measured, when, on what and of which versions; a table is replaced when it is measured anew.</summary>
internal sealed class ResultFile
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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

    /// <summary>Writes the file, and the page's tables from it.</summary>
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

    /// <summary>Four digits are more than a measurement has.</summary>
    private static double Rounded(double value) => double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Machine()
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
