using NodaTime;

namespace EarlyWarning;

/// <summary>
/// The observations of one company: the input of <see cref="RulePack.Assess(Company, Observations, LocalDate, Latches?, Rules.PeerTables?)"/>. An event
/// indicator without an observation counts as missing unless <see cref="Deliver"/> names it. Assessing makes the observations read-only, because the
/// assessment refers to them. Not thread-safe until then.
/// </summary>
public sealed class Observations
{
    private readonly List<Entry> entries = [];
    private readonly HashSet<string> delivered = new(StringComparer.Ordinal);
    private bool frozen;

    internal List<Entry> Entries => entries;

    internal HashSet<string> DeliveredNames => delivered;

    /// <summary>Adds a value of a measure, or an event. Of two values for one period that became known on the same day, the first one is used.</summary>
    /// <param name="indicator">The id or an alias of the measure or event.</param>
    /// <param name="date">A day in the measure's period, or the day of the event.</param>
    /// <param name="value">The number, in the indicator's unit; 1 for an event that has no number.</param>
    /// <param name="known">The day on which the value became known; null means the indicator's lag after the end of the period or the event.</param>
    /// <returns>These observations, for chaining.</returns>
    /// <exception cref="ArgumentException">The indicator is null or blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite, or a date is not in the years 1 to 9999.</exception>
    /// <exception cref="InvalidOperationException">The observations have been assessed already.</exception>
    public Observations Add(string indicator, LocalDate date, double value = 1, LocalDate? known = null)
    {
        ThrowIfFrozen();
        ArgumentException.ThrowIfNullOrWhiteSpace(indicator);
        CheckDate(date, nameof(date));
        CheckNumber(value, nameof(value));
        CheckDate(known, nameof(known));
        entries.Add(new Entry(indicator, date, value, null, known));
        return this;
    }

    /// <summary>Adds an event with values of its fields.</summary>
    /// <param name="happening">The id or an alias of the event.</param>
    /// <param name="date">The day of the event.</param>
    /// <param name="fields">
    /// The values by field name, of the type that the catalog declares: a <see cref="string"/>; a <see cref="double"/>, <see cref="int"/>,
    /// <see cref="long"/> or <see cref="decimal"/>; or a <see cref="bool"/>. A field that is null or left out is missing.
    /// </param>
    /// <param name="value">The number, in the indicator's unit; 1 for an event that has no number.</param>
    /// <param name="known">The day on which the event became known; null means the indicator's lag after <paramref name="date"/>.</param>
    /// <returns>These observations, for chaining.</returns>
    /// <exception cref="ArgumentException">The event is null or blank, or the name of a field is.</exception>
    /// <exception cref="ArgumentNullException">The fields are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value or that of a field is not finite, or a date is not in the years 1 to 9999.</exception>
    /// <exception cref="InvalidOperationException">The observations have been assessed already.</exception>
    public Observations Add(string happening, LocalDate date, IReadOnlyDictionary<string, object?> fields, double value = 1, LocalDate? known = null)
    {
        ThrowIfFrozen();
        ArgumentException.ThrowIfNullOrWhiteSpace(happening);
        ArgumentNullException.ThrowIfNull(fields);
        CheckDate(date, nameof(date));
        CheckNumber(value, nameof(value));
        CheckDate(known, nameof(known));
        foreach ((string name, object? field) in fields)
        {
            if (string.IsNullOrWhiteSpace(name)) throw new ArgumentException("A field has no name.", nameof(fields));
            if (field is double number) CheckNumber(number, nameof(fields));
        }

        entries.Add(new Entry(happening, date, value, null, known) { Fields = new Dictionary<string, object?>(fields, StringComparer.Ordinal) });
        return this;
    }

