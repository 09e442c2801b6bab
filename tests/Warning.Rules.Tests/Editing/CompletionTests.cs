using static EarlyWarning.Rules.Tests.Editing.EditedPack;

namespace EarlyWarning.Rules.Tests.Editing;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("pow‸", "power_kwh")]
    [InlineData("欠薪‸", "wage_arrears_months")]
    [InlineData("拖欠‸ > 1", "wage_arrears_months")]
    [InlineData("用电‸", "用电量")]
    [InlineData("月用‸", "power_kwh")]
    [InlineData("kwh‸", "power_kwh")]
    [InlineData("最低‸", "minimum_wage_cny")]
    [InlineData("cal‸", "calls")]
    [InlineData("headcount > 3 and (pow‸", "power_kwh")]
    [InlineData("avg(pow‸", "power_kwh")]
    [InlineData("median(‸, 3m) > 2", "power_kwh")]
    [InlineData("count(‸", "calls")]
    [InlineData("days_since(hot‸)", "hotline_call")]
    [InlineData("count(热线‸, 30d)", "热线投诉")]
    [InlineData("count(hotline_call, 30d, where: mat‸", "matter")]
    [InlineData("count(calls, 30d, where: wai‸ > 3)", "waited_days")]
    [InlineData("distinct(hotline_call, ‸", "matter")]
    [InlineData("count(hotline_call, 30d, ‸", "offset")]
    [InlineData("avg(power_kwh, 3m, kn‸", "known")]
    [InlineData("fired('wag‸", "wages.arrears")]
    [InlineData("fired('欠薪‸') and true", "wages.arrears")]
    [InlineData("fired('power‸')", "wages.power-down")]
    [InlineData("yo‸", "yoy")]
    [InlineData("headcount ‸", "and")]
    [InlineData("headcount not‸", "not in")]
    [InlineData("no‸", "not")]
    [InlineData("head‸count > 3", "heads")]
    public void The_likeliest_name_is_first(string condition, string first) => Assert.Equal(first, Complete(When(condition))[0].Label);

    [Theory]
    [InlineData("pow‸", "power_kwh")]
    [InlineData("po‸wer > 3", "power_kwh > 3")]
    [InlineData("yo‸ > 3", "yoy( > 3")]
    [InlineData("yo‸(power_kwh, 3m) > 3", "yoy(power_kwh, 3m) > 3")]
    [InlineData("toda‸", "today()")]
    [InlineData("count(calls, 30d, whe‸", "count(calls, 30d, where: ")]
    [InlineData("fired('wages.a‸rr')", "fired('wages.arrears')")]
    [InlineData("fired('wages.a‸", "fired('wages.arrears")]
    [InlineData("region == '\\u4e00' and pow‸", "region == '\\u4e00' and power_kwh")]
    [InlineData("region == '\\\"' and pow‸ > 3", "region == '\\\"' and power_kwh > 3")]
    [InlineData("region == '\U0001F600' and pow‸", "region == '\U0001F600' and power_kwh")]
    public void What_is_written_takes_the_place_of_the_word(string condition, string then)
    {
        string marked = When(condition);
        RuleCompletion first = Complete(marked)[0];
        Assert.Equal(When(then), Apply(Unmark(marked).Text, first.Range, first.Text));
    }

    [Theory]
    [InlineData("power_kwh‸ ", "and")] // a word is being typed, no operator
    [InlineData("region == 'pow‸'", "power_kwh")] // in a text
    [InlineData("power_kwh > 3‸", "power_kwh")] // in a number
    [InlineData("count(layoff_report, 30d, where: mat‸)", "matter")] // another event's field
    [InlineData("mat‸", "matter")]
    [InlineData("headcount pow‸", "power_kwh")] // after a value an operator follows
    [InlineData("count(hotline_call, 30d, ‸", "known")] // of measures alone
    [InlineData("avg(power_kwh, ‸", "power_kwh")] // a length of time
    [InlineData("avg(power_kwh, 3m, ‸", "power_kwh")] // named arguments alone
    public void What_cannot_stand_there_is_not_told(string condition, string name) =>
        Assert.DoesNotContain(name, Complete(When(condition)).Select(one => one.Label));

    [Fact]
    public void Functions_of_events_want_events_first_and_others_last()
    {
        string[] inEvents = [.. Complete(When("days_since(‸")).Where(one => one.Kind == RuleCompletionKind.Indicator).Select(one => one.Label)];
        Assert.Equal(["hotline_call", "layoff_report"], inEvents[..2]);
        string[] alone = [.. Complete(When("‸")).Where(one => one.Kind == RuleCompletionKind.Indicator).Select(one => one.Label)];
        Assert.Equal(["hotline_call", "layoff_report"], alone[^2..]);
    }

    [Fact]
    public void A_name_tells_what_it_is()
    {
        RuleCompletion power = Complete(When("电量‸"))[0];
        Assert.Equal(("用电量", "月用电量", "kWh", "用电量", RuleCompletionKind.Indicator), (power.Text, power.Title, power.Unit, power.MatchedBy, power.Kind));
        Assert.Equal("按月数值", power.Detail!.ToString(MessageLanguage.Chinese));
        Assert.Equal("monthly measure", $"{power.Detail}");
    }

    [Theory]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "‸ } ] }""", "title", "title\"")]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", ‸ } ] }""", "when", "\"when\": ")]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "clearW‸": "" } ] }""", "clearWhen", null)]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "level": "o‸" } ] }""", "orange", null)]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "level": ‸ } ] }""", "red", "\"red\"")]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "group": "‸" } ] }""", "wages", null)]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "category": "shut‸" } ] }""", "shutdown", null)]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "source": { "kind": "‸" } } ] }""", "law", null)]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "source": { "‸" } } ] }""", "kind", null)]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "replaces": ‸ } ] }""", "true", null)]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "tests": [ { "given": { "用‸" } } ] } ] }""", "用电量", null)]
    [InlineData("""{ "rules": [ { "tests": [ { "given": { "hotline_call": [ { "ago": "3d", "fields": { "‸" } } ] } } ] } ] }""", "matter", null)]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "tests": [ { "given": { "hotline_call": [ { "‸" } ] } } ] } ] }""", "ago", null)]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "tests": [ { "expect": "‸" } ] } ] }""", "fired", null)]
    [InlineData("""{ "id": "t", "changes": [ { "id": "欠薪‸" } ] }""", "wages.arrears", null)]
    [InlineData("""{ "id": "t", "changes": [ { "id": "wages.arrears", "‸" } ] }""", "score", null)]
    [InlineData("""{ "id": "t", ‸ }""", "rules", "\"rules\": ")]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "because": "用电 {pow‸:n0} 度" } ] }""", "power_kwh", null)]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "because": "欠 {拖欠‸""", "wage_arrears_months", null)]
    [InlineData("""{ "id": "t", "let": { "a": "最低‸" } }""", "minimum_wage_cny", null)]
    public void Keys_and_values_are_known(string marked, string label, string? written)
    {
        RuleCompletion found = Assert.Single(Complete(marked), one => one.Label == label);
        Assert.Equal(written ?? label, found.Text);
    }

    [Theory]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "‸": "", "score": 1 } ] }""", "score")] // is there
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "because": "pow‸" } ] }""", "power_kwh")] // outside of braces
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "because": "{power_kwh} pow‸" } ] }""", "power_kwh")]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "because": "{{pow‸" } ] }""", "power_kwh")]
    [InlineData("""{ "id": "t", // "rules" ‸""", "rules")] // in a comment
    [InlineData("""‸""", "rules")]
    public void Keys_and_values_are_not_told_elsewhere(string marked, string label) => Assert.DoesNotContain(label, Complete(marked).Select(one => one.Label));

    [Theory]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "value": "pow‸", "steps": [] } ] }""", "power_kwh")]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "value": "power_kwh", "steps": [ { "‸" } ] } ] }""", "over")]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "value": "power_kwh", "steps": [ { "over": 1, "cl‸" } ] } ] }""", "clearAt")]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "value": "power_kwh", "steps": [ { "over": 1, "level": "‸" } ] } ] }""", "blue")]
    [InlineData("""{ "id": "t", "rules": [ { "id": "t.a", "st‸" } ] }""", "steps")]
    public void Steps_complete_like_the_rest_of_a_rule(string marked, string first) => Assert.Equal(first, Complete(marked)[0].Label);

    [Fact]
    public void Lets_of_the_pack_complete_in_every_file()
    {
        (string text, TextPosition at) = Unmark(When("owes‸"));
        Assert.Equal("owes_much", ServiceWithLets.Complete(text, at)[0].Label);
        Assert.DoesNotContain(Service.Complete(text, at), one => one.Label == "owes_much");
    }

    [Fact]
    public void Faults_of_a_file_of_lets_are_told_where_they_are_typed()
    {
        RuleEditDiagnostic fault = Assert.Single(ServiceWithLets.Diagnose("lets.json", """{ "let": { "owes_much": "wage_arrear_months > 2" } }"""));
        Assert.Equal(("EW1203", new TextPosition(0, 25)), (fault.Fault.Code, fault.Range.Start));
    }

    /// <summary>Whatever is there already, and wherever somebody stands in it: no question throws, and what is replaced holds the place.</summary>
    [Fact]
    public void Every_place_of_every_beginning_of_a_file_has_an_answer()
    {
        string text = When("count(hotline_call, 30d, where: matter == '欠薪' and value() > 3) > 2 and fired('wages.arrears')")
            .Replace("\"score\"", "\n  \"because\": \"{用电量:n0} [度 {headcount}]\", /* x */ \"score\"", StringComparison.Ordinal);
        for (int length = 0; length <= text.Length; length += 3)
        {
            string beginning = text[..length];
            for (int at = 0; at <= length; at += 7)
            {
                (string typed, TextPosition place) = Unmark(beginning[..at] + Mark + beginning[at..]);
                foreach (RuleCompletion one in Service.Complete(typed, place))
                    Assert.True(one.Range.Start <= place && place <= one.Range.End, $"{one.Label} at {place} of {typed}");
                Service.Hover(typed, place);
                Service.Format(typed, place);
            }

            Service.Diagnose("t.json", beginning);
        }
    }
}
