using System.Globalization;
using System.Text;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Benchmarks.Workloads;

/// <summary>
/// A workload of 40 rules with three comparisons each over 24 columns of seeded random numbers, which are available as columns, as a panel and
/// as objects. A rule fires for a share of the companies that have its numbers.
/// </summary>
internal sealed class ScoringWorkload
{
    public const int Columns = 24;
    public const int RuleCount = 40;
    public const int TermsPerRule = 3;

    /// <summary>The share of companies for which a rule fires where nothing else is said.</summary>
    public const double Sparse = 0.05;

    private readonly string[] ids;

    public ScoringWorkload(int companies, double missing, int rules = RuleCount, double firing = Sparse)
    {
        Companies = companies;
        Threshold = 1 - Math.Round(Math.Cbrt(firing), 4);
        Random random = new(20_260_701);
        Terms = Enumerable.Range(0, rules).Select(_ => Enumerable.Range(0, TermsPerRule).Select(_ => random.Next(Columns)).ToArray()).ToArray();
        Values = Enumerable.Range(0, Columns).Select(_ => new double[companies]).ToArray();
        foreach (double[] column in Values)
        {
            for (int row = 0; row < companies; row++) column[row] = random.NextDouble() < missing ? double.NaN : random.NextDouble();
        }

        Pack = RulePack.Compile([new RulePackLayer("benchmark", [new("indicators.json", Catalog()), new("rules.json", RuleFile()), new("policy.json", PolicyFile())])]);
        ids = [.. Enumerable.Range(0, companies).Select(row => row.ToString("D8", CultureInfo.InvariantCulture))];
        View = MakePanel().AsOf(new LocalDate(2026, 7, 1));
    }

    public int Companies { get; }

    /// <summary>The threshold of the comparisons: each is true for the third root of the share that fires, as a rule has three.</summary>
    public double Threshold { get; }

    /// <summary>The indices of the columns that each rule compares.</summary>
    public int[][] Terms { get; }

    public double[][] Values { get; }

    public RulePack Pack { get; }

    public PanelView View { get; }

    public CompanyObject[] MakeObjects(int count) => [.. Enumerable.Range(0, count).Select(row => new CompanyObject(row, Values))];

    public static Observations MakeObservations(ScoringWorkload workload, int row)
    {
        Observations observations = new();
        for (int column = 0; column < Columns; column++)
        {
            if (!double.IsNaN(workload.Values[column][row])) observations.Add($"x{column}", new LocalDate(2026, 6, 1), workload.Values[column][row]);
        }

        return observations;
    }

    /// <summary>Fills a panel with the columns.</summary>
    public Panel MakePanel()
    {
        PanelBuilder builder = new(Pack.Catalog, ids);
        builder.Deliver(new FeedDelivery("columns", [.. Enumerable.Range(0, Columns).Select(column => $"x{column}")]));
        CalendarPeriod period = CalendarPeriod.Of(Cadence.Monthly, new LocalDate(2026, 6, 1));
        for (int column = 0; column < Columns; column++) builder.Append($"x{column}", period, Values[column]);
        return builder.Build();
    }

    private static byte[] Catalog() => Json($$"""{ "indicators": [ {{string.Join(", ", Enumerable.Range(0, Columns).Select(column =>
        $$"""{ "id": "x{{column}}", "title": "x", "kind": "measure", "cadence": "monthly", "lag": "0d", "maxAge": "1m" }"""))}} ] }""");

    private byte[] RuleFile() => RuleFile(Terms, Threshold);

    /// <summary>Returns a rule file in which each rule compares three columns; every fourth rule belongs to a group.</summary>
    public static byte[] RuleFile(IReadOnlyList<int[]> terms, double threshold = 1 - 0.3684)
    {
        StringBuilder text = new("{ \"id\": \"b\", \"rules\": [\n");
        for (int rule = 0; rule < terms.Count; rule++)
        {
            string when = string.Join(" and ", terms[rule].Select(column => string.Create(CultureInfo.InvariantCulture, $"x{column} > {threshold}")));
            text.Append(CultureInfo.InvariantCulture, $"{(rule > 0 ? ",\n" : "")}{{ \"id\": \"b.{rule:D5}\", \"when\": \"{when}\", \"score\": {1 + (rule % 9)}");
            if (rule % 4 == 0) text.Append(CultureInfo.InvariantCulture, $", \"group\": \"g{rule % 10}\"");
            text.Append(" }");
        }

        return Json(text.Append("\n] }").ToString());
    }

    public static byte[] CatalogFile() => Catalog();

    private static byte[] PolicyFile() => Json("""{ "bands": { "blue": 100, "yellow": 110, "orange": 120, "red": 130 } }""");

    private static byte[] Json(string text) => Encoding.UTF8.GetBytes(text);
}
