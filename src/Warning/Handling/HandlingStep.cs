namespace EarlyWarning;

/// <summary>A state that the work on an alert reached, with who said so and when. Immutable; equal by value.</summary>
/// <param name="State">The state.</param>
/// <param name="Stamp">Who recorded it and when; a scan where it opened or closed the alert.</param>
public sealed record HandlingStep(HandlingState State, EventStamp Stamp);
