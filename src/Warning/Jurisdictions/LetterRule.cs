using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>The rules of a jurisdiction for one kind of letter. A value that its text does not give is null. Immutable.</summary>
public sealed record LetterRule
{
    /// <summary>The kind of letter.</summary>
    public required LetterKind Kind { get; init; }

    /// <summary>The title at the head of the letter.</summary>
    public required string Title { get; init; }

    /// <summary>The pattern of letter numbers with <c>{short}</c>, <c>{year}</c> and <c>{serial}</c>: <c>{short}工劳监函字〔{year}〕{serial}号</c>.</summary>
    public required string NumberPattern { get; init; }

    /// <summary>The period within which the employer must reply; null when the text leaves it to the issuer, and always for a suggestion.</summary>
    public ReplyPeriod? Reply { get; init; }

    /// <summary>The event that starts the reply period; null when the text does not say, which means service of the letter.</summary>
    public PeriodStart? ReplyStart { get; init; }

    /// <summary>The articles on the reply period, or else on the letter itself, as a letter cites them; null when there are none.</summary>
    public string? Article { get; init; }

    /// <summary>The period within which the letter must be issued; null when the text gives none.</summary>
    public ReplyPeriod? IssueWithin { get; init; }

    /// <summary>The event that starts the period of <see cref="IssueWithin"/>; null when the text does not say.</summary>
    public PeriodStart? IssueStart { get; init; }

    /// <summary>The lowest level of union that may issue the letter; null when the text does not say.</summary>
    public UnionLevel? LowestIssuer { get; init; }

    /// <summary>
    /// The source of each value that is not null, by its key in the file: <c>title</c>, <c>number</c>, <c>reply</c>, <c>issueWithin</c>,
    /// <c>lowestIssuer</c>.
    /// </summary>
    public required IReadOnlyDictionary<string, FieldSource> Sources { get; init => field = ValueTable.Of(value); }
}
