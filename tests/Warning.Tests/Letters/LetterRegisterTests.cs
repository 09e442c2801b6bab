using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Tests.Letters;

public sealed class LetterRegisterTests
{
    [Fact]
    public void Proposals_are_listed_by_the_level_of_their_alert_and_then_by_age()
    {
        LetterOffice office = new();
        EpisodeMoved Opened(string company, Level level) => LetterOffice.Move(company, EpisodeTransition.Opened) with { Level = level };
        EpisodeMoved[] moves = [Opened("A", Level.Yellow), Opened("B", Level.Red), Opened("C", Level.Orange), Opened("D", Level.Yellow), Opened("E", Level.Red)];
        office.Scan(LetterOffice.May, moves, company => new LetterGrounds(company, [LetterOffice.Arrears], []));
        office.Do(actions => actions.Draft(office.Register.Letters.Single(letter => letter.Company == "D"), "d.docx"));
        AlertBook alerts = AlertBook.Read(office.Ledger);
        Assert.Equal(["D", "B", "E", "C", "A"], office.Register.ByUrgency(alerts).Select(letter => letter.Company));
        Assert.Equal(["D", "A", "B", "C", "E"], office.Register.ByUrgency(AlertBook.Empty).Select(letter => letter.Company));
    }

    private static readonly LocalDate May = LetterOffice.May;
    private static readonly LetterGrounds NoBreach = new("某厂", [], []);

    [Fact]
    public void An_open_episode_whose_rules_name_a_breach_proposes_a_reminder()
    {
        Letter letter = LetterOffice.WithReminder().Letter(LetterStep.Reminder);
        Assert.Equal((LetterState.Proposed, LetterKind.Reminder, May), (letter.State, letter.Kind, letter.Since));
        Assert.Equal((ProposalReason.EpisodeOpen, "示例市示例家具有限公司"), (letter.Proposal.Reason, letter.Proposal.Name));
        Assert.Equal([LetterOffice.Arrears], letter.Proposal.Facts);
        Assert.Equal([LetterOffice.Article], letter.Proposal.Basis);
    }

    [Fact]
    public void An_open_episode_whose_rules_name_no_breach_is_to_be_looked_into()
    {
        LetterOffice office = new();
        office.Scan(May, EpisodeTransition.Opened, NoBreach);
        Letter letter = Assert.Single(office.Register.Letters);
        Assert.Equal((LetterStep.Investigate, null, LetterState.Proposed), (letter.Step, letter.Kind, letter.State));
    }

    [Fact]
    public void A_breach_that_is_named_later_takes_the_place_of_the_look_into_it()
    {
        LetterOffice office = new();
        office.Scan(May, EpisodeTransition.Opened, NoBreach);
        office.Scan(May.PlusDays(7), EpisodeTransition.Unchanged);
        Assert.Equal(LetterStep.Reminder, Assert.Single(office.Register.Letters).Step);
    }

