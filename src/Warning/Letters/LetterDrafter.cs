using EarlyWarning.Ledgers;
using EarlyWarning.Letters;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>
/// Composes the text of letters from the register, the place and the policy. Where the text of the place is silent, so is the letter; what only a
/// person can know is left to fill in. Immutable and thread-safe.
/// </summary>
/// <param name="place">The place whose rules for letters apply.</param>
/// <param name="issuer">The union.</param>
/// <param name="policy">The words that an office chooses.</param>
public sealed class LetterDrafter(Jurisdiction place, Issuer issuer, LetterPolicy policy)
{
    private const string TradeUnionLaw = "中华人民共和国工会法";

    /// <summary>Creates the drafter for the place and issuer of a scan file.</summary>
    /// <param name="place">The place whose rules for letters apply, or null.</param>
    /// <param name="issuer">The union, or null.</param>
    /// <param name="policy">The words that an office chooses.</param>
    /// <returns>The drafter.</returns>
    /// <exception cref="LetterActionException">The place or the issuer is null.</exception>
    public static LetterDrafter Of(Jurisdiction? place, Issuer? issuer, LetterPolicy policy) =>
        new(place ?? throw LetterPreconditions.NoJurisdiction(), issuer ?? throw LetterPreconditions.NoIssuer(), policy);

