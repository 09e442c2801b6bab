using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Panels;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules.Explaining;

/// <summary>One window on an event indicator, read for one company.</summary>
internal sealed class EventWindowReading(PanelView view, BoundEventWindow window, int row)
{
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

    /// <summary>The events in the window, and of <c>surprise</c> in its base, by day.</summary>
    public IEnumerable<Reading> Readings
    {
        get
        {
            if (Days is not var (start, end)) return [];
            int first = window.Function == EventWindowFunction.Surprise ? Back(start, window.Base) ?? start : start;
            return PlacesOf(first, end).Select(place => new Reading(Origin.DayText(events.Days[place]), events.Values[place]));
        }
    }

    public ScalarValue Value()
    {
        if (Days is not var (start, end) || !events.Covers(start)) return ScalarValue.MissingOf(window.Type);
        double[] values = ValuesOf(start, end);
        return window.Function switch
        {
            EventWindowFunction.Any => ScalarValue.Of(values.Length > 0),
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
        if (!visible.IsDelivered || visible.IsStale) return double.NaN;
        for (int i = visible.Offsets[row + 1] - 1; i >= visible.Offsets[row]; i--)
        {
            if (visible.Days[i] <= view.Day) return view.Day - visible.Days[i];
        }

        return double.NaN;
    }

    private static int? Back(int? day, CalendarSpan span) => day is { } known ? span.Shift(known, -1) : null;

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
