using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Rules.Explaining;

/// <summary>Evaluates <c>days_since</c> for one company.</summary>
internal sealed class DaysSinceReading(Interpreter interpreter, BoundDaysSince since, int row)
{
    private readonly EventView events = interpreter.View.Event(since.Indicator);

    /// <summary>The row without a readable day that leaves the result unknown; null if there is none or the feed does not cover the time.</summary>
    public UnreadRow? Unread => IsAnswered ? events.UndatedRows.GetValueOrDefault(row) : null;

    /// <summary>The latest occurrence whose condition is unknown; null if one that counts is as late.</summary>
    public Occurrence? LatestUnknown
    {
        get
        {
            if (!IsAnswered || LastDays().FirstOrDefault(Decides) is not { } day || day.Any(place => Counts(place) == true)) return null;
            return new Occurrence(events, day.First(place => Counts(place) is null));
        }
    }

    /// <summary>Returns the days from the last occurrence that counts to the as-of date; NaN if missing.</summary>
    public double Value()
    {
        if (!IsAnswered || events.HasUndated(row)) return double.NaN;
        if (LastDays().FirstOrDefault(Decides) is not { } day || day.All(place => Counts(place) != true)) return double.NaN;
        return interpreter.View.Day - day.Key;
    }

    private bool IsAnswered => events.IsDelivered && !events.IsStale;

    /// <summary>Returns the visible occurrences up to the as-of date by day, latest day first.</summary>
    private IEnumerable<IGrouping<int, int>> LastDays() => Enumerable.Range(events.Offsets[row], events.Offsets[row + 1] - events.Offsets[row])
        .Where(place => events.Days[place] <= interpreter.View.Day).GroupBy(place => events.Days[place]).OrderByDescending(day => day.Key);

    private bool Decides(IGrouping<int, int> day) => day.Any(place => Counts(place) != false);

    private bool? Counts(int place) => since.Where is null ? true : interpreter.Evaluate(since.Where, row, new Occurrence(events, place)).Truth;
}
