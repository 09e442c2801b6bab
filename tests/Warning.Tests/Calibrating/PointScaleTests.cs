using EarlyWarning.Calibrating;
using EarlyWarning.Rules;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Calibrating;

/// <summary>Log-odds to whole points.</summary>
public sealed class PointScaleTests
{
    private static readonly IReadOnlyList<Rule> Rules =
        Of(
            Rule("a", "5", "f0"), Rule("b", "30", "f1", "\"group\": \"g\""), Rule("c", "20", "f2", "\"group\": \"g\""),
            Rule("d", "10", "f3", "\"group\": \"g\"")).Rules.Rules;

    [Fact]
    public void Points_are_whole_and_halves_go_up()
    {
        PointScale scale = new(Rules, [0.25, 2.0, 1.0, 0.5]);
        Assert.Equal([3m, 20m, 10m, 5m], scale.PointsAt(10));
    }

    [Theory]
    [InlineData(10, 20, 20, 5)] // 20 of today fit between 5 and 20
    [InlineData(4, 8, 8, 2)] // above the rule that counts more: no more than it
    [InlineData(60, 120, 30, 30)]
    public void Kept_points_stay_between_those_beside_them_in_the_group(double at, int high, int kept, int low)
    {
        PointScale scale = new(Rules, [null, 2.0, null, 0.5]);
        Assert.Equal([5m, high, kept, low], scale.PointsAt(at));
    }

    [Fact]
    public void The_scale_alerts_as_many_as_today_or_as_nearly_as_can_be()
    {
        // A company alone with the rule a, 3 with b: alerted from 10 points on.
        PointScale scale = new(Rules, [1.0, 3.0, 2.0, 1.0]);
        long Alerted(decimal[] points) => (points[0] >= 10 ? 1 : 0) + (points[1] >= 10 ? 3 : 0);
        Assert.Equal(4, Alerted(scale.PointsAt(scale.Find(70, 4, Alerted))));
        Assert.Equal(3, Alerted(scale.PointsAt(scale.Find(70, 3, Alerted))));
        Assert.Equal(3, Alerted(scale.PointsAt(scale.Find(70, 2, Alerted))));
        Assert.Equal(0, Alerted(scale.PointsAt(scale.Find(70, 1, Alerted))));
        Assert.Equal(70m, scale.PointsAt(scale.Find(70, 1_000, Alerted)).Max());
    }
}
