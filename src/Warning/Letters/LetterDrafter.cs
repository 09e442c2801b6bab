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
            Deadline = definition.Answer is { } answer ? Deadline(answer.Self, answer.Request, letter, rule) : AuthorityDeadline(),
            Objection = place.MayObject == true ? definition.Objection?.Invoke(place.ObjectionForm) : null,
            Consequence = words.Consequence is { } consequence ? Named(consequence, letter) : null,
            Closing = words.Closing,
            Attachments = words.Attachments,
            Signatory = SignatoryOf(letter),
            Date = letter.Issued,
            Contact = issuer.Contact,
            Copies = words.Copies,
            ReplySlip = new LetterReplySlip(
                $"{rule.Title}回执",
                issuer.Name,
                $"你会《{rule.Title}》（{letter.Number ?? LetterDocument.NumberToCome}）收悉，现回复如下：",
                [new LetterReplyField("用人单位", Text: letter.Name), .. definition.SlipFields]),
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

    /// <summary>Returns who signed, after the office where it is known: 主席　李某.</summary>
    private static string? SignatoryOf(Letter letter)
    {
        if (letter.SignedBy is not { } name || RedactionMark.IsIn(name)) return null;
        return letter.SignedAs is { } role ? $"{role.InWords().ToString(MessageLanguage.Chinese)}　{name}" : name;
    }

    private static string Named(string words, Letter letter) => words.Replace("{company}", letter.Name, StringComparison.Ordinal);

    private static string FactOf(string fact, LetterDefinition kind)
    {
        string told = ChinesePunctuation.Of(kind.IsToAuthority ? fact.Replace("你单位", "该单位", StringComparison.Ordinal) : fact).TrimEnd('.');
        return told.Length > 0 && told[^1] is '。' or '；' or '！' ? told : told + "。";
    }

    /// <summary>Cites the articles, which a reminder names and an opinion says are broken, then the law that gives the union the right to write.</summary>
    private string BasisOf(Letter letter, LetterRule rule, LetterDefinition kind)
    {
        string articles = LawNames.Cite(letter.Proposal.Basis);
        string finding = articles.Length == 0 ? "" : kind.Finding(articles);
        string own = place.TextName is { } name && rule.Article is { } article ? $"、《{name}》{article}" : "";
        // Trade Union Law (2021) 23: the union demands correction, the employer deals with it and answers.
        return $"{finding}根据《中华人民共和国工会法》第二十三条{own}的规定，{kind.Act}：";
    }

    /// <summary>Returns the sentence with the reply period. If the text of the place gives none, a draft leaves it to fill in.</summary>
    private static string Deadline(string self, string request, Letter letter, LetterRule rule)
    {
        bool isIssued = letter.Number is not null;
        string? period = (isIssued ? letter.Reply : rule.Reply) is { } length ? ChinesePeriod.Of(length) : isIssued ? null : LetterDocument.PeriodToCome;
        return period is null ? $"请{request}。" : $"请于收到{self}之日起{period}内{request}。";
    }

    private string? AuthorityDeadline()
    {
        List<string> duties = [];
        if (place.Filing is { Within: { } filing, Start: null or PeriodStart.Served or PeriodStart.Deemed }) duties.Add($"请于收到本建议书之日起{ChinesePeriod.Of(filing)}内决定是否立案并告知我会");
        if (place.Handling is { Within: { } handling }) duties.Add($"自立案之日起{ChinesePeriod.Of(handling)}内处理完毕");
        if (place.Feedback is { Within: { } feedback, Start: PeriodStart.Closed }) duties.Add($"自处理完毕之日起{ChinesePeriod.Of(feedback)}内将结果反馈我会");
        return duties.Count == 0 ? null : $"{(duties[0][0] == '请' ? "" : "请")}{string.Join("，", duties)}。";
    }
}
