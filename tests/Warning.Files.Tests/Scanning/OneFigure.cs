using NodaTime;

namespace EarlyWarning.Files.Scanning;

/// <summary>The smallest region with an alert: one company with one monthly figure, and a rule that fires if it exceeds 5.</summary>
internal sealed class OneFigure : IDisposable
{
    public const string Company = "C01";

    private readonly TemporaryFolder folder = new();

    /// <summary>Creates the region.</summary>
    /// <param name="figures">The figure of each month from May 2026 on, with blanks between; a minus is a month without one.</param>
    public OneFigure(string figures)
    {
        string[] rows = [.. figures.Split(' ').Select((figure, month) => (figure, month)).Where(one => one.figure != "-").Select(one => $"C01,2026-{5 + one.month:00},{one.figure}")];
        folder.Write("companies.csv", "id,name\nC01,公司01\n");
        folder.Write("f.csv", $"企业,月份,值\n{string.Join('\n', rows)}\n");
        folder.Write("rules/indicators.json", """{ "indicators": [ { "id": "v", "kind": "measure", "cadence": "monthly", "maxAge": "2m" } ] }""");
        folder.Write("rules/policy.json", """
            { "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 },
              "episodes": { "open": "yellow", "lowerAfter": "14d", "sameEpisode": "90d", "repeatAfter": "30d" } }
            """);
        folder.Write("scan.json", """
            { "companies": { "file": "companies.csv", "id": "id", "idKind": "any", "name": "name" },
              "feeds": [ { "id": "f", "file": "f.csv", "company": "企业", "date": "月份", "measures": { "v": { "column": "值" } } } ],
              "rules": "rules", "maxRejects": 1 }
            """);
        WithRule("hi");
    }

    /// <summary>The only line of the last scan's <c>alerts.csv</c>, or an empty text if there is none.</summary>
    public string Row { get; private set; } = "";

    /// <summary>The only line of the last scan's <c>alerts.jsonl</c>, or an empty text if there is none.</summary>
    public string Line { get; private set; } = "";

    /// <summary>Replaces the rules of the pack by one rule.</summary>
    public OneFigure WithRule(string id, string more = "")
    {
        folder.Write("rules/t.json", $$"""
            { "id": "t", "rules": [ { "id": "{{id}}", "title": "{{id}}", "when": "v > 5", "score": 30, "because": "v={v}"{{more}}, "source": { "kind": "assumed", "text": "test" } } ] }
            """);
        return this;
    }

    /// <summary>Scans and returns how the alert changed.</summary>
    public async Task<string> ScanAsync(string asOf)
    {
        ScanResult result = await Scanner.ScanAsync(Load(), DateOf(asOf), new ScanOptions { Threads = 1, Clock = StandingClock.Later });
        Row = File.ReadAllLines(Path.Combine(result.Place, "alerts.csv")).ElementAtOrDefault(1) ?? "";
        Line = File.ReadAllLines(Path.Combine(result.Place, "alerts.jsonl")).SingleOrDefault() ?? "";
        Result = result;
        return result.Transitions.SingleOrDefault() is { } move ? $"{move.Transition} {move.Reason}{(move.Notified ? " told" : "")}" : "";
    }

    /// <summary>The results of the last scan.</summary>
    public ScanResult? Result { get; private set; }

    public async Task SilenceAsync(string until)
    {
        using CaseLedger cases = await CaseLedger.OpenAsync(Load(), clock: StandingClock.Later);
        await cases.SilenceAsync(Company, DateOf(until), "李某", "正在调解");
    }

    public void Dispose() => folder.Dispose();

    private ScanFile Load() => ScanFile.Load(Path.Combine(folder.Path, "scan.json"));

    private static LocalDate DateOf(string date) => NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;
}
