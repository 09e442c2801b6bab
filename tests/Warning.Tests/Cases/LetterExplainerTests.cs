using System.Reflection;
using EarlyWarning.Rules;
using EarlyWarning.Tests.Letters;
using NodaTime;

namespace EarlyWarning.Tests.Cases;

/// <summary>What stands behind each sentence of a letter.</summary>
public sealed class LetterExplainerTests
{
    private const string Opinion = "2026年3月至4月拖欠37名职工工资";

    private static readonly LocalDate June = new(2026, 6, 10);

    /// <summary>Every kind of letter in every place, as a draft and as issued: what stands on the page, and on the slip.</summary>
    public static TheoryData<string, LetterStep, bool> AllLetters
    {
        get
        {
            TheoryData<string, LetterStep, bool> all = [];
            foreach (string place in RulePack.Default.Jurisdictions.Keys.Order(StringComparer.Ordinal))
            {
                foreach (LetterStep step in (LetterStep[])[LetterStep.Reminder, LetterStep.Opinion, LetterStep.Suggestion])
                {
                    all.Add(place, step, false);
                    all.Add(place, step, true);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(AllLetters))]
    public void No_sentence_is_without_a_source_and_none_of_the_page_is_left_out(string place, LetterStep step, bool isIssued)
    {
        LetterOffice office = With(place, step, isIssued);
        IReadOnlyList<ExplainedSentence> sentences = Explain(office, step);
        Assert.All(sentences, sentence => Assert.NotEmpty(sentence.Sources));
        Assert.All(sentences, sentence => Assert.All(sentence.Sources, source => Assert.NotEmpty(source.Reference)));
        LetterDocument document = new LetterDrafter(office.Place, office.Issuer, RulePack.Default.Policy.Letters).Draft(office.Letter(step), office.Register);
        foreach (string text in TextsOf(document)) Assert.True(IsExplained(text, sentences), $"'{text}' is not explained.");
    }

    [Fact]
    public void A_sentence_that_nobody_explains_would_be_found() =>
        Assert.False(IsExplained("从未出现的一句话。", Explain(With("hubei", LetterStep.Reminder, true), LetterStep.Reminder)));

    [Fact]
    public void A_verified_fact_names_the_act_and_a_reported_one_the_scan_with_its_rule_and_values()
    {
        LetterOffice office = With("hubei", LetterStep.Opinion, true);
        SentenceSource verified = Assert.Single(Explain(office, LetterStep.Opinion).Single(sentence => sentence.Part == LetterPart.Fact).Sources);
        Assert.Equal((SentenceSourceKind.Act, "verified, 李某, 2026-01-01"), (verified.Kind, verified.Detail));
        Assessment assessed = RulePack.Default.Assess(
            new Company(LetterOffice.Company, "甲"),
            new Observations().Add("wage_arrears_months", new LocalDate(2026, 4, 30), 2.5).Add("wage_arrears_workers", new LocalDate(2026, 4, 30), 37),
            asOf: new LocalDate(2026, 6, 1));
        string fact = assessed.Rules.First(rule => rule.LetterSentence is not null).LetterSentence!;
        LetterOffice reminding = new("hubei");
        reminding.Scan(LetterOffice.May, EpisodeTransition.Opened, new LetterGrounds("甲", [fact], [LetterOffice.Article]));
        SentenceSource[] behind =
        [
            .. new LetterExplainer(reminding.Place, reminding.Issuer, RulePack.Default.Policy.Letters)
                .Explain(reminding.Letter(LetterStep.Reminder), reminding.Register, [], assessed)
                .First(sentence => sentence.Part == LetterPart.Fact).Sources,
        ];
        Assert.Contains(behind, source => source is { Kind: SentenceSourceKind.Scan, Reference: "2026-05-06" });
        Assert.Contains(behind, source => source is { Kind: SentenceSourceKind.Rule, Reference: ['w', 'a', 'g', 'e', 's', '.', ..] });
        SentenceSource value = behind.First(source => source.Reference.Contains("wage_arrears_months", StringComparison.Ordinal));
        Assert.Equal(SentenceSourceKind.Observation, value.Kind);
        Assert.Contains("2.5", value.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_names_the_article_of_the_place_or_the_act_that_set_it()
    {
        ExplainedSentence placed = DeadlineOf(With("hubei", LetterStep.Reminder, true));
        SentenceSource law = placed.Sources[0];
        Assert.Equal((SentenceSourceKind.Place, "hubei letters.reminder.reply", RuleSourceKind.Law), (law.Kind, law.Reference, law.Standing));
        Assert.Equal("《湖北省工会劳动法律监督条例》第二十二条", law.Detail);
        ExplainedSentence own = DeadlineOf(With("guangdong", LetterStep.Reminder, true));
        SentenceSource act = own.Sources.First(source => source.Kind == SentenceSourceKind.Act);
        Assert.StartsWith("issued", act.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_to_be_filled_in_says_so()
    {
        IReadOnlyList<ExplainedSentence> draft = Explain(With("hubei", LetterStep.Reminder, false), LetterStep.Reminder);
        Assert.Contains(draft.Single(sentence => sentence.Part == LetterPart.Number).Sources, source => source.Kind == SentenceSourceKind.ToFillIn);
        IReadOnlyList<ExplainedSentence> issued = Explain(With("hubei", LetterStep.Reminder, true), LetterStep.Reminder);
        Assert.DoesNotContain(issued.SelectMany(sentence => sentence.Sources), source => source.Kind == SentenceSourceKind.ToFillIn);
    }

    private static ExplainedSentence DeadlineOf(LetterOffice office) =>
        Explain(office, LetterStep.Reminder).First(sentence => sentence.Part == LetterPart.Deadline);

    private static IReadOnlyList<ExplainedSentence> Explain(LetterOffice office, LetterStep step) =>
        new LetterExplainer(office.Place, office.Issuer, RulePack.Default.Policy.Letters)
            .Explain(office.Letter(step), office.Register, RecordedAct.Of(office.Ledger));

    /// <summary>Returns an office with a letter of a step, which is issued or not.</summary>
    private static LetterOffice With(string place, LetterStep step, bool isIssued)
    {
        LetterOffice office = LetterOffice.WithReminder(place);
        office.Issuer = office.Issuer with { Contact = "示例市工会维权部" };
        if (step == LetterStep.Reminder && !isIssued) return office;
        office.Serve(LetterStep.Reminder, LetterOffice.May, LetterOffice.May);
        if (step == LetterStep.Reminder) return office;
        office.Verify(LetterOffice.May.PlusDays(1), LetterStep.Reminder, Opinion);
        if (step == LetterStep.Opinion && !isIssued) return office;
        office.Serve(LetterStep.Opinion, LetterOffice.May.PlusDays(2), LetterOffice.May.PlusDays(2));
        if (step == LetterStep.Opinion) return office;
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Opinion), June, ReplyOutcome.Refused));
        if (isIssued) office.Issue(LetterStep.Suggestion, June);
        return office;
    }

    /// <summary>Returns all texts that a letter prints: every text of the document and of its slip, but for the checklist, which is no part of it.</summary>
    private static IEnumerable<string> TextsOf(LetterDocument document)
    {
        foreach (PropertyInfo property in typeof(LetterDocument).GetProperties().Where(property => property.Name != nameof(LetterDocument.Checklist)))
        {
            switch (property.GetValue(document))
            {
                case string text:
                    yield return text;
                    break;
                case IReadOnlyList<string> texts:
                    foreach (string text in texts) yield return text;
                    break;
                case LetterReplySlip slip:
                    yield return slip.Title;
                    yield return slip.Addressee;
                    yield return slip.Opening;
                    foreach (LetterReplyField field in slip.Fields)
                    {
                        yield return field.Label;
                        if (field.Text is { } text) yield return text;
                    }

                    break;
            }
        }
    }

    private static bool IsExplained(string text, IReadOnlyList<ExplainedSentence> sentences) => text
        .Split('。', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .All(sentence => sentences.Any(explained => explained.Text.Contains(sentence, StringComparison.Ordinal)));
}
