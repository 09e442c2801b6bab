namespace EarlyWarning;

/// <summary>
/// What the law of a place, or the practice of its unions, says of letters. What was not found in the text is null, never a guess. Immutable.
/// </summary>
public sealed record Jurisdiction
{
    /// <summary>Its id, as a scan file names it: <c>guangdong</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The place, such as <c>广东省</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The name of the regulation, or null where it is not known here.</summary>
    public string? TextName { get; init; }

    /// <summary>The date of the text that was read, as exact as it is known: a year, a month or a day (<c>2024-09-26</c>); null: not known.</summary>
    public string? TextDate { get; init; }

    /// <summary>The articles that were read, as a letter cites them; null: none.</summary>
    public string? Articles { get; init; }

    /// <summary>The three letters.</summary>
    public required IReadOnlyDictionary<LetterKind, LetterRule> Letters { get; init; }

    /// <summary>Within what time a registered matter must be investigated.</summary>
    public ReplyPeriod? InvestigateWithin { get; init; }

    /// <summary>How the authority files, or refuses to file, a suggestion.</summary>
    public AuthorityDuty? Filing { get; init; }

    /// <summary>Within what time the authority must have dealt with it.</summary>
    public AuthorityDuty? Handling { get; init; }

    /// <summary>By how much that time may be extended.</summary>
    public AuthorityDuty? Extension { get; init; }

    /// <summary>How the authority tells the union the result.</summary>
    public AuthorityDuty? Feedback { get; init; }

    /// <summary>Who signs, such as <c>工会主席或者副主席</c>.</summary>
    public string? SignedBy { get; init; }

    /// <summary>How many certified supervisors must verify the facts.</summary>
    public int? CertifiedSupervisors { get; init; }

    /// <summary>Whether the employer has a right to object.</summary>
    public bool? MayObject { get; init; }

    /// <summary>The form of an objection, such as <c>书面</c>.</summary>
    public string? ObjectionForm { get; init; }

    /// <summary>Which matters are not accepted, since they are already before somebody else; null: the text does not say.</summary>
    public string? NotAccepted { get; init; }

    /// <summary>Whether the text keeps the identity of complainants secret.</summary>
    public bool? KeepsComplainantsSecret { get; init; }

    /// <summary>The lowest level of union that may publish an open reminder.</summary>
    public UnionLevel? OpenReminder { get; init; }

    /// <summary>Who sets the forms of the letters, such as <c>省总工会</c>.</summary>
    public string? FormsSetBy { get; init; }

    /// <summary>What else the text says, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Where each value that is not null comes from, by its key in the file: <c>signedBy</c>, <c>objection</c> and so on.</summary>
    public required IReadOnlyDictionary<string, FieldSource> Sources { get; init; }

    /// <summary>What the place says of one letter.</summary>
    /// <param name="kind">The letter.</param>
    /// <returns>The rule.</returns>
    public LetterRule Letter(LetterKind kind) => Letters[kind];
}
