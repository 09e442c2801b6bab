using System.Collections.Concurrent;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>
/// Gathers the observations of companies into a <see cref="Panel"/>. Declare feeds first, then append in any order.
/// Not thread-safe, except that different indicators may be appended to in parallel.
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

    /// <summary>Begins a panel of all periods.</summary>
    /// <param name="catalog">The names that may be appended.</param>
    /// <param name="companies">The companies' ids; rows are in their ordinal order.</param>
    /// <exception cref="ArgumentException">An id comes twice.</exception>
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

    /// <summary>The names that may be appended.</summary>
    public IndicatorCatalog Catalog { get; }

    /// <summary>The ids of the companies, in row order (ordinal).</summary>
    public IReadOnlyList<string> Companies => companies;

    /// <summary>The declared feeds, each once for every indicator that it delivers.</summary>
    internal IEnumerable<FeedDelivery> Feeds => feeds.Values;

    internal TextPool Texts { get; } = new();

    /// <summary>In rule tests what is not given is missing, whatever the catalog says.</summary>
    internal bool AbsentApplies { get; init; } = true;

    /// <summary>Declares a feed. An indicator has one feed; without one it is not delivered.</summary>
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
    /// <param name="value">The value; null for a row that came without one.</param>
    /// <param name="known">When it became known; null: the period's last day plus the indicator's lag.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="ArgumentException">No measure of that name, another cadence, or a value that is not finite.</exception>
    public AppendResult Append(int row, string indicator, Period period, double? value, LocalDate? known = null)
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
    /// <param name="day">When it happened.</param>
    /// <param name="value">Its number.</param>
    /// <param name="known">When it became known; null: its day plus the indicator's lag.</param>
    /// <exception cref="ArgumentException">No event of that name, or a value that is not finite.</exception>
    public void AppendEvent(int row, string indicator, LocalDate day, double value = 1, LocalDate? known = null)
    {
        if (!double.IsFinite(value)) throw new ArgumentException($"'{indicator}' needs a finite number.", nameof(value));
        Event(Find(indicator, IndicatorKind.Event)).Append(row, DayNumber.Of(day), value, MeasureAppender.KnownDayOf(known), 0);
    }

    /// <summary>The same with the value of each of the indicator's fields, as <see cref="EventFields"/> has them.</summary>
    /// <exception cref="ArgumentException">As there.</exception>
    internal void AppendEvent(int row, string indicator, LocalDate day, double value, LocalDate? known, object?[] fields)
    {
        Indicator happening = Find(indicator, IndicatorKind.Event);
        if (!double.IsFinite(value)) throw new ArgumentException($"'{indicator}' needs a finite number.", nameof(value));
        double[] numbers = [.. fields.Select(NumberOf)];
        Event(happening).Append(row, DayNumber.Of(day), value, MeasureAppender.KnownDayOf(known), 0, fields: numbers);
    }

    /// <summary>The panel of what was appended. The builder is not to be used afterwards.</summary>
    /// <returns>The panel.</returns>
    public Panel Build() => Build(threads: 1);

    /// <summary>The same on several threads.</summary>
    internal Panel Build(int threads)
    {
        MeasureAppender[] unsettled = [.. measures.Values.Where(measure => measure.IsByCompany)];
        if (threads == 1) Settle(unsettled);
        else Parallel.ForEach(unsettled.Chunk(unsettled.Length / threads + 1), Settle);
        return new Panel(Catalog, companies, Texts, feeds, measures, events, attributes, undated, AbsentApplies);
    }

    /// <summary>Whether anything will read an indicator of the panel.</summary>
    internal bool Reads(Indicator indicator) => reach?.Reads(indicator) ?? true;

    /// <summary>The appender of a measure; all feeds must be declared before, since what they state decides which periods are held.</summary>
    internal MeasureAppender Measure(Indicator indicator, Combine combine = Combine.Error)
    {
        if (measures.TryGetValue(indicator.Ordinal, out MeasureAppender? appender)) return appender;
        appender = new MeasureAppender(indicator, companies.Length, combine, reach?.OldestPeriod(indicator, feeds) ?? 0, reach?.AsOf ?? int.MaxValue);
        return measures.GetOrAdd(indicator.Ordinal, appender);
    }

    internal EventAppender Event(Indicator indicator) => events.GetOrAdd(indicator.Ordinal, _ => new EventAppender(indicator));

    internal AttributeAppender Attribute(Indicator indicator) =>
        attributes.GetOrAdd(indicator.Ordinal, _ => new AttributeAppender(indicator, companies.Length));

    /// <summary>The rows of a feed whose date cannot be read.</summary>
    internal UndatedRows Undated(string feed) => undated.GetOrAdd(feed, static _ => new UndatedRows());

    /// <summary>The value of a field as the panel holds it.</summary>
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
