using NodaTime;

namespace EarlyWarning.Alerts;

/// <summary>
/// The as-of dates since which every scan has seen a company below each level: all that a fall depends on of past scans.
/// Immutable; equal by value. Day numbers; 0 if the last scan that saw the company found it at the level or above.
/// </summary>
/// <param name="Blue">Since when below blue.</param>
/// <param name="Yellow">Since when below yellow.</param>
/// <param name="Orange">Since when below orange.</param>
/// <param name="Red">Since when below red.</param>
internal readonly record struct LowerRuns(int Blue, int Yellow, int Orange, int Red)
{
    /// <summary>Returns the runs after one more scan.</summary>
    public LowerRuns See(Level seen, LocalDate asOf)
    {
        int day = asOf.ToDateOnly().DayNumber;
        return new LowerRuns(
            Extend(Blue, seen < Level.Blue, day), Extend(Yellow, seen < Level.Yellow, day), Extend(Orange, seen < Level.Orange, day), Extend(Red, seen < Level.Red, day));
    }

    /// <summary>Returns the date on which the current run below a level began; null if there is none.</summary>
    public LocalDate? Since(Level level) => DayOf(level) is var day && day > 0 ? LocalDate.FromDateOnly(DateOnly.FromDayNumber(day)) : null;

    /// <summary>Returns the highest level that was seen during the current run below a level.</summary>
    public Level HighestBelow(Level level)
    {
        int start = DayOf(level);
        Level highest = level - 1;

        // A lower level that the whole run was below has a run that is as old.
        while (highest > Level.None && DayOf(highest) > 0 && DayOf(highest) <= start) highest--;
        return highest;
    }

    private int DayOf(Level level) => level switch
    {
        Level.Blue => Blue,
        Level.Yellow => Yellow,
        Level.Orange => Orange,
        Level.Red => Red,
        Level.None => 0,
    };

    private static int Extend(int since, bool lower, int day) => !lower ? 0 : since == 0 ? day : since;
}
