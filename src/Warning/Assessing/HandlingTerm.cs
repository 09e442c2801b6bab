namespace EarlyWarning;

/// <summary>For how long an alert of a level may stay in a state. Equal by value.</summary>
/// <param name="State">The state.</param>
/// <param name="Level">The level of the alert.</param>
/// <param name="Limit">The time.</param>
public readonly record struct HandlingTerm(HandlingState State, Level Level, HandlingLimit Limit);
