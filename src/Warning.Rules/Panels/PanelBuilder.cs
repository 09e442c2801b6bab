using System.Collections.Concurrent;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>
/// Collects the observations of companies into a <see cref="Panel"/>. Declare feeds first, then append in any order: single values by the company's id or its
/// <see cref="PanelRow"/>, whole columns, or the rows of files by the writer of an indicator (<see cref="Measure(string, Combine)"/>,
/// <see cref="Event(string)"/>,
/// <see cref="Attribute(string)"/>). Not thread-safe, except that different indicators may be appended to in parallel.
/// </summary>
public sealed class PanelBuilder
{
    private readonly string[] companies;
    private readonly List<FeedDelivery> deliveries = [];
    private readonly Dictionary<int, FeedDelivery> feeds = [];
    private readonly ConcurrentDictionary<int, MeasureWriter> measures = [];
    private readonly ConcurrentDictionary<int, EventWriter> events = [];
    private readonly ConcurrentDictionary<int, AttributeWriter> attributes = [];
    private readonly ConcurrentDictionary<string, UndatedRows> undated = new(StringComparer.Ordinal);
    private readonly PanelReach? reach;
    private readonly ConcurrentDictionary<int, bool> read = [];
    private readonly Lazy<byte[]> companiesHash;
    private readonly SpareColumns spare;
    private Panel? built;

    /// <summary>Creates a builder of a panel that holds all periods; <see cref="RuleSet.NewPanel(IEnumerable{string}, LocalDate)"/> creates one for the rules and one date.</summary>
    /// <param name="catalog">The catalog of the indicators that may be appended.</param>
    /// <param name="companies">The ids of the companies; rows are numbered in their ordinal order.</param>
    /// <exception cref="ArgumentException">An id is empty or occurs twice.</exception>
    public PanelBuilder(IndicatorCatalog catalog, IEnumerable<string> companies)
        : this(catalog, companies, null)
    {
    }

    internal PanelBuilder(IndicatorCatalog catalog, IEnumerable<string> companies, PanelReach? reach)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(companies);
        Catalog = catalog;
        this.reach = reach;
        this.companies = companies.ToArray();
        companiesHash = new Lazy<byte[]>(() => DeliveryBytes.HashOf(this.companies));
        spare = new SpareColumns(this.companies.Length);
        if (IsStrictlySorted(this.companies)) return; // an empty id or one that comes twice is not
        if (Array.Exists(this.companies, string.IsNullOrEmpty)) throw new ArgumentException("A company has no id.", nameof(companies));
        Array.Sort(this.companies, string.CompareOrdinal);
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

    /// <summary>The feeds, in the order in which they were declared.</summary>
    public IReadOnlyList<FeedDelivery> Feeds => deliveries;

    internal TextPool Texts { get; } = new();

    /// <summary>Whether <c>absent</c> values apply; false in rule tests, where an indicator that is not given is missing.</summary>
    internal bool AbsentApplies { get; init; } = true;

    /// <summary>Declares a feed. An indicator has one feed; the values of one without a feed are not delivered, and missing.</summary>
    /// <param name="feed">The feed and the days that it covers.</param>
    /// <exception cref="ArgumentException">
    /// The feed has no id or another one has it, its last day is before its first, or an indicator is unknown or has a feed already. Nothing was declared.
    /// </exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public void Deliver(FeedDelivery feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ThrowIfBuilt();
        if (string.IsNullOrEmpty(feed.Id)) throw new ArgumentException("A feed needs an id.", nameof(feed));
        if (deliveries.Exists(other => other.Id == feed.Id)) throw new ArgumentException($"The feed '{feed.Id}' is declared already.", nameof(feed));
        if (feed.From > feed.Through) throw new ArgumentException($"The feed '{feed.Id}' covers the days from {feed.From:R} through {feed.Through:R}, which are none.", nameof(feed));
        List<int> delivered = [];
        foreach (string id in feed.Indicators)
        {
            Indicator indicator = Catalog.Get(id, nameof(feed));
            if (feeds.TryGetValue(indicator.Ordinal, out FeedDelivery? other) || delivered.Contains(indicator.Ordinal))
                throw new ArgumentException($"The indicator '{id}' is delivered by '{other?.Id ?? feed.Id}' and by '{feed.Id}'; it can have one feed.", nameof(feed));
            delivered.Add(indicator.Ordinal);
        }

