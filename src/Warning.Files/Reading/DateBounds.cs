using EarlyWarning.Files.Cells;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// The as-of dates, and the days of the clock, for which the dates of a feed's rows mean the same as they did: each is in the future or not as it was then, and
/// can be that of an observation or not. Thread-safe.
/// </summary>
/// <param name="asOf">The as-of date, as a day number.</param>
internal sealed class DateBounds(int asOf)
{
    private static readonly Cadence[] Cadences = Enum.GetValues<Cadence>();

    private readonly Lock gate = new();

    /// <summary>The first as-of date.</summary>
    public int FirstAsOf { get; private set; } = int.MinValue;

    /// <summary>The last as-of date.</summary>
    public int LastAsOf { get; private set; } = int.MaxValue;

    /// <summary>The first day of the clock.</summary>
    public int FirstToday { get; private set; } = int.MinValue;

    /// <summary>The last day of the clock.</summary>
    public int LastToday { get; private set; } = int.MaxValue;

    /// <summary>Takes a date that was read.</summary>
    /// <param name="date">The date.</param>
    /// <param name="lead">How many days after that of the clock an observation may lie.</param>
    public void TakeSound(CellDate date, int lead)
    {
        lock (gate)
        {
            FirstToday = Math.Max(FirstToday, date.Last - lead);
            Take(date.First);
            foreach (Cadence cadence in Cadences) Take(CalendarPeriod.Of(cadence, date.FirstDay).FirstDay.ToDateOnly().DayNumber);
        }
    }

    /// <summary>Takes a date that is too far ahead of the clock.</summary>
    /// <param name="date">The date.</param>
    /// <param name="lead">How many days after that of the clock an observation may lie.</param>
    public void TakeTooLate(CellDate date, int lead)
    {
        lock (gate) LastToday = Math.Min(LastToday, date.Last - lead - 1);
    }

    private void Take(int day)
    {
        if (day <= asOf) FirstAsOf = Math.Max(FirstAsOf, day);
        else LastAsOf = Math.Min(LastAsOf, day - 1);
    }
}
