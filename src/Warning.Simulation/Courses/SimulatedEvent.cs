using NodaTime;

namespace EarlyWarning.Simulation;

/// <summary>Something that happened to a made-up company.</summary>
/// <param name="Indicator">Which of <see cref="SimulatedRegion.Events"/>.</param>
/// <param name="Day">When.</param>
/// <param name="Value">Its number in the indicator's unit: people, yuan, days, or 1.</param>
public readonly record struct SimulatedEvent(string Indicator, LocalDate Day, double Value);
