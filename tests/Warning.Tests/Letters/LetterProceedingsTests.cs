using NodaTime;

namespace EarlyWarning.Tests.Letters;

public sealed class LetterProceedingsTests
{
    private static readonly LocalDate May = LetterOffice.May;

    private static readonly FeedRecord Record = new("court-case", "events/court-case.csv", 17, new LocalDate(2026, 3, 14));

    [Fact]
    public void The_refusal_names_the_records_that_the_feeds_have()
    {
        LetterOffice office = LetterOffice.WithReminder();
        LetterIssue issue = new(May, "张某");
        LetterActionException refused = office.Refused(actions => actions.Showing([Record]).Issue(office.Letter(LetterStep.Reminder), issue));
        Assert.Equal(LetterActionReason.MaybeBeforeCourt, refused.Reason);
        Assert.Contains("events/court-case.csv row 17 (feed court-case, 2026-03-14)", refused.Message, StringComparison.Ordinal);
        refused = office.Refused(actions => actions.Showing([]).Issue(office.Letter(LetterStep.Reminder), issue));
        Assert.DoesNotContain("court-case", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Act_letter_and_checklist_have_what_was_shown_and_the_letter_itself_does_not()
    {
        LetterOffice office = LetterOffice.WithReminder();
        LetterAct act = office.Do(actions => actions.Showing([Record]).Verify(
            office.Letter(LetterStep.Reminder), new LetterFinding(May, ["甲", "乙"], ["拖欠37名职工工资"]) { NotBeforeCourt = true }));
        Assert.Equal([Record], act.Proceedings!);
        Letter letter = office.Letter(LetterStep.Reminder);
        Assert.Equal([Record], letter.Proceedings);
        LetterDocument document = LetterDrafter.Of(office.Place, office.Issuer, RulePack.Default.Policy.Letters).Draft(letter, office.Register);
        Assert.Contains(
            "数据中有该单位进入仲裁或者诉讼的记录：2026年3月14日，events/court-case.csv第17行（数据源court-case）；已经核对，不是同一事项", document.Checklist);
        string?[] texts = [.. document.Facts, document.Opening, document.Basis];
        Assert.DoesNotContain(texts, text => text?.Contains("court-case", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void A_later_act_for_which_nothing_was_looked_up_leaves_them_and_one_that_found_none_takes_them_away()
    {
        LetterOffice office = LetterOffice.WithReminder();
        LetterFinding finding = new(May, ["甲", "乙"], ["拖欠37名职工工资"]) { NotBeforeCourt = true };
        office.Do(actions => actions.Showing([Record]).Verify(office.Letter(LetterStep.Reminder), finding));
        office.Do(actions => actions.Verify(office.Letter(LetterStep.Reminder), finding));
        Assert.Equal([Record], office.Letter(LetterStep.Reminder).Proceedings);
        office.Do(actions => actions.Showing([]).Verify(office.Letter(LetterStep.Reminder), finding));
        Assert.Empty(office.Letter(LetterStep.Reminder).Proceedings);
    }

    /// <summary>The day of the act is 2026-05-06.</summary>
    [Theory]
    [InlineData(2025, 5, 6, false)]
    [InlineData(2025, 5, 7, true)]
    [InlineData(2026, 5, 6, true)]
    [InlineData(2026, 5, 7, false)]
    public void The_records_of_the_year_up_to_the_day_of_the_act_are_shown(int year, int month, int day, bool isShown)
    {
        LetterOffice office = LetterOffice.WithReminder();
        LetterActions actions = office.Actions.Showing([Record with { Day = new LocalDate(year, month, day) }]);
        Letter letter = office.Letter(LetterStep.Reminder);
        Assert.Equal(isShown, actions.Issue(letter, new LetterIssue(May, "张某") { NotBeforeCourt = true }).Proceedings!.Count == 1);
        Assert.Equal(isShown, actions.Verify(letter, new LetterFinding(May, ["甲", "乙"], [])).Proceedings!.Count == 1);
        Assert.Equal(isShown, actions.Draft(letter, "a.docx").Proceedings!.Count == 1);
    }

    [Fact]
    public void A_stored_state_has_them_too()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Do(actions => actions.Showing([Record]).Issue(office.Letter(LetterStep.Reminder), new LetterIssue(May, "张某") { NotBeforeCourt = true }));
        office.Scan(May.PlusDays(1), EpisodeTransition.Unchanged);
        office.Scan(May.PlusDays(2), EpisodeTransition.Unchanged);
        CaseState state = CaseState.Of(office.Ledger);
        System.Buffers.ArrayBufferWriter<byte> bytes = new();
        state.WriteSettled(bytes);
        Assert.True(CaseState.TryRead(bytes.WrittenSpan, out CaseState? read));
        Assert.Equal([Record], read.Letters.Find(LetterOffice.Id(LetterStep.Reminder))!.Proceedings);
    }

    [Theory]
    [InlineData("court_cases")]
    [InlineData("power_kwh")]
    public void A_pack_names_events_of_its_catalog_only(string id)
    {
        RulePackLayer layer = SmallPack.Layer("own", ("policy.json", $$"""{ "letters": { "proceedings": ["{{id}}"] } }"""));
        RulePackException refused = Assert.Throws<RulePackException>(() => RulePack.Compile([RulePack.DefaultLayer, layer]));
        Assert.Contains(refused.Diagnostics, diagnostic => diagnostic.Code == "EW1203" && diagnostic.Message.Contains(id, StringComparison.Ordinal));
    }
}
