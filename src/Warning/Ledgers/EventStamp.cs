using NodaTime;

namespace EarlyWarning;

/// <summary>What every event is marked with.</summary>
/// <param name="At">When it is recorded.</param>
/// <param name="AsOf">The as-of date of the scan; for what a person does that of the last scan.</param>
/// <param name="Pack">The hash of the rule pack of that scan.</param>
/// <param name="Actor"><see cref="ScanEvent.ScanActor"/>, or who does it.</param>
public sealed record EventStamp(Instant At, LocalDate AsOf, string Pack, string Actor);
