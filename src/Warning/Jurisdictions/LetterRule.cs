namespace EarlyWarning;

/// <summary>What a place says of one of the three letters. Where its text is silent a value is null. Immutable.</summary>
public sealed record LetterRule
{
    /// <summary>Which letter.</summary>
    public required LetterKind Kind { get; init; }

    /// <summary>The title that stands over it.</summary>
    public required string Title { get; init; }

    /// <summary>The pattern of its number, with <c>{short}</c>, <c>{year}</c> and <c>{serial}</c>: <c>{short}工劳监函字〔{year}〕{serial}号</c>.</summary>
    public required string NumberPattern { get; init; }

    /// <summary>Within what time the employer must reply; null: the text gives none, and the issuer sets the period. Always null for a suggestion.</summary>
    public ReplyPeriod? Reply { get; init; }

    /// <summary>What starts the reply period; null: the text does not say, and service starts it.</summary>
    public PeriodStart? ReplyStart { get; init; }

    /// <summary>The articles that give the reply period, or else the letter itself; as a letter cites them. Null where there are none.</summary>
    public string? Article { get; init; }

    /// <summary>Within what time the letter must be issued.</summary>
    public ReplyPeriod? IssueWithin { get; init; }

    /// <summary>What starts the time within which it must be issued.</summary>
    public PeriodStart? IssueStart { get; init; }

    /// <summary>The lowest level of union that may issue it.</summary>
    public UnionLevel? LowestIssuer { get; init; }

    /// <summary>Where each value that is not null comes from, by its key in the file: <c>title</c>, <c>number</c>, <c>reply</c>,
    /// <c>issueWithin</c>, <c>lowestIssuer</c>.</summary>
    public required IReadOnlyDictionary<string, FieldSource> Sources { get; init; }
}
