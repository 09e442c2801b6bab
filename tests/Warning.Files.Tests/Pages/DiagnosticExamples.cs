using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Scanning;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Pages;

/// <summary>
/// The files around the examples of the pages of diagnostics. An example is what its line shows as code; where a line describes a file in words, the file is
/// made here.
/// </summary>
internal static partial class DiagnosticExamples
{
    private const string Policy = """{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 } }""";

    private const string Tests = """ "tests": [ { "given": {}, "expect": "indeterminate" } ] """;

    private const string Power = """ "id": "power", "file": "power.csv", "company": "企业", "date": "月份" """;

    private const string Hotline = """ "id": "hotline", "file": "calls.csv", "company": "企业", "date": "日期" """;

    private static readonly string Catalog =
        File.ReadAllText(RepositoryFolder.Combine("tests", "Warning.Rules.Tests", "Data", "broken-rules", "indicators.json"));

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs an example: its code in, all diagnostics out.</summary>
    public delegate Task<IReadOnlyList<Diagnostic>> Run(string[] code);

    public static (Run Wrong, Run Right) Of(string code) => code switch
    {
        "EW1001" => Made(() => Pack(("wages.json", [.. "{ \"id\": \""u8, 0xD3, 0xC3, 0xB5, 0xE7, .. "\" }"u8])), () => Pack(("wages.json", "{ \"id\": \"用电\", \"rules\": [] }"))),
        "EW1002" => First(file => Pack(("wages.json", file))),
        "EW1003" => First(keys => Rule($$"""{ "id": "wages.first", "when": "power_kwh > 2", {{keys}} }""")),
        "EW1005" => First(rule => Rule(rule)),
        "EW1006" or "EW1012" => First(score => Rule($$"""{ "id": "wages.first", "when": "power_kwh > 2", {{score}} }""")),
        "EW1004" or "EW1007" or "EW1013" or "EW1218" => First(keys => Rule(WithKeys(keys))),
        "EW1008" => First(from => Rule(WithKeys($$"""  "effective": { {{from}} } """))),
        "EW1009" => First(lag => Indicators($$"""{ "id": "power_kwh", "kind": "measure", "cadence": "monthly", "maxAge": "2m", {{lag}} }""")),
        "EW1010" => First(id => Rule($$"""{ {{id}}, "when": "power_kwh > 2", "score": 10 }""")),
        "EW1011" => (ids => Rule(WithId(ids[0]), WithId(ids[0])), ids => Rule(WithId(ids[0]), WithId(ids[1]))),
        "EW1014" => Made(
            () => Checked(new RulePackLayer("rules", [AsFile("wages.json", RuleFile(WithKeys("\"status\": \"active\"")))])),
            () => Rule(WithKeys("\"status\": \"active\""))),

        "EW1101" or "EW1121" or "EW1122" or "EW1123" => First(sentence => Rule(WithKeys($"\"because\": {Quoted(sentence)}"))),
        "EW1215" => First(lets => Pack(("wages.json", $$"""{ "id": "wages", "let": { {{lets}} }, "rules": [ {{WithWhen("a > 2")}} ] }"""))),
        "EW1216" => First(lets => Pack(("wages.json", $$"""{ "id": "wages", {{lets}}, "rules": [ {{WithWhen("power_kwh > 2")}} ] }"""))),
        "EW1219" => First(when => Pack(
            ("policy.json", $$"""{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "referrals": [ { "id": "aid", "to": "法律援助机构", {{when}} } ] }"""))),
        "EW1241" => Both(code => Rule($$"""{ "id": "a", {{code[0]}}, "score": 10 }""", $$"""{ "id": "b", {{code[2]}}, "score": 10 }""")),

        "EW1301" => Made(() => Condition("power_kwh > 2" + new string(' ', 5000)), () => Condition("power_kwh > 2")),
        "EW1302" => Made(() => Condition(Nested(65)), () => Condition(Nested(63))),
        "EW1303" => Made(() => Doubled(10), () => Doubled(6)),
        "EW1305" => Made(() => ManyRules(30_000), () => ManyRules(20)),
        "EW1306" => Made(
            () => Pack(("wages.json", Enumerable.Repeat((byte)' ', 70 << 20).ToArray())),
            () => Pack(("wages.json", "{ \"id\": \"用电\", \"rules\": [] }"))),

        "EW1401" or "EW1402" or "EW1403" or "EW1404" or "EW1405" => First(given =>
            Rule($$"""{ "id": "wages.first", "when": "power_kwh > 2", "score": 10, "tests": [ { {{given}}, "expect": "fired" } ] }""")),

        "EW1406" => First(given => Pack(
            ("indicators.json", $$"""{ "indicators": [ {{Measure("survey_share", "\"range\": [0, 1]")}} ] }"""),
            ("wages.json", RuleFile($$"""{ "id": "wages.first", "when": "survey_share > 20%", "score": 10, "tests": [ { {{given}}, "expect": "fired" } ] }""")))),

        "EW1501" => First(id => Indicators($$"""{ {{id}}, "kind": "measure", "cadence": "monthly", "maxAge": "2m" }""")),
        "EW1502" => (
            alias => Indicators(Measure("power_kwh", alias[0]), Measure("power_of_plant_kwh", alias[0])),
            alias => Indicators(Measure("power_kwh", alias[0]), Measure("power_of_plant_kwh", "\"unit\": \"kWh\""))),
        "EW1503" => First(keys => Indicators($$"""{ "id": "hotline_call", {{keys}} }""")),
        "EW1504" => First(keys => Indicators($$"""{ "id": "power_kwh", "kind": "measure", {{keys}} }""")),
        "EW1505" => First(key => Pack(("indicators.json", Catalog.Replace("\"peerGroup\": [\"industry:3\", \"region:4\"]", key, StringComparison.Ordinal)))),
        "EW1506" => First(bands => Pack(("policy.json", $$"""{ {{bands}} }"""))),
        "EW1507" => First(fired => Pack(
            ("wages.json", RuleFile("""{ "id": "wages.arrears-over-two-months", "when": "wage_arrears_months > 2", "score": 10 }""")),
            ("scenarios/owed.json", $$"""{ "id": "owed", "given": { "wage_arrears_months": 3 }, "expect": { {{fired}} } }"""))),
        "EW1508" => First(range => Indicators(Measure("survey_share", range))),
        "EW1509" => (
            keys => Indicators(Measure("wage_arrears_months", keys[0]), Measure("wage_arrears_cny", keys[1])),
            keys => Indicators(Measure("wage_arrears_months", keys[0]), Measure("wage_arrears_cny", keys[0]))),
        "EW1511" => First(parameters => Parameters(parameters.Replace("{ .. }", """{ "values": [ { "from": "2026-01-01", "value": 100 } ] }""", StringComparison.Ordinal))),
        "EW1512" or "EW1513" => First(values => Parameters($$"""  "parameters": { "minimum_wage": { {{values}} } } """)),
        "EW1514" or "EW1911" => First(by => Parameters($$"""  "parameters": { "minimum_wage": { "values": [ { "from": "2026-01-01", {{by}} } ] } } """)),
        "EW1515" or "EW1517" => (given => Layered($$"""{ "id": "county", {{given[0]}} }"""), given => Layered(given.Length == 0 || given[0][0] == '{'
            ? $$"""{ "id": "county", "changes": [ {{given.FirstOrDefault()}} ] }"""
            : $$"""{ "id": "county", {{given[0]}} }""")),
        "EW1516" => First(rule => Layered($$"""{ "id": "county", "rules": [ {{rule.Replace("..", "\"when\": \"wage_arrears_months > 1\", \"score\": 30", StringComparison.Ordinal)}} ] }""")),
        "EW1518" => (change => Changed(change[0]), _ => Changed("""{ "id": "wages.arrears", "score": 30 }""")),
        "EW1913" => (
            change => Changed(change[0].Replace("sha256:..", $"sha256:{new string('0', 64)}", StringComparison.Ordinal)),
            _ => Task.FromResult(RulePack.Check(Pinned(), out RulePack? _))),
        "EW1914" => First(Changed),
        "EW1915" => First(because => Rule(WithKeys(because))),
        "EW1916" => First(score => Pack(("policy.json", Policy), ("wages.json", RuleFile($$"""{ "id": "wages.first", "when": "power_kwh > 2", {{score}}, {{Tests}} }""")))),
        "EW1917" => First(id => Pack(
            ("wages.json", RuleFile(WithWhen("power_kwh > 2"))),
            ("power.json", $$"""{ "id": "power", "rules": [ { {{id}}, "when": "power_kwh > 3", "score": 1, {{Tests}} } ] }"""))),
        "EW1918" => Both(code => Pack(
            ("wages.json", $$"""{ "id": "wages", {{code[0]}}, "rules": [ { "id": "wages.first", {{(code.Length > 1 ? code[1] : "\"when\": \"power_kwh > 2\"")}}, "score": 1, {{Tests}} } ] }"""))),
        "EW1521" => (
            _ => Event("\"fields\": { " + string.Join(", ", Enumerable.Range(1, 10).Select(n => FormattableString.Invariant($"\"column_{n}\": \"text\""))) + " }"),
            fields => Event(fields[0])),
        "EW1522" => First(Event),
        "EW1532" => First(handling => Pack(("policy.json", $$"""{ "handling": { {{handling}} } }"""))),
        "EW1531" => First(outcomes => Pack(("policy.json", $$"""{ {{outcomes}} }"""))),

        "EW1541" or "EW1542" => First(keys => Rule($$"""{ "id": "wages.first", {{keys}}, {{Tests}} }""")),
        "EW1543" => First(lets => Pack(
            ("lets.json", """{ "let": { "heavy_power": "power_kwh > 5" } }"""),
            ("wages.json", $$"""{ "id": "wages", {{lets}}, "rules": [ {{WithWhen("heavy_power or heavier_power")}} ] }"""))),

        "EW1601" => First(reply => Jurisdiction("\"reply\": null", reply)),
        "EW1602" => First(year => Pack(("calendars/cn-2019.json", $$"""{ "country": "cn", {{year}}, "work": [] }"""))),
        "EW1603" => First(number => Jurisdiction("\"value\": \"{short}工劳监意字〔{year}〕{serial}号\"", number)),

        "EW1701" or "EW1702" or "EW1704" or "EW1942" => First(expression => Workflow($$"""{ "RuleName": "one", "Expression": {{Quoted(expression)}} }""")),
        "EW1703" => First(rule => Workflow(rule.Replace("..", Counted(""), StringComparison.Ordinal))),
        "EW1941" => (key => Workflow(Counted($", {key[0]}")), _ => Workflow(Counted(""))),

        "EW1904" => First(when => ScanOf(
            new SmallRegion().With("power.csv", "企业,月份,电量\nA,2024-11,1\nA,2026-10,1\n"),
            WithWhen(when),
            $$"""{ {{Power}}, "measures": { "power_kwh": { "column": "电量" } } }""")),
        "EW1905" => First(when => ScanOf(
            new SmallRegion().With("power.csv", "企业,月份,电量\nA,2026-10,1\n"), WithWhen(when), $$"""{ {{Power}}, "measures": { "power_kwh": { "column": "电量" } } }""")),
        "EW1907" => (_ => Rule("""{ "id": "wages.first", "when": "power_kwh > 2", "score": 10 }"""), tests => Rule($$"""{ "id": "wages.first", "when": "power_kwh > 2", "score": 10, {{tests[0]}} }""")),
        "EW1912" => (
            asked => Rule(WithWhen(asked[0]), $$"""{ "id": "{{asked[1]}}", "when": "power_kwh > 2", "score": 10, {{asked[2]}} }"""),
            asked => Rule(WithWhen(asked[0]), """{ "id": "wages.arrears", "when": "power_kwh > 2", "score": 10 }""")),

        "EW1921" => (
            feeds => TwoFeeds(feeds[1], feeds[0]),
            feeds => TwoFeeds("""{ "id": "power", "file": "power/*.csv", .. }""", feeds[0])),
        "EW1922" => (_ => Calls("A,2026-03-10\n", ""), from => Calls("A,2026-03-10\n", $"{from[0]}, ")),
        "EW1923" => Made(() => Calls("A,2026-05-01\nA,2026-05-20\n", ""), () => Calls("A,2026-05-01\nA,2026-05-20\n", "\"through\": \"2026-11-19\", ")),
        "EW1924" => Made(() => Delivered(40, 40, 40, 12), () => Delivered(40, 40, 40, 40)),
        "EW1925" => (when => Payments(when[0], 7), _ => Payments("not any(hotline_call, 60d)", 0)),
        "EW1926" => (
            when => Town(when[0]),
            when => Town(when[0])),
        "EW1927" => First(file => ScanOf(
            new SmallRegion().With("power.xlsx", Workbook.Of(
                ("九月", Workbook.Row(1, "企业", "月份", "电量") + Workbook.Row(2, "A", "2026-09", "1")), ("十月", Workbook.Row(1, "企业", "月份", "电量") + Workbook.Row(2, "A", "2026-10", "1")))),
            WithWhen("power_kwh > 2"),
            $$"""{ "id": "power", {{file}}, "company": "企业", "date": "月份", "measures": { "power_kwh": { "column": "电量" } } }""")),
        "EW1931" => First(feed => ScanOf(
            new SmallRegion().With("12351/w1.csv", "企业,日期,工单号\nA,2026-11-05,1\n").With("12351/w2.csv", "企业,日期,工单号\nA,2026-11-05,1\nA,2026-11-12,2\n"),
            WithWhen("any(hotline_call, 30d)"),
            feed.Replace("..", "\"company\": \"企业\"", StringComparison.Ordinal))),
        "EW1932" => First(code => Coded($"企业,月份,电量\n{code},2026-10,1\n")),

        "EW1935" => (question => Drafted($"\n{question[0]}\n"), _ => Drafted("")),

        "EW2001" => Made(() => LoadOf("scan.jsn"), () => LoadOf("scan.json")),
        "EW2002" => (rules => Loaded(region => region.WithScan(rules[0])), _ => Loaded(region => region.WithScan("\"rules\": [\"default\", \"rules\"]"))),
        "EW2003" => First(rules => Loaded(region => region.WithScan(rules))),
        "EW2004" or "EW2005" or "EW2006" => First(mapping => Feed($$"""{ {{Power}}, {{mapping}} }""")),
        "EW2007" => First(Feed),
        "EW2008" => First(company => Feed($$"""{ "id": "power", "file": "power.csv", "date": "月份", "measures": { "power_kwh": { "column": "电量" } }, {{company}} }""")),
        "EW2009" => First(companies => Loaded(region => region.WithFeeds(
            """{ "id": "power", "file": "power.csv", "company": { "column": "单位", "by": "name" }, "date": "月份", "measures": { "power_kwh": { "column": "电量" } } }""",
            register: companies["\"companies\": ".Length..]))),
        "EW2010" => First(mapping => Feed($$"""{ {{Power}}, {{mapping}} }""")),
        "EW2011" => First(key => Feed($$"""{ {{Power}}, "measures": { "power_kwh": { "column": "电量" } }, {{key}} }""")),
        "EW2012" => First(key => Feed($$"""{ {{Power}}, "measures": { "power_kwh": { "column": "电量" } }, {{key}} }""")),
        "EW2013" => First(date => Feed($$"""{ "id": "power", "file": "power.csv", "company": "企业", "measures": { "power_kwh": { "column": "电量" } }, {{date}} }""")),
        "EW2015" => First(rows => Feed($$"""{ "id": "power", {{rows}}, "company": "企业", "date": "月份", "measures": { "power_kwh": { "column": "电量" } } }""")),
        "EW2014" => First(place => Loaded(region => region.WithFeeds("", more: $", {place}")
            .With("rules/jurisdictions/guangdong.json", File.ReadAllText(RepositoryFolder.Combine("rules", "jurisdictions", "guangdong.json"))))),
        "EW2016" or "EW2017" => First(keys => Loaded(region => region.WithFeeds("", more: $", {keys}").With("office.json", Office("", "")))),
        "EW2018" => First(people => Loaded(region => region.WithFeeds("").With("office.json", Office("", people)))),
        "EW2019" => First(places => Loaded(region => region.WithFeeds("").With("office.json", Office($", {places}", "")))),
        "EW2020" => First(person => Loaded(region => region.WithFeeds("").With("office.json", Units("", person)))),
        "EW2021" => First(person => Loaded(region => Dispatching(region).With("office.json", Units("", person)))),
        "EW2022" => First(above => Loaded(region => region.WithFeeds("").With("office.json", Units($", {above}", "")))),
        "EW2031" => First(zone => Loaded(region => region.WithFeeds("", more: $", {zone}"))),
        "EW2041" => First(mapping => Feed($$"""{ {{Hotline}}, "events": { {{mapping}} } }""")),
        "EW2042" => First(fields => Feed($$"""{ {{Hotline}}, "events": { "hotline_call": { {{fields}} } } }""")),
        "EW2043" => (
            code => Hashed(code[0], code[1]),
            code => Hashed(code[0], "\"caller\": { \"column\": \"电话\", \"as\": \"hash\" }")),
        "EW1936" => Made(() => Released(_ => { }, isDryRun: true), () => Released(region => Approved(region), isDryRun: true)),
        "EW2051" => Made(() => Released(_ => { }), () => Released(region => Approved(region))),
        "EW2052" => (
            score => Released(region => Rescored(Approved(Rescored(region, "\"score\": 31")), score[0])),
            _ => Released(region => Approved(Rescored(region, "\"score\": 31")))),
        "EW2053" => Made(() => Released(region => Release(region, "李某")), () => Released(region => Approved(region))),
        "EW2054" => Made(() => Released(region => Forged(Approved(region))), () => Released(region => Approved(region))),
        "EW2055" => (names => Released(region => Approve(Release(region, "李某"), names[0])), _ => Released(region => Approved(region))),
        "EW2056" => Made(
            () => Released(region => Release(Release(region, "李某"), "王某")),
            () => Released(region => Approved(Rescored(Release(region, "李某"), "\"score\": 31")))),
        "EW2057" => Made(() => Released(region => Release(Staffed(region), "米老鼠")), () => Released(region => Approved(Staffed(region)))),
        "EW2058" => (
            test => Released(region => Approved(region.With("rules/tested.json", Tested(test[0])))),
            expect => Released(region => Approved(region.With("rules/tested.json", Tested($$"""{ "given": { "headcount": 1 }, {{expect[0]}} }"""))))),
        "EW2061" or "EW2062" or "EW2063" => First(channel => Loaded(region => region.WithFeeds("", more: $", \"deliver\": [{channel}]").With("office.json", Units("", "")))),
        "EW2101" => Made(() => Torn("{\"at\":\"2026-11-01T22:00:00Z\",\"asOf\":\"2026-1"), () => Torn("")),
        "EW2103" => First(Dispatched),
        "EW2102" => Made(() => Renamed("wages.arrears-any"), () => Renamed("wages.arrears")),

        _ when string.CompareOrdinal(code, "EW1500") < 0 || code.StartsWith("EW190", StringComparison.Ordinal) => First(Condition),
        _ => throw new ArgumentException($"The examples of {code} are not run.", nameof(code)),
    };