        deliveries.Add(feed);
        foreach (int indicator in delivered) feeds.Add(indicator, feed);
    }

    /// <summary>Declares how another panel reads an indicator; several of one feed may have other days.</summary>
    internal void Deliver(Indicator indicator, FeedDelivery feed) => feeds.Add(indicator.Ordinal, feed);

    /// <summary>
    /// Returns whether the panel holds anything of an indicator: false if it is filled for rules that do not read it, so that it need not be fetched.
    /// </summary>
    /// <param name="indicator">The id or an alias.</param>
    /// <exception cref="ArgumentException">The catalog has no such indicator.</exception>
    public bool Reads(string indicator) => Reads(Catalog.Get(indicator));

    /// <summary>Returns the row of a company.</summary>
    /// <param name="company">The company's id.</param>
    /// <exception cref="ArgumentException">The panel does not have the company.</exception>
    public PanelRow RowOf(string company) =>
        TryFind(company, out PanelRow row) ? row : throw new ArgumentException($"The panel has no company '{company}'.", nameof(company));

    /// <summary>Finds the row of a company.</summary>
    /// <param name="company">The company's id.</param>
    /// <param name="row">The row, if it was found.</param>
    /// <returns>Whether the panel has the company.</returns>
    public bool TryFind(string company, out PanelRow row)
    {
        ArgumentNullException.ThrowIfNull(company);
        int index = Panel.RowOf(companies, company);
        row = index < 0 ? default : new PanelRow(this, index);
        return index >= 0;
    }

    /// <summary>Returns the row of a company by its place.</summary>
    /// <param name="index">The place in <see cref="Companies"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no company at this place.</exception>
    public PanelRow RowAt(int index)
    {
        if ((uint)index >= (uint)companies.Length) throw new ArgumentOutOfRangeException(nameof(index), index, $"The panel has {companies.Length} companies.");
        return new PanelRow(this, index);
    }

    /// <summary>Appends a value of a measure.</summary>
    /// <param name="company">The company's id.</param>
    /// <param name="indicator">The id or an alias of the measure.</param>
    /// <param name="period">A period of the measure's cadence.</param>
    /// <param name="value">The value, finite; null for a row that was delivered without one.</param>
    /// <param name="known">The date it became known; null for the period's last day plus the indicator's lag.</param>
    /// <returns>The effect on the cell.</returns>
    /// <exception cref="ArgumentException">
    /// The panel has no such company or the catalog no such measure, the period's cadence is another one, or the value is not finite or outside of the
    /// indicator's range.
    /// </exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public AppendResult Append(string company, string indicator, CalendarPeriod period, double? value, LocalDate? known = null) =>
        Append(RowOf(company), indicator, period, value, known);

    /// <inheritdoc cref="Append(string, string, CalendarPeriod, double?, LocalDate?)"/>
    /// <param name="row">The company.</param>
    /// <param name="indicator">The id or an alias of the measure.</param>
    /// <param name="period">A period of the measure's cadence.</param>
    /// <param name="value">The value, finite; null for a row that was delivered without one.</param>
    /// <param name="known">The date it became known; null for the period's last day plus the indicator's lag.</param>
    public AppendResult Append(PanelRow row, string indicator, CalendarPeriod period, double? value, LocalDate? known = null) =>
        MeasureOf(indicator, nameof(indicator)).Append(row, period, value, known);

    /// <summary>Appends the values of a measure for all companies and one period, as a column.</summary>
    /// <param name="indicator">The id or an alias of the measure.</param>
    /// <param name="period">A period of the measure's cadence.</param>
    /// <param name="values">A value for each company, in the order of <see cref="Companies"/>; NaN for a company without a row.</param>
    /// <param name="known">The date they became known; null for the period's last day plus the indicator's lag.</param>
    /// <returns>The number of values that were refused, since their cell has a value of the same known date.</returns>
    /// <exception cref="ArgumentException">
    /// The catalog has no such measure, there is not one value for each company, the period's cadence is another one, or a value is infinite or outside of the
    /// indicator's range. Nothing was appended.
    /// </exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public int Append(string indicator, CalendarPeriod period, ReadOnlySpan<double> values, LocalDate? known = null) =>
        MeasureOf(indicator, nameof(indicator)).Append(period, values, known);

    /// <summary>Appends an occurrence of an event.</summary>
    /// <param name="company">The company's id.</param>
    /// <param name="indicator">The id or an alias of the event.</param>
    /// <param name="day">The date of the event.</param>
    /// <param name="value">The number of the event, finite; 1 for an event that has none.</param>
    /// <param name="known">The date it became known; null for its date plus the indicator's lag.</param>
    /// <param name="key">Its key, such as a case number: of several occurrences with one key the last one known counts; null if it has none.</param>
    /// <param name="fields">The values of the indicator's fields by their names; those left out are missing.</param>
    /// <exception cref="ArgumentException">
    /// The panel has no such company or the catalog no such event, the number is not finite or outside of the indicator's range, or the event has no such field
    /// or one of another type.
    /// </exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public void AppendEvent(
        string company, string indicator, LocalDate day, double value = 1, LocalDate? known = null, string? key = null, IReadOnlyDictionary<string, CellValue>? fields = null) =>
        AppendEvent(RowOf(company), indicator, day, value, known, key, fields);

    /// <inheritdoc cref="AppendEvent(string, string, LocalDate, double, LocalDate?, string?, IReadOnlyDictionary{string, CellValue}?)"/>
    /// <param name="row">The company.</param>
    /// <param name="indicator">The id or an alias of the event.</param>
    /// <param name="day">The date of the event.</param>
    /// <param name="value">The number of the event, finite; 1 for an event that has none.</param>
    /// <param name="known">The date it became known; null for its date plus the indicator's lag.</param>
    /// <param name="key">Its key, such as a case number: of several occurrences with one key the last one known counts; null if it has none.</param>
    /// <param name="fields">The values of the indicator's fields by their names; those left out are missing.</param>
    public void AppendEvent(
        PanelRow row, string indicator, LocalDate day, double value = 1, LocalDate? known = null, string? key = null, IReadOnlyDictionary<string, CellValue>? fields = null)
    {
        EventWriter happening = EventOf(indicator, nameof(indicator));
        if (key?.Length == 0) throw new ArgumentException("A key is not empty; leave it out for an event without one.", nameof(key));
        CellValue[] values = fields is { Count: > 0 } ? happening.InOrder(fields, nameof(fields)) : [];
        happening.Append(row, day, value, known, key is null ? 0 : happening.NumberOf(key), fields: values);
    }

    /// <summary>Appends many occurrences of an event, without keys and fields, as columns. All spans have one element for each occurrence.</summary>
    /// <param name="indicator">The id or an alias of the event.</param>
    /// <param name="rows">The places of the companies in <see cref="Companies"/>.</param>
    /// <param name="days">The dates of the events.</param>
    /// <param name="values">Their numbers, finite; empty for an event that has none, whose number is 1.</param>
    /// <param name="known">The dates they became known; empty for their dates plus the indicator's lag.</param>
    /// <exception cref="ArgumentException">
    /// The catalog has no such event, a span has another length, there is no company at a place, or a number is not finite or outside of the indicator's range.
    /// Nothing was appended.
    /// </exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public void AppendEvents(
        string indicator, ReadOnlySpan<int> rows, ReadOnlySpan<LocalDate> days, ReadOnlySpan<double> values = default, ReadOnlySpan<LocalDate> known = default) =>
        EventOf(indicator, nameof(indicator)).Append(rows, days, values, known);

    /// <summary>Sets the value of an attribute, which holds at every date.</summary>
    /// <param name="company">The company's id.</param>
    /// <param name="indicator">The id or an alias of the attribute.</param>
    /// <param name="value">The value, of the attribute's type.</param>
    /// <exception cref="ArgumentException">
    /// The panel has no such company or the catalog no such attribute, or the value is missing, of another type or outside of the indicator's range.
    /// </exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public void SetAttribute(string company, string indicator, CellValue value) => SetAttribute(RowOf(company), indicator, value);

    /// <inheritdoc cref="SetAttribute(string, string, CellValue)"/>
    /// <param name="row">The company.</param>
    /// <param name="indicator">The id or an alias of the attribute.</param>
    /// <param name="value">The value, of the attribute's type.</param>
    public void SetAttribute(PanelRow row, string indicator, CellValue value) => AttributeOf(indicator, nameof(indicator)).Set(row, value);

    /// <summary>Sets the numbers of an attribute, which hold at every date, for all companies as a column.</summary>
    /// <param name="indicator">The id or an alias of the attribute.</param>
    /// <param name="values">A number for each company, in the order of <see cref="Companies"/>; NaN for one without, whose earlier number stays.</param>
    /// <exception cref="ArgumentException">
    /// The catalog has no such attribute or its type is another one, there is not one number for each company, or a number is infinite or outside of the
    /// indicator's range. Nothing was set.
    /// </exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public void SetAttribute(string indicator, ReadOnlySpan<double> values) => AttributeOf(indicator, nameof(indicator)).Set(values);

    /// <summary>Sets the texts of an attribute, which hold at every date, for all companies as a column.</summary>
    /// <param name="indicator">The id or an alias of the attribute.</param>
    /// <param name="values">A text for each company, in the order of <see cref="Companies"/>; null for one without, whose earlier text stays.</param>
    /// <exception cref="ArgumentException">
    /// The catalog has no such attribute or its type is another one, or there is not one text for each company. Nothing was set.
    /// </exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public void SetAttribute(string indicator, ReadOnlySpan<string?> values) => AttributeOf(indicator, nameof(indicator)).Set(values);

    /// <summary>Sets the values of an attribute, which hold at every date, for all companies as a column.</summary>
    /// <param name="indicator">The id or an alias of the attribute.</param>
    /// <param name="values">A value for each company, in the order of <see cref="Companies"/>; the default for one without, whose earlier value stays.</param>
    /// <exception cref="ArgumentException">
    /// The catalog has no such attribute, there is not one value for each company, or a value is of another type or outside of the indicator's range. Nothing was
    /// set.
    /// </exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public void SetAttribute(string indicator, ReadOnlySpan<CellValue> values) => AttributeOf(indicator, nameof(indicator)).Set(values);

    /// <summary>Appends a value of an attribute that holds from a day on, until the next.</summary>
    /// <param name="company">The company's id.</param>
    /// <param name="indicator">The id or an alias of the attribute.</param>
    /// <param name="from">The day from which it holds.</param>
    /// <param name="value">The value, of the attribute's type.</param>
    /// <param name="known">The date it became known; null for <paramref name="from"/> plus the indicator's lag.</param>
    /// <returns>The effect on the value of that day and known date.</returns>
    /// <exception cref="ArgumentException">
    /// The panel has no such company or the catalog no such attribute, or the value is missing, of another type or outside of the indicator's range.
    /// </exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public AppendResult AppendAttribute(string company, string indicator, LocalDate from, CellValue value, LocalDate? known = null) =>
        AppendAttribute(RowOf(company), indicator, from, value, known);

    /// <inheritdoc cref="AppendAttribute(string, string, LocalDate, CellValue, LocalDate?)"/>
    /// <param name="row">The company.</param>
    /// <param name="indicator">The id or an alias of the attribute.</param>
    /// <param name="from">The day from which it holds.</param>
    /// <param name="value">The value, of the attribute's type.</param>
    /// <param name="known">The date it became known; null for <paramref name="from"/> plus the indicator's lag.</param>
    public AppendResult AppendAttribute(PanelRow row, string indicator, LocalDate from, CellValue value, LocalDate? known = null) =>
        AttributeOf(indicator, nameof(indicator)).Append(row, from, value, known);

    /// <summary>
    /// Appends a row of a feed whose company is known and whose date could not be read: it may belong to any period in which the company has no readable row,
    /// so that there nothing is taken for absent or for the latest. An event without a day is appended by <see cref="EventWriter.AppendUnread"/>.
    /// </summary>
    /// <param name="row">The company.</param>
    /// <param name="source">The row, and the feed by which it was delivered.</param>
    /// <param name="known">The date it became known; null for at once.</param>
    /// <param name="indicator">The one indicator that the row is about; null for all measures and attributes of the feed.</param>
    /// <exception cref="ArgumentException">The row is of another panel, or the catalog has no such indicator.</exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public void AppendUndated(PanelRow row, UnreadRow source, LocalDate? known = null, string? indicator = null)
    {
        int index = IndexOf(row, nameof(row));
        ArgumentNullException.ThrowIfNull(source);
        Undated(source.Feed).Add(
            index, known is { } date ? DayNumber.Of(date) : UndatedRows.AtOnce, source, indicator is null ? UndatedRows.AllIndicators : Catalog.Get(indicator).Ordinal);
    }

    /// <summary>
    /// Takes all that was appended of the indicators of a declared feed from the bytes that <see cref="Panel.WriteDelivery"/> has written, before anything of
    /// them is appended; nothing can be appended to them afterwards. Feeds may be read side by side.
    /// </summary>
    /// <param name="feed">The feed's id.</param>
    /// <param name="input">The bytes, from their first on; it stays open.</param>
    /// <returns>
    /// Whether it was taken. False, and nothing was: the bytes are of other companies or indicators, or were written of a panel for rules or a date as of which
    /// other periods are held.
    /// </returns>
    /// <exception cref="ArgumentException">The feed is not declared.</exception>
    /// <exception cref="InvalidDataException">The bytes are not what was written. Nothing was taken.</exception>
    /// <exception cref="InvalidOperationException">The panel is built already, or something was appended of an indicator of the feed.</exception>
    public bool TryReadDelivery(string feed, Stream input)
    {
        ArgumentNullException.ThrowIfNull(input);
        ThrowIfBuilt();
        if (!deliveries.Exists(one => one.Id == feed)) throw new ArgumentException($"The panel has no feed '{feed}'.", nameof(feed));
        Indicator[] delivered = [.. feeds.Where(one => one.Value.Id == feed).Select(one => one.Key).Order().Select(ordinal => Catalog.Indicators[ordinal])];
        if (undated.ContainsKey(feed) || Array.Exists(delivered, HasWriter)) throw new InvalidOperationException($"Rows of '{feed}' have been appended.");
        try
        {
            return TryRead(feed, delivered, input);
        }
        catch (EndOfStreamException cause)
        {
            throw new InvalidDataException(null, cause);
        }
    }

    /// <summary>Returns the writer of a measure. Declare all feeds before, since the days that they state decide which periods are held.</summary>
    /// <param name="indicator">The id or an alias of the measure.</param>
    /// <param name="combine">How several rows of one company, period and known date become one value.</param>
    /// <returns>The one writer of the measure.</returns>
    /// <exception cref="ArgumentException">The catalog has no such measure, or rows of it have been appended to be combined otherwise.</exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public MeasureWriter Measure(string indicator, Combine combine = Combine.Error)
    {
        ThrowIfBuilt();
        MeasureWriter writer = WriterOf(Catalog.Get(indicator, IndicatorKind.Measure, nameof(indicator)), combine);
        return writer.Combine == combine ? writer
            : throw new ArgumentException($"The rows of '{indicator}' are combined by {writer.Combine} already, not by {combine}.", nameof(combine));
    }

    /// <summary>Returns the writer of an event.</summary>
    /// <param name="indicator">The id or an alias of the event.</param>
    /// <returns>The one writer of the event.</returns>
    /// <exception cref="ArgumentException">The catalog has no such event.</exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public EventWriter Event(string indicator)
    {
        ThrowIfBuilt();
        return EventOf(indicator, nameof(indicator));
    }

    /// <summary>Returns the writer of an attribute.</summary>
    /// <param name="indicator">The id or an alias of the attribute.</param>
    /// <returns>The one writer of the attribute.</returns>
    /// <exception cref="ArgumentException">The catalog has no such attribute.</exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public AttributeWriter Attribute(string indicator)
    {
        ThrowIfBuilt();
        return AttributeOf(indicator, nameof(indicator));
    }

    /// <summary>Creates the panel of what was appended. Nothing can be appended afterwards.</summary>
    /// <param name="threads">The number of threads to use; the panel does not depend on it.</param>
    /// <returns>The panel; the same one if it is built again.</returns>
    public Panel Build(int threads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return built ??= MakePanel(threads);
    }

    /// <summary>Returns whether any expression reads the indicator.</summary>
    internal bool Reads(Indicator indicator) => reach?.Reads(indicator) ?? true;

    /// <summary>Returns the appender of a measure. Declare all feeds before, since the days that they state decide which periods are held.</summary>
    internal MeasureAppender Measure(Indicator indicator, Combine combine = Combine.Error) => WriterOf(indicator, combine).Appender;

    internal EventAppender Event(Indicator indicator) => WriterOfEvent(indicator).Appender;

    internal AttributeAppender Attribute(Indicator indicator) => WriterOfAttribute(indicator).Appender;

    /// <summary>Returns the rows of a feed whose date could not be read.</summary>
    internal UndatedRows Undated(string feed) => undated.GetOrAdd(feed, static _ => new UndatedRows());

    /// <summary>Returns the place of a row of this builder that may still be appended to.</summary>
    internal int IndexOf(PanelRow row, string parameter)
    {
        if (!ReferenceEquals(row.Builder, this)) throw new ArgumentException("The row is of another panel.", parameter);
        ThrowIfBuilt();
        return row.Index;
    }

    internal void ThrowIfBuilt()
    {
        if (built is not null) throw new InvalidOperationException("The panel is built; nothing can be appended to it.");
    }

    /// <summary>Lets go of spare arrays when no measure is being appended to.</summary>
    internal void OnCompleted()
    {
        if (measures.Values.All(writer => writer.Appender.IsComplete)) spare.Clear();
    }

    private Panel MakePanel(int threads)
    {
        MeasureWriter[] written = [.. measures.Values];
        if (threads == 1) Complete(written);
        else Parallel.ForEach(written.Chunk(written.Length / threads + 1), Complete);
        spare.Clear();
        return new Panel(
            Catalog,
            companies,
            Texts,
            deliveries,
            feeds,
            measures.ToDictionary(measure => measure.Key, measure => measure.Value.Appender),
            events.ToDictionary(happening => happening.Key, happening => happening.Value.Appender),
            attributes.ToDictionary(attribute => attribute.Key, attribute => attribute.Value.Appender),
            undated,
            AbsentApplies);
    }

    private MeasureWriter MeasureOf(string name, string parameter) => WriterOf(Catalog.Get(name, IndicatorKind.Measure, parameter), Combine.Error);

    private EventWriter EventOf(string name, string parameter) => WriterOfEvent(Catalog.Get(name, IndicatorKind.Event, parameter));

    private AttributeWriter AttributeOf(string name, string parameter) => WriterOfAttribute(Catalog.Get(name, IndicatorKind.Attribute, parameter));

    private bool TryRead(string feed, Indicator[] delivered, Stream input)
    {
        using BinaryReader bytes = new(input, System.Text.Encoding.UTF8, leaveOpen: true);
        DeliveryReader delivery = new(bytes, Texts, feed, companies.Length);
        if (!delivery.TryBegin(companiesHash.Value, delivered.Length)) return false;
        List<Action> taken = [];
        foreach (Indicator indicator in delivered)
        {
            if (delivery.TryFind(indicator) is not { } isHeld) return false;
            if (!isHeld) continue;
            switch (indicator.Kind)
            {
                case IndicatorKind.Measure:
                    MeasureAppender measure = NewMeasure(indicator, delivery.ReadCombine());
                    if (!delivery.TryRead(measure)) return false;
                    taken.Add(() => measures[indicator.Ordinal] = new MeasureWriter(this, measure));
                    break;
                case IndicatorKind.Event:
                    EventAppender happening = new(indicator);
                    delivery.Read(happening);
                    taken.Add(() => events[indicator.Ordinal] = new EventWriter(this, happening));
                    break;
                default:
                    AttributeAppender attribute = new(indicator, companies.Length);
                    delivery.Read(attribute);
                    taken.Add(() => attributes[indicator.Ordinal] = new AttributeWriter(this, attribute));
                    break;
            }
        }

        UndatedRows rows = new();
        delivery.Read(rows, id => Catalog.TryGet(id, out Indicator? indicator) ? indicator.Ordinal : throw new InvalidDataException());
        if (rows.All.Count > 0) undated[feed] = rows;
        foreach (Action take in taken) take();
        foreach (Indicator indicator in delivered) read[indicator.Ordinal] = true;
        return true;
    }

    private bool HasWriter(Indicator indicator) =>
        measures.ContainsKey(indicator.Ordinal) || events.ContainsKey(indicator.Ordinal) || attributes.ContainsKey(indicator.Ordinal) || read.ContainsKey(indicator.Ordinal);

    private MeasureWriter WriterOf(Indicator indicator, Combine combine)
    {
        ThrowIfRead(indicator);
        return measures.TryGetValue(indicator.Ordinal, out MeasureWriter? writer) ? writer
            : measures.GetOrAdd(indicator.Ordinal, new MeasureWriter(this, NewMeasure(indicator, combine)));
    }

    private MeasureAppender NewMeasure(Indicator indicator, Combine combine) =>
        new(indicator, companies.Length, combine, reach?.OldestPeriod(indicator, feeds) ?? 0, reach?.AsOf ?? int.MaxValue, spare);

    private EventWriter WriterOfEvent(Indicator indicator)
    {
        ThrowIfRead(indicator);
        return events.GetOrAdd(indicator.Ordinal, _ => new EventWriter(this, new EventAppender(indicator)));
    }

    private AttributeWriter WriterOfAttribute(Indicator indicator)
    {
        ThrowIfRead(indicator);
        return attributes.GetOrAdd(indicator.Ordinal, _ => new AttributeWriter(this, new AttributeAppender(indicator, companies.Length)));
    }

    /// <summary>Nothing tells any more which rows were appended to an indicator that was read as a whole.</summary>
    private void ThrowIfRead(Indicator indicator)
    {
        if (read.ContainsKey(indicator.Ordinal)) throw new InvalidOperationException($"All of '{indicator.Id}' was read already; nothing can be appended to it.");
    }

    private void Complete(MeasureWriter[] written)
    {
        foreach (MeasureAppender measure in written.Select(writer => writer.Appender))
        {
            if (!measure.IsSettled) measure.Settle();
            measure.MarkOutOfRange(new UnreadRow(feeds.GetValueOrDefault(measure.Indicator.Ordinal)?.Id ?? "", "", 0));
            measure.Complete();
        }
    }

    /// <summary>Returns whether each id comes after the one before in ordinal order, and the first after the empty text.</summary>
    private static bool IsStrictlySorted(string[] ids)
    {
        string last = "";
        foreach (string id in ids)
        {
            if (string.CompareOrdinal(last, id) >= 0) return false; // a null comes before all
            last = id;
        }

        return true;
    }
}
