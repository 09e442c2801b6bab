using System.Collections.Concurrent;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>
/// Collects the observations of companies into a <see cref="Panel"/>. Declare feeds first, then append in any order. Not thread-safe, except that different
/// indicators may be appended to in parallel.
/// </summary>
public sealed class PanelBuilder
{
    private readonly string[] companies;
    private readonly Dictionary<int, FeedDelivery> feeds = [];
    private readonly ConcurrentDictionary<int, MeasureAppender> measures = [];
    private readonly ConcurrentDictionary<int, EventAppender> events = [];
    private readonly ConcurrentDictionary<int, AttributeAppender> attributes = [];
    private readonly ConcurrentDictionary<string, UndatedRows> undated = new(StringComparer.Ordinal);
    private readonly PanelReach? reach;

    /// <summary>Creates a builder of a panel that holds all periods.</summary>
    /// <param name="catalog">The catalog of the indicators that may be appended.</param>
    /// <param name="companies">The ids of the companies; rows are numbered in their ordinal order.</param>
    /// <exception cref="ArgumentException">An id occurs twice.</exception>
    public PanelBuilder(IndicatorCatalog catalog, IEnumerable<string> companies)
        : this(catalog, companies, null)
    {
    }

    internal PanelBuilder(IndicatorCatalog catalog, IEnumerable<string> companies, PanelReach? reach)
    {
        Catalog = catalog;
        this.reach = reach;
        this.companies = companies.ToArray();
        if (!IsSorted(this.companies)) Array.Sort(this.companies, string.CompareOrdinal);
        for (int row = 1; row < this.companies.Length; row++)
        {
            if (this.companies[row - 1] == this.companies[row])
                throw new ArgumentException($"The company '{this.companies[row]}' comes twice.", nameof(companies));
        }
    }

    /// <summary>The catalog of the indicators that may be appended.</summary>
    public IndicatorCatalog Catalog { get; }

    /// <summary>The ids of the companies, in row order (ordinal).</summary>
    public IReadOnlyList<string> Companies => companies;

    /// <summary>The declared feeds, one entry for each indicator that a feed delivers.</summary>
    internal IEnumerable<FeedDelivery> Feeds => feeds.Values;

    internal TextPool Texts { get; } = new();

    /// <summary>Whether <c>absent</c> values apply; false in rule tests, where an indicator that is not given is missing.</summary>
    internal bool AbsentApplies { get; init; } = true;

    /// <summary>Declares a feed. An indicator has one feed; an indicator without one is not delivered.</summary>
    /// <param name="feed">The feed and the days that it covers.</param>
    /// <exception cref="ArgumentException">An indicator is unknown or has a feed already.</exception>
    public void Deliver(FeedDelivery feed)
    {
        foreach (string id in feed.Indicators)
        {
            Indicator indicator = Find(id);
            if (!feeds.TryAdd(indicator.Ordinal, feed))
                throw new ArgumentException($"The indicator '{id}' is delivered by '{feeds[indicator.Ordinal].Id}' and by '{feed.Id}'; it can have one feed.", nameof(feed));
        }
    }

    /// <summary>Appends a value of a measure.</summary>
    /// <param name="row">The company's row.</param>
    /// <param name="indicator">The measure.</param>
    /// <param name="period">A period of the measure's cadence.</param>
    /// <param name="value">The value, finite; null for a row that was delivered without one.</param>
    /// <param name="known">The date it became known; null for the period's last day plus the indicator's lag.</param>
    /// <returns>The effect on the cell.</returns>
    /// <exception cref="ArgumentException">The catalog has no such measure, the period's cadence is another one, or the value is not finite.</exception>
    public AppendResult Append(int row, string indicator, CalendarPeriod period, double? value, LocalDate? known = null)
    {
        Indicator measure = Find(indicator, IndicatorKind.Measure);
        if (period.Cadence != measure.Cadence)
            throw new ArgumentException($"'{indicator}' is {measure.Cadence}; {period} is not.", nameof(period));
        if (value is { } number && !double.IsFinite(number)) throw new ArgumentException($"'{indicator}' needs a finite number.", nameof(value));
        return Measure(measure).Append(row, period.Ordinal, value ?? Missing.Blank, MeasureAppender.KnownDayOf(known));
    }

