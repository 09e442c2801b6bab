using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
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
        HasApproximate = measures.Any(measure => measure?.Approximate.Count > 0) || events.Any(happening => happening?.Approximate.Count > 0);
        Texts = panel.Texts.ToArray();
        for (int code = 0; code < Texts.Length; code++) codes.Add(Texts[code], code);
    }

    /// <summary>The as-of date.</summary>
    public LocalDate AsOf => DayNumber.ToDate(Day);

    /// <summary>The ids of the companies, in row order (ordinal).</summary>
    public IReadOnlyList<string> Companies => Panel.Companies;

    /// <summary>The panel of which this is the view.</summary>
    public Panel Panel { get; }

    /// <summary>Whether any visible number was given as only about right, such as 约3万; what rests on it is marked in evidence and sentences.</summary>
    public bool HasApproximate { get; }

    /// <summary>Returns the value of an attribute for a company.</summary>
    /// <param name="row">The company's row.</param>
    /// <param name="attribute">The id or an alias of the attribute.</param>
    /// <returns>The value that holds at the as-of date; missing if none is known, its row could not be read, or no feed delivers the attribute.</returns>
    /// <exception cref="ArgumentException">There is no such row, or the catalog has no such attribute.</exception>
    public CellValue AttributeOf(int row, string attribute)
    {
        ThrowIfNoRow(row);
        AttributeView values = Attribute(Find(attribute, IndicatorKind.Attribute, nameof(attribute)));
        if (values.Indicator.Type == AttributeType.Text) return values.Texts[row] is >= 0 and var code ? CellValue.Of(Texts[code]) : default;
        double number = values.Numbers[row];
        if (double.IsNaN(number)) return default;
        return values.Indicator.Type switch
        {
            AttributeType.Flag => CellValue.Of(number != 0),
            AttributeType.Date => CellValue.Of(DayNumber.ToDate((int)number)),
            _ => CellValue.Of(number),
        };
    }

    /// <summary>Returns the value of a measure for a company in one period.</summary>
    /// <param name="row">The company's row.</param>
    /// <param name="measure">The id or an alias of the measure.</param>
    /// <param name="period">A period of the measure's cadence.</param>
    /// <returns>
    /// The value, or <c>absent</c> where it applies; null if none is known, its row could not be read, the period is after the measure's newest or is not held.
    /// </returns>
    /// <exception cref="ArgumentException">There is no such row, the catalog has no such measure, or the period's cadence is another one.</exception>
    public double? ValueOf(int row, string measure, CalendarPeriod period)
    {
        ThrowIfNoRow(row);
        MeasureView values = Measure(Find(measure, IndicatorKind.Measure, nameof(measure)));
        if (period.Cadence != values.Indicator.Cadence) throw new ArgumentException($"'{measure}' is {values.Indicator.Cadence}; {period} is not.", nameof(period));
        return period.Ordinal <= values.Anchor && values.At(period.Ordinal)[row] is var value && !double.IsNaN(value) ? value : null;
    }

    /// <summary>Returns the value of a measure for a company as a rule reads its bare name: the newest within <c>maxAge</c>.</summary>
    /// <param name="row">The company's row.</param>
    /// <param name="measure">The id or an alias of the measure.</param>
    /// <returns>The value; null if none is known that is fresh, or a row after it could not be read.</returns>
    /// <exception cref="ArgumentException">There is no such row, or the catalog has no such measure.</exception>
    public double? LatestOf(int row, string measure)
    {
        ThrowIfNoRow(row);
        double value = Measure(Find(measure, IndicatorKind.Measure, nameof(measure))).Latest[row];
        return double.IsNaN(value) ? null : value;
    }

    /// <summary>
    /// Returns the period at lag 0 of a measure, the same for all companies: the newest whose lag has passed and that its feed has delivered.
    /// </summary>
    /// <param name="measure">The id or an alias of the measure.</param>
    /// <exception cref="ArgumentException">The catalog has no such measure.</exception>
    public CalendarPeriod AnchorOf(string measure)
    {
        MeasureView values = Measure(Find(measure, IndicatorKind.Measure, nameof(measure)));
        return new CalendarPeriod(values.Indicator.Cadence, values.Anchor);
    }

    /// <summary>
    /// Returns the figures of a measure in its newest delivered period, with which a delivery can be compared with others: a mean that is ten times another may
    /// be of another unit.
    /// </summary>
    /// <param name="measure">The id or an alias of the measure.</param>
    /// <returns>The figures; null if nothing visible was delivered, or no rule reads the period.</returns>
    /// <exception cref="ArgumentException">The catalog has no such measure.</exception>
    public PeriodFigures? NewestFiguresOf(string measure)
    {
        MeasureView values = Measure(Find(measure, IndicatorKind.Measure, nameof(measure)));
        if (values.NewestColumn is not { } column) return null;
        double sum = 0;
        Span<double> scratch = stackalloc double[Block.Companies];
        for (int from = 0; from < column.Length; from += scratch.Length)
        {
            foreach (double value in column.Read(from, scratch[..Math.Min(scratch.Length, column.Length - from)]))
            {
                if (!double.IsNaN(value)) sum += value;
            }
        }

        int count = column.KnownCount;
        return new PeriodFigures(new CalendarPeriod(values.Indicator.Cadence, values.NewestPeriod!.Value), count, count == 0 ? 0 : sum / count);
    }

    /// <summary>Returns the days that a feed covers.</summary>
    /// <param name="feed">The feed's id.</param>
    /// <exception cref="ArgumentException">The panel has no such feed.</exception>
    public FeedCoverage CoverageOf(string feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return FeedDays.Find(feed) ?? throw new ArgumentException($"The panel has no feed '{feed}'.", nameof(feed));
    }

    /// <summary>Finds the companies with any row that could not be read, whether or not a rule depends on it.</summary>
    /// <returns>Their rows, rising.</returns>
    public IReadOnlyCollection<int> FindUnread()
    {
        SortedSet<int> rows = [];
        foreach (MeasureView? view in measures) rows.UnionWith(view is null ? [] : view.UnreadRows.Keys.Select(cell => cell.Row).Concat(view.Undated.Keys));
        foreach (AttributeView? view in attributes) rows.UnionWith(view?.Unread.Keys ?? []);
        foreach (EventView? view in events) rows.UnionWith(view?.UnreadCompanies() ?? []);
        return rows;
    }

    /// <summary>
    /// Finds the feeds that are overdue or have delivered less than half of what they used to, so that what rules do not see is not taken for what did not
    /// happen.
    /// </summary>
    /// <returns>At most one fault of each kind for a feed, for its worst indicator; feed by feed in the order of their declaration.</returns>
    public IReadOnlyList<FeedFault> FindFeedFaults() => FeedFaultFinder.Find(this);

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

    private void ThrowIfNoRow(int row, [CallerArgumentExpression(nameof(row))] string? parameter = null)
    {
        if ((uint)row >= (uint)Count) throw new ArgumentOutOfRangeException(parameter, row, $"The panel has {Count} companies.");
    }

    private Indicator Find(string name, IndicatorKind kind, string parameter) => Panel.Catalog.Get(name, kind, parameter);

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
