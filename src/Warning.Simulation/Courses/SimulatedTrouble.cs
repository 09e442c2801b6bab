using NodaTime;

namespace EarlyWarning.Simulation;

/// <summary>The trouble of a simulated company: its first hidden month, and its outcome one to six months later.</summary>
/// <param name="Kind">The kind of trouble.</param>
/// <param name="Began">The first month whose figures are affected.</param>
/// <param name="Day">The day on which the trouble became public; it may lie after the last month.</param>
/// <param name="Workers">The number of affected workers.</param>
/// <param name="Cny">The amount owed to them on that day in yuan; 0 if none.</param>
public sealed record SimulatedTrouble(SimulatedTroubleKind Kind, YearMonth Began, LocalDate Day, int Workers, long Cny);
