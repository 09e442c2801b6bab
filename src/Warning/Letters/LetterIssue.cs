using NodaTime;

namespace EarlyWarning;

/// <summary>The details with which a letter is issued.</summary>
/// <param name="On">The date of the letter.</param>
/// <param name="SignedBy">Who signed it.</param>
public sealed record LetterIssue(LocalDate On, string SignedBy)
{
    /// <summary>The number, if it is given by hand; null takes the next one of the issuer, kind and year.</summary>
    public string? Number { get; init; }

    /// <summary>The days within which an answer is requested, if the text of the place gives no period; null sets none.</summary>
    public int? ReplyDays { get; init; }

    /// <summary>Whether the issuer made sure that no agency, arbitrator or court has the matter already.</summary>
    public bool NotBeforeCourt { get; init; }

    /// <summary>The body whose discussion decided on the letter, and when, where the text of the place demands a discussion; null for none.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Whether talks with the employer have failed, which in some places stands in for the reminder before an opinion.</summary>
    public bool TalksFailed { get; init; }

    /// <summary>The id of the ground of a suggestion on the place's list; null takes the one that its reason shows.</summary>
    public string? Ground { get; init; }
}
