namespace EarlyWarning.Rules.Planning;

/// <summary>
/// The conditions that windows set on the occurrences of one event: a plan over occurrences instead of companies. However many windows share a
/// condition, it is evaluated once.
/// </summary>
/// <param name="Indicator">The ordinal of the event.</param>
/// <param name="Plan">The plan, which emits the conditions; of sources it may have attributes, and what is known of an occurrence.</param>
internal sealed record EventFilter(int Indicator, Plan Plan);
