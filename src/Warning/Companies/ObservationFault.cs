using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>What is wrong with one of the <see cref="Observations"/> of a company. Equal by value.</summary>
/// <param name="Indicator">The name of the indicator as it was given.</param>
/// <param name="Date">The date of the observation; null where it has none.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Text">The message in both languages: what is wrong, and what is expected.</param>
public sealed record ObservationFault(string Indicator, LocalDate? Date, ObservationFaultReason Reason, Message Text);
