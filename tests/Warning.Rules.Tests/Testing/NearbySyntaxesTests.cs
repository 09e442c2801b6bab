using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Testing;

namespace EarlyWarning.Rules.Tests.Testing;

public sealed class NearbySyntaxesTests
{
    [Theory]
    [InlineData("x > 3", "x >= 3|x > 2|x > 4")]
    [InlineData("x <= 10万", "x < 100000|x <= 99999|x <= 100001")]
    [InlineData("x < 30%", "x <= 0.3|x < 0.29|x < 0.31")]
    [InlineData("x >= 0.05", "x > 0.05|x >= 0.045|x >= 0.055")]
    [InlineData("x < -40%", "x <= -0.4|x < -0.39|x < -0.41")]
    [InlineData("x == 0", "x == -1|x == 1")]
    [InlineData("not x", "")]
    [InlineData("x between 2 and 9", "x between 1 and 9|x between 3 and 9|x between 2 and 8|x between 2 and 10")]
    [InlineData("x in (1, 5)", "x in (0, 5)|x in (2, 5)|x in (1, 4)|x in (1, 6)")]
    [InlineData("any(e, 30d)", "any(e, 29d)|any(e, 31d)")]
    [InlineData("any(e, 1d)", "any(e, 2d)")] // a window of no day is no window
    [InlineData("any(e, 1y, offset: 2w)", "any(e, 11m, offset: 2w)|any(e, 13m, offset: 2w)|any(e, 1y, offset: 1w)|any(e, 1y, offset: 3w)")]
    [InlineData("all(x > 0, 2m)", "all(x >= 0, 2m)|all(x > -1, 2m)|all(x > 1, 2m)|all(x > 0, 1m)|all(x > 0, 3m)")]
    [InlineData("d < date('2024-02-29')", "d <= date('2024-02-29')|d < date('2024-02-28')|d < date('2024-03-01')")]
    [InlineData("at_least(2, a, b, c)", "at_least(1, a, b, c)|at_least(3, a, b, c)")]
    [InlineData("(x ?? 7) != 8 or flag", "x ?? 6 != 8 or flag|x ?? 8 != 8 or flag|x ?? 7 != 7 or flag|x ?? 7 != 9 or flag")]
    [InlineData("starts_with(t, 'E')", "")]
    public void Each_number_and_edge_is_changed_by_itself(string text, string expected)
    {
        IEnumerable<NearbySyntax> near = NearbySyntaxes.Of(Parser.Parse(text, out _)!, text);
        Assert.Equal(expected, string.Join('|', near.Select(changed => Formatter.Format(changed.Whole))));
    }

    [Fact]
    public void A_change_is_told_as_it_is_written()
    {
        const string Text = "sum(e, 30d) >= 1_000 and x < 7.5%";
        IEnumerable<NearbySyntax> near = NearbySyntaxes.Of(Parser.Parse(Text, out _)!, Text);
        Assert.Equal(
            ["sum(e, 30d) >= 1000 -> sum(e, 30d) > 1000", "30d -> 29d", "30d -> 31d", "1_000 -> 999", "1_000 -> 1001", "x < 0.075 -> x <= 0.075", "7.5% -> 6.75%", "7.5% -> 8.25%"],
            near.Select(changed => $"{changed.Written} -> {changed.Changed}"));
        Assert.Equal(["30d", "1_000", "7.5%"], near.Where(changed => !changed.Written.Contains(' ', StringComparison.Ordinal)).Select(changed => Text.Substring(changed.Place.Start, changed.Place.Length)).Distinct());
    }
}
