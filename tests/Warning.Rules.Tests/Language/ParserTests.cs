using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Language;

public sealed class ParserTests
{
    [Theory]
    [InlineData("a or b and not c == d", "a or b and not c == d")]
    [InlineData("(a or b) and c", "(a or b) and c")]
    [InlineData("((a) and (b)) and c", "(a and b) and c")]
    [InlineData("not (a and b)", "not (a and b)")]
    [InlineData("not a == b", "not a == b")]
    [InlineData("(not a) == b", "(not a) == b")]
    [InlineData("a + b * c - d / e", "a + b * c - d / e")]
    [InlineData("a - (b - c) - d", "a - (b - c) - d")]
    [InlineData("a / (b * c)", "a / (b * c)")]
    [InlineData("(a + b) * c", "(a + b) * c")]
    [InlineData("-a * -(b + c)", "-a * -(b + c)")]
    [InlineData("- - a", "--a")]
    [InlineData("a ?? b ?? 0 > 1", "a ?? b ?? 0 > 1")]
    [InlineData("a ?? -1", "a ?? -1")]
    [InlineData("-a ?? 1", "-a ?? 1")]
    [InlineData("(a + b) ?? c", "(a + b) ?? c")]
    [InlineData("(a ?? b) + 1", "(a ?? b) + 1")]
    [InlineData("x in (1,2 , 3)", "x in (1, 2, 3)")]
    [InlineData("x not in ('a')", "x not in ('a')")]
    [InlineData("not x in (1)", "not x in (1)")]
    [InlineData("x between a + 1 and b and c", "x between a + 1 and b and c")]
    [InlineData("(a > 1) == (b > 1)", "(a > 1) == (b > 1)")]
    [InlineData("if ( a > 1 , missing , b )", "if(a > 1, missing, b)")]
    [InlineData("missing(x) or known(y)", "missing(x) or known(y)")]
    [InlineData("avg( x , 3m , offset : 1y, known: 2 )", "avg(x, 3m, offset: 1y, known: 2)")]
    [InlineData("today()", "today()")]
    [InlineData("today ( ) - 30d >= date('2026-01-31')", "today() - 30d >= date('2026-01-31')")]
    [InlineData("avg > 1 and sum == count", "avg > 1 and sum == count")]
    [InlineData("'it''s' == t", "'it''s' == t")]
    [InlineData("true == false", "true == false")]
    [InlineData("欠薪月数 > 2", "欠薪月数 > 2")]
    [InlineData("_a1 > 0", "_a1 > 0")]
    [InlineData("a\u3000>\u00a01\t\n", "a > 1")]
    public void An_expression_reads_as_its_precedence_says(string text, string canonical)
    {
        Syntax? syntax = Parser.Parse(text, out IReadOnlyList<Fault> faults);

        Assert.Empty(faults);
        Assert.Equal(canonical, Formatter.Format(syntax!));
    }

    [Theory]
    [InlineData("\uFF08a\uFF0Bb\uFF09\uFF1E\uFF11\uFF12", "a + b > 12")]
    [InlineData("a\uFF1E\uFF1D1", "a >= 1")]
    [InlineData("a\uFF1C=1", "a <= 1")]
    [InlineData("a\uFF1D\uFF1D\uFF0D1", "a == -1")]
    [InlineData("least\uFF08a\uFF0Cb\uFF09", "least(a, b)")]
    [InlineData("x\uFF11 > \uFF13\uFF10%", "x1 > 0.3")]
    [InlineData("t == '\uFF08\uFF11'", "t == '\uFF08\uFF11'")]
    public void What_a_Chinese_input_method_types_reads_as_ASCII_outside_texts(string text, string canonical) =>
        Assert.Equal(canonical, Formatter.Format(Parser.Parse(text, out _)!));