    /// <summary>Drafts a letter.</summary>
    /// <param name="letter">The letter; if it is issued, its number, date and signatory are printed.</param>
    /// <param name="register">The register that contains the letter and those before it.</param>
    /// <param name="to">The addressee; null: the employer, or for a suggestion the authority by its usual name.</param>
    /// <returns>The document.</returns>
    /// <exception cref="LetterActionException">The step is no letter yet: the matter must be looked into first.</exception>
    public LetterDocument Draft(Letter letter, LetterRegister register, string? to = null)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(register);
        LetterKind kind = LetterPreconditions.Writable(letter);
        LetterDefinition definition = LetterDefinition.Of(kind);
        LetterRule rule = place.Letter(kind);
        LetterWording words = policy.Wordings[kind];
        LetterHistory history = new(letter, register, place);
        return new LetterDocument
        {
            Kind = kind,
            Issuer = issuer.Name,
            Number = letter.Number,
            Title = rule.Title,
            Addressee = to ?? (definition.IsToAuthority ? Authority() : letter.Name),
            CompanyName = letter.Name,
            CreditCode = CreditCodeOf(letter),
            Opening = Named(words.Opening, letter),
            EarlierLetters = history.Text(),
            Facts = [.. letter.Proposal.Facts.Where(fact => !RedactionMark.IsIn(fact)).Select(fact => FactOf(fact, definition))],
            Basis = BasisOf(letter, rule, definition),
            Request = Named(words.Request, letter),
            Deadline = definition.Answer is { } request ? Deadline(request, letter, rule) : AuthorityDuties.Of(place, rule),
            Objection = place.MayObject == true && definition.GrantsObjection ? Objection(rule) : null,
            Consequence = words.Consequence is { } consequence ? Named(consequence, letter) : null,
            Closing = rule.Closing ?? words.Closing,
            Attachments = words.Attachments,
            Signatory = SignatoryOf(letter),
            Date = letter.Issued,
            Contact = issuer.Contact,
            Copies = words.Copies,
            ReplySlip = new LetterReplySlip(
                $"{rule.Title}回执",
                issuer.Name,
                $"你会《{rule.Title}》（{letter.Number ?? LetterDocument.NumberToCome}）收悉，现回复如下：",
                [new LetterReplyField("用人单位", Text: letter.Name), .. CodeField(letter), .. definition.SlipFields(place)]),
            Checklist = [.. LetterChecklist.Of(letter, rule, place)],
        };
    }

    /// <summary>Returns the usual name of the authority: 示例市人力资源和社会保障局 for 示例市总工会.</summary>
    private string Authority()
    {
        string[] unions = ["总工会", "工会"];
        string union = unions.FirstOrDefault(end => issuer.Name.EndsWith(end, StringComparison.Ordinal)) ?? "";
        return (union.Length > 0 ? issuer.Name[..^union.Length] : "") + policy.Authority;
    }

    private static string? CreditCodeOf(Letter letter) => letter.Company.Length == 18 && letter.Company.All(char.IsAsciiLetterOrDigit) ? letter.Company : null;

    // The code stands on the slip, and in the text of a letter to the authority; an addressee is called by its name.
    private static IEnumerable<LetterReplyField> CodeField(Letter letter) => CreditCodeOf(letter) is { } code ? [new LetterReplyField("信用代码", Text: code)] : [];

    /// <summary>Returns who signed, after the office where it is known: 主席　李某.</summary>
    private static string? SignatoryOf(Letter letter)
    {
        if (letter.SignedBy is not { } name || RedactionMark.IsIn(name)) return null;
        return letter.SignedAs is { } role ? $"{role.InWords().ToString(MessageLanguage.Chinese)}　{name}" : name;
    }

    /// <summary>Puts the company and the titles that the place gives the letters into words of the policy.</summary>
    private string Named(string words, Letter letter) => Enum.GetValues<LetterKind>().Aggregate(
        words.Replace("{company}", letter.Name, StringComparison.Ordinal),
        (text, kind) => text.Replace($"{{{kind.Word()}}}", place.Letter(kind).Title, StringComparison.Ordinal));

    private static string FactOf(string fact, LetterDefinition kind)
    {
        string told = LetterNumerals.Of(ChinesePunctuation.Of(kind.IsToAuthority ? fact.Replace("你单位", "该单位", StringComparison.Ordinal) : fact)).TrimEnd('.');
        return told.Length > 0 && told[^1] is '。' or '；' or '！' ? told : told + "。";
    }

    /// <summary>
    /// Cites the articles, which a reminder names and an opinion says are broken; then the ground of a suggestion; then the law that gives the union the right to
    /// write: the Trade Union Law, and the article of the place.
    /// </summary>
    private string BasisOf(Letter letter, LetterRule rule, LetterDefinition kind)
    {
        string articles = LawNames.Cite(letter.Proposal.Basis);
        string finding = articles.Length == 0 ? "" : kind.Finding(articles);
        SuggestionGround? ground = LetterGroundChoice.Of(letter, rule);
        string because = rule.Grounds.Count == 0 ? "" : $"因该单位{ground?.Text ?? LetterDocument.GroundToCome}，";

        // Trade Union Law (2021) 23: the union demands correction, the employer deals with it and answers.
        string[] laws = [$"{TradeUnionLaw} 第二十三条", .. Law(ground?.Source ?? rule.Sources.GetValueOrDefault("reply") ?? rule.Sources.GetValueOrDefault("issuers"))];
        return $"{finding}{because}根据{LawNames.Cite(laws)}的规定，{rule.Act ?? kind.Act}：";
    }

    private IEnumerable<string> Law(FieldSource? source) =>
        source is { Article: { } article } && (source.Law ?? place.Text?.Name) is { } law && law != TradeUnionLaw ? [$"{law} {article}"] : [];

    /// <summary>Returns the sentence with the reply period. If the text of the place gives none, a draft leaves it to fill in.</summary>
    private static string Deadline(string usual, Letter letter, LetterRule rule)
    {
        bool isIssued = letter.Number is not null;
        string request = rule.ReplyManner ?? usual;
        string? period = (isIssued ? letter.Reply : rule.Reply) is { } length ? ChinesePeriod.Of(length) : isIssued ? null : LetterDocument.PeriodToCome;
        string receipt = rule.ReplyStart == PeriodStart.Deemed ? "收到或者应当收到" : "收到";
        return period is null ? $"请{request}。" : $"请于{receipt}{LetterTitles.Self(rule)}之日起{period}内{request}。";
    }

    private string Objection(LetterRule rule)
    {
        string by = place.Cite(place.Sources.GetValueOrDefault("objection")) is { } article ? $"根据{article}的规定，" : "";
        return $"{by}你单位对{LetterTitles.Self(rule)}有异议的，可以{place.ObjectionForm ?? "向我会提出，并说明理由"}。";
    }
}
