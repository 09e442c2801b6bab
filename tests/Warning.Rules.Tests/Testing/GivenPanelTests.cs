using EarlyWarning.Rules.Testing;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Testing;

public sealed class GivenPanelTests
{
    [Theory]
    [InlineData("power > 1", """{ "power": 2 }""", Outcome.Fired)]
    [InlineData("power > 1", """{ "用电量": 2 }""", Outcome.Fired)]
    [InlineData("power > 1", """{ "power": null }""", Outcome.Indeterminate)]
    [InlineData("power > 1", """{ "power": [2, null, null] }""", Outcome.Fired)]
    [InlineData("power > 1", """{ "power": [2, null, null, null] }""", Outcome.Indeterminate)]
    [InlineData("ago(sales, 1m) == 4", """{ "sales": [4, 5] }""", Outcome.Fired)] // lag 0 is the newest there can be, April
    [InlineData("count(complaint, 30d) == 2", """{ "complaint": [{ "ago": "1d" }, { "ago": "1w", "value": 9 }] }""", Outcome.Fired)]
    [InlineData("sum(complaint, 10y) == 0", """{ "complaint": [] }""", Outcome.Fired)] // from the beginning
    [InlineData("sum(complaint, 10y) == 0", "{}", Outcome.Fired)]
    [InlineData("sum(complaint, 10y) == 0", """{ "complaint": null }""", Outcome.Indeterminate)]
    [InlineData("industry == 'C21'", """{ "industry": "C21" }""", Outcome.Fired)]
    [InlineData("unionised", """{ "unionised": false }""", Outcome.Clear)]
    [InlineData("unionised", """{ "unionised": null }""", Outcome.Indeterminate)]
    [InlineData("founded + 1m == date('2026-02-28')", """{ "founded": "2026-01-31" }""", Outcome.Fired)]
    [InlineData("peer_rank(power) < 0.1", """{ "power": 2, "peer_rank(power)": 0.03 }""", Outcome.Fired)]
    [InlineData("peer_rank(power) < 0.1", """{ "peer_rank( 用电量 )": 0.3 }""", Outcome.Clear)] // by what it means
    [InlineData("peer_rank(power) < 0.1", """{ "peer_rank(power)": null }""", Outcome.Indeterminate)]
    [InlineData("peer_rank(power) < 0.1", """{ "power": 2 }""", Outcome.Indeterminate)]
    [InlineData("sum(power, 12m) == 24", """{ "power": [{ "repeat": 2, "times": 12 }] }""", Outcome.Fired)]
    [InlineData("power == 3 and ago(power, 1m) == 2", """{ "power": [{ "repeat": 2, "times": 11 }, 3] }""", Outcome.Fired)]
    [InlineData("power > 1", """{ "power": [2, { "repeat": null, "times": 3 }] }""", Outcome.Indeterminate)]
    [InlineData("count(power, 12m) == 1", """{ "power": [9, { "repeat": null, "times": 1000 }, 1] }""", Outcome.Fired)]
    [InlineData("count(complaint, 30d) == 3", """{ "complaint": [{ "repeat": { "ago": "1d" }, "times": 3 }] }""", Outcome.Fired)]
    [InlineData("peer_rank(power) < 0.1", """{ "peer_rank(sales)": 0.03 }""", Outcome.Indeterminate)]
    [InlineData("peer_rank(per_head) < 0.1", """{ "peer_rank(power / headcount)": 0.03 }""", Outcome.Fired)] // lets are expanded
    [InlineData("peer_rank(power / headcount) < 0.1", """{ "peer_rank(per_head)": 0.03 }""", Outcome.Fired)]
    public void What_is_given_decides(string when, string given, Outcome expected)
    {
        IReadOnlyList<Rule> rules = TestCatalog.Compile(when, $$"""{ "given": {{given}}, "expect": "fired" }""", "\"per_head\": \"power / headcount\"");
        Assert.Equal(expected, RuleTestRunner.Run(TestCatalog.Catalog, rules).Results.Single().Got);
    }

    [Fact]
    public void The_as_of_date_is_the_first_of_July_2026_unless_the_test_says_otherwise()
    {
        IReadOnlyList<Rule> rules = TestCatalog.Compile(
            "today() == date('2026-07-01')",
            """{ "given": {}, "expect": "fired" }, { "given": {}, "asOf": "2026-07-02", "expect": "clear" }, { "given": {}, "asOf": "0001-01-01", "expect": "clear" }""");
        RuleTestReport report = RuleTestRunner.Run(TestCatalog.Catalog, rules);
        Assert.Equal(0, report.Failed);
    }