    [Fact]
    public void Precedence_is_that_of_the_table()
    {
        JunctionSyntax or = Assert.IsType<JunctionSyntax>(Parse("a or b and not c < d ?? e"));
        Assert.Equal(Junction.Or, or.Kind);
        JunctionSyntax and = Assert.IsType<JunctionSyntax>(or.Operands[1]);
        NotSyntax not = Assert.IsType<NotSyntax>(and.Operands[1]);
        ComparisonSyntax less = Assert.IsType<ComparisonSyntax>(not.Operand);
        Assert.IsType<CoalesceSyntax>(less.Right);

        ComparisonSyntax sum = Assert.IsType<ComparisonSyntax>(Parse("a == b + -c * d"));
        ArithmeticSyntax add = Assert.IsType<ArithmeticSyntax>(sum.Right);
        ArithmeticSyntax times = Assert.IsType<ArithmeticSyntax>(add.Right);
        Assert.IsType<NegateSyntax>(times.Left);
    }

    [Fact]
    public void Arithmetic_of_one_rank_goes_from_left_to_right()
    {
        ArithmeticSyntax outer = Assert.IsType<ArithmeticSyntax>(Parse("a - b + c"));
        Assert.Equal(Arithmetic.Add, outer.Operator);
        Assert.Equal(Arithmetic.Subtract, Assert.IsType<ArithmeticSyntax>(outer.Left).Operator);
    }

    [Fact]
    public void A_chain_is_one_junction()
    {
        JunctionSyntax chain = Assert.IsType<JunctionSyntax>(Parse("a and b and c and d"));
        Assert.Equal(4, chain.Operands.Count);
        Assert.Equal(3, Assert.IsType<CoalesceSyntax>(Parse("a ?? b ?? c")).Operands.Count);
    }

    [Fact]
    public void Spans_cover_operands_with_their_brackets_and_leave_out_those_around_the_whole()
    {
        const string text = " (a) + (b * c) > 1 ";
        ComparisonSyntax whole = Assert.IsType<ComparisonSyntax>(Parse(text));
        ArithmeticSyntax sum = Assert.IsType<ArithmeticSyntax>(whole.Left);

        Assert.Equal("(a) + (b * c) > 1", Slice(text, whole.Span));
        Assert.Equal("(a) + (b * c)", Slice(text, sum.Span));
        Assert.Equal("b * c", Slice(text, sum.Right.Span));
    }

    [Fact]
    public void A_call_knows_where_its_function_and_its_named_arguments_stand()
    {
        const string text = "avg(x, 3m, offset: 1y) > 1";
        CallSyntax call = Assert.IsType<CallSyntax>(Assert.IsType<ComparisonSyntax>(Parse(text)).Left);

        Assert.Equal("avg", Slice(text, call.FunctionSpan));
        Assert.Equal("avg(x, 3m, offset: 1y)", Slice(text, call.Span));
        NamedArgument offset = Assert.Single(call.Named);
        Assert.Equal("offset", Slice(text, offset.NameSpan));
        Assert.Equal(new CalendarSpan(1, SpanUnit.Year), Assert.IsType<SpanSyntax>(offset.Value).Value);
    }

    [Theory]
    [InlineData("0", 0d)]
    [InlineData("007", 7d)]
    [InlineData("0.5", 0.5)]
    [InlineData("1_000.25", 1000.25)]
    [InlineData("0.000_1", 0.0001)]
    [InlineData("30%", 0.3)]
    [InlineData("0.7%", 0.007)]
    [InlineData("10万", 100_000d)]
    [InlineData("2亿", 200_000_000d)]
    [InlineData("0.00007万", 0.7)]
    [InlineData("1.1万", 11_000d)]
    public void A_number_is_scaled_in_decimal_and_rounded_once(string text, double expected) =>
        Assert.Equal(expected, Assert.IsType<NumberSyntax>(Parse(text)).Value);