    private static (Run Wrong, Run Right) First(Func<string, Task<IReadOnlyList<Diagnostic>>> run) => Both(code => run(code[0]));

    private static (Run Wrong, Run Right) Both(Run run) => (run, run);

    private static (Run Wrong, Run Right) Made(Func<Task<IReadOnlyList<Diagnostic>>> wrong, Func<Task<IReadOnlyList<Diagnostic>>> right) =>
        (_ => wrong(), _ => right());

    private static string Office(string ofUnit, string people) =>
        $$"""{ "units": [ { "name": "示例市总工会", "short": "示", "level": "county"{{ofUnit}} } ], "people": [ {{people}} ] }""";

    /// <summary>An office with a department, which may be below the union of a trade that is below it.</summary>
    private static string Units(string ofDepartment, string people) => $$"""
        { "units": [
            { "name": "示例市总工会", "short": "示", "level": "county" },
            { "name": "法律工作部", "letters": false{{ofDepartment}} },
            { "name": "家具行业工会", "letters": false, "above": "法律工作部" } ],
          "people": [ {{people}} ] }
        """;

    private static SmallRegion Dispatching(SmallRegion region) => region.WithFeeds("").With("rules/policy.json", """{ "handling": { "dispatch": [{ "unit": "法律工作部" }] } }""");

