using NodaTime;

namespace EarlyWarning;

/// <summary>The objection of an employer to a letter, and what the union answered. Immutable; equal by value.</summary>
/// <param name="On">The day on which it came.</param>
public sealed record LetterObjection(LocalDate On)
{
    /// <summary>Who signed it, or spoke for the employer; null if that is not told.</summary>
    public string? From { get; init; }

    /// <summary>What it says; null if that is not told.</summary>
    public string? Text { get; init; }

    /// <summary>The SHA-256 of the file in which it stands, which was put to the case file; null for none.</summary>
    public string? Evidence { get; init; }

    /// <summary>The day of the union's answer; null while there is none.</summary>
    public LocalDate? Answered { get; init; }

    /// <summary>What the union answered; null while it has not.</summary>
    public ObjectionOutcome? Outcome { get; init; }

    /// <summary>The words of the answer; null while there is none.</summary>
    public string? Answer { get; init; }
}
