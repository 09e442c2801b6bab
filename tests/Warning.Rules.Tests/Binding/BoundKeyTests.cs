using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Tests.Execution;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Binding;

public sealed class BoundKeyTests
{
    private static readonly IndicatorCatalog Catalog = new(
    [
        Monthly("x") with { Aliases = ["用电量"] },
        Event("e") with { Fields = [new EventField("matter", EventFieldType.Text), new EventField("urgent", EventFieldType.Flag)] },
        Attribute("n", AttributeType.Number),
    ]);

    [Theory]
    [InlineData("x > 1", "(用电量>1.0)")]
    [InlineData("avg(x, 3m)", "avg(用电量, 1q, offset: 0m, known: 2)")]
    [InlineData("round(x)", "round(x, 0)")]
    [InlineData("count(e, 1q)", "count(e, 3m, offset: 0d)")]
    [InlineData("count(e, 2w)", "count(e, 14d)")]
    [InlineData("x not in (1, 2)", "not (x in (1, 2))")]
    [InlineData("x ?? n", "coalesce(x, n)")]
    [InlineData("30%", "0.3")]
    [InlineData("days_to_spring_festival()", "days_to_spring_festival(today())")]
    [InlineData("count(e, 30d, where: value() > 1, offset: 0d)", "count(e, 30d, where: (value() > 1.0))")]
    [InlineData("n * 2 > 1", "n * (1 + 1) > 1")]
    public void Two_spellings_of_one_meaning_have_one_key(string one, string other) => Assert.Equal(Key(one), Key(other));

    [Theory]
    [InlineData("x > 1", "x >= 1")]
    [InlineData("avg(x, 3m)", "avg(x, 3m, known: 1)")]
    [InlineData("avg(x, 3m)", "avg(x, 3m, offset: 1m)")]
    [InlineData("avg(x, 3m)", "min(x, 3m)")]
    [InlineData("avg(x, 1m)", "x")]
    [InlineData("count(e, 30d)", "count(e, 1m)")]
    [InlineData("surprise(e, 1m, 1y)", "surprise(e, 1m, 2y)")]
    [InlineData("known(x)", "missing(x)")]
    [InlineData("at_least(2, n > 1, x > 1, x > 2)", "at_least(1, n > 1, x > 1, x > 2)")]
    [InlineData("days_to_spring_festival()", "days_to_spring_festival(today() + 1d)")]
    [InlineData("last(day(period()) + x, 1m)", "last(day(today()) + x, 1m)")]
    [InlineData("count(e, 30d)", "count(e, 30d, where: true)")]
    [InlineData("count(e, 30d, where: urgent)", "count(e, 30d, where: not urgent)")]
    [InlineData("count(e, 30d, where: value() > 1)", "count(e, 30d, where: n > 1)")]
    [InlineData("count(e, 30d, where: day() > today())", "count(e, 30d, where: day() < today())")]
    [InlineData("count(e, 30d, where: urgent)", "distinct(e, matter, 30d, where: urgent)")]
    [InlineData("days_since(e)", "days_since(e, where: urgent)")]
    [InlineData("'1'", "1")]
    [InlineData("n == 0.1 + 0.2", "n == 0.30000000000000004")] // within 1e-12, and exactly
    [InlineData("n in (0.1 + 0.2, 1)", "n in (0.30000000000000004, 1)")]
    [InlineData("n between 0.1 + 0.2 and 1", "n between 0.30000000000000004 and 1")]
    [InlineData("'a,b'", "'a'',''b'")]
    [InlineData("peer_rank(x)", "peer_median(x)")]
    [InlineData("if(x > 1, missing, 2)", "if(x > 1, missing, 3)")]
    public void Different_meanings_have_different_keys(string one, string other) => Assert.NotEqual(Key(one), Key(other));

    private static string Key(string text) => BoundKey.Of(Engine.Bind(text, Catalog));
}