    private static async Task<IReadOnlyList<Diagnostic>> Dispatched(string dispatch)
    {
        using SmallRegion region = new SmallRegion().WithRule($$"""{ "id": "wages.arrears", "when": "power_kwh > 2", "score": 30, {{Tests}} }""")
            .With("power.csv", "企业,月份,电量\nA,2026-10,5\n")
            .With("rules/policy.json", $$"""{ "handling": { {{dispatch}} } }""")
            .With("office.json", Units("", """{ "name": "李某", "roles": ["clerk"], "unit": "法律工作部" }"""))
            .WithFeeds($$"""{ {{Power}}, "measures": { "power_kwh": { "column": "电量" } } }""");
        return (await region.ScanAsync()).Warnings;
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, AsWritten);

    private static string WithWhen(string when) => $$"""{ "id": "wages.first", "when": {{Quoted(when)}}, "score": 10, {{Tests}} }""";

    private static string WithKeys(string keys) => $$"""{ "id": "wages.first", "when": "power_kwh > 2", "score": 10, {{keys}}, {{Tests}} }""";

    private static string WithId(string id) => $$"""{ {{id}}, "when": "power_kwh > 2", "score": 10, {{Tests}} }""";

    private static string RuleFile(params string[] rules) => $$"""{ "id": "wages", "rules": [ {{string.Join(",\n", rules)}} ] }""";

