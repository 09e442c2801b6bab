using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EarlyWarning;
using EarlyWarning.Rules;
using NodaTime;

namespace UnionApp;

/// <summary>A company's observations as JSON: what analysts write in rule tests, and dates.</summary>
public sealed class CompanyObservationsTests
{
    private static readonly RulePack Pack = RulePack.Compile(
    [
        new RulePackLayer("made",
        [
            File("indicators.json", """
                { "indicators": [
                  { "id": "arrears", "alias": ["欠薪月数"], "kind": "measure", "cadence": "monthly", "unit": "month", "lag": "5d", "maxAge": "2m" },
                  { "id": "tax", "kind": "measure", "cadence": "quarterly", "maxAge": "2q" },
                  { "id": "call", "kind": "event", "fields": { "matter": "text", "urgent": "flag", "callers": "number" } },
                  { "id": "strike", "kind": "event" },
                  { "id": "heads", "kind": "attribute", "type": "number" },
                  { "id": "place", "kind": "attribute", "type": "text" },
                  { "id": "founded", "kind": "attribute", "type": "date" },
                  { "id": "union", "kind": "attribute", "type": "flag" } ] }
                """),
            File("rules.json", """
                { "id": "made", "rules": [
                  { "id": "arrears", "when": "arrears > 2", "score": 45 },
                  { "id": "rising", "when": "arrears > ago(arrears, 1m)", "score": 10 },
                  { "id": "tax", "when": "tax < 10", "score": 5 },
                  { "id": "wages", "when": "count(call, 90d, where: matter == '欠薪' and urgent) > 0", "score": 20 },
                  { "id": "strike", "when": "any(strike, 30d)", "score": 30 },
                  { "id": "small", "when": "heads < 50 and place == '440784' and founded < date('2020-01-01') and not union", "score": 1 } ] }
                """),
            File("policy.json", """{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 } }"""),
        ]),
    ]);

    private const string All = """
        { "company": { "id": "A", "name": "某厂" }, "asOf": "2026-11-20",
          "given": {
            "欠薪月数": { "2026-09": 1, "2026-10": [ 2, { "value": 2.5, "known": "2026-11-12" } ] },
            "tax": { "2026Q3": 4 },
            "call": [ { "date": "2026-10-20", "value": 3, "known": "2026-10-21", "fields": { "matter": "欠薪", "urgent": true, "callers": 2 } }, { "ago": "2w", "fields": { "matter": "其他", "urgent": null } } ],
            "heads": 26, "place": "440784", "founded": "2012-05-08", "union": false },
          "unread": [ "strike", { "indicator": "tax", "date": "2026-Q2", "known": "2026-08-01" } ],
          "delivered": [ "strike" ] }
        """;

    [Fact]
    public void Observations_in_JSON_are_those_in_code()
    {
        Observations known = new Observations()
            .Add("arrears", new LocalDate(2026, 9, 30), 1)
            .Add("arrears", new LocalDate(2026, 10, 31), 2)
            .Add("arrears", new LocalDate(2026, 10, 31), 2.5, new LocalDate(2026, 11, 12))
            .Add("tax", new LocalDate(2026, 9, 30), 4)
            .Add(
                "call",
                new LocalDate(2026, 10, 20),
                new Dictionary<string, object?> { ["matter"] = "欠薪", ["urgent"] = true, ["callers"] = 2 },
                3,
                new LocalDate(2026, 10, 21))
            .Add("call", new LocalDate(2026, 11, 6), new Dictionary<string, object?> { ["matter"] = "其他" })
            .Set("heads", 26).Set("place", "440784").Set("founded", new LocalDate(2012, 5, 8)).Set("union", false)
            .Unread("strike").Unread("tax", new LocalDate(2026, 6, 30), new LocalDate(2026, 8, 1))
            .Deliver("strike", "call");
        CompanyObservations told = Read(All);
        Assert.Equal((new Company("A", "某厂"), new LocalDate(2026, 11, 20)), (told.Company, told.AsOf));
        Assessment found = Assess(told);
        Assert.Equal(Pack.Assess(told.Company, known, told.AsOf), found);
        Assert.Equal(["arrears", "wages", "rising", "tax", "small"], found.Rules.Select(rule => rule.Rule.Id));
        Assert.Equal("strike", Assert.Single(found.Indeterminate).Rule.Id);
    }