    /// <summary>Sets the value of an attribute.</summary>
    /// <param name="attribute">The id or an alias of the attribute.</param>
    /// <param name="value">
    /// The value, of the attribute's type: a <see cref="double"/>, <see cref="int"/>, <see cref="long"/> or <see cref="decimal"/> for a number, a
    /// <see cref="string"/> for a text, a <see cref="LocalDate"/> for a date, a <see cref="bool"/> for a flag.
    /// </param>
    /// <returns>These observations, for chaining.</returns>
    /// <exception cref="ArgumentException">The attribute is null or blank.</exception>
    /// <exception cref="ArgumentNullException">The value is null; an attribute that is unknown is not set.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is a number that is not finite, or a date that is not in the years 1 to 9999.</exception>
    /// <exception cref="InvalidOperationException">The observations have been assessed already.</exception>
    public Observations Set(string attribute, object value)
    {
        ThrowIfFrozen();
        ArgumentException.ThrowIfNullOrWhiteSpace(attribute);
        ArgumentNullException.ThrowIfNull(value);
        if (value is double number) CheckNumber(number, nameof(value));
        if (value is LocalDate date) CheckDate(date, nameof(value));
        entries.Add(new Entry(attribute, null, double.NaN, value, null));
        return this;
    }

    /// <summary>
    /// Adds an observation that was delivered but could not be read, so that its indicator does not count as absent. With a date, the unread
    /// observation is the measure's value for that period, or an event of that day with an unknown number. Without a date, it may belong to any
    /// period of the measure that has no value, or to any day of the event; for an attribute, the value itself is unread.
    /// </summary>
    /// <param name="indicator">The id or an alias of the measure, event or attribute.</param>
    /// <param name="date">A day in the measure's period, or the day of the event; null when unknown, and always for an attribute.</param>
    /// <param name="known">
    /// The day on which the observation became known; null means the indicator's lag after the end of the period or the event, or, without a
    /// date, that it was known from the beginning.
    /// </param>
    /// <returns>These observations, for chaining.</returns>
    /// <exception cref="ArgumentException">The indicator is null or blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A date is not in the years 1 to 9999.</exception>
    /// <exception cref="InvalidOperationException">The observations have been assessed already.</exception>
    public Observations Unread(string indicator, LocalDate? date = null, LocalDate? known = null)
    {
        ThrowIfFrozen();
        ArgumentException.ThrowIfNullOrWhiteSpace(indicator);
        CheckDate(date, nameof(date));
        CheckDate(known, nameof(known));
        entries.Add(new Entry(indicator, date, double.NaN, null, known) { IsUnread = true });
        return this;
    }

    /// <summary>Declares indicators complete up to the as-of date: an event that was not added did not happen.</summary>
    /// <param name="indicators">The ids or aliases of the indicators.</param>
    /// <returns>These observations, for chaining.</returns>
    /// <exception cref="ArgumentNullException">The indicators are null.</exception>
    /// <exception cref="ArgumentException">An indicator is null or blank.</exception>
    /// <exception cref="InvalidOperationException">The observations have been assessed already.</exception>
    public Observations Deliver(params string[] indicators)
    {
        ThrowIfFrozen();
        ArgumentNullException.ThrowIfNull(indicators);
        foreach (string indicator in indicators) ArgumentException.ThrowIfNullOrWhiteSpace(indicator, nameof(indicators));
        delivered.UnionWith(indicators);
        return this;
    }

    internal void Freeze() => frozen = true;

    private void ThrowIfFrozen()
    {
        if (frozen) throw new InvalidOperationException("These observations have been assessed and cannot be changed; gather new ones.");
    }

    private static void CheckNumber(double number, string parameter)
    {
        if (!double.IsFinite(number)) throw new ArgumentOutOfRangeException(parameter, number, "A finite number is expected; leave out what is missing.");
    }

    private static void CheckDate(LocalDate? date, string parameter)
    {
        if (date is not { } given) return;
        int year = given.Calendar == CalendarSystem.Iso ? given.Year : given.WithCalendar(CalendarSystem.Iso).Year;
        if (year is < 1 or > 9999) throw new ArgumentOutOfRangeException(parameter, date, "A date in the years 1 to 9999 is expected.");
    }

    /// <summary>One observation: a measure or event has a date and a number, an attribute has a value.</summary>
    internal readonly record struct Entry(string Indicator, LocalDate? Date, double Number, object? Value, LocalDate? Known)
    {
        /// <summary>Whether the observation was delivered but could not be read; it then has neither a number nor a value.</summary>
        public bool IsUnread { get; init; }

        /// <summary>The values of an event's fields by name; null when none was given.</summary>
        public IReadOnlyDictionary<string, object?>? Fields { get; init; }
    }
}
