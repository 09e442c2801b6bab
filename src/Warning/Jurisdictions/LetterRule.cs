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

    /// <summary>How the employer must reply, such as <c>书面答复我会</c>; null when the text does not say.</summary>
    public string? ReplyManner { get; init; }

    /// <summary>
    /// The period of the province above a city where it differs from the city's own: where the two conflict the province's prevails, so that no
    /// reply is overdue before both have ended. Null when there is no other.
    /// </summary>
    public ReplyPeriod? ProvinceReply { get; init; }

    /// <summary>The event that starts the reply period; null when the text does not say, which means service of the letter.</summary>
    public PeriodStart? ReplyStart { get; init; }

    /// <summary>The period within which the letter must be issued; null when the text gives none.</summary>
    public ReplyPeriod? IssueWithin { get; init; }

    /// <summary>The event that starts the period of <see cref="IssueWithin"/>; null when the text does not say.</summary>
    public PeriodStart? IssueStart { get; init; }

    /// <summary>The lowest level of union that may issue the letter; null when the text does not say.</summary>
    public UnionLevel? LowestIssuer { get; init; }

    /// <summary>The kinds of union that may issue the letter whatever their level.</summary>
    public IReadOnlyList<UnionKind> AlsoIssuedBy { get; init => field = ValueList.Of(value); } = ValueList<UnionKind>.Empty;

    /// <summary>Who issues the letter in the words of the text: <c>县级以上工会</c>; null when it does not say.</summary>
    public string? Issuers { get; init; }

    /// <summary>The words for the act of the union, such as <c>现提请贵单位依法处理</c>; null for the usual ones of the kind.</summary>
    public string? Act { get; init; }

    /// <summary>The closing words; null for those of the policy.</summary>
    public string? Closing { get; init; }

    /// <summary>The grounds of a suggestion, in the order of the text; empty for other letters, and when the text names none.</summary>
    public IReadOnlyList<SuggestionGround> Grounds { get; init => field = ValueList.Of(value); } = ValueList<SuggestionGround>.Empty;

    /// <summary>Whether the materials of the case are handed over with a suggestion; null when the text does not say.</summary>
    public bool? HandsOverMaterials { get; init; }

    /// <summary>The source of each value that is not null, by its key in the file: <c>title</c>, <c>reply</c> and so on.</summary>
    public required IReadOnlyDictionary<string, FieldSource> Sources { get; init => field = ValueTable.Of(value); }
}
