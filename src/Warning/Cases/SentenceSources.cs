using System.Globalization;
using EarlyWarning.Letters;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Cases;

/// <summary>Finds what stands behind the sentences of one letter.</summary>
internal sealed class SentenceSources(
    Letter letter,
    LetterRegister register,
    IReadOnlyList<RecordedAct> acts,
    Assessment? assessed,
    IReadOnlyList<FeedRecord> records,
    Jurisdiction place,
    LetterPolicy policy)
{
    private const char EndOfSentence = '。';

    private readonly LetterKind kind = letter.Kind!.Value;
    private readonly LetterRule rule = place.Letter(letter.Kind!.Value);
    private readonly LetterDefinition definition = LetterDefinition.Of(letter.Kind!.Value);

    public IEnumerable<ExplainedSentence> Of(LetterDocument document, bool isAddresseeGiven) =>
    [
        One(LetterPart.Issuer, document.Issuer, Office("issuer.name")),
        One(LetterPart.Number, document.Number ?? LetterDocument.NumberToCome, [.. Acts<LetterIssued>(letter), OfLetter("number")]),
        One(LetterPart.Title, document.Title, OfLetter("title")),
        One(LetterPart.Addressee, document.Addressee, [.. Addressee(isAddresseeGiven)]),
        .. document.CreditCode is { } code ? Some(LetterPart.Addressee, code, Scan()) : [],
        .. Some(LetterPart.EarlierLetters, document.EarlierLetters, [.. Earlier().SelectMany(Acts<LetterAct>)]),
        .. Some(LetterPart.Opening, document.Opening, Words("opening")),
        .. document.Facts.Count == 0 ? Some(LetterPart.Fact, LetterDocument.FactsToCome) : document.Facts.SelectMany(Fact),
        .. Some(LetterPart.Basis, document.Basis, [.. Basis()]),
        .. Some(LetterPart.Request, document.Request, Words("request")),
        .. Some(LetterPart.Deadline, document.Deadline, [.. Deadline()]),
        .. Some(LetterPart.Objection, document.Objection, OfPlace("objection", place.Sources)),
        .. Some(LetterPart.Consequence, document.Consequence, Words("consequence")),
        .. Some(LetterPart.Closing, document.Closing, rule.Closing is null ? Words("closing") : OfLetter("closing")),
        .. document.Attachments.SelectMany(title => Some(LetterPart.Attachment, title, Words("attachments"))),
        .. Some(LetterPart.Signatory, document.Signatory, [.. Acts<LetterIssued>(letter), OfPlace("signedBy", place.Sources)]),
        .. Some(LetterPart.Date, document.Date is { } day ? ChinesePeriod.Of(day) : LetterDocument.DateToCome, [.. Acts<LetterIssued>(letter)]),
        .. Some(LetterPart.Contact, document.Contact, Office("issuer.contact")),
        .. document.Copies.SelectMany(copy => Some(LetterPart.Copy, copy, Words("copies"))),
        .. document.ReplySlip is { } slip ? Slip(slip) : [],
    ];

    private IEnumerable<ExplainedSentence> Slip(LetterReplySlip slip) =>
    [
        .. Some(LetterPart.ReplySlip, slip.Title, OfLetter("title"), Form()),
        .. Some(LetterPart.ReplySlip, slip.Addressee, Office("issuer.name")),
        .. Some(LetterPart.ReplySlip, slip.Opening, [.. Acts<LetterIssued>(letter), OfLetter("title"), Form()]),
        .. slip.Fields.Select(field => One(LetterPart.ReplySlip, field.Text is { } text ? $"{field.Label} {text}".Trim() : field.Label, [.. FieldOf(field)])),
    ];

    /// <summary>What a row of the slip asks of an authority is what the place asks; the right to object is the place's too.</summary>
    private IEnumerable<SentenceSource?> FieldOf(LetterReplyField field)
    {
        yield return Form();
        if (field.Text == letter.Name) yield return Scan();
        foreach (SentenceSource duty in definition.IsToAuthority && field.Text is not null && field.Text != letter.Name ? Duties() : []) yield return duty;
        if (definition.GrantsObjection && place.MayObject == true) yield return OfPlace("objection", place.Sources);
    }

    private IEnumerable<SentenceSource?> Addressee(bool isGiven)
    {
        if (isGiven) yield return Office("--to");
        else if (definition.IsToAuthority) yield return new SentenceSource(SentenceSourceKind.Policy, "letters.authority", policy.Authority);
        else yield return Scan();
        if (!isGiven && definition.IsToAuthority) yield return Office("issuer.name");
    }

    private IEnumerable<ExplainedSentence> Fact(string fact)
    {
        SentenceSource?[] behind = definition.TellsVerifiedFacts ? [.. Verified()] : [Scan(), .. Acts<LetterOpened>(letter), .. RulesOf(fact)];
        return Some(LetterPart.Fact, fact, behind);
    }

    /// <summary>Returns the verification behind facts and articles: the last one of the case.</summary>
    private IEnumerable<SentenceSource> Verified() =>
        register.OfEpisode(letter.Episode).Where(other => other.Round == letter.Round).SelectMany(Acts<LetterVerified>).TakeLast(1);

    private IEnumerable<SentenceSource> RulesOf(string fact)
    {
        foreach (FiredRule fired in assessed?.Rules ?? [])
        {
            if (fired.LetterSentence is not { } sentence || !IsOf(sentence, fact)) continue;
            yield return new SentenceSource(SentenceSourceKind.Rule, fired.Rule.Id, fired.Rule.Title);
            foreach (Evidence evidence in fired.Evidence)
            {
                string value = $"{evidence.ValueText}{(evidence.Unit is null ? "" : $" {evidence.Unit}")}";
                string?[] parts = [value, evidence.Period, evidence.Feed];
                yield return new SentenceSource(SentenceSourceKind.Observation, evidence.Term, string.Join(", ", parts.Where(part => part is { Length: > 0 })))
                {
                    Records = [.. EvidenceRows.Of(evidence, records)],
                };
            }
        }
    }

    /// <summary>
    /// Returns whether a fact of the letter is the sentence of a rule: the letter sets its punctuation, and may put words before or behind it.
    /// </summary>
    private static bool IsOf(string sentence, string fact) =>
        fact.Contains(ChinesePunctuation.Of(sentence).TrimEnd('.', EndOfSentence), StringComparison.Ordinal)
        || fact.Contains(sentence, StringComparison.Ordinal);

    private IEnumerable<SentenceSource?> Basis()
    {
        yield return definition.TellsVerifiedFacts ? Verified().LastOrDefault() : Scan();
        foreach (string article in letter.Proposal.Basis) yield return new SentenceSource(SentenceSourceKind.Article, LawNames.Cite([article]));
        yield return new SentenceSource(SentenceSourceKind.Article, LawNames.Cite(["中华人民共和国工会法 第二十三条"]));
        if (LetterGroundChoice.Of(letter, rule) is { } ground)
            yield return InPlace($"letters.{kind.Word()}.grounds.{ground.Id}", ground.Source);
        yield return OfLetter("reply") ?? OfLetter("issuers");
        yield return rule.Act is null ? Form() : OfLetter("act");
    }

    private IEnumerable<SentenceSource?> Deadline()
    {
        if (definition.IsToAuthority) return Duties();
        return [OfLetter("reply"), OfLetter("replyStart"), .. rule.Reply is null ? Acts<LetterIssued>(letter) : [], Form()];
    }

    private IEnumerable<SentenceSource> Duties()
    {
        (string Key, Duty? Duty)[] all =
        [
            ("filing", place.Filing), ("refusal", place.Refusal), ("handling", place.Handling), ("extension", place.Extension), ("feedback", place.Feedback),
        ];
        foreach ((string key, Duty? duty) in all)
        {
            if (duty is not null) yield return InPlace($"authority.{key}", duty.Source);
        }
    }

    private IEnumerable<Letter> Earlier() =>
        register.OfEpisode(letter.Episode).Where(other => other.IsBefore(letter) && other is { Number: not null, Kind: not null });

    /// <summary>Returns the acts of a kind on a letter that stand.</summary>
    private IEnumerable<SentenceSource> Acts<T>(Letter of)
        where T : LetterAct => acts
            .Where(act => act.Letter == of.Id && act is { About: null, Standing: T and not (LetterDrafted or LetterClosed) })
            .Select(act => new SentenceSource(
                SentenceSourceKind.Act,
                act.Name,
                $"{act.Kind.Word()}, {act.Stamp.Actor}, {act.Stamp.At.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}"));

    private SentenceSource Scan() =>
        new(SentenceSourceKind.Scan, letter.Proposal.AsOf.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), letter.Proposal.Reason.Word());

    private SentenceSource Words(string key) => new(SentenceSourceKind.Policy, $"letters.{kind.Word()}.{key}");

    private SentenceSource Form() => new(SentenceSourceKind.Form, kind.Word());

    private static SentenceSource Office(string key) => new(SentenceSourceKind.Office, key);

    private SentenceSource? OfLetter(string key) => OfPlace(key, rule.Sources, $"letters.{kind.Word()}.");

    private SentenceSource? OfPlace(string key, IReadOnlyDictionary<string, FieldSource> sources, string before = "") =>
        sources.GetValueOrDefault(key) is { } source ? InPlace(before + key, source) : null;

    private SentenceSource InPlace(string key, FieldSource source) => new(SentenceSourceKind.Place, $"{place.Id} {key}", place.Cite(source), source.Kind);

    private ExplainedSentence One(LetterPart part, string text, params SentenceSource?[] behind) => new(part, text, [.. Behind(text, behind)]);

    /// <summary>Explains each sentence of a paragraph; none for a paragraph that is left out.</summary>
    private IEnumerable<ExplainedSentence> Some(LetterPart part, string? paragraph, params SentenceSource?[] behind)
    {
        if (paragraph is null) yield break;
        for (int from = 0; from < paragraph.Length;)
        {
            int end = paragraph.IndexOf(EndOfSentence, from);
            end = end < 0 ? paragraph.Length : end + 1;
            string sentence = paragraph[from..end].Trim();
            if (sentence.Length > 0) yield return One(part, sentence, behind);
            from = end;
        }
    }

    private IEnumerable<SentenceSource> Behind(string text, SentenceSource?[] behind)
    {
        foreach (SentenceSource source in behind.OfType<SentenceSource>().Distinct()) yield return source;
        if (text.Contains('【')) yield return new SentenceSource(SentenceSourceKind.ToFillIn, letter.Id);
    }
}
