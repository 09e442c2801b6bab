using System.Diagnostics;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Explaining;

/// <summary>Evaluates one window on an event indicator for one company.</summary>
internal sealed class EventWindowReading(Interpreter interpreter, BoundEventWindow window, int row)
{
    private const string NoDay = "?";

    private readonly PanelView view = interpreter.View;
    private readonly EventView events = interpreter.View.Event(window.Indicator);

    /// <summary>The day numbers of the window, <c>Start &lt; day &lt;= End</c>; null if they are outside the years 1 to 9999.</summary>
    public (int Start, int End)? Days
    {
        get
        {
            int? end = Back(Back(view.Day, window.Indicator.Lag), window.Offset);
            return end is { } last && Back(end, window.Window) is { } start ? (start, last) : null;
        }
    }

    /// <summary>The events that the window counts, for <c>surprise</c> also those of its base, by day; a row without a readable day comes first.</summary>
    public IEnumerable<Reading> Readings
    {
        get
        {
            if (Days is not var (_, end) || FirstRead is not { } first) return [];
            IEnumerable<Reading> undated = events.UndatedRows.TryGetValue(row, out UnreadRow? unread) ? [new Reading(NoDay, null) { Unread = unread }] : [];
            return undated.Concat(PlacesOf(first, end).Where(place => Counts(place) == true).Select(ReadingAt));
        }
    }

    /// <summary>Whether the feed covers the whole window, including the base of <c>surprise</c>.</summary>
    public bool IsAnswered => Days is not null && FirstRead is { } first && events.Covers(first);

    /// <summary>The first occurrence whose condition is unknown; null if there is none or the feed does not cover the window.</summary>
    public Occurrence? FirstUnknown
    {
        get
        {
            if (!IsAnswered || window.Where is null) return null;
            foreach (int place in PlacesOf(FirstRead!.Value, Days!.Value.End))
            {
                if (Counts(place) is null) return new Occurrence(events, place);
            }

            return null;
        }
    }

    /// <summary>The first unread row that leaves the window without a value; null if there is none or the feed does not cover the window.</summary>
    public UnreadRow? Unread
    {
        get
        {
            if (!IsAnswered) return null;
            if (events.UndatedRows.TryGetValue(row, out UnreadRow? undated)) return undated;
            if (!ReadsNumbers) return null;
            return PlacesOf(Days!.Value.Start, Days.Value.End).Where(place => Counts(place) == true)
                .Select(place => events.UnreadRows.GetValueOrDefault(place)).FirstOrDefault(unread => unread is not null);
        }
    }

    /// <summary>
    /// Returns whether the window reads a number that is only about right, of an occurrence that counts or, where its condition reads numbers, of any.
    /// </summary>
    public bool ReadsApproximate(bool conditionReadsNumbers) => events.Approximate.Count > 0 && Days is not null && FirstRead is { } first &&
        PlacesOf(first, Days.Value.End).Any(place => events.Approximate.Contains(place) && (conditionReadsNumbers || (ReadsNumbers && Counts(place) == true)));

    public ScalarValue Value()
    {
        if (Days is not var (start, end) || !events.Covers(start)) return ScalarValue.MissingOf(window.Type);
        List<int> places = [];
        bool unknown = events.HasUndated(row);
        foreach (int place in PlacesOf(start, end))
        {
            bool? counts = Counts(place);
            if (counts == true) places.Add(place);
            unknown |= counts is null;
        }

        if (window.Function == EventWindowFunction.Any) return ScalarValue.Of(places.Count > 0 ? true : unknown ? null : false);
        if (unknown) return ScalarValue.MissingOf(window.Type);
        if (window.Function == EventWindowFunction.Count) return ScalarValue.Of((double)places.Count);
        double[] values = places.Select(place => events.Values[place]).ToArray();
        if (ReadsNumbers && values.Any(double.IsNaN)) return ScalarValue.MissingOf(window.Type);
        return window.Function switch
        {
            EventWindowFunction.Sum => ScalarValue.Of(Sum(values)),
            EventWindowFunction.Surprise => ScalarValue.Of(Surprise(values.Length, start, end)),
            EventWindowFunction.Distinct => ScalarValue.Of((double)Distinct(places)),
            _ when values.Length == 0 => ScalarValue.MissingOf(window.Type),
            EventWindowFunction.Max => ScalarValue.Of(values.Aggregate((greatest, value) => value > greatest ? value : greatest)),
            EventWindowFunction.Min => ScalarValue.Of(values.Aggregate((least, value) => value < least ? value : least)),
            EventWindowFunction.Avg => ScalarValue.Of(Scalars.Finite(Sum(values)) / values.Length),
            _ => throw new UnreachableException($"{window.Function} has no meaning to the interpreter."),
        };
    }

    private bool ReadsNumbers => window.Function is EventWindowFunction.Sum or EventWindowFunction.Max or EventWindowFunction.Min or EventWindowFunction.Avg;

    /// <summary>The day before the first one that the window reads.</summary>
    private int? FirstRead => Days is not var (start, _) ? null : window.Function == EventWindowFunction.Surprise ? Back(start, window.Base) : start;

    private static int? Back(int? day, CalendarSpan span) => day is { } known ? span.Shift(known, -1) : null;

    /// <summary>Returns whether an occurrence meets the condition; null if unknown.</summary>
    private bool? Counts(int place) => window.Where is null ? true : interpreter.Evaluate(window.Where, row, new Occurrence(events, place)).Truth;

    private Reading ReadingAt(int place) => new(DayNumber.TextOf(events.Days[place]), double.IsNaN(events.Values[place]) ? null : events.Values[place])
    {
        Unread = events.UnreadRows.GetValueOrDefault(place),
        IsApproximate = events.Approximate.Contains(place),
    };

    private IEnumerable<int> PlacesOf(int start, int end)
    {
        for (int place = events.Offsets[row]; place < events.Offsets[row + 1]; place++)
        {
            if (events.Days[place] > start && events.Days[place] <= end) yield return place;
        }
    }

    private static double Sum(double[] values)
    {
        double sum = 0.0;
        foreach (double value in values) sum += value;
        return sum;
    }

    private int Distinct(List<int> places) =>
        places.Select(place => events.FieldTexts[window.Field][place]).Where(code => code != TextPool.Missing).Distinct().Count();

    /// <summary>Compares the count with the base, which ends where the window starts and counts half an event more, so that none is 0.</summary>
    private double Surprise(int count, int start, int end)
    {
        if (Back(start, window.Base) is not { } baseStart || !events.Covers(baseStart)) return double.NaN;
        bool?[] before = PlacesOf(baseStart, start).Select(Counts).ToArray();
        if (before.Any(counts => counts is null)) return double.NaN;
        return Statistics.PoissonSurprise(count, (before.Count(counts => counts == true) + 0.5) * (end - start) / (start - baseStart));
    }
}