    /// <summary>Appends an event.</summary>
    /// <param name="row">The company's row.</param>
    /// <param name="indicator">The event indicator.</param>
    /// <param name="day">The date of the event.</param>
    /// <param name="value">The number of the event, finite.</param>
    /// <param name="known">The date it became known; null for its date plus the indicator's lag.</param>
    /// <exception cref="ArgumentException">The catalog has no such event, or the value is not finite.</exception>
    public void AppendEvent(int row, string indicator, LocalDate day, double value = 1, LocalDate? known = null)
    {
        if (!double.IsFinite(value)) throw new ArgumentException($"'{indicator}' needs a finite number.", nameof(value));
        Event(Find(indicator, IndicatorKind.Event)).Append(row, DayNumber.Of(day), value, MeasureAppender.KnownDayOf(known), 0);
    }

    /// <summary>Appends an event with the values of the indicator's fields, in their order: a text, number or flag each, null for missing.</summary>
    /// <exception cref="ArgumentException">The catalog has no such event, a number is not finite, or a value is not of its field's type.</exception>
    internal void AppendEvent(int row, string indicator, LocalDate day, double value, LocalDate? known, object?[] fields)
    {
        Indicator happening = Find(indicator, IndicatorKind.Event);
        if (!double.IsFinite(value)) throw new ArgumentException($"'{indicator}' needs a finite number.", nameof(value));
        double[] numbers = [.. fields.Select(NumberOf)];
        Event(happening).Append(row, DayNumber.Of(day), value, MeasureAppender.KnownDayOf(known), 0, fields: numbers);
    }

    /// <summary>Creates the panel of the observations appended so far. Do not use the builder afterwards.</summary>
    /// <returns>The panel.</returns>
    public Panel Build() => Build(threads: 1);

    /// <summary>Creates the panel on several threads.</summary>
    internal Panel Build(int threads)
    {
        MeasureAppender[] unsettled = [.. measures.Values.Where(measure => measure.IsByCompany)];
        if (threads == 1) Settle(unsettled);
        else Parallel.ForEach(unsettled.Chunk(unsettled.Length / threads + 1), Settle);
        return new Panel(Catalog, companies, Texts, feeds, measures, events, attributes, undated, AbsentApplies);
    }

    /// <summary>Returns whether any expression reads the indicator.</summary>
    internal bool Reads(Indicator indicator) => reach?.Reads(indicator) ?? true;

    /// <summary>Returns the appender of a measure. Declare all feeds before, since the days that they state decide which periods are held.</summary>
    internal MeasureAppender Measure(Indicator indicator, Combine combine = Combine.Error)
    {
        if (measures.TryGetValue(indicator.Ordinal, out MeasureAppender? appender)) return appender;
        appender = new MeasureAppender(indicator, companies.Length, combine, reach?.OldestPeriod(indicator, feeds) ?? 0, reach?.AsOf ?? int.MaxValue);
        return measures.GetOrAdd(indicator.Ordinal, appender);
    }

    internal EventAppender Event(Indicator indicator) => events.GetOrAdd(indicator.Ordinal, _ => new EventAppender(indicator));

    internal AttributeAppender Attribute(Indicator indicator) =>
        attributes.GetOrAdd(indicator.Ordinal, _ => new AttributeAppender(indicator, companies.Length));

    /// <summary>Returns the rows of a feed whose date could not be read.</summary>
    internal UndatedRows Undated(string feed) => undated.GetOrAdd(feed, static _ => new UndatedRows());

    /// <summary>Returns the value of a field as the panel stores it.</summary>
    private double NumberOf(object? value) => value switch
    {
        null => double.NaN,
        string text => Texts.Add(text),
        _ => (double)value,
    };

    private static void Settle(MeasureAppender[] measures)
    {
        Stack<double[]> spare = [];
        foreach (MeasureAppender measure in measures) measure.Settle(spare);
    }

    private static bool IsSorted(string[] ids)
    {
        for (int i = 1; i < ids.Length; i++)
        {
            if (string.CompareOrdinal(ids[i - 1], ids[i]) > 0) return false;
        }

        return true;
    }

    private Indicator Find(string name, IndicatorKind? kind = null)
    {
        if (!Catalog.TryGet(name, out Indicator? indicator) || (kind is not null && indicator.Kind != kind))
            throw new ArgumentException($"The catalog has no {kind?.Word() ?? "indicator"} '{name}'.", nameof(name));
        return indicator;
    }
}
