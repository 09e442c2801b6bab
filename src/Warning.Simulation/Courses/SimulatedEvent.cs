using NodaTime;

namespace EarlyWarning.Simulation;

/// <summary>An event of a simulated company.</summary>
/// <param name="Indicator">The indicator, one of <see cref="SimulatedRegion.Events"/>.</param>
/// <param name="Day">The day of the event.</param>
/// <param name="Value">The number in the indicator's unit: people, yuan, days, or 1.</param>
public readonly record struct SimulatedEvent(string Indicator, LocalDate Day, double Value);
