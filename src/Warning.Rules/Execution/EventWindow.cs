using System.Buffers;
using System.Diagnostics;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules.Execution;

/// <summary>
/// A function over a window of an event, in day numbers of one as-of date: <c>Start &lt; day &lt;= End</c>. Computes over occurrences with a readable day;
/// callers account for the others.
/// </summary>
internal sealed record EventWindow(EventView View, EventWindowFunction? Function, int Start, int End, int BaseStart, bool Answered)
{
    /// <summary>The condition on each occurrence; null if all count.</summary>
    public EventTruths? Where { get; init; }

    /// <summary>The index of the field that <c>distinct</c> counts.</summary>
    public int Field { get; init; }

    public static EventWindow Of(EventSource source, EventView view, int asOfDay, EventTruths? where)
    {
        if (source.Function is not { } function)
            return new EventWindow(view, null, int.MinValue, asOfDay, int.MinValue, view.IsDelivered && !view.IsStale) { Where = where };

        int? end = asOfDay;
        end = end is { } asOf ? view.Indicator.Lag.Shift(asOf, -1) : null;
        end = end is { } visible ? source.Offset.Shift(visible, -1) : null;
        int? start = end is { } last ? source.Window.Shift(last, -1) : null;
        int? past = function == EventWindowFunction.Surprise ? (start is { } first ? source.Base.Shift(first, -1) : null) : start;
        if (end is null || start is null || past is null) return new EventWindow(view, function, 0, 0, 0, false);
        return new EventWindow(view, function, start.Value, end.Value, past.Value, view.Covers(past.Value)) { Where = where, Field = source.Field };
    }

    /// <summary>The result for a company without events.</summary>
    public double WithoutEvents => Compute(0, []);

    /// <summary>Whether the result is the number of events in the window, all of which count.</summary>
    public bool CountsAll => Function == EventWindowFunction.Count && Where is null;

    /// <summary>Computes the result for one company; NaN if missing.</summary>
    public double Compute(int row)
    {
        int first = View.Offsets[row];
        return Compute(first, View.Days.AsSpan(first, View.Offsets[row + 1] - first));
    }

    /// <summary>Returns whether a company has an event in the window that counts, readable number or not; null if unknown.</summary>
    public bool? Any(int row)
    {
        int first = View.Offsets[row];
        (int from, int to) = Between(View.Days.AsSpan(first, View.Offsets[row + 1] - first), Start, End);
        if (Where is null) return to > from;
        bool unknown = false;
        for (int place = first + from; place < first + to; place++)
        {
            if (Where.IsTrue(place)) return true;
            unknown |= Where.IsUnknown(place);
        }

        return unknown ? null : false;
    }

    private double Compute(int first, ReadOnlySpan<int> days)
    {
        if (Function is null) return DaysSince(first, days);
        (int from, int to) = Between(days, Start, End);
        (from, to) = (first + from, first + to);
        if (HasUnknown(from, to)) return double.NaN;
        switch (Function)
        {
            case EventWindowFunction.Count:
                return CountOf(from, to);
            case EventWindowFunction.Surprise:
                (int baseFrom, int baseTo) = Between(days, BaseStart, Start);
                if (HasUnknown(first + baseFrom, first + baseTo)) return double.NaN;
                double mean = (CountOf(first + baseFrom, first + baseTo) + 0.5) * (End - Start) / (Start - BaseStart);
                return Statistics.PoissonSurprise(CountOf(from, to), mean);
            case EventWindowFunction.Sum:
                return Scalars.Finite(Sum(from, to));
            case EventWindowFunction.Avg:
                return Scalars.Finite(Scalars.Finite(Sum(from, to)) / CountOf(from, to));
            case EventWindowFunction.Distinct:
                return Distinct(from, to);
            case EventWindowFunction.Max or EventWindowFunction.Min:
                return Extreme(from, to, Function == EventWindowFunction.Max);
            default:
                throw NoKernel(Function); // not written here: the text would cost every call its locals
        }
    }

