using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Panels;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules.Explaining;

/// <summary>One window on an event indicator, read for one company.</summary>
internal sealed class EventWindowReading(PanelView view, BoundEventWindow window, int row)
{
    private const string NoDay = "?";

    private readonly EventView events = view.Event(window.Indicator);

    /// <summary>The days of the window, <c>Start &lt; day &lt;= End</c>, or null where they are outside the years 1 to 9999.</summary>
    public (int Start, int End)? Days
    {
        get
        {
            int? end = Back(Back(view.Day, window.Indicator.Lag), window.Offset);
            return end is { } last && Back(end, window.Window) is { } start ? (start, last) : null;
        }
    }

    /// <summary>The events in the window, and of <c>surprise</c> in its base, by day; before them a row whose day could not be read.</summary>
    public IEnumerable<Reading> Readings
    {
        get
        {
            if (Days is not var (_, end) || FirstRead is not { } first) return [];
            IEnumerable<Reading> undated = events.UndatedRows.TryGetValue(row, out UnreadRow? unread) ? [new Reading(NoDay, null) { Unread = unread }] : [];
            return undated.Concat(PlacesOf(first, end).Select(ReadingAt));
        }
    }

    /// <summary>The first row that could not be read and that leaves the window without a value; null: there is none, or nothing is covered.</summary>
    public UnreadRow? Unread
    {
        get
        {
            if (Days is not var (start, end) || FirstRead is not { } first || !events.Covers(first)) return null;
            if (events.UndatedRows.TryGetValue(row, out UnreadRow? undated)) return undated;
            if (!ReadsNumbers) return null;
            return PlacesOf(start, end).Select(place => events.UnreadRows.GetValueOrDefault(place)).FirstOrDefault(unread => unread is not null);
        }
    }

    public ScalarValue Value()
    {
        if (Days is not var (start, end) || !events.Covers(start)) return ScalarValue.MissingOf(window.Type);
        double[] values = ValuesOf(start, end);
        bool undated = events.HasUndated(row);
        if (window.Function == EventWindowFunction.Any) return ScalarValue.Of(values.Length > 0 ? true : undated ? null : false);
        if (undated || (ReadsNumbers && values.Any(double.IsNaN))) return ScalarValue.MissingOf(window.Type);
        return window.Function switch
        {
            EventWindowFunction.Count => ScalarValue.Of((double)values.Length),
            EventWindowFunction.Sum => ScalarValue.Of(Sum(values)),
            EventWindowFunction.Surprise => ScalarValue.Of(Surprise(values.Length, start, end)),
            _ when values.Length == 0 => ScalarValue.MissingOf(window.Type),
            EventWindowFunction.Max => ScalarValue.Of(values.Aggregate((greatest, value) => value > greatest ? value : greatest)),
            EventWindowFunction.Min => ScalarValue.Of(values.Aggregate((least, value) => value < least ? value : least)),
            EventWindowFunction.Avg => ScalarValue.Of(Scalars.Finite(Sum(values)) / values.Length),
            _ => throw new NotSupportedException($"{window.Function} has no meaning to the interpreter."),
        };
    }

    /// <summary>Days from the last event up to the as-of date.</summary>
    public static double DaysSince(PanelView view, Indicator indicator, int row)
    {
        EventView visible = view.Event(indicator);
        if (!visible.IsDelivered || visible.IsStale || visible.HasUndated(row)) return double.NaN;
        for (int i = visible.Offsets[row + 1] - 1; i >= visible.Offsets[row]; i--)
        {
            if (visible.Days[i] <= view.Day) return view.Day - visible.Days[i];
        }

        return double.NaN;
    }

    private bool ReadsNumbers => window.Function is EventWindowFunction.Sum or EventWindowFunction.Max or EventWindowFunction.Min or EventWindowFunction.Avg;

    /// <summary>The day before the first that is read.</summary>
    private int? FirstRead => Days is not var (start, _) ? null : window.Function == EventWindowFunction.Surprise ? Back(start, window.Base) : start;

    private static int? Back(int? day, CalendarSpan span) => day is { } known ? span.Shift(known, -1) : null;

    private Reading ReadingAt(int place) => new(Origin.DayText(events.Days[place]), double.IsNaN(events.Values[place]) ? null : events.Values[place])
    {
        Unread = events.UnreadRows.GetValueOrDefault(place),
    };

    private double[] ValuesOf(int start, int end) => PlacesOf(start, end).Select(place => events.Values[place]).ToArray();

    private IEnumerable<int> PlacesOf(int start, int end) => Enumerable.Range(events.Offsets[row], events.Offsets[row + 1] - events.Offsets[row])
        .Where(place => events.Days[place] > start && events.Days[place] <= end);

    private static double Sum(double[] values)
    {
        double sum = 0.0;
        foreach (double value in values) sum += value;
        return sum;
    }

    /// <summary>Against the base that ends where the window starts; half an event more, so that a quiet base expects something.</summary>
    private double Surprise(int count, int start, int end)
    {
        if (Back(start, window.Base) is not { } baseStart || !events.Covers(baseStart)) return double.NaN;
        int before = ValuesOf(baseStart, start).Length;
        return Statistics.PoissonSurprise(count, (before + 0.5) * (end - start) / (start - baseStart));
    }
}
