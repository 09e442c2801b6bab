using System.Text;
using EarlyWarning.Rules.Formatting;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Tests.Language;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Rules.Tests.Formatting;

public sealed class ExpressionLayoutTests
{
    [Theory]
    [InlineData("a>1", "a > 1")]
    [InlineData("a   >  -1 and(b<2)", "a > -1 and (b < 2)")]
    [InlineData("a-1", "a - 1")]
    [InlineData("a - -1*b", "a - -1 * b")]
    [InlineData("-a+1", "-a + 1")]
    [InlineData("not(a or b)", "not (a or b)")]
    [InlineData("avg( x ,12m,offset:1m , known : 3)", "avg(x, 12m, offset: 1m, known: 3)")]
    [InlineData("if(a,b,c)", "if(a, b, c)")]
    [InlineData("a  in('x' ,'y''z')", "a in ('x', 'y''z')")]
    [InlineData("a between-1 and 30%", "a between -1 and 30%")]
    [InlineData("a??0>10万", "a ?? 0 > 10万")]
    [InlineData("（a＋１）＞2，", "（a＋１）＞2，")]
    [InlineData("max（x，3m）＞＝１", "max(x, 3m) >= 1")]
    [InlineData("any(call,30d,where:kind=='工资')", "any(call, 30d, where: kind == '工资')")]
    [InlineData("a >", "a >")]
    [InlineData("职工人数>1_000", "职工人数 > 1_000")]
    public void Blanks_and_signs_are_of_one_kind_and_a_faulty_expression_stays(string written, string expected) =>
        Assert.Equal(expected, ExpressionLayout.Of(written));

    [Theory]
    [InlineData("欠 {a:n0} 元[，{ b+1 :n1} 人]", "欠 {a:n0} 元[，{b + 1:n1} 人]")]
    [InlineData("{{a}} {if(a>1,a,b)}", "{{a}} {if(a > 1, a, b)}")]
    [InlineData("{a", "{a")]
    public void Sentences_keep_their_words(string written, string expected) => Assert.Equal(expected, ExpressionLayout.OfTemplate(written));

    /// <summary>What the formatter writes from a tree is in the layout, so that texts of both look alike.</summary>
    [Property(MaxTest = 1000)]
    public Property Expressions_written_from_trees_are_in_the_layout() =>
        Prop.ForAll(Arb.From(SyntaxGenerator.Syntax), syntax =>
        {
            string written = Formatter.Format(syntax);
            Assert.Equal(written, ExpressionLayout.Of(written));
        });

    [Property(MaxTest = 1000)]
    public Property Blanks_change_neither_the_layout_nor_the_meaning() =>
        Prop.ForAll(Arb.From(SyntaxGenerator.Syntax), Arb.From(Gen.Choose(0, 3).ListOf(12)), (syntax, blanks) =>
        {
            string written = Formatter.Format(syntax), spaced = Spaced(written, blanks);
            Assert.Equal(written, ExpressionLayout.Of(spaced));
        });

    /// <summary>Writes further blanks at the blanks of an expression that are outside of texts.</summary>
    private static string Spaced(string written, IReadOnlyList<int> blanks)
    {
        StringBuilder spaced = new();
        bool isQuoted = false;
        int next = 0;
        foreach (char c in written)
        {
            if (c == '\'') isQuoted = !isQuoted;
            spaced.Append(c);
            if ((c is ' ' or '(' or ',') && !isQuoted) spaced.Append(' ', blanks[next++ % blanks.Count]);
        }

        return spaced.ToString();
    }
}
