using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Tests.Replaying;

public sealed class ShareIntervalTests
{
    // By hand, z = 1.959964: (p + z2/2n -+ z sqrt(p(1-p)/n + z2/4n2)) / (1 + z2/n).
    [Theory]
    [InlineData(0, 10, 0, 0.27753)]
    [InlineData(5, 10, 0.23659, 0.76341)]
    [InlineData(10, 10, 0.72247, 1)]
    [InlineData(3, 12, 0.08894, 0.53231)]
    public void A_share_of_few_has_wide_bounds(long part, long whole, double lower, double upper)
    {
        ShareInterval interval = ShareInterval.Of(part, whole)!.Value;
        Assert.Equal(lower, interval.Lower, 4);
        Assert.Equal(upper, interval.Upper, 4);
    }

    [Fact]
    public void Of_nothing_there_is_none_and_of_more_than_the_whole_no_share()
    {
        Assert.Null(ShareInterval.Of(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareInterval.Of(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareInterval.Of(-1, 1));
    }

    [Property]
    public Property The_share_is_inside_and_more_of_the_same_narrow_it() => Prop.ForAll(
        Gen.Choose(1, 400).SelectMany(whole => Gen.Choose(0, whole).Select(part => (Part: part, Whole: whole))).ToArbitrary(),
        drawn =>
        {
            ShareInterval few = ShareInterval.Of(drawn.Part, drawn.Whole)!.Value, many = ShareInterval.Of(10 * drawn.Part, 10 * drawn.Whole)!.Value;
            double share = (double)drawn.Part / drawn.Whole;
            return few.Lower >= 0 && few.Upper <= 1 && few.Lower <= share && share <= few.Upper && many.Upper - many.Lower < few.Upper - few.Lower;
        });
}
