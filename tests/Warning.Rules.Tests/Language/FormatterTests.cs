using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Rules.Tests.Language;

public sealed class FormatterTests
{
    [Property(MaxTest = 2000)]
    public Property What_is_written_reads_back_as_the_same_tree() =>
        Prop.ForAll(Arb.From(SyntaxGenerator.Syntax), syntax =>
        {
            string text = Formatter.Format(syntax);
            Syntax? read = Parser.Parse(text, out IReadOnlyList<Fault> faults);
            return faults.Count == 0 && SyntaxEquality.Instance.Equals(syntax, read) &&
                string.Equals(text, Formatter.Format(read!), StringComparison.Ordinal);
        });

    [Property]
    public Property No_bracket_of_the_layout_can_go() =>
        Prop.ForAll(Arb.From(SyntaxGenerator.Syntax), syntax => Unbracketed(Formatter.Format(syntax)).All(text =>
            !SyntaxEquality.Instance.Equals(syntax, Parser.Parse(text, out _))));

    [Theory]
    [InlineData("a + 1", "a + 2")]
    [InlineData("a + 1", "a - 1")]
    [InlineData("a", "b")]
    [InlineData("'a'", "'b'")]
    [InlineData("'a'", "a")]
    [InlineData("1d", "1w")]
    [InlineData("a and b", "a or b")]
    [InlineData("a and b and c", "(a and b) and c")]
    [InlineData("x in (1)", "x not in (1)")]
    [InlineData("f(a, known: 1)", "f(a, offset: 1)")]
    [InlineData("f(a, known: 1)", "f(a, known: 2)")]
    [InlineData("f(a)", "g(a)")]
    [InlineData("true", "false")]
    [InlineData("a < b", "a <= b")]
    [InlineData("a between 1 and 2", "a between 1 and 3")]
    public void Different_expressions_are_not_equal(string one, string other) =>
        Assert.False(SyntaxEquality.Instance.Equals(Parser.Parse(one, out _), Parser.Parse(other, out _)));

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1e21, "1000000000000000000000")]
    [InlineData(1.5e22, "15000000000000000000000")]
    [InlineData(1e-7, "0.0000001")]
    [InlineData(1.25e-10, "0.000000000125")]
    [InlineData(100_000, "100000")]
    [InlineData(0, "0")]
    public void A_number_is_written_in_its_shortest_exact_digits_without_an_exponent(double value, string expected) =>
        Assert.Equal(expected, Formatter.FormatNumber(value));

    /// <summary>Returns, for each pair of brackets that belongs to no call or list, the text without it.</summary>
    private static IEnumerable<string> Unbracketed(string text)
    {
        Stack<int> open = [];
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\'') quoted = !quoted;
            if (quoted) continue;
            if (text[i] == '(') open.Push(i);
            if (text[i] != ')') continue;
            int start = open.Pop();
            bool ofCall = start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_' || text.AsSpan(0, start).EndsWith(" in "));
            if (!ofCall) yield return text.Remove(i, 1).Remove(start, 1);
        }
    }
}
