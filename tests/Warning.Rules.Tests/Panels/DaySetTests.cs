using EarlyWarning.Rules.Panels;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Rules.Tests.Panels;

public sealed class DaySetTests
{
    [Property]
    public Property Days_are_those_added_in_order_whatever_the_order_of_adding() =>
        Prop.ForAll<PositiveInt[], bool>((days, wide) =>
        {
            int[] added = [.. days.Select(day => (int)((long)day.Get * (wide ? 9_973 : 1) % (DateOnly.MaxValue.DayNumber + 1)))];
            DaySet set = Of(added);
            return set.Days.SequenceEqual(added.Distinct().Order()) && set.Latest == (added.Length == 0 ? null : added.Max());
        });

    [Property]
    public Property The_first_followed_day_is_the_first_whose_successor_is_near() =>
        Prop.ForAll<PositiveInt[], byte>((days, gap) =>
        {
            DaySet set = Of(days.Select(day => day.Get * 17));
            int[] sorted = [.. set.Days];
            int? expected = sorted.Zip(sorted.Skip(1)).Where(pair => pair.Second - pair.First <= gap).Select(pair => (int?)pair.First).FirstOrDefault();
            return set.FirstFollowedWithin(gap) == expected;
        });

    [Fact]
    public void The_first_and_the_last_day_of_the_calendar_are_days()
    {
        DaySet set = Of([DateOnly.MaxValue.DayNumber, 0]);
        Assert.Equal([0, DateOnly.MaxValue.DayNumber], set.Days);
        Assert.Null(set.FirstFollowedWithin(92));
    }

    private static DaySet Of(IEnumerable<int> days)
    {
        DaySet set = new();
        foreach (int day in days) set.Add(day);
        return set;
    }
}
