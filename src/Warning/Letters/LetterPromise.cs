using NodaTime;

namespace EarlyWarning;

/// <summary>What an employer promised by a day, as it was recorded when its letter was accepted. Immutable; equal by value.</summary>
/// <param name="By">The last day on which it is in time.</param>
/// <param name="Yuan">The yuan to be paid; null if something else was promised.</param>
/// <param name="What">What was promised; null for a payment that needs no words.</param>
public sealed record LetterPromise(LocalDate By, decimal? Yuan, string? What);
