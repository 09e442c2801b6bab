using System.Globalization;
using System.Text;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Tests;

/// <summary>
/// Packs over twelve flags <c>f0 .. f11</c> and a number <c>workers</c>, in which a test sets the outcome of each rule and company: <c>1</c>
/// fired, <c>0</c> clear, <c>?</c> indeterminate. Every company has 9,000 yuan <c>owed</c>. Bands are 10, 25, 45, 70.
/// </summary>
internal static class SmallPack
{
    public const int Flags = 12;

    public static readonly LocalDate July = new(2026, 7, 1);

    public static readonly string Catalog = $$"""
        { "indicators": [
          {{string.Join(",\n", Enumerable.Range(0, Flags).Select(flag => $$"""{ "id": "f{{flag}}", "kind": "attribute", "type": "flag" }"""))}},
          { "id": "never", "kind": "attribute", "type": "flag" },
          { "id": "owed", "kind": "attribute", "type": "number", "unit": "CNY" },
          { "id": "workers", "kind": "attribute", "type": "number", "unit": "people" } ] }
        """;

    public const string Policy = """{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "affectedWorkers": "workers" }""";

    /// <summary>Returns a rule whose condition is the flag of its position, unless <paramref name="when"/> is given.</summary>
    public static string Rule(string id, string score, string when, string more = "") =>
        $$"""{ "id": "{{id}}", "when": "{{when}}", "score": {{score}}{{(more.Length == 0 ? "" : ", " + more)}}, "tests": [ { "given": {}, "expect": "indeterminate" } ] }""";

    public static string RuleFile(string id, params string[] rules) => $$"""{ "id": "{{id}}", "rules": [ {{string.Join(",\n", rules)}} ] }""";

    public static RulePackLayer Layer(string name, params (string Path, string Text)[] files) =>
        new(name, [.. files.Select(file => new RulePackFile($"{name}/{file.Path}", Encoding.UTF8.GetBytes(file.Text)))]);

    /// <summary>Returns a layer with the flags' catalog, the usual policy and one rule file.</summary>
    public static RulePackLayer LayerOf(params string[] rules) =>
        Layer("p", ("indicators.json", Catalog), ("policy.json", Policy), ("rules.json", RuleFile("rules", rules)));

    public static RulePack Of(params string[] rules) => RulePack.Compile([LayerOf(rules)]);

    public static string[] Faults(params RulePackLayer[] layers) =>
        [.. RulePack.Check(layers, out _).Select(diagnostic => diagnostic.ToString())];

    /// <summary>Assesses companies whose flags are given as texts such as <c>10?</c>: true, false, missing; flags that are not given are missing.</summary>
    public static Assessments Assess(RulePack pack, params (string Company, string Flags, double? Workers)[] companies) =>
        pack.Assess(View(pack, companies));

    public static PanelView View(RulePack pack, IEnumerable<(string Company, string Flags, double? Workers)> companies, LocalDate? asOf = null)
    {
        (string Company, string Flags, double? Workers)[] given = [.. companies];
        PanelBuilder builder = new(pack.Catalog, given.Select(company => company.Company));
        builder.Deliver(new FeedDelivery("register", [.. pack.Catalog.Indicators.Select(indicator => indicator.Id)]));
        Dictionary<string, int> rows = builder.Companies.Select((id, row) => (id, row)).ToDictionary(pair => pair.id, pair => pair.row, StringComparer.Ordinal);
        pack.Catalog.TryGet("owed", out Indicator? owed);
        foreach ((string company, string flags, double? workers) in given)
        {
            if (owed is not null) builder.Attribute(owed).Set(rows[company], 9000);
            for (int flag = 0; flag < flags.Length; flag++)
            {
                if (flags[flag] == '?') continue;
                pack.Catalog.TryGet(string.Create(CultureInfo.InvariantCulture, $"f{flag}"), out Indicator? indicator);
                builder.Attribute(indicator!).Set(rows[company], flags[flag] == '1' ? 1 : 0);
            }

            if (workers is not { } number) continue;
            pack.Catalog.TryGet("workers", out Indicator? affected);
            builder.Attribute(affected!).Set(rows[company], number);
        }

        return builder.Build().AsOf(asOf ?? July);
    }
}
