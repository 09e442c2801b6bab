using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using FsCheck.Fluent;

namespace EarlyWarning.Rules.Tests.Language;

/// <summary>A new form of the syntax without its part in the generator, the comparer or the counting fails here.</summary>
public sealed class ClosedSyntaxTests
{
    [Fact]
    public void Every_form_is_among_the_random_expressions_that_are_formatted_and_read_again()
    {
        IEnumerable<Type> forms = typeof(Syntax).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Syntax)) && !type.IsAbstract);
        IEnumerable<Type> seen = Gen.Sample(SyntaxGenerator.Syntax, 400, 100).SelectMany(All).Select(part => part.GetType());
        Assert.Empty(forms.Except(seen));
    }

    [Theory]
    [InlineData("30%")]
    [InlineData("'C21'")]
    [InlineData("true")]
    [InlineData("power")]
    [InlineData("-x")]
    [InlineData("not c")]
    [InlineData("a and b and c")]
    [InlineData("a ?? b")]
    [InlineData("a * b")]
    [InlineData("a <= b")]
    [InlineData("x not in (a, b)")]
    [InlineData("x between a and b")]
    [InlineData("if(c, missing, avg(x, 3m, offset: 1m))")]
    public void A_form_equals_itself_and_no_other(string text)
    {
        Syntax one = Parse(text), again = Parse(text), other = Parse("zzz");
        Assert.Equal(one, again, SyntaxEquality.Instance);
        Assert.NotEqual(one, other, SyntaxEquality.Instance);
        Assert.True(one.Size >= 1);
    }

    private static Syntax Parse(string text) => Parser.Parse(text, out IReadOnlyList<Fault> _)!;

    private static IEnumerable<Syntax> All(Syntax syntax) => syntax.Parts.SelectMany(All).Append(syntax);
}
