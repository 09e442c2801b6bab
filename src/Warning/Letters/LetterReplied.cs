using NodaTime;

namespace EarlyWarning;

/// <summary>A letter was answered.</summary>
/// <param name="On">The day on which the answer came.</param>
/// <param name="Outcome">What it says.</param>
public sealed record LetterReplied(LocalDate On, ReplyOutcome Outcome) : LetterAct
{
    /// <summary>By when the authority owes its next answer; null: it owes none, or the day is not known.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>Within what time it owes it; null: it owes none, or the text gives no time.</summary>
    public ReplyPeriod? Awaited { get; init; }

    /// <summary>Why the day is not known; null where it is, or where nothing more is owed.</summary>
    public string? NoDue { get; init; }

    /// <summary>A note, or null.</summary>
    public string? Note { get; init; }
}
