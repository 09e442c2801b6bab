using static EarlyWarning.Rules.Tests.Editing.EditedPack;

namespace EarlyWarning.Rules.Tests.Editing;

public sealed class DiagnoseAndFormatTests
{
    [Theory]
    [InlineData("powr_kwh > 3", "powr_kwh")]
    [InlineData("region == '\U0001F600' and powr_kwh > 3", "powr_kwh")]
    [InlineData("region == '\\u4e00' and powr_kwh > 3", "powr_kwh")]
    [InlineData("headcount > ", "\"")]
    [InlineData("fired('wages.arears')", "'wages.arears'")]
    public void A_fault_is_underlined_where_it_is(string condition, string underlined)
    {
        string text = When(condition);
        RuleEditDiagnostic fault = Assert.Single(Service.Diagnose("t.json", text), one => one.Fault.Severity == DiagnosticSeverity.Error);
        Assert.Equal(underlined, text[fault.Range.Start.Character..fault.Range.End.Character]);
    }

    [Fact]
    public void A_wrong_word_of_a_value_is_underlined_with_its_quotes()
    {
        string text = When("headcount > 1").Replace("\"score\"", "\"level\": \"oranje\", \"score\"", StringComparison.Ordinal);
        RuleEditDiagnostic fault = Assert.Single(Service.Diagnose("t.json", text), one => one.Fault.Severity == DiagnosticSeverity.Error);
        Assert.Equal("\"oranje\"", text[fault.Range.Start.Character..fault.Range.End.Character]);
    }

    [Fact]
    public void A_file_of_the_pack_is_judged_in_its_place()
    {
        const string Same = """{ "id": "wages", "rules": [ { "id": "wages.arrears", "when": "wage_arrears_months > 1", "score": 1 } ] }""";
        Assert.DoesNotContain(Service.Diagnose("wages.json", Same), fault => fault.Fault.Severity == DiagnosticSeverity.Error);
        RuleEditDiagnostic twice = Assert.Single(Service.Diagnose("other.json", Same), fault => fault.Fault.Severity == DiagnosticSeverity.Error);
        Assert.Contains("wages.json", twice.Fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layer_that_is_broken_still_knows_its_names()
    {
        RuleEditing editing = new([new RuleLayer
        {
            Catalogs = [new RuleDocument(
                "i.json", """{ "indicators": [ { "id": "power", "kind": "measure", "cadence": "monthly", "maxAge": "2m" } ] }"""u8.ToArray())],
            Rules = [new RuleDocument("r.json", "{ nothing"u8.ToArray())],
        }]);
        (string text, TextPosition at) = Unmark(When("pow‸"));
        Assert.Equal("power", editing.Complete(text, at)[0].Label);
    }

    [Theory]
    [InlineData("head‸count>1 and(region=='x')", "headcount > 1 and (region == 'x')")]
    [InlineData("region=='\\\"'‸", "region == '\\\"'")]
    [InlineData("head‸count  ＞  1", "headcount > 1")]
    public void An_expression_is_formatted_in_its_place(string condition, string then)
    {
        (string text, TextPosition at) = Unmark(When(condition));
        RuleTextEdit edit = Service.Format(text, at)!;
        Assert.Equal(When(then), Apply(text, edit.Range, edit.NewText));
    }

    [Fact]
    public void A_sentence_is_formatted_in_its_braces()
    {
        (string text, TextPosition at) = Unmark("""{ "rules": [ { "because": "用电  {power_kwh+1:n0} ‸度" } ] }""");
        Assert.Equal("用电  {power_kwh + 1:n0} 度", Service.Format(text, at)!.NewText);
    }

    [Theory]
    [InlineData("headcount > ‸1")]
    [InlineData("headcount >‸")]
    public void What_is_in_its_layout_or_faulty_stays(string condition)
    {
        (string text, TextPosition at) = Unmark(When(condition));
        Assert.Null(Service.Format(text, at));
    }

    [Fact]
    public void Elsewhere_the_whole_file_is_formatted()
    {
        (string text, TextPosition at) = Unmark(When("headcount>1").Replace("\"id\": \"t\"", "\"i‸d\": \"t\"", StringComparison.Ordinal));
        RuleTextEdit edit = Service.Format(text, at)!;
        Assert.Equal(RuleFormatter.Format("t.json", System.Text.Encoding.UTF8.GetBytes(text), out _), edit.NewText);
        Assert.Null(Service.Format(text[..^1], at));
    }
}
