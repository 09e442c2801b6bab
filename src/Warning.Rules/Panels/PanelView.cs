using System.Collections.Concurrent;
using EarlyWarning.Rules.Catalog;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>A panel as of one date: the observations that were known then, and no others. Immutable; safe for concurrent reading.</summary>
public sealed class PanelView
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly MeasureView?[] measures;
    private readonly EventView?[] events;
    private readonly AttributeView?[] attributes;
    private readonly ConcurrentDictionary<(int Measure, string Record), Column> latest = [];
    private readonly ConcurrentDictionary<(int Measure, RecordScope Record), MeasureView[]> leaders = [];
    private readonly ConcurrentDictionary<Parameter, Column> parameters = new();

    internal PanelView(Panel panel, int asOf, FeedDays feedDays, MeasureView?[] measures, EventView?[] events, AttributeView?[] attributes)
    {
        Panel = panel;
        Day = asOf;
        FeedDays = feedDays;
        this.measures = measures;
        this.events = events;
        this.attributes = attributes;
        Texts = panel.Texts.ToArray();
        for (int code = 0; code < Texts.Length; code++) codes.Add(Texts[code], code);
    }

    /// <summary>The as-of date.</summary>
    public LocalDate AsOf => DayNumber.ToDate(Day);

    /// <summary>The ids of the companies, in row order (ordinal).</summary>
    public IReadOnlyList<string> Companies => Panel.Companies;

    /// <summary>The panel of which this is the view.</summary>
    public Panel Panel { get; }

    internal int Day { get; }

    /// <summary>The days that each feed covers.</summary>
    internal FeedDays FeedDays { get; }

    /// <summary>The texts of the codes of text attributes and fields.</summary>
    internal string[] Texts { get; }

    internal int Count => Panel.Companies.Count;

    /// <summary>Returns the code of a text; -1 if the panel does not have it.</summary>
    internal int CodeOf(string text) => codes.GetValueOrDefault(text, TextPool.Missing);

    internal MeasureView Measure(Indicator indicator) => measures[indicator.Ordinal]!;

    internal EventView Event(Indicator indicator) => events[indicator.Ordinal]!;

    /// <summary>Returns the values of a parameter that depends on a text attribute, for all companies; computed once.</summary>
    internal Column Parameter(Parameter parameter) => parameters.GetOrAdd(parameter, missing => ParameterColumn.Of(this, missing));

    /// <summary>Whether a feed delivers an indicator.</summary>
    internal bool IsDelivered(Indicator indicator) => indicator.Kind switch
    {
        IndicatorKind.Measure => Measure(indicator).IsDelivered,
        IndicatorKind.Event => Event(indicator).IsDelivered,
        IndicatorKind.Attribute => Attribute(indicator).IsDelivered,
    };

    internal AttributeView Attribute(Indicator indicator) => attributes[indicator.Ordinal]!;

    /// <summary>Returns the values of a bare measure: the latest within <c>maxAge</c>, or those of the period at which its record is read.</summary>
    internal Column Latest(Indicator indicator, RecordScope? record)
    {
        MeasureView measure = Measure(indicator);
        return record is null ? measure.Latest : latest.GetOrAdd((indicator.Ordinal, record.Key), _ => LatestReading.Of(measure, LeadersOf(indicator, record)));
    }

    /// <summary>
    /// Returns the row without a date that may belong to a period after the anchor of a bare measure, or of a measure that its record is read with; such a
    /// row hides older values. Null if there is none.
    /// </summary>
    internal UnreadRow? OpenRow(Indicator indicator, RecordScope? record, int row)
    {
        if (record is null) return OpenRow(Measure(indicator), row);
        foreach (MeasureView leader in LeadersOf(indicator, record))
        {
            if (OpenRow(leader, row) is { } source) return source;
        }

        return null;
    }

    /// <summary>
    /// Returns the period at which a bare measure is read for one company: the newest with a value or an unread row. Null if there is none, or if
    /// <see cref="OpenRow(Indicator, RecordScope?, int)"/> hides it.
    /// </summary>
    internal int? PeriodRead(Indicator indicator, RecordScope? record, int row)
    {
        if (OpenRow(indicator, record, row) is not null) return null;
        if (record is null) return PeriodRead(Measure(indicator), row, newest: null);
        int? newest = null;
        foreach (MeasureView leader in LeadersOf(indicator, record)) newest = PeriodRead(leader, row, newest);
        return newest;
    }

    /// <summary>Returns the companies with any row that could not be read, whether or not a rule depends on it.</summary>
    internal IReadOnlyCollection<int> UnreadRows()
    {
        SortedSet<int> rows = [];
        foreach (MeasureView? view in measures) rows.UnionWith(view is null ? [] : view.UnreadRows.Keys.Select(cell => cell.Row).Concat(view.Undated.Keys));
        foreach (AttributeView? view in attributes) rows.UnionWith(view?.Unread.Keys ?? []);
        foreach (EventView? view in events) rows.UnionWith(view?.UnreadCompanies() ?? []);
        return rows;
    }

    private static UnreadRow? OpenRow(MeasureView leader, int row) => leader.IsOpenAfterAnchor(row) ? leader.Undated[row] : null;

    private static int? PeriodRead(MeasureView leader, int row, int? newest)
    {
        for (int ordinal = leader.Anchor; ordinal >= leader.OldestFresh && !(newest >= ordinal); ordinal--)
        {
            Column column = leader.At(ordinal);
            if (column.IsKnown(row) || column.IsUnread(row)) newest = ordinal;
        }

        return newest;
    }

    private MeasureView[] LeadersOf(Indicator indicator, RecordScope record) =>
        leaders.GetOrAdd((indicator.Ordinal, record), static (read, view) => [.. read.Record.LeadersOf(view.measures[read.Measure]!.Indicator, other => view.Measure(other).Feed).Select(view.Measure)], this);

    /// <summary>
    /// Returns the period at lag 0 of an expression over several measures: the oldest anchor of those that take part. In a panel of one company all take
    /// part, so that the anchor depends on the calendar alone.
    /// </summary>
    internal int JointAnchor(IReadOnlyList<Indicator> indicators)
    {
        int? oldest = null;
        foreach (Indicator indicator in indicators)
        {
            MeasureView view = Measure(indicator);
            if (((Count == 1 && view.Standing is null) || view.TakesPartInAligning) && !(view.Anchor >= oldest)) oldest = view.Anchor;
        }

        return oldest ?? indicators.Min(indicator => Measure(indicator).Anchor);
    }
}
