using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Rules.Explaining;

/// <summary><c>days_since</c>, read for one company.</summary>
internal sealed class DaysSinceReading(Interpreter interpreter, BoundDaysSince since, int row)
{
    private readonly EventView events = interpreter.View.Event(since.Indicator);

    /// <summary>The row without a readable day that leaves it open, while the feed answers; null: there is none.</summary>
    public UnreadRow? Unread => IsAnswered ? events.UndatedRows.GetValueOrDefault(row) : null;

    /// <summary>The latest occurrence that may count, if none that counts is as late.</summary>
    public Occurrence? LatestUnknown
    {
        get
        {
            if (!IsAnswered || LastDays().FirstOrDefault(Decides) is not { } day || day.Any(place => Counts(place) == true)) return null;
            return new Occurrence(events, day.First(place => Counts(place) is null));
        }
    }

    /// <summary>Days from the last one that counts up to the as-of date.</summary>
    public double Value()
    {
        if (!IsAnswered || events.HasUndated(row)) return double.NaN;
        if (LastDays().FirstOrDefault(Decides) is not { } day || day.All(place => Counts(place) != true)) return double.NaN;
        return interpreter.View.Day - day.Key;
    }

    private bool IsAnswered => events.IsDelivered && !events.IsStale;

    /// <summary>The visible occurrences up to the as-of date by day, the latest day first.</summary>
    private IEnumerable<IGrouping<int, int>> LastDays() => Enumerable.Range(events.Offsets[row], events.Offsets[row + 1] - events.Offsets[row])
        .Where(place => events.Days[place] <= interpreter.View.Day).GroupBy(place => events.Days[place]).OrderByDescending(day => day.Key);

    private bool Decides(IGrouping<int, int> day) => day.Any(place => Counts(place) != false);

    private bool? Counts(int place) => since.Where is null ? true : interpreter.Evaluate(since.Where, row, new Occurrence(events, place)).Truth;
}
