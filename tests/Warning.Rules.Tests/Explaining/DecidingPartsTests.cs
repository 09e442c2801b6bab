using System.Globalization;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Tests.Execution;
using EarlyWarning.Rules.Tests.Testing;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Explaining;

/// <summary>The company has power 5 and 10 people; its sales are missing.</summary>
public sealed class DecidingPartsTests
{
    private static readonly PanelView View = MakeView();

    [Theory]
    [InlineData("power > 4", "power > 4")]
    [InlineData("power > 4 and headcount > 9", "power > 4; headcount > 9")]
    [InlineData("power > 4 or headcount > 90", "power > 4")] // the other has no part in it
    [InlineData("power > 40 and headcount > 9", "power > 40")] // this alone keeps it false
    [InlineData("power > 40 or headcount > 90", "power > 40; headcount > 90")] // either would do
    [InlineData("not (power > 40 or headcount > 90)", "power > 40; headcount > 90")]
    [InlineData("at_least(2, power > 4, headcount > 90, power < 6)", "power > 4; power < 6")]
    [InlineData("at_least(2, power > 40, headcount > 90, power < 6)", "power > 40; headcount > 90")]
    [InlineData("power > 4 or sales > 1", "power > 4")]
    [InlineData("sales > 1", "")] // unknown rests on nothing
    public void A_truth_rests_on_the_parts_that_give_it(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Parts().Of(Bind(text)).Select(part => Formatter.Format(part.Syntax))));

    [Theory]
    [InlineData("power > 4", 0)] // true already
    [InlineData("power > 8", 0.375)] // 3 of 8
    [InlineData("power > 8 and headcount > 12", 0.375)] // both must change
    [InlineData("power > 8 or headcount > 12", 0.16666667)] // one is enough
    [InlineData("power > 4 and headcount > 12", 0.16666667)]
    [InlineData("not power > 4", 0.25)]
    [InlineData("not (power > 4 or headcount > 8)", 0.25)]
    [InlineData("at_least(2, power > 8, headcount > 12, power < 6)", 0.16666667)] // the nearer of the two
    [InlineData("at_least(3, power > 8, headcount > 12, power < 6)", 0.375)]
    [InlineData("power between 6 and 8", 0.16666667)]
    [InlineData("headcount - 10 > 0", double.PositiveInfinity)] // nothing is near 0
    [InlineData("sales > 1", double.PositiveInfinity)] // missing
    [InlineData("power > 8 and sales > 1", double.PositiveInfinity)]
    [InlineData("known(sales)", double.PositiveInfinity)] // no number keeps it from being true
    public void The_gap_is_the_share_of_the_thresholds_that_numbers_lack(string text, double expected)
    {
        double gap = Parts().GapOf(Bind(text));
        Assert.Equal(expected.ToString("G6", CultureInfo.InvariantCulture), gap.ToString("G6", CultureInfo.InvariantCulture));
    }

    private static DecidingParts Parts() => new(new Interpreter(View), 0);

    private static BoundExpression Bind(string text) => Engine.Bind(text, View.Panel.Catalog);

    private static PanelView MakeView()
    {
        IndicatorCatalog catalog = TestCatalog.Catalog;
        PanelBuilder builder = new(catalog, ["c0", "c1"]);
        builder.Deliver(new FeedDelivery("meters", ["power", "sales"]) { Through = July });
        builder.Deliver(new FeedDelivery("register", ["headcount"]));
        builder.Append(0, "power", Month(2026, 5), 5);
        builder.Append(0, "power", Month(2026, 6), 5);
        builder.Attribute(catalog.Indicators[3]).Set(0, 10);
        return builder.Build().AsOf(July);
    }
}
