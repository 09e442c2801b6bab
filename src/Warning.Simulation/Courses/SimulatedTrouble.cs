using NodaTime;

namespace EarlyWarning.Simulation;

/// <summary>The trouble of a made-up company: when it began under the surface, and what came of it one to six months later.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Began">The first month that differs from what would have been.</param>
/// <param name="Day">The day on which it was there for all to see; it may lie after the last month.</param>
/// <param name="Workers">The workers concerned.</param>
/// <param name="Cny">The yuan owed to them on that day; 0 if none.</param>
public sealed record SimulatedTrouble(SimulatedTroubleKind Kind, YearMonth Began, LocalDate Day, int Workers, long Cny);
