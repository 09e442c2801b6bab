using NodaTime;

namespace EarlyWarning;

/// <summary>A letter reached its addressee.</summary>
/// <param name="On">The day on which it was served, or is deemed received.</param>
/// <param name="Form">How.</param>
/// <param name="Deemed">Whether it is deemed received, and nobody signed for it.</param>
/// <param name="Due">The last day on which an answer is in time; null: there is none, or it is not known.</param>
/// <param name="NoDue">Why there is no due date; null where there is one.</param>
public sealed record LetterServed(LocalDate On, ServiceForm Form, bool Deemed, LocalDate? Due, string? NoDue) : LetterAct;
