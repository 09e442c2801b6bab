using EarlyWarning.Rules.Panels;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// What is known of one company, for <see cref="RulePack.Assess(Company, Observations, LocalDate, Latches?)"/>. An event indicator without an
/// observation is missing unless it is declared delivered. Once they have been assessed they cannot be changed, since an assessment refers to
/// them. Not thread-safe before that.
/// </summary>
public sealed class Observations
{
    private readonly List<Entry> entries = [];
    private readonly HashSet<string> delivered = new(StringComparer.Ordinal);
    private bool frozen;

    internal List<Entry> Entries => entries;

    internal HashSet<string> DeliveredNames => delivered;

    /// <summary>Adds a value of a measure, or an event. Of two values of one period that became known on one day the first stands.</summary>
    /// <param name="indicator">The measure or event.</param>
    /// <param name="date">A day in the measure's period, or the day of the event.</param>
    /// <param name="value">The number, in the indicator's unit; of an event without one, 1.</param>
    /// <param name="known">When it became known; null: its date plus the indicator's lag.</param>
    /// <returns>These observations.</returns>
    /// <exception cref="InvalidOperationException">They have been assessed already.</exception>
    public Observations Add(string indicator, LocalDate date, double value = 1, LocalDate? known = null)
    {
        ThrowIfFrozen();
        entries.Add(new Entry(indicator, date, value, null, known));
        return this;
    }

    /// <summary>Adds an event with its fields.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="date">The day on which it happened.</param>
    /// <param name="fields">
    /// What is known of it, by the names of its fields: a <see cref="string"/>, a <see cref="double"/>, <see cref="int"/>, <see cref="long"/> or
    /// <see cref="decimal"/>, or a <see cref="bool"/>, as the catalog says; null, or left out, is missing.
    /// </param>
    /// <param name="value">Its number; 1 for an event without one.</param>
    /// <param name="known">When it became known; null: its date plus the indicator's lag.</param>
    /// <returns>These observations.</returns>
    /// <exception cref="InvalidOperationException">They have been assessed already.</exception>
    public Observations Add(string happening, LocalDate date, IReadOnlyDictionary<string, object?> fields, double value = 1, LocalDate? known = null)
    {
        ThrowIfFrozen();
        entries.Add(new Entry(happening, date, value, null, known) { Fields = new Dictionary<string, object?>(fields, StringComparer.Ordinal) });
        return this;
    }

    /// <summary>Sets an attribute: a number, text, date (<see cref="LocalDate"/>) or flag.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="value">A <see cref="double"/>, <see cref="int"/>, <see cref="string"/>, <see cref="LocalDate"/> or <see cref="bool"/> of its type.</param>
    /// <returns>These observations.</returns>
    /// <exception cref="InvalidOperationException">They have been assessed already.</exception>
    public Observations Set(string attribute, object value)
    {
        ThrowIfFrozen();
        entries.Add(new Entry(attribute, null, double.NaN, value, null));
        return this;
    }

    /// <summary>
    /// Says that an observation was delivered and could not be read, so that nothing is taken for absent. With a date it is of the measure's period
    /// or the event of that day, whose number is not known; without one it may be of any period of the measure that has no value, of any day of the
    /// event, and of an attribute it is the value.
    /// </summary>
    /// <param name="indicator">The measure, event or attribute.</param>
    /// <param name="date">A day in the measure's period, or the day of the event; null: it is not known. Null for an attribute.</param>
    /// <param name="known">When it became known; null: its date plus the indicator's lag, or without a date at once.</param>
    /// <returns>These observations.</returns>
    /// <exception cref="InvalidOperationException">They have been assessed already.</exception>
    public Observations Unread(string indicator, LocalDate? date = null, LocalDate? known = null)
    {
        ThrowIfFrozen();
        entries.Add(new Entry(indicator, date, double.NaN, null, known) { IsUnread = true });
        return this;
    }

    /// <summary>Declares that indicators are delivered up to the as-of date: what was not added did not happen.</summary>
    /// <param name="indicators">The indicators.</param>
    /// <returns>These observations.</returns>
    /// <exception cref="InvalidOperationException">They have been assessed already.</exception>
    public Observations Deliver(params string[] indicators)
    {
        ThrowIfFrozen();
        delivered.UnionWith(indicators);
        return this;
    }

    internal void Freeze() => frozen = true;

    private void ThrowIfFrozen()
    {
        if (frozen) throw new InvalidOperationException("These observations have been assessed and cannot be changed; gather new ones.");
    }

    /// <summary>One observation: dated ones have a number, attributes a value.</summary>
    internal readonly record struct Entry(string Indicator, LocalDate? Date, double Number, object? Value, LocalDate? Known)
    {
        /// <summary>It was delivered and could not be read: there is neither a number nor a value.</summary>
        public bool IsUnread { get; init; }

        /// <summary>What is known of an event, by the names of its fields; null: nothing.</summary>
        public IReadOnlyDictionary<string, object?>? Fields { get; init; }

        /// <summary>The day it became known, or what stands for "it is not said".</summary>
        public int KnownDay => Known?.ToDateOnly().DayNumber ?? MeasureAppender.UsualKnown;
    }
}
