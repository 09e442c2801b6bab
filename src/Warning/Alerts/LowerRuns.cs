using NodaTime;

namespace EarlyWarning.Alerts;

/// <summary>
/// Since which as-of date a company has been seen below each level without a break: all that falling needs to remember of past scans.
/// Immutable; equal by value. A day number of 0 says that it was not lower at the last scan that saw it.
/// </summary>
/// <param name="Blue">Since when below blue.</param>
/// <param name="Yellow">Since when below yellow.</param>
/// <param name="Orange">Since when below orange.</param>
/// <param name="Red">Since when below red.</param>
internal readonly record struct LowerRuns(int Blue, int Yellow, int Orange, int Red)
{
    /// <summary>Remembers what one more scan saw.</summary>
    public LowerRuns See(Level seen, LocalDate asOf)
    {
        int day = asOf.ToDateOnly().DayNumber;
        return new LowerRuns(
            Extend(Blue, seen < Level.Blue, day), Extend(Yellow, seen < Level.Yellow, day), Extend(Orange, seen < Level.Orange, day), Extend(Red, seen < Level.Red, day));
    }

    /// <summary>The day of the first scan of the run below a level that still lasts; null: there is no such run.</summary>
    public int? Since(Level level) => DayOf(level) is var day && day > 0 ? day : null;

    /// <summary>The highest level that the run below a level has seen.</summary>
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