    private static UnreachableException NoKernel(EventWindowFunction? function) => new($"{function} has no kernel.");

    private bool Counts(int place) => Where is null || Where.IsTrue(place);

    private bool HasUnknown(int from, int to)
    {
        if (Where is null) return false;
        for (int place = from; place < to; place++)
        {
            if (Where.IsUnknown(place)) return true;
        }

        return false;
    }

    private int CountOf(int from, int to)
    {
        if (Where is null) return to - from;
        int count = 0;
        for (int place = from; place < to; place++)
        {
            if (Where.IsTrue(place)) count++;
        }

        return count;
    }

    /// <summary>Sums the numbers that count; NaN if one of them could not be read.</summary>
    private double Sum(int from, int to)
    {
        double sum = 0;
        for (int place = from; place < to; place++)
        {
            if (Counts(place)) sum += View.Values[place];
        }

        return sum;
    }

    private double Extreme(int from, int to, bool greatest)
    {
        bool any = false;
        double kept = double.NaN;
        for (int place = from; place < to; place++)
        {
            if (!Counts(place)) continue;
            double value = View.Values[place];
            if (double.IsNaN(value)) return double.NaN; // the number of an event that counts could not be read
            if (!any || (greatest ? value > kept : value < kept)) kept = value;
            any = true;
        }

        return kept;
    }

    private int Distinct(int from, int to)
    {
        if (to - from < 2) return to > from && Counts(from) && View.FieldTexts[Field][from] != TextPool.Missing ? 1 : 0;
        int[] rented = ArrayPool<int>.Shared.Rent(to - from);
        int known = 0;
        for (int place = from; place < to; place++)
        {
            if (Counts(place) && View.FieldTexts[Field][place] is var code && code != TextPool.Missing) rented[known++] = code;
        }

        Span<int> codes = rented.AsSpan(0, known);
        codes.Sort();
        int different = Math.Min(known, 1);
        for (int i = 1; i < known; i++)
        {
            if (codes[i] != codes[i - 1]) different++;
        }

        ArrayPool<int>.Shared.Return(rented);
        return different;
    }

    /// <summary>Returns the days since the last occurrence that counts; NaN if a later one may count, as its condition is unknown.</summary>
    private double DaysSince(int first, ReadOnlySpan<int> days)
    {
        int last = CountUpTo(days, End);
        if (Where is null) return last == 0 ? double.NaN : End - days[last - 1];
        while (last > 0)
        {
            int day = days[last - 1];
            bool unknown = false;
            for (; last > 0 && days[last - 1] == day; last--)
            {
                if (Where.IsTrue(first + last - 1)) return End - day;
                unknown |= Where.IsUnknown(first + last - 1);
            }

            if (unknown) return double.NaN;
        }

        return double.NaN;
    }

    private static (int From, int To) Between(ReadOnlySpan<int> days, int start, int end) => (CountUpTo(days, start), CountUpTo(days, end));

    /// <summary>Counts the sorted days that are not after a day. A scan from the newest is fastest, as companies have few events.</summary>
    private static int CountUpTo(ReadOnlySpan<int> days, int day)
    {
        int count = days.Length;
        while (count > 0 && days[count - 1] > day) count--;
        return count;
    }
}

/// <summary>
/// The results of a condition on the occurrences of an event: a bit for each, 64 a word, by their place in the view. Those in neither are unknown.
/// </summary>
internal sealed class EventTruths
{
    /// <summary>The occurrences for which the condition is true.</summary>
    public required ulong[] True { get; set; }

    /// <summary>The occurrences for which the condition is false.</summary>
    public required ulong[] False { get; set; }

    public bool IsTrue(int place) => (True[place >> 6] >> place & 1) != 0;

    public bool IsUnknown(int place) => ((True[place >> 6] | False[place >> 6]) >> place & 1) == 0;
}
