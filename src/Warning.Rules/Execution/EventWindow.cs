using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules.Execution;

/// <summary>A function over a window of an event, in days of one as-of date: <c>Start &lt; day &lt;= End</c>.</summary>
internal sealed record EventWindow(EventView View, EventWindowFunction? Function, int Start, int End, int BaseStart, bool Answered)
{
    public static EventWindow Of(EventSource source, EventView view, int asOfDay)
    {
        if (source.Function is not { } function)
            return new EventWindow(view, null, int.MinValue, asOfDay, int.MinValue, view.IsDelivered && !view.IsStale);

        int? end = asOfDay;
        end = end is { } asOf ? view.Indicator.Lag.Shift(asOf, -1) : null;
        end = end is { } visible ? source.Offset.Shift(visible, -1) : null;
        int? start = end is { } last ? source.Window.Shift(last, -1) : null;
        int? past = function == EventWindowFunction.Surprise ? (start is { } first ? source.Base.Shift(first, -1) : null) : start;
        if (end is null || start is null || past is null) return new EventWindow(view, function, 0, 0, 0, false);
        return new EventWindow(view, function, start.Value, end.Value, past.Value, view.Covers(past.Value));
    }

    /// <summary>The number for a company without an event.</summary>
    public double OfNone => Compute([], []);

    /// <summary>The number for one company, of whose events the days could be read.</summary>
    public double Compute(int row)
    {
        int first = View.Offsets[row], count = View.Offsets[row + 1] - first;
        return Compute(View.Days.AsSpan(first, count), View.Values.AsSpan(first, count));
    }

    private double Compute(ReadOnlySpan<int> days, ReadOnlySpan<double> values)
    {
        if (Function is null) return DaysSince(days);
        (int from, int to) = Between(days, Start, End);
        values = values[from..to];
        switch (Function)
        {
            case EventWindowFunction.Count:
                return values.Length;
            case EventWindowFunction.Surprise:
                (int baseFrom, int baseTo) = Between(days, BaseStart, Start);
                double mean = (baseTo - baseFrom + 0.5) * (End - Start) / (Start - BaseStart);
                return Statistics.PoissonSurprise(values.Length, mean);
            case EventWindowFunction.Sum or EventWindowFunction.Avg:
                double sum = 0;
                foreach (double value in values) sum += value;
                if (Function == EventWindowFunction.Sum) return Scalars.Finite(sum);
                return Scalars.Finite(Scalars.Finite(sum) / values.Length);
            default:
                return Extreme(values, Function == EventWindowFunction.Max);
        }
    }

    /// <summary>Whether one company has an event in the window; one whose number could not be read has happened.</summary>
    public bool Any(int row)
    {
        ReadOnlySpan<int> days = View.Days.AsSpan(View.Offsets[row], View.Offsets[row + 1] - View.Offsets[row]);
        (int from, int to) = Between(days, Start, End);
        return to > from;
    }

    private double DaysSince(ReadOnlySpan<int> days)
    {
        int last = AfterDay(days, End);
        return last == 0 ? double.NaN : End - days[last - 1];
    }

    private static double Extreme(ReadOnlySpan<double> values, bool greatest)
    {
        if (values.IsEmpty) return double.NaN;
        double kept = values[0];
        foreach (double value in values)
        {
            if (double.IsNaN(value)) return double.NaN; // it happened, and its number could not be read
            if (greatest ? value > kept : value < kept) kept = value;
        }

        return kept;
    }

    private static (int From, int To) Between(ReadOnlySpan<int> days, int start, int end) => (AfterDay(days, start), AfterDay(days, end));

    /// <summary>How many of the sorted days are not after a day. Companies have few events: a scan from the newest is the fastest search.</summary>
    private static int AfterDay(ReadOnlySpan<int> days, int day)
    {
        int count = days.Length;
        while (count > 0 && days[count - 1] > day) count--;
        return count;
    }
}
