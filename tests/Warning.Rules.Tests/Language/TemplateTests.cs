using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Language;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("no expression", "no expression")]
    [InlineData("已拖欠 {wage_arrears_workers} 名,合计 {wage_arrears_cny:n0} 元", "已拖欠 |<wage_arrears_workers>| 名,合计 |<wage_arrears_cny:n0>| 元")]
    [InlineData("{a}{b:n2}", "<a>|<b:n2>")]
    [InlineData("{{a}} {{{b}}}", "{a} {|<b>|}")]
    [InlineData("{avg(x, 3m, offset: 1m):n1}", "<avg(x, 3m, offset: 1m):n1>")]
    [InlineData("{if(t == '}', 'a:n0', '''{')}", "<if(t == '}', 'a:n0', '''{')>")]
    [InlineData("{f\uFF08x, known: 2\uFF09:n0}", "<f(x, known: 2):n0>")]
    public void A_sentence_parts_into_text_and_expressions(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("存在欠薪[,涉及 {n} 名职工][,合计 {y:n2} 元]。", "存在欠薪|0:,涉及 |0:<n>|0: 名职工|1:,合计 |1:<y:n2>|1: 元|。")]
    [InlineData("[[{a}]]", "[|<a>|]")]
    [InlineData("[{a} ]] {b}]", "0:<a>|0: ] |0:<b>")]
    public void A_sentence_may_have_optional_clauses(string text, string expected) => Assert.Equal(expected, Show(text));

    [Fact]
    public void An_expression_knows_its_place_in_the_template()
    {
        const string text = "欠 { a > b :n0}";
        Template template = Template.Parse(text, out _)!;
        ExpressionSegment segment = Assert.IsType<ExpressionSegment>(template.Segments[1]);
        ComparisonSyntax comparison = Assert.IsType<ComparisonSyntax>(segment.Expression);
        TextSpan place = segment.InTemplate(comparison.Right.Span);

        Assert.Equal(0, segment.Digits);
        Assert.Equal("b", text.Substring(place.Start, place.Length));
    }

    [Theory]
    [InlineData("a {b", 2, DiagnosticCodes.UnbalancedBrace)]
    [InlineData("a {b's}", 2, DiagnosticCodes.UnbalancedBrace)]
    [InlineData("a } b", 2, DiagnosticCodes.UnbalancedBrace)]
    [InlineData("{}", 1, DiagnosticCodes.EmptyExpression)]
    [InlineData("{a:n10}", 3, DiagnosticCodes.UnknownFormat)]
    [InlineData("{a:}", 3, DiagnosticCodes.UnknownFormat)]
    [InlineData("{a:0.0}", 3, DiagnosticCodes.UnknownFormat)]
    [InlineData("{a:n0:n1}", 3, DiagnosticCodes.UnknownFormat)]
    [InlineData("欠 {a = b} 元", 5, DiagnosticCodes.ForeignSign)]
    [InlineData("[a {b}", 0, DiagnosticCodes.MisplacedClause)]
    [InlineData("a] {b}", 1, DiagnosticCodes.MisplacedClause)]
    [InlineData("[a [ {b}]", 3, DiagnosticCodes.MisplacedClause)]
    [InlineData("[第五十条]", 0, DiagnosticCodes.MisplacedClause)]
    public void A_fault_is_placed_in_the_template(string text, int start, string code)
    {
        Assert.Null(Template.Parse(text, out IReadOnlyList<Fault> faults));
        Fault fault = Assert.Single(faults);
        Assert.Equal((code, start), (fault.Code, fault.Span.Start));
    }

    [Fact]
    public void Every_expression_of_a_template_is_checked()
    {
        Template.Parse("{a =} {b:x} {c && d}", out IReadOnlyList<Fault> faults);
        Assert.Equal([3, 4, 9, 15], faults.Select(fault => fault.Span.Start));
    }

    private static string Show(string text)
    {
        Template? template = Template.Parse(text, out IReadOnlyList<Fault> faults);
        Assert.Empty(faults);
        return string.Join('|', template!.Segments.Select(Show));
    }

    private static string Show(TemplateSegment segment)
    {
        string shown = segment is ExpressionSegment expression
            ? $"<{Formatter.Format(expression.Expression)}{(expression.Digits is { } digits ? $":n{digits}" : "")}>"
            : ((LiteralSegment)segment).Text;
        return segment.Clause is { } clause ? $"{clause}:{shown}" : shown;
    }
}
