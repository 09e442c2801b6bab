namespace EarlyWarning.Simulation.Stories;

/// <summary>What trouble did.</summary>
/// <param name="Workers">To how many.</param>
/// <param name="Cny">How much they were owed.</param>
internal readonly record struct Harm(int Workers, long Cny);
