using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Language;

public sealed class ParserFaultTests
{
    [Theory]
    [InlineData("a && b", 2, "write 'and'")]
    [InlineData("a || b", 2, "write 'or'")]
    [InlineData("!a", 0, "write 'not'")]
    [InlineData("a = b", 2, "write '=='")]
    [InlineData("a <> b", 2, "write '!='")]
    [InlineData("a \uFF1C\uFF1E b", 2, "write '!='")]
    [InlineData("a \uFF01\uFF1D b", 2, "write '!='")]
    [InlineData("a => b", 2, "write '>='")]
    [InlineData("a \u2265 b", 2, "write '>='")]
    [InlineData("a \u2264 b", 2, "write '<='")]
    [InlineData("a \u2260 b", 2, "write '!='")]
    [InlineData("a \uFF0A b", 2, "write '*'")]
    [InlineData("a \uFF0F b", 2, "write '/'")]
    [InlineData("\uFF01a", 0, "write 'not'")]
    [InlineData("f(a, known\uFF1A 2)", 10, "write ':'")]
    [InlineData("a > 30\uFF05", 6, "write '%'")]
    [InlineData("a > 0\uFF0E5", 5, "write '.'")]
    [InlineData("a > 0。5", 5, "write '.'")]
    [InlineData("f(a、b)", 3, "write ','")]
    [InlineData("f(a\uFF1Bb)", 3, "write ','")]
    [InlineData("a > 1。", 5, "no end mark")]
    [InlineData("a % b", 2, "mod(a, b)")]
    [InlineData("a ^ b", 2, "no power")]
    [InlineData("t == \"C21\"", 5, "write 'C21'")]
    [InlineData("t == \u2018C21\u2019", 5, "write 'C21'")]
    [InlineData("t == \u201Cit's\u201D", 5, "write 'it''s'")]
    public void A_foreign_sign_is_one_fault_that_says_what_to_write(string text, int start, string advice) =>
        AssertFault(text, DiagnosticCodes.ForeignSign, start, advice);

    [Theory]
    [InlineData(".5", 0, "write 0.5")]
    [InlineData("a > 5.", 4, "write 5 or 5.0")]
    [InlineData("1_", 0, "between two digits")]
    [InlineData("1__0", 0, "between two digits")]
    [InlineData("1e5", 0, "no exponent")]
    [InlineData("1E-5", 0, "no exponent")]
    [InlineData("3x", 0, "'3x' is no number")]
    [InlineData("10万元", 0, "a number has no unit; write 10万")]
    [InlineData("3个月", 0, "a duration is written 3m")]
    [InlineData("30天", 0, "a duration is written 30d")]
    [InlineData("10岁", 0, "after a number only")]
    [InlineData("1.2.3", 0, "two points")]
    [InlineData("1.5m", 0, "a duration is a whole number")]
    [InlineData("3mm", 0, "'3mm' is no number")]
    public void A_malformed_number_is_one_fault(string text, int start, string advice) =>
        AssertFault(text, DiagnosticCodes.MalformedNumber, start, advice);

