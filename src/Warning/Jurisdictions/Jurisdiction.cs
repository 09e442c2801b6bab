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

    /// <summary>
    /// The id of the province that a city lies in, whose text applies there too: what the city's text does not say is the province's. Null for a province.
    /// </summary>
    public string? Within { get; init; }

    /// <summary>The text of the law, with its dates; null when none was read.</summary>
    public RegulationText? Text { get; init; }

    /// <summary>The rules for each of the three kinds of letter.</summary>
    public required IReadOnlyDictionary<LetterKind, LetterRule> Letters { get; init => field = ValueTable.Of(value); }

    /// <summary>The order of reminder and opinion; null when the text knows no reminder.</summary>
    public LetterOrder? Order { get; init; }

    /// <summary>Whether parties who are willing negotiate before a letter is written; null when the text does not say.</summary>
    public bool? NegotiatesFirst { get; init; }

    /// <summary>The union's duty to accept a registered matter in time; null when the text has none.</summary>
    public Duty? Acceptance { get; init; }

    /// <summary>The union's duty to investigate in time; null when the text has none.</summary>
    public Duty? Investigation { get; init; }

    /// <summary>The union's duty to tell a complainant that a matter is not accepted; null when the text has none.</summary>
    public Duty? NotAcceptedNotice { get; init; }

    /// <summary>The union's duty to tell a complainant the result; null when the text has none.</summary>
    public Duty? ResultNotice { get; init; }

    /// <summary>The authority's duty to file a suggestion or refuse it; null when the text has none.</summary>
    public Duty? Filing { get; init; }

    /// <summary>The authority's duty when it does not file a suggestion, such as to give written reasons; null when the text has none.</summary>
    public Duty? Refusal { get; init; }

    /// <summary>The authority's duty to deal with a filed suggestion; null when the text has none.</summary>
    public Duty? Handling { get; init; }

    /// <summary>The extension that is allowed for <see cref="Handling"/>; null when the text has none.</summary>
    public Duty? Extension { get; init; }

    /// <summary>The authority's duty to report the result to the union; null when the text has none.</summary>
    public Duty? Feedback { get; init; }

    /// <summary>The signatory of letters, such as <c>工会主席或者副主席</c>; null when the text does not say.</summary>
    public string? SignedBy { get; init; }

    /// <summary>Who decides on an opinion before it is signed, such as <c>县级以上工会讨论决定</c>; null when the text does not say.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>The number of certified supervisors who must verify the facts; null when the text does not say.</summary>
    public int? CertifiedSupervisors { get; init; }

    /// <summary>Whether the employer has a right to object; null when the text does not say.</summary>
    public bool? MayObject { get; init; }

    /// <summary>How an objection is raised, such as <c>书面说明理由</c>; null when the text does not say.</summary>
    public string? ObjectionForm { get; init; }

    /// <summary>The matters that are not accepted because another body already deals with them; null when the text does not say.</summary>
    public string? NotAccepted { get; init; }

    /// <summary>Whether the text requires that the identity of complainants is kept secret; null when it does not say.</summary>
    public bool? KeepsComplainantsSecret { get; init; }

    /// <summary>What else the text protects, such as <c>保护个人信息</c>; null when it does not say.</summary>
    public string? Privacy { get; init; }

    /// <summary>The lowest level of union that may publish an open reminder; null when the text does not say.</summary>
    public UnionLevel? OpenReminder { get; init; }

    /// <summary>The body that prescribes the forms of letters, such as <c>全省统一</c>; null when the text does not say.</summary>
    public string? FormsSetBy { get; init; }

    /// <summary>Further provisions of the text, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The source of each value that is not null, by its key in the file: <c>signedBy</c>, <c>objection</c> and so on.</summary>
    public required IReadOnlyDictionary<string, FieldSource> Sources { get; init => field = ValueTable.Of(value); }

    /// <summary>Returns the rules for one kind of letter.</summary>
    /// <param name="kind">The kind of letter.</param>
    /// <returns>The rules.</returns>
    public LetterRule Letter(LetterKind kind) => Letters[kind];

    /// <summary>Cites the article of a source as letters do: 《湖北省工会劳动法律监督条例》第二十三条; null for what no text says.</summary>
    internal string? Cite(FieldSource? source) =>
        source is { Article: { } article } && (source.Law ?? Text?.Name) is { } law ? $"《{law}》{article}" : null;
}
