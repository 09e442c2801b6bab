using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>
/// The rules of one place about letters, from its law or the practice of its unions. A value that the text does not give is null, never a
/// guess. Immutable.
/// </summary>
public sealed record Jurisdiction
{
    /// <summary>The id by which a scan file names the jurisdiction, such as <c>guangdong</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the place, such as <c>广东省</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The name of the regulation; null when unknown.</summary>
    public string? TextName { get; init; }

    /// <summary>The date of the text that was read, to the year, month or day that is known (<c>2024-09-26</c>); null when unknown.</summary>
    public string? TextDate { get; init; }

    /// <summary>The articles that were read, as a letter cites them; null when none was.</summary>
    public string? Articles { get; init; }

    /// <summary>The rules for each of the three kinds of letter.</summary>
    public required IReadOnlyDictionary<LetterKind, LetterRule> Letters { get; init => field = ValueTable.Of(value); }

    /// <summary>The time limit for investigating a registered matter; null when the text gives none.</summary>
    public ReplyPeriod? InvestigateWithin { get; init; }

    /// <summary>The authority's duty to file a suggestion or refuse it; null when the text has none.</summary>
    public AuthorityDuty? Filing { get; init; }

    /// <summary>The authority's duty to deal with a filed suggestion; null when the text has none.</summary>
    public AuthorityDuty? Handling { get; init; }

    /// <summary>The extension that is allowed for <see cref="Handling"/>; null when the text has none.</summary>
    public AuthorityDuty? Extension { get; init; }

    /// <summary>The authority's duty to report the result to the union; null when the text has none.</summary>
    public AuthorityDuty? Feedback { get; init; }

    /// <summary>The signatory of letters, such as <c>工会主席或者副主席</c>; null when the text does not say.</summary>
    public string? SignedBy { get; init; }

    /// <summary>The number of certified supervisors who must verify the facts; null when the text does not say.</summary>
    public int? CertifiedSupervisors { get; init; }

    /// <summary>Whether the employer has a right to object; null when the text does not say.</summary>
    public bool? MayObject { get; init; }

    /// <summary>The required form of an objection, such as <c>书面</c>; null when the text does not say.</summary>
    public string? ObjectionForm { get; init; }

    /// <summary>The matters that are not accepted because another body already deals with them; null when the text does not say.</summary>
    public string? NotAccepted { get; init; }

    /// <summary>Whether the text requires that the identity of complainants is kept secret; null when it does not say.</summary>
    public bool? KeepsComplainantsSecret { get; init; }

    /// <summary>The lowest level of union that may publish an open reminder; null when the text does not say.</summary>
    public UnionLevel? OpenReminder { get; init; }

    /// <summary>The body that prescribes the forms of letters, such as <c>省总工会</c>; null when the text does not say.</summary>
    public string? FormsSetBy { get; init; }

    /// <summary>Further provisions of the text, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The source of each value that is not null, by its key in the file: <c>signedBy</c>, <c>objection</c> and so on.</summary>
    public required IReadOnlyDictionary<string, FieldSource> Sources { get; init => field = ValueTable.Of(value); }

    /// <summary>Returns the rules for one kind of letter.</summary>
    /// <param name="kind">The kind of letter.</param>
    /// <returns>The rules.</returns>
    public LetterRule Letter(LetterKind kind) => Letters[kind];
}