    [Theory]
    [InlineData("a < b < c", 6, DiagnosticCodes.ChainedComparison, "a < b and b < c")]
    [InlineData("a == b in (1)", 7, DiagnosticCodes.ChainedComparison, "do not chain")]
    [InlineData("a ?? b + 1", 5, DiagnosticCodes.UnbracketedCoalesce, "(b + 1)")]
    [InlineData("a + b ?? c", 0, DiagnosticCodes.UnbracketedCoalesce, "(a + b)")]
    [InlineData("(a) * b ?? c", 0, DiagnosticCodes.UnbracketedCoalesce, "((a) * b)")]
    [InlineData("a == not b", 5, DiagnosticCodes.UnbracketedNot, "(not ...)")]
    [InlineData("a + not b", 4, DiagnosticCodes.UnbracketedNot, "(not ...)")]
    [InlineData("x not between 1 and 2", 2, DiagnosticCodes.NotBetween, "not (x between ...)")]
    [InlineData("x not == 2", 2, DiagnosticCodes.UnexpectedWord, "not (x ...)")]
    [InlineData("x in ()", 5, DiagnosticCodes.EmptyList, "at least one")]
    [InlineData("x in 3", 5, DiagnosticCodes.UnexpectedWord, "list in brackets")]
    [InlineData("x between 1, 2", 11, DiagnosticCodes.UnexpectedWord, "expected 'and'")]
    [InlineData("", 0, DiagnosticCodes.EmptyExpression, "is empty")]
    [InlineData("  ", 2, DiagnosticCodes.EmptyExpression, "is empty")]
    [InlineData("a >", 3, DiagnosticCodes.UnexpectedWord, "expected a value after '>', found the end")]
    [InlineData("(a > 1", 0, DiagnosticCodes.UnbalancedBracket, "never closed")]
    [InlineData("f(a, 1", 1, DiagnosticCodes.UnbalancedBracket, "never closed")]
    [InlineData("a > 1)", 5, DiagnosticCodes.UnbalancedBracket, "closes no bracket")]
    [InlineData("a b", 2, DiagnosticCodes.UnexpectedWord, "expected an operator or the end, found 'b'")]
    [InlineData("a AND b", 2, DiagnosticCodes.UnexpectedWord, "write 'and' in small letters")]
    [InlineData("a 且 b", 2, DiagnosticCodes.UnexpectedWord, "write 'and'")]
    [InlineData("a 大于 2", 2, DiagnosticCodes.UnexpectedWord, "write '>'")]
    [InlineData("a 不超过 2", 2, DiagnosticCodes.UnexpectedWord, "write '<='")]
    [InlineData("a > 10 万", 7, DiagnosticCodes.UnexpectedWord, "write 10万 without a space")]
    [InlineData("and(a, b)", 0, DiagnosticCodes.ReservedWord, "write a and b")]
    [InlineData("if > 2", 0, DiagnosticCodes.ReservedWord, "if(condition, then, else)")]
    [InlineData("f(a, in: 2)", 5, DiagnosticCodes.ReservedWord, "names no argument")]
    [InlineData("f(a, offset: 1m, 2)", 17, DiagnosticCodes.MisplacedArgument, "put named arguments last")]
    [InlineData("f(a, known: 1, known: 2)", 15, DiagnosticCodes.MisplacedArgument, "given twice")]
    [InlineData("f(a,)", 4, DiagnosticCodes.UnexpectedWord, "expected a value after ','")]
    [InlineData("+a", 0, DiagnosticCodes.UnexpectedWord, "a positive number has no sign")]
    [InlineData("t == 'C21", 5, DiagnosticCodes.UnterminatedText, "never closed")]
    [InlineData("t == 'C21\u2019", 5, DiagnosticCodes.UnterminatedText, "typographic quote")]
    [InlineData("a @ b", 2, DiagnosticCodes.UnknownCharacter, "'@' (U+0040)")]
    [InlineData("a\u200B > 1", 1, DiagnosticCodes.UnknownCharacter, "invisible character U+200B")]
    [InlineData("a\uFF3Fb > 1", 1, DiagnosticCodes.UnknownCharacter, "write '_'")]
    [InlineData("x > 99999999999d", 4, DiagnosticCodes.NumberTooLarge, "too large")]
    [InlineData("offset: 1m", 6, DiagnosticCodes.UnexpectedWord, "stands only in a call")]
    public void A_fault_is_placed_and_says_what_to_write(string text, int start, string code, string advice) => AssertFault(text, code, start, advice);

    [Fact]
    public void A_number_beyond_the_largest_is_a_fault()
    {
        Assert.NotNull(Parser.Parse("1" + new string('0', 308), out _));
        AssertFault("1" + new string('0', 309), DiagnosticCodes.NumberTooLarge, 0, "too large");
        AssertFault("1" + new string('0', 305) + "万", DiagnosticCodes.NumberTooLarge, 0, "too large");
    }

    // A lone surrogate does not survive as an argument of a theory.
    [Fact]
    public void Half_a_character_is_a_fault() => AssertFault("a\uD800 > 1", DiagnosticCodes.UnknownCharacter, 1, "U+D800");

    [Fact]
    public void A_message_quotes_only_the_beginning_of_something_long()
    {
        Parser.Parse("a " + new string('b', 3000), out IReadOnlyList<Fault> faults);
        Assert.InRange(Assert.Single(faults).Message.Length, 1, 120);
    }

    private static void AssertFault(string text, string code, int start, string advice)
    {
        Assert.Null(Parser.Parse(text, out IReadOnlyList<Fault> faults));
        Fault fault = Assert.Single(faults);
        Assert.Equal((code, start), (fault.Code, fault.Span.Start));
        Assert.Contains(advice, fault.Message, StringComparison.Ordinal);
    }
}