    [Fact]
    public void What_is_proposed_and_not_acted_on_follows_the_facts()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Scan(May.PlusDays(7), EpisodeTransition.Unchanged, new LetterGrounds("某厂", ["新的事实"], [LetterOffice.Article]));
        Letter letter = office.Letter(LetterStep.Reminder);
        Assert.Equal(["新的事实"], letter.Proposal.Facts);
        Assert.Equal(May, letter.Since);
        Assert.Empty(office.Scan(May.PlusDays(14), EpisodeTransition.Unchanged, new LetterGrounds("某厂", ["新的事实"], [LetterOffice.Article])));
    }

    [Fact]
    public void A_reminder_that_is_only_drafted_follows_the_facts()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Do(actions => actions.Draft(office.Letter(LetterStep.Reminder), "a.docx"));
        office.Scan(May.PlusDays(7), EpisodeTransition.Unchanged, new LetterGrounds("某厂", ["新的事实"], []));
        Letter letter = office.Letter(LetterStep.Reminder);
        Assert.Equal(["新的事实"], letter.Proposal.Facts);
        Assert.Equal((LetterState.Drafted, "a.docx"), (letter.State, letter.Draft));
    }

    [Fact]
    public void What_a_person_acted_on_keeps_its_facts()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Do(actions => actions.Issue(office.Letter(LetterStep.Reminder), new LetterIssue(May, "张某") { NotBeforeCourt = true }));
        Assert.Empty(office.Scan(May.PlusDays(7), EpisodeTransition.Unchanged, new LetterGrounds("某厂", ["新的事实"], [])));
        Assert.Equal([LetterOffice.Arrears], office.Letter(LetterStep.Reminder).Proposal.Facts);
    }

    [Fact]
    public void A_corrected_scan_of_the_same_date_takes_its_proposals_back()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Scan(May, [], _ => null);
        Assert.Empty(office.Register.Letters);
    }

    [Fact]
    public void A_corrected_scan_leaves_a_letter_that_a_person_acted_on()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Issue(LetterStep.Reminder, May);
        office.Scan(May, [], _ => null);
        Letter letter = office.Letter(LetterStep.Reminder);
        Assert.Equal((LetterState.Issued, "示工劳监函字〔2026〕1号"), (letter.State, letter.Number));
        Assert.Equal([LetterOffice.Arrears], letter.Proposal.Facts);
    }

    [Fact]
    public void A_day_scanned_again_and_again_has_one_letter_a_step()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Scan(May, EpisodeTransition.Opened);
        office.Scan(May, [LetterOffice.Move(LetterOffice.Company, EpisodeTransition.Opened)], _ => new LetterGrounds("某厂", ["甲"], []), ends: false);
        office.Scan(May, EpisodeTransition.Opened);
        Assert.Single(office.Register.Letters);
    }

    [Fact]
    public void A_scan_that_was_killed_proposed_nothing()
    {
        LetterOffice office = new();
        office.Scan(May, [LetterOffice.Move(LetterOffice.Company, EpisodeTransition.Opened)], _ => new LetterGrounds("某厂", ["甲"], []), ends: false);
        Assert.Empty(office.Register.Letters);
    }

    [Fact]
    public void A_reminder_without_an_answer_is_overdue_the_day_after_its_due_date_and_proposes_an_opinion()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Serve(LetterStep.Reminder, May, May);
        LocalDate due = office.Letter(LetterStep.Reminder).Due!.Value;
        Assert.Equal(new LocalDate(2026, 5, 21), due);
        Assert.Empty(office.Scan(due, EpisodeTransition.Unchanged));
        Assert.IsType<LetterOverdue>(Assert.Single(office.Scan(due.PlusDays(1), EpisodeTransition.Unchanged)).Event);
        Assert.Equal(LetterState.Overdue, office.Letter(LetterStep.Reminder).State);
        Letter opinion = office.Letter(LetterStep.Opinion);
        Assert.Equal((LetterState.Proposed, ProposalReason.NotAnswered), (opinion.State, opinion.Proposal.Reason));
        Assert.Empty(opinion.Proposal.Facts);
        Assert.Equal([LetterOffice.Article], opinion.Proposal.Basis);
    }

    [Fact]
    public void A_late_answer_that_is_accepted_takes_the_proposed_opinion_back()
    {
        LetterOffice office = LetterOffice.WithUnansweredReminder();
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Reminder), new LocalDate(2026, 6, 2), ReplyOutcome.CarriedOut));
        Assert.NotNull(office.Register.Find(LetterOffice.Id(LetterStep.Opinion)));
        office.Do(actions => actions.Accept(office.Letter(LetterStep.Reminder), new LocalDate(2026, 6, 2)));
        Assert.Equal(LetterState.Accepted, Assert.Single(office.Register.Letters).State);
        Assert.Empty(office.Scan(new LocalDate(2026, 7, 1), EpisodeTransition.Unchanged));
    }

    [Fact]
    public void A_case_goes_from_reminder_to_opinion_to_suggestion()
    {
        LetterOffice office = LetterOffice.WithOpinionServed();
        Assert.Equal(LetterState.Escalated, office.Letter(LetterStep.Reminder).State);
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Opinion), new LocalDate(2026, 6, 20), ReplyOutcome.Refused));
        Letter suggestion = office.Letter(LetterStep.Suggestion);
        Assert.Equal((LetterState.Proposed, ProposalReason.Refused), (suggestion.State, suggestion.Proposal.Reason));
        Assert.Equal(["2026年3月至4月拖欠37名职工工资"], suggestion.Proposal.Facts);
        office.Serve(LetterStep.Suggestion, new LocalDate(2026, 6, 22), new LocalDate(2026, 6, 23));
        Assert.Equal(LetterState.Escalated, office.Letter(LetterStep.Opinion).State);
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Suggestion), new LocalDate(2026, 6, 30), ReplyOutcome.Filed));
        Assert.Equal(LetterState.Served, office.Letter(LetterStep.Suggestion).State);
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Suggestion), new LocalDate(2026, 7, 30), ReplyOutcome.CarriedOut));
        Assert.Equal(LetterState.Replied, office.Letter(LetterStep.Suggestion).State);
    }

    [Theory]
    [InlineData(ReplyOutcome.CarriedOut, null)]
    [InlineData(ReplyOutcome.Partly, null)]
    [InlineData(ReplyOutcome.Objected, null)]
    [InlineData(ReplyOutcome.Refused, ProposalReason.Refused)]
    [InlineData(ReplyOutcome.Unsuitable, ProposalReason.Unsuitable)]
    public void Only_an_answer_that_refuses_or_does_not_suit_calls_for_the_next_letter(ReplyOutcome outcome, ProposalReason? reason)
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Serve(LetterStep.Reminder, May, May);
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Reminder), May.PlusDays(3), outcome));
        Assert.Equal(LetterState.Replied, office.Letter(LetterStep.Reminder).State);
        Assert.Equal(reason, office.Register.Find(LetterOffice.Id(LetterStep.Opinion))?.Proposal.Reason);
        Assert.Empty(office.Scan(new LocalDate(2026, 7, 1), EpisodeTransition.Unchanged));
    }

    [Fact]
    public void A_person_escalates_what_was_promised_and_not_carried_out()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Serve(LetterStep.Reminder, May, May);
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Reminder), May.PlusDays(3), ReplyOutcome.Partly));
        office.Do(actions => actions.Escalate(office.Letter(LetterStep.Reminder), May.PlusDays(30), ProposalReason.NotCarriedOut));
        Assert.Equal(LetterState.Escalated, office.Letter(LetterStep.Reminder).State);
        Assert.Equal(ProposalReason.NotCarriedOut, office.Letter(LetterStep.Opinion).Proposal.Reason);
    }

    [Fact]
    public void A_verified_breach_calls_for_an_opinion_even_where_there_was_nothing_but_a_look_into_it()
    {
        LetterOffice office = new();
        office.Scan(May, EpisodeTransition.Opened, NoBreach);
        office.Do(actions => actions.Verify(office.Letter(LetterStep.Investigate), new LetterFinding(May, ["甲", "乙"], ["拖欠工资"]) { Basis = [LetterOffice.Article] }));
        Assert.Equal(LetterState.Escalated, office.Letter(LetterStep.Investigate).State);
        Letter opinion = office.Letter(LetterStep.Opinion);
        Assert.Equal((ProposalReason.Verified, LetterState.Proposed), (opinion.Proposal.Reason, opinion.State));
        Assert.Equal(["拖欠工资"], opinion.Proposal.Facts);
        Assert.Equal([LetterOffice.Article], opinion.Proposal.Basis);
        Assert.Empty(office.Scan(May.PlusDays(7), EpisodeTransition.Unchanged));
    }

    [Fact]
    public void A_suggestion_that_is_accepted_has_nothing_after_it_to_take_back()
    {
        LetterOffice office = LetterOffice.WithOpinionServed();
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Opinion), new LocalDate(2026, 6, 20), ReplyOutcome.Refused));
        office.Serve(LetterStep.Suggestion, new LocalDate(2026, 6, 22), new LocalDate(2026, 6, 22));
        office.Do(actions => actions.Accept(office.Letter(LetterStep.Suggestion), new LocalDate(2026, 7, 1)));
        Assert.Equal(LetterState.Accepted, office.Letter(LetterStep.Suggestion).State);
    }

    [Fact]
    public void A_look_that_finds_no_breach_is_the_end_of_it()
    {
        LetterOffice office = new();
        office.Scan(May, EpisodeTransition.Opened, NoBreach);
        office.Do(actions => actions.Verify(office.Letter(LetterStep.Investigate), new LetterFinding(May, ["甲", "乙"], [])));
        Assert.Equal(LetterState.Accepted, Assert.Single(office.Register.Letters).State);
        Assert.Empty(office.Scan(May.PlusDays(7), EpisodeTransition.Unchanged, NoBreach));
    }

    [Fact]
    public void An_episode_that_falls_drops_its_proposal_and_has_it_again_when_it_is_reopened()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Scan(May.PlusDays(30), EpisodeTransition.Closed);
        Assert.Equal(LetterState.Closed, office.Letter(LetterStep.Reminder).State);
        office.Scan(May.PlusDays(60), EpisodeTransition.Opened);
        Assert.Equal(LetterState.Proposed, office.Letter(LetterStep.Reminder).State);
    }

    [Fact]
    public void An_episode_that_falls_leaves_a_letter_that_is_out_and_a_reopened_one_has_no_second_reminder()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Issue(LetterStep.Reminder, May);
        office.Scan(May.PlusDays(30), EpisodeTransition.Closed);
        Assert.Equal(LetterState.Issued, office.Letter(LetterStep.Reminder).State);
        office.Scan(May.PlusDays(60), EpisodeTransition.Opened);
        Assert.Equal(LetterState.Issued, Assert.Single(office.Register.Letters).State);
    }

    [Fact]
    public void A_person_who_closes_the_episode_closes_its_letters()
    {
        LetterOffice office = LetterOffice.WithOpinionServed();
        office.CloseEpisode();
        Assert.All(office.Register.Letters, letter => Assert.False(letter.IsOpen));
    }

    [Fact]
    public void A_due_date_that_a_calendar_was_missing_for_is_found_when_it_is_there()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Calendar = WorkingCalendar.Empty;
        LetterServed served = office.Serve(LetterStep.Reminder, May, May);
        Assert.Null(served.Due);
        Assert.Contains("cn-2026.json", served.NoDue, StringComparison.Ordinal);
        Assert.Empty(office.Scan(May.PlusDays(60), EpisodeTransition.Unchanged));
        office.Calendar = RulePack.Default.Calendar;
        Assert.Equal([typeof(LetterDue), typeof(LetterOverdue)], office.Scan(May.PlusDays(61), EpisodeTransition.Unchanged).Select(found => found.Event.GetType()));
        Assert.Equal(new LocalDate(2026, 5, 21), office.Letter(LetterStep.Reminder).Due);
    }

    [Fact]
    public void A_letter_is_found_by_id_number_and_company()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Issue(LetterStep.Reminder, May);
        LetterRegister register = office.Register;
        string id = LetterOffice.Id(LetterStep.Reminder);
        foreach (string name in new[] { id, "示工劳监函字〔2026〕1号", LetterOffice.Company, "示例市示例家具有限公司" }) Assert.Equal(id, register.Get(name).Id);
        Assert.Contains("no letter 'x'", Assert.Throws<LetterActionException>(() => register.Get("x")).Message, StringComparison.Ordinal);
        office.Do(actions => actions.Serve(office.Letter(LetterStep.Reminder), May, ServiceForm.Mail));
        office.Scan(new LocalDate(2026, 6, 1), EpisodeTransition.Unchanged);
        Assert.Contains("2 letters", Assert.Throws<LetterActionException>(() => office.Register.Get(LetterOffice.Company)).Message, StringComparison.Ordinal);
        office.CloseEpisode();
        Assert.Contains("no letter of", Assert.Throws<LetterActionException>(() => office.Register.Get(LetterOffice.Company)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("示例家具", LetterStep.Reminder)]
    [InlineData("示例市示例家具有限公司#reminder", LetterStep.Reminder)]
    [InlineData("示例家具#意见书", LetterStep.Opinion)]
    [InlineData("示例家具＃opinion", LetterStep.Opinion)]
    [InlineData("91440784XN0202618Y#提示函", LetterStep.Reminder)]
    public void A_company_is_called_by_part_of_its_name_and_a_step_in_either_language(string text, LetterStep step)
    {
        LetterOffice office = LetterOffice.WithReminder();
        if (text.Contains('#', StringComparison.Ordinal) || text.Contains('＃', StringComparison.Ordinal)) office.Verify(May);
        Assert.Equal(LetterOffice.Id(step), office.Register.Get(text).Id);
    }

    [Fact]
    public void Companies_that_one_part_of_a_name_fits_are_listed()
    {
        LetterOffice office = new();
        office.Scan(
            May,
            [LetterOffice.Move("C1", EpisodeTransition.Opened), LetterOffice.Move("C2", EpisodeTransition.Opened)],
            id => new LetterGrounds(id == "C1" ? "示例市甲家具有限公司" : "示例市甲家具厂", [LetterOffice.Arrears], [LetterOffice.Article]));
        LetterActionException refused = Assert.Throws<LetterActionException>(() => office.Register.Get("甲家具#reminder"));
        Assert.Equal(LetterActionReason.Ambiguous, refused.Reason);
        Assert.Equal("2 companies are called '甲家具'; name one by its id: 示例市甲家具有限公司 (C1), 示例市甲家具厂 (C2)", refused.Message);
        Assert.Equal("名称含“甲家具”的企业有 2 家；请写其中一家的代码：示例市甲家具有限公司（C1）、示例市甲家具厂（C2）", refused.Text.ToString(MessageLanguage.Chinese));
        Assert.Equal("C2", office.Register.Get("甲家具厂").Company);
        Assert.EndsWith("such as 示例市甲家俱厂#opinion; did you mean '示例市甲家具厂'?", Assert.Throws<LetterActionException>(() => office.Register.Get("示例市甲家俱厂")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_act_without_its_beginning_is_a_damaged_ledger()
    {
        LetterOffice office = LetterOffice.WithReminder();
        LetterClosed closed = office.Actions.Close(office.Letter(LetterStep.Reminder), "不用");
        LedgerEntry entry = office.Ledger[0] with { Event = closed };
        Assert.Equal(LedgerReason.Damaged, Assert.Throws<LedgerException>(() => LetterRegister.Of([entry with { Event = closed with { Proposal = null } }])).Reason);
        Assert.Equal(LetterState.Closed, Assert.Single(LetterRegister.Of([entry]).Letters).State);
    }
}