    [Theory]
    [InlineData("30d", 30, SpanUnit.Day)]
    [InlineData("2w", 2, SpanUnit.Week)]
    [InlineData("3m", 3, SpanUnit.Month)]
    [InlineData("2q", 2, SpanUnit.Quarter)]
    [InlineData("1y", 1, SpanUnit.Year)]
    [InlineData("\uFF13m", 3, SpanUnit.Month)]
    public void A_duration_is_a_whole_number_and_a_unit(string text, int count, SpanUnit unit) =>
        Assert.Equal(new CalendarSpan(count, unit), Assert.IsType<SpanSyntax>(Parse(text)).Value);

    [Fact]
    public void Names_compare_after_composition()
    {
        NameSyntax decomposed = Assert.IsType<NameSyntax>(Parse("cafe\u0301"));
        Assert.Equal("caf\u00e9", decomposed.Name);
        Assert.Equal(5, decomposed.Span.Length);
    }

    [Fact]
    public void Every_fault_of_an_expression_is_found()
    {
        Parser.Parse("f(1 +, x = 2) and y > (3 4) and 5x > 1 && z", out IReadOnlyList<Fault> faults);

        Assert.Equal(
            [(5, DiagnosticCodes.UnexpectedWord), (9, DiagnosticCodes.ForeignSign), (25, DiagnosticCodes.UnexpectedWord),
                (32, DiagnosticCodes.MalformedNumber), (39, DiagnosticCodes.ForeignSign)],
            faults.Select(fault => (fault.Span.Start, fault.Code)));
    }

    [Theory]
    [InlineData("(", ")", 0)]
    [InlineData("-", "", 0)]
    [InlineData("not ", "", 0)]
    [InlineData("f(", ")", 1)]
    [InlineData("x in (", ")", 5)]
    public void Sixty_four_levels_are_the_limit(string open, string close, int bracket)
    {
        Assert.NotNull(Parser.Parse(Nested(64), out _));
        foreach (int levels in new[] { 65, 500 })
        {
            Assert.Null(Parser.Parse(Nested(levels), out IReadOnlyList<Fault> faults));
            Fault fault = Assert.Single(faults);
            Assert.Equal((DiagnosticCodes.TooDeep, (64 * open.Length) + bracket), (fault.Code, fault.Span.Start));
        }

        string Nested(int levels) => string.Concat(Enumerable.Repeat(open, levels)) + "a" + string.Concat(Enumerable.Repeat(close, levels));
    }

    [Fact]
    public void Chains_and_sums_are_no_levels()
    {
        Assert.NotNull(Parser.Parse(string.Join(" or ", Enumerable.Repeat("a", 500)), out _));
        Assert.NotNull(Parser.Parse(string.Join("+", Enumerable.Repeat("a", 2000)), out _));
    }

    [Fact]
    public void The_limit_of_length_counts_characters_not_units()
    {
        string supplementary = "t == '" + string.Concat(Enumerable.Repeat("\U00020000", Parser.MaxCharacters - 7)) + "'";
        Assert.NotNull(Parser.Parse(supplementary, out _));

        Parser.Parse(supplementary + " ", out IReadOnlyList<Fault> faults);
        Fault fault = Assert.Single(faults);
        Assert.Equal(DiagnosticCodes.TooLong, fault.Code);
        Assert.Equal(supplementary.Length, fault.Span.Start);
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("a and b and c", 5)]
    [InlineData("a ?? b ?? c ?? d", 7)]
    [InlineData("-a + 1 > 2", 6)]
    [InlineData("x in (1, 2)", 4)]
    [InlineData("x between 1 and 2", 4)]
    [InlineData("not avg(x, 3m, offset: 1m) == 1", 7)]
    public void Nodes_are_counted_with_one_operator_between_two_operands(string text, int nodes) =>
        Assert.Equal(nodes, Parse(text).Size);

    private static Syntax Parse(string text)
    {
        Syntax? syntax = Parser.Parse(text, out IReadOnlyList<Fault> faults);
        Assert.Empty(faults);
        return syntax!;
    }

    private static string Slice(string text, TextSpan span) => text.Substring(span.Start, span.Length);
}