    private static string Measure(string id, string keys) => $$"""{ "id": "{{id}}", "kind": "measure", "cadence": "monthly", "maxAge": "2m", {{keys}} }""";

    private static string Nested(int depth) => new string('(', depth) + "power_kwh" + new string(')', depth) + " > 2";

    private static string Counted(string keys) => $$"""{ "RuleName": "one", "Expression": "company.Headcount > 30"{{keys}} }""";

    private static Task<IReadOnlyList<Diagnostic>> Workflow(string rule)
    {
        RulesEngineWorkflow.Parse("workflow.json", Encoding.UTF8.GetBytes($$"""{ "WorkflowName": "companies", "Rules": [ {{rule}} ] }"""), out IReadOnlyList<Diagnostic> diagnostics);
        return Task.FromResult(diagnostics);
    }

    private static Task<IReadOnlyList<Diagnostic>> Condition(string when) => Rule(WithWhen(when));

    private static Task<IReadOnlyList<Diagnostic>> Rule(params string[] rules) => Pack(("wages.json", RuleFile(rules)));

    private static Task<IReadOnlyList<Diagnostic>> Doubled(int times)
    {
        IEnumerable<string> lets = Enumerable.Range(1, times).Select(n => FormattableString.Invariant($"\"n{n}\": \"n{n - 1} + n{n - 1}\""));
        return Pack(("wages.json", $$"""{ "id": "wages", "let": { "n0": "power_kwh", {{string.Join(", ", lets)}} }, "rules": [ {{WithWhen(string.Create(CultureInfo.InvariantCulture, $"n{times} > 2"))}} ] }"""));
    }

