using EarlyWarning.Letters;

namespace EarlyWarning;

/// <summary>
/// Drafts letters: what the register, the place and the policy say, as the text of a letter. Nothing is invented: where the place's text is silent the
/// letter is silent too, and what only a person can say is left for a person to fill in. Immutable and thread-safe.
/// </summary>
/// <param name="place">The place whose letters apply.</param>
/// <param name="issuer">The union.</param>
/// <param name="policy">The words that an office chooses.</param>
public sealed class LetterDrafter(Jurisdiction place, Issuer issuer, LetterPolicy policy)
{
    /// <summary>Makes the drafter of what a scan file names.</summary>
    /// <param name="place">The place whose letters apply, or null.</param>
    /// <param name="issuer">The union, or null.</param>
    /// <param name="policy">The words that an office chooses.</param>
    /// <returns>The drafter.</returns>
    /// <exception cref="LetterActionException">No place or no union is named.</exception>
    public static LetterDrafter Of(Jurisdiction? place, Issuer? issuer, LetterPolicy policy) =>
        new(place ?? throw LetterPreconditions.NoJurisdiction(), issuer ?? throw LetterPreconditions.NoIssuer(), policy);

    /// <summary>Drafts a letter.</summary>
    /// <param name="letter">The letter; of an issued one number, date and signatory are printed.</param>
    /// <param name="register">The register that it is of: it names the letters that went before.</param>
    /// <param name="to">To whom; null: the employer, or of a suggestion the authority by its usual name.</param>
    /// <returns>The document.</returns>
    /// <exception cref="LetterActionException">There is no letter to write yet, but something to look into.</exception>
    public LetterDocument Draft(Letter letter, LetterRegister register, string? to = null)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(register);
        LetterKind kind = LetterPreconditions.Writable(letter);
        LetterRule rule = place.Letter(kind);
        LetterWording words = policy.Wordings[kind];
        LetterHistory history = new(letter, register, place);
        return new LetterDocument
        {
            Kind = kind,
            Issuer = issuer.Name,
            Number = letter.Number,
            Title = rule.Title,
            Addressee = to ?? (kind == LetterKind.Suggestion ? Authority() : letter.Name),
            CompanyName = letter.Name,
            CreditCode = CreditCodeOf(letter),
            Opening = Named(words.Opening, letter),
            EarlierLetters = history.Text(),
            Facts = [.. letter.Proposal.Facts.Select(fact => FactOf(fact, kind))],
            Basis = BasisOf(letter, rule),
            Request = Named(words.Request, letter),
            Deadline = kind == LetterKind.Suggestion ? AuthorityDeadline() : Deadline(kind, letter, rule),
            Objection = kind == LetterKind.Opinion && place.MayObject == true ? $"你单位对本意见书有异议的，可以{place.ObjectionForm}提出，并说明理由。" : null,
            Consequence = words.Consequence is { } consequence ? Named(consequence, letter) : null,
            Closing = words.Closing,
            Attachments = words.Attachments,
            Signatory = letter.SignedBy,
            Date = letter.Issued,
            Contact = issuer.Contact,
            Copies = words.Copies,
            ReplySlip = LetterSlip.Of(letter, kind, rule.Title, issuer.Name),
            Checklist = [.. LetterChecklist.Of(letter, rule, place)],
        };
    }

    /// <summary>Of 鹤山市总工会 it is 鹤山市人力资源和社会保障局: a name by usage; a draft can be given another.</summary>
    private string Authority()
    {
        string[] unions = ["总工会", "工会"];
        string union = unions.FirstOrDefault(end => issuer.Name.EndsWith(end, StringComparison.Ordinal)) ?? "";
        return (union.Length > 0 ? issuer.Name[..^union.Length] : "") + policy.Authority;
    }

    private static string? CreditCodeOf(Letter letter) => letter.Company.Length == 18 && letter.Company.All(char.IsAsciiLetterOrDigit) ? letter.Company : null;

    private static string Named(string words, Letter letter) => words.Replace("{company}", letter.Name, StringComparison.Ordinal);

    private static string FactOf(string fact, LetterKind kind)
    {
        string told = ChinesePunctuation.Of(kind == LetterKind.Suggestion ? fact.Replace("你单位", "该单位", StringComparison.Ordinal) : fact).TrimEnd('.');
        return told.Length > 0 && told[^1] is '。' or '；' or '！' ? told : told + "。";
    }

    /// <summary>A reminder names the articles, an opinion says that they are broken; the right to do so is the Trade Union Law's and the place's.</summary>
    private string BasisOf(Letter letter, LetterRule rule)
    {
        string articles = LawNames.Cite(letter.Proposal.Basis);
        string broken = rule.Kind switch
        {
            _ when articles.Length == 0 => "",
            LetterKind.Reminder => $"上述情形涉及{articles}的规定。",
            _ => $"上述行为不符合{articles}的规定。",
        };
        string own = place.TextName is { } name && rule.Article is { } article ? $"、《{name}》{article}" : "";
        string act = rule.Kind switch
        {
            LetterKind.Reminder => "现提示如下",
            LetterKind.Opinion => "现提出如下意见",
            _ => "现提出如下建议",
        };
        // Trade Union Law (2021) 23: the union demands correction, the employer deals with it and answers.
        return $"{broken}根据《中华人民共和国工会法》第二十三条{own}的规定，{act}：";
    }

    /// <summary>Where the text of the place gives no period, a draft leaves it to be filled in: the issuer sets one, or strikes it out.</summary>
    private static string Deadline(LetterKind kind, Letter letter, LetterRule rule)
    {
        bool isIssued = letter.Number is not null;
        string? period = (isIssued ? letter.Reply : rule.Reply) is { } length ? ChinesePeriod.Of(length) : isIssued ? null : LetterDocument.PeriodToCome;
        (string name, string answer) = kind == LetterKind.Reminder ? ("本函", "将自查和改正情况书面回复我会") : ("本意见书", "将处理情况书面答复我会");
        return period is null ? $"请{answer}。" : $"请于收到{name}之日起{period}内{answer}。";
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