    [Fact]
    public void What_is_written_reads_the_same()
    {
        CompanyObservations told = Read(All);
        string written = Written(told);
        Assert.Equal(written, Written(Read(written)));
        Assert.Equal(Assess(told), Assess(Read(written)));
        Assert.Contains("\"arrears\":{\"2026-09\":1,\"2026-10\":[2,{\"value\":2.5,\"known\":\"2026-11-12\"}]}", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "arrears": 2.5 }""", true)]
    [InlineData("""{ "arrears": [1, 2.5] }""", true)]
    [InlineData("""{ "arrears": [2.5, null] }""", true)]
    [InlineData("""{ "arrears": [2.5, 1] }""", false)]
    [InlineData("""{ "arrears": { "2026-10-07": 2.5 } }""", true)]
    [InlineData("""{ "arrears": { "2026-11": 2.5 } }""", null)]
    [InlineData("""{ "arrears": null }""", null)]
    [InlineData("{}", null)]
    public void A_measure_is_given_as_in_a_rule_test(string given, bool? fires)
    {
        Assessment found = Assess(Read($$"""{ "company": "A", "asOf": "2026-11-20", "given": {{given}} }"""));
        Assert.Equal(fires, OutcomeOf("arrears", found));
    }

    [Fact]
    public void The_number_alone_is_of_the_newest_month_that_can_be_known()
    {
        const string Given = """{ "company": "A", "asOf": "2026-11-04", "given": { "arrears": 3 } }""";
        Assert.Contains("\"arrears\":{\"2026-09\":3}", Written(Read(Given)), StringComparison.Ordinal);
        Assert.Contains("\"arrears\":{\"2026-10\":3}", Written(Read(Given.Replace("11-04", "11-05", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "strike": [] }""", false)]
    [InlineData("""{ "strike": [{ "ago": "10d" }] }""", true)]
    [InlineData("""{ "strike": null }""", null)]
    [InlineData("{}", null)]
    public void An_event_that_is_not_given_is_not_delivered(string given, bool? fires)
    {
        Assessment found = Assess(Read($$"""{ "company": "A", "asOf": "2026-11-20", "given": {{given}} }"""));
        Assert.Equal(fires, OutcomeOf("strike", found));
    }

    [Fact]
    public void Every_fault_is_told_at_once_with_its_path_and_place()
    {
        const string Json = """
            { "company": { "name": 7 }, "asOf": "20 Nov",
              "given": { "arears": 1, "arrears": { "2026-13": 1, "2026-10": "2" }, "欠薪月数": 1, "tax": "low",
                "call": [ { "value": "3", "when": 1, "fields": { "matters": "x", "urgent": "yes" } }, 5 ], "heads": "26", "union": 1, "founded": "2012" },
              "unread": [ "call2", { "date": "2026-10" }, { "indicator": "heads", "date": "2026-10-01" } ], "delivered": "strike", "given2": {} }
            """;
        byte[] utf8 = Encoding.UTF8.GetBytes(Json);
        Assert.False(CompanyObservations.TryRead(utf8, Pack.Catalog, out CompanyObservations? told, out IReadOnlyList<JsonFault> faults));
        Assert.Null(told);
        Assert.Equal(
            [
                "$.company: the key 'id' is missing",
                "$.asOf: expected a date such as \"2026-10-31\"; found \"20 Nov\"",
                "$.given.arears: the catalog has no indicator 'arears'; did you mean 'arrears'?",
                "$.given.arrears.2026-13: expected a period such as \"2026-10\", or a day in it; found 2026-13",
                "$.given.arrears.2026-10: expected a number; found \"2\"",
                "$.given.欠薪月数: 'arrears' is given twice, once by another of its names",
                "$.given.tax: expected a number, an array with the newest last, or an object such as { \"2026-10\": 2.5 }; found \"low\"",
                "$.given.call[0]: the key 'date' is missing",
                "$.given.call[0].value: expected a number; found \"3\"",
                "$.given.call[0].when: there is no key 'when' here",
                "$.given.call[0].fields.matters: 'call' has no field 'matters'; did you mean 'matter'?",
                "$.given.call[0].fields.urgent: expected true or false; found \"yes\"",
                "$.given.call[1]: expected an object of date, ago, value, known, fields; found 5",
                "$.given.heads: expected a number; found \"26\"",
                "$.given.union: expected true or false; found 1",
                "$.given.founded: expected a date such as \"2026-10-31\"; found \"2012\"",
                "$.unread[0]: the catalog has no indicator 'call2'; did you mean 'call'?",
                "$.unread[1]: the key 'indicator' is missing",
                "$.unread[2].date: 'heads' is an attribute, which has no date",
                "$.delivered: expected an array; found \"strike\"",
                "$.given2: there is no key 'given2' here; did you mean 'given'?",
            ],
            faults.Select(fault => fault.ToString()));
        Assert.Equal((2, 51), (faults[3].Line, faults[3].Column));
        JsonException thrown = Assert.Throws<JsonException>(() => Read(Json));
        Assert.Equal("$.company", thrown.Path);
        Assert.Contains("$.given2", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{ \"company\": \"A\", ")]
    [InlineData("{}")]
    [InlineData("{ \"company\": \"\", \"asOf\": \"2026-11-01\" }")]
    [InlineData("{ \"company\": \"A\", \"asOf\": \"0001-01-01\", \"given\": { \"arrears\": [1, 2, 3] } }")]
    [InlineData("{ \"company\": \"A\", \"asOf\": \"2026-11-01\", \"given\": { \"call\": [{ \"ago\": \"9999y\" }] } }")]
    [InlineData("{ \"company\": \"A\", \"asOf\": \"2026-11-01\", \"given\": { \"arrears\": 1e999 } }")]
    public void What_is_no_such_JSON_is_refused(string json) => Assert.Throws<JsonException>(() => Read(json));

    [Fact]
    public void More_periods_than_any_window_reads_are_refused()
    {
        string many = string.Join(", ", Enumerable.Repeat("1", 501));
        Assert.Throws<JsonException>(() => Read($$"""{ "company": "A", "asOf": "2026-11-01", "given": { "tax": [{{many}}] } }"""));
        Read($$"""{ "company": "A", "asOf": "1000-11-01", "given": { "tax": [{{many[3..]}}] } }""");
    }

    private static CompanyObservations Read(string json) => CompanyObservations.Read(Encoding.UTF8.GetBytes(json), Pack.Catalog);

    private static Assessment Assess(CompanyObservations told) => Pack.Assess(told.Company, told.Observations, told.AsOf);

    private static string Written(CompanyObservations told)
    {
        JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, options)) told.Write(json, Pack.Catalog);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Whether a rule has fired; null if it cannot be decided.</summary>
    private static bool? OutcomeOf(string id, Assessment found)
    {
        if (found.Rules.Any(rule => rule.Rule.Id == id)) return true;
        return found.Indeterminate.Any(rule => rule.Rule.Id == id) ? null : false;
    }

    private static RulePackFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