    private static Task<IReadOnlyList<Diagnostic>> ManyRules(int count) =>
        Rule([.. Enumerable.Range(0, count).Select(n => FormattableString.Invariant($$"""{ "id": "r{{n}}", "when": "power_kwh > 2", "score": 1, "status": "retired" }"""))]);

    private static Task<IReadOnlyList<Diagnostic>> Indicators(params string[] indicators) =>
        Pack(("indicators.json", $$"""{ "indicators": [ {{string.Join(",\n", indicators)}} ] }"""));

    private static Task<IReadOnlyList<Diagnostic>> Event(string fields) => Indicators(
        """{ "id": "headcount", "kind": "attribute", "type": "number" }""", $$"""{ "id": "hotline_call", "kind": "event", {{fields}} }""");

    private static Task<IReadOnlyList<Diagnostic>> Parameters(string parameters) => Pack(("parameters.json", $$"""{ {{parameters}} }"""));

    /// <summary>Checks the jurisdiction of Guangdong with a part written otherwise.</summary>
    private static Task<IReadOnlyList<Diagnostic>> Jurisdiction(string part, string other)
    {
        string file = File.ReadAllText(RepositoryFolder.Combine("rules", "jurisdictions", "guangdong.json"));
        Assert.Contains(part, file, StringComparison.Ordinal);
        return Pack(("jurisdictions/guangdong.json", file.Replace(part, other, StringComparison.Ordinal)));
    }

