using NodaTime;

namespace EarlyWarning;

/// <summary>How a letter is to be issued.</summary>
/// <param name="On">The day on it.</param>
/// <param name="SignedBy">Who signed it.</param>
public sealed record LetterIssue(LocalDate On, string SignedBy)
{
    /// <summary>Its number, given by hand; null: the next of the issuer, the letter and the year.</summary>
    public string? Number { get; init; }

    /// <summary>The days within which an answer is asked for, where the text of the place gives no period; null: the letter sets none.</summary>
    public int? ReplyDays { get; init; }

    /// <summary>Whether it is made sure that no agency, arbitrator or court has the matter already.</summary>
    public bool NotBeforeCourt { get; init; }
}