    [Theory]
    [InlineData("""{ "powr": 1 }""", "rules.json:2:14: error EW1401: unknown indicator 'powr'; did you mean 'power'?")]
    [InlineData("""{ "peer_rank(powr)": 1 }""", "rules.json:2:14: error EW1405: unknown indicator 'powr'; did you mean 'power'?")]
    [InlineData("""{ "avg(power, 3m)": 1 }""", "rules.json:2:14: error EW1405: 'avg(power, 3m)' is no peer call; a test gives indicators, and may pin parameters, peer_rank(..), peer_median(..) and fired(..)")]
    [InlineData("""{ "peer_rank(power)": "1" }""", "rules.json:2:34: error EW1402: a peer call is a number, or null where it is missing; found a text")]
    [InlineData("""{ "peer_rank(power)": 1, "peer_rank(用电量)": 1 }""", "rules.json:2:37: error EW1403: 'peer_rank(用电量)' is given twice, once in another spelling")]
    [InlineData("""{ "power": 1, "用电量": 1 }""", "rules.json:2:26: error EW1403: 'power' is given twice, once by another of its names")]
    [InlineData("""{ "power": "1" }""", "rules.json:2:23: error EW1402: 'power' is a monthly measure; expected a number, or null for a gap, found a text; write 1 without quotes")]
    [InlineData("""{ "power": [1, true] }""", "rules.json:2:27: error EW1402: 'power' is a monthly measure; expected a number, or null for a gap, found true")]
    [InlineData("""{ "power": [{ "repeat": 1, "times": 1001 }] }""", "rules.json:2:48: error EW1601: 'times' is a whole number from 1 to 1000; found 1001")]
    [InlineData("""{ "power": [{ "repeat": 1, "times": 0 }] }""", "rules.json:2:48: error EW1601: 'times' is a whole number from 1 to 1000; found 0")]
    [InlineData("""{ "power": [{ "repeat": 1 }] }""", "rules.json:2:24: error EW1005: a repeated value needs the key 'times'")]
    [InlineData("""{ "power": [{ "repeat": 1, "times": 2, "time": 2 }] }""", "rules.json:2:51: error EW1004: a repeated value has no key 'time'; did you mean 'times'?")]
    [InlineData("""{ "power": [{ "repeat": "1", "times": 2 }] }""", "rules.json:2:36: error EW1402: 'power' is a monthly measure; expected a number, or null for a gap, found a text; write 1 without quotes")]
    [InlineData("""{ "complaint": 3 }""", "rules.json:2:27: error EW1402: 'complaint' is an event; expected an array such as [{ \"ago\": \"10d\", \"value\": 3 }], or null for not delivered, found a number")]
    [InlineData("""{ "complaint": [{ "value": 3 }] }""", "rules.json:2:28: error EW1005: an event of a test needs the key 'ago'")]
    [InlineData("""{ "complaint": [{ "ago": "-3d" }] }""", "rules.json:2:37: error EW1009: 'ago' is a duration such as 30d, 2w, 3m, 2q or 1y; found '-3d'")]
    [InlineData("""{ "complaint": [{ "ago": "3000y" }] }""", "rules.json:2:37: error EW1404: 3000y before 2026-07-01 is before the year 1")]
    [InlineData("""{ "complaint": [{ "ago": "3d", "people": 3 }] }""", "rules.json:2:43: error EW1004: an event of a test has no key 'people'; it knows ago, value, fields, note")]
    [InlineData("""{ "complaint": [{ "ago": "3d", "value": null }] }""", "rules.json:2:52: error EW1402: 'complaint' is an event; expected a number, found null")]
    [InlineData("""{ "complaint": [3] }""", "rules.json:2:28: error EW1006: expected an event of a test as an object { ... }, found a number")]
    [InlineData("""{ "headcount": "3" }""", "rules.json:2:27: error EW1402: 'headcount' is a number attribute; expected a number, found a text; write 3 without quotes")]
    [InlineData("""{ "industry": 21 }""", "rules.json:2:26: error EW1402: 'industry' is a text attribute; expected a text in double quotes, found a number")]
    [InlineData("""{ "founded": "2026-02-30" }""", "rules.json:2:25: error EW1402: 'founded' is a date attribute; expected a date in double quotes such as \"2026-01-31\", found a text; 2026-02 has 28 days")]
    [InlineData("""{ "unionised": 1 }""", "rules.json:2:27: error EW1402: 'unionised' is a flag attribute; expected true or false, found a number")]
    public void A_fault_of_a_test_is_found_at_load_where_it_stands(string given, string expected)
    {
        Diagnostics diagnostics = new();
        TestCatalog.Compile("power > 1", $$"""{ "given": {{given}}, "expect": "fired" }""", diagnostics);
        Assert.Equal([expected], diagnostics.ToSortedList().Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void Every_fault_of_a_test_is_reported_at_once()
    {
        Diagnostics diagnostics = new();
        TestCatalog.Compile("power > 1", """{ "given": { "powr": 1, "power": "1", "industry": 3 }, "expect": "fired" }""", diagnostics);
        Assert.Equal(["EW1401", "EW1402", "EW1402"], diagnostics.ToSortedList().Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_measure_cannot_reach_back_before_the_year_1()
    {
        Diagnostics diagnostics = new();
        string values = string.Join(',', Enumerable.Repeat("1", 40));
        TestCatalog.Compile("power > 1", $$"""{ "given": { "power": [{{values}}] }, "asOf": "0003-01-01", "expect": "fired" }""", diagnostics);
        Assert.Equal("'power' has 40 values, which reach back before the year 1", diagnostics.ToSortedList().Single().Message);
    }
}