    private static Task<IReadOnlyList<Diagnostic>> Pack(params (string Path, string Text)[] files) =>
        Pack([.. files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Text)))]);

    /// <summary>Checks a pack of the usual catalog and policy and these files, which go before.</summary>
    private static Task<IReadOnlyList<Diagnostic>> Pack(params (string Path, byte[] Bytes)[] files)
    {
        RulePackFile[] usual = [AsFile("indicators.json", Catalog), AsFile("policy.json", Policy)];
        RulePackFile[] given = [.. files.Select(file => new RulePackFile($"rules/{file.Path}", file.Bytes))];
        return Checked(new RulePackLayer("rules", [.. usual.Where(file => given.All(own => own.Path != file.Path)), .. given]));
    }

    private static Task<IReadOnlyList<Diagnostic>> Changed(string change) => Layered($$"""{ "id": "county", "changes": [ {{change}} ] }""");

    /// <summary>Checks a layer of a county over the usual pack with a rule and a retired one.</summary>
    private static Task<IReadOnlyList<Diagnostic>> Layered(string county) => Task.FromResult(RulePack.Check([Arrears, County(county)], out RulePack? _));

    /// <summary>Returns a layer that is pinned to the usual pack, behind it.</summary>
    private static RulePackLayer[] Pinned() =>
        [Arrears, new RulePackLayer("county", RulePack.Pin([Arrears, County("""{ "id": "county", "changes": [ { "id": "wages.arrears", "score": 30 } ] }""")]))];

    private static RulePackLayer Arrears => new("rules", [AsFile("indicators.json", Catalog), AsFile("policy.json", Policy), AsFile("wages.json", RuleFile(
        $$"""{ "id": "wages.arrears", "when": "wage_arrears_months > 0", "score": 25, "level": "yellow", {{Tests}} }""",
        $$"""{ "id": "wages.old", "when": "wage_arrears_months > 9", "score": 25, "status": "retired", {{Tests}} }"""))]);

    private static RulePackLayer County(string text) => new("county", [new RulePackFile("county/wages.json", Encoding.UTF8.GetBytes(text))]);

    private static RulePackFile AsFile(string path, string text) => new($"rules/{path}", Encoding.UTF8.GetBytes(text));

    private static Task<IReadOnlyList<Diagnostic>> Checked(RulePackLayer layer) => Task.FromResult(RulePack.Check([layer], out _));

    /// <summary>Returns the region with the usual catalog, policy and one rule.</summary>
    private static SmallRegion WithRule(this SmallRegion region, string rule) =>
        region.With("rules/indicators.json", Catalog).With("rules/policy.json", Policy).With("rules/small.json", RuleFile(rule));

    private static SmallRegion WithScan(this SmallRegion region, string rules) => region.With("scan.json", $$"""{ {{rules}}, "companies": {{SmallRegion.Register}}, "feeds": [] }""");

    private static Task<IReadOnlyList<Diagnostic>> Feed(string feed) => Loaded(region => region.WithFeeds(feed));

    private static Task<IReadOnlyList<Diagnostic>> Hashed(string when, string field) => Loaded(region => region.WithRule(WithWhen(when))
        .WithFeeds($$"""{ {{Hotline}}, "events": { "hotline_call": { "fields": { {{field}} } } } }"""));

    private static Task<IReadOnlyList<Diagnostic>> Loaded(Func<SmallRegion, SmallRegion> make)
    {
        using SmallRegion region = make(new SmallRegion().WithRule(WithWhen("power_kwh > 2")));
        return Task.FromResult(Load(region.ScanPath));
    }

    /// <summary>Scans the region, whose scan file demands an approved release, after some acts.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> Released(Action<SmallRegion> act, bool isDryRun = false)
    {
        using SmallRegion region = new SmallRegion().WithFeeds("", more: ", \"release\": \"approved\"");
        try
        {
            act(region);
            ScanOptions options = new() { IsDryRun = isDryRun, Clock = StandingClock.Morning };
            return (await Scanner.ScanAsync(region.Load(), SmallRegion.AsOf, options)).Warnings;
        }
        catch (ReleaseException refused)
        {
            return [.. refused.Diagnostics.OrderBy(fault => Path.GetFileName(fault.File) == "scan.json" ? 0 : 1)];
        }
    }

    private static SmallRegion Release(SmallRegion region, string by)
    {
        RuleReleases.Release(region.Load(), by, "", StandingClock.Morning, out _);
        return region;
    }

    private static SmallRegion Approve(SmallRegion region, string by)
    {
        RuleReleases.Approve(region.Load(), by, "", StandingClock.Morning);
        return region;
    }

    private static SmallRegion Approved(SmallRegion region) => Approve(Release(region, "李某"), "张某");

    private static SmallRegion Rescored(SmallRegion region, string score)
    {
        string path = Path.Combine(region.Path, "rules", "small.json");
        return region.With("rules/small.json", Score().Replace(File.ReadAllText(path), score));
    }

    private static SmallRegion Forged(SmallRegion region) =>
        region.With("rules.log", File.ReadAllText(Path.Combine(region.Path, "rules.log")).Replace("张某", "王某", StringComparison.Ordinal));

    private static SmallRegion Staffed(SmallRegion region) =>
        region.With("office.json", Office("", """{ "name": "李某", "roles": ["clerk"] }, { "name": "张某", "roles": ["chair"] }"""));

    private static string Tested(string test) => $$"""{ "id": "tested", "rules": [ { "id": "tested", "when": "headcount > 1", "score": 1, "tests": [ {{test}} ] } ] }""";

    [GeneratedRegex("\"score\": 3[01]", RegexOptions.NonBacktracking)]
    private static partial Regex Score();

    private static Task<IReadOnlyList<Diagnostic>> LoadOf(string name)
    {
        using SmallRegion region = new SmallRegion().WithFeeds("");
        return Task.FromResult(Load(Path.Combine(region.Path, name)));
    }

    private static IReadOnlyList<Diagnostic> Load(string path)
    {
        try
        {
            ScanFile.Load(path);
            return [];
        }
        catch (ScanFileException fault)
        {
            return fault.Diagnostics;
        }
    }

    private static async Task<IReadOnlyList<Diagnostic>> ScanOf(SmallRegion region, string rule, string feeds)
    {
        using (region)
        {
            region.WithRule(rule).WithFeeds(feeds);
            return (await region.ScanAsync()).Warnings;
        }
    }

    private static Task<IReadOnlyList<Diagnostic>> TwoFeeds(string first, string second)
    {
        static string Whole(string feed, string indicator) => feed.Replace(
            "..", $$"""  "company": "企业", "date": "月份", "measures": { "{{indicator}}": { "column": "值" } } """, StringComparison.Ordinal);
        SmallRegion region = new();
        region.With("power/1.csv", "企业,月份,值\nA,2026-10,1\n").With("water/1.csv", "企业,月份,值\nA,2026-10,2\n");
        return ScanOf(region, WithWhen("power_kwh > 2"), $"{Whole(first, "power_kwh")}, {Whole(second, "water_m3")}");
    }

    private static Task<IReadOnlyList<Diagnostic>> Drafted(string question) => ScanOf(
        new SmallRegion().With("power.csv", "企业,月份,电量\nA,2026-10,1\n"),
        WithWhen("power_kwh > 2"),
        $$"""{ {{Power}},{{question}}"measures": { "power_kwh": { "column": "电量" } } }""");

    private static async Task<IReadOnlyList<Diagnostic>> Coded(string rows)
    {
        using SmallRegion region = new SmallRegion().With("companies.csv", "代码,名称\n91440784MA4X12347G,示例市甲家具有限公司\n").With("power.csv", rows)
            .WithRule(WithWhen("power_kwh > 2"))
            .WithFeeds($$"""{ {{Power}}, "measures": { "power_kwh": { "column": "电量" } } }""", """{ "file": "companies.csv", "id": "代码", "name": "名称" }""");
        return (await region.ScanAsync()).Warnings;
    }

    private static Task<IReadOnlyList<Diagnostic>> Calls(string rows, string keys) => ScanOf(
        new SmallRegion().With("calls.csv", $"企业,日期\n{rows}"), WithWhen("any(hotline_call, 30d)"), $$"""{ {{Hotline}}, {{keys}} "events": { "hotline_call": {} } }""");

    private static Task<IReadOnlyList<Diagnostic>> Delivered(params int[] companies)
    {
        StringBuilder rows = new("企业,月份,电量\n");
        for (int month = 0; month < companies.Length; month++)
        {
            for (int company = 0; company < companies[month]; company++) rows.Append(CultureInfo.InvariantCulture, $"C{company},2026-{month + 7:00},5\n");
        }

        return ScanOf(Companies(40).With("power.csv", rows.ToString()), WithWhen("power_kwh > 2"), $$"""{ {{Power}}, "measures": { "power_kwh": { "column": "电量" } } }""");
    }

    private static Task<IReadOnlyList<Diagnostic>> Payments(string when, int unknown)
    {
        string rows = "A,2026-11-01\n" + string.Concat(Enumerable.Range(1, unknown).Select(n => FormattableString.Invariant($"Z{n},2026-11-0{n}\n")));
        return ScanOf(
            new SmallRegion().With("calls.csv", $"企业,日期\n{rows}"),
            WithWhen(when.Replace("\"when\": ", "", StringComparison.Ordinal).Trim('"')),
            $$"""{ {{Hotline}}, "events": { "hotline_call": {} } }""");
    }

    private static Task<IReadOnlyList<Diagnostic>> Town(string when) => ScanOf(
        Companies(15).With("power.csv", "企业,月份,电量\n" + string.Concat(Enumerable.Range(0, 15).Select(n => FormattableString.Invariant($"C{n},2026-10,5\n")))),
        WithWhen(when),
        $$"""{ {{Power}}, "measures": { "power_kwh": { "column": "电量" } } }""");

    private static SmallRegion Companies(int count) => new SmallRegion()
        .With("companies.csv", "编号,名称,人数\n" + string.Concat(Enumerable.Range(0, count).Select(n => FormattableString.Invariant($"C{n},公司{n},9\n"))));

    /// <summary>Scans twice, with these characters after the last line of the ledger in between.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> Torn(string end)
    {
        using SmallRegion region = new SmallRegion().WithFeeds("");
        await region.ScanAsync();
        await File.AppendAllTextAsync(Path.Combine(region.Path, "state", "ledger.jsonl"), end);
        return (await region.ScanAsync(asOf: SmallRegion.AsOf.PlusDays(1))).Warnings;
    }

    /// <summary>Scans with a rule that fires and then, when its data are too old, with the rule under an id.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> Renamed(string id)
    {
        static string Arrears(string id) => $$"""{ "id": "{{id}}", "when": "power_kwh > 2", "score": 30, {{Tests}} }""";
        using SmallRegion region = new SmallRegion().WithRule(Arrears("wages.arrears")).With("power.csv", "企业,月份,电量\nA,2026-10,5\n")
            .WithFeeds($$"""{ {{Power}}, "measures": { "power_kwh": { "column": "电量" } } }""");
        await region.ScanAsync();
        region.WithRule(Arrears(id));
        return (await region.ScanAsync(asOf: new LocalDate(2027, 3, 1))).Warnings;
    }
}
