using EarlyWarning.Rules;
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
    internal readonly record struct Entry(string Indicator, LocalDate? Date, double Number, object? Value, LocalDate? Known);
}
