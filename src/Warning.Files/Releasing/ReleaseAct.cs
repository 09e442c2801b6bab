using NodaTime;

namespace EarlyWarning.Files;

/// <summary>Who released or approved rules, and when. Immutable; equal by value.</summary>
/// <param name="By">The person.</param>
/// <param name="Account">The account of the system; empty if it has none.</param>
/// <param name="At">The instant.</param>
public sealed record ReleaseAct(string By, string Account, Instant At);
