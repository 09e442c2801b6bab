using NodaTime;

namespace EarlyWarning.Tests.Letters;

/// <summary>Letters that were served, should not have been, and are taken back by another.</summary>
public sealed class LetterRevocationTests
{
    private const string Why = "回函误读，该单位已按提示函改正";

    private static readonly LocalDate May = LetterOffice.May, June = new(2026, 6, 10);

    /// <summary>An opinion that was served on 2026-06-03 after a reminder that was not answered: what happens, and the letters afterwards.</summary>
    [Theory]
    [InlineData("revoke", "reminder Overdue, opinion Closed revoked 示工劳监函字〔2026〕2号")]
    [InlineData("refuse, revoke", "reminder Overdue, opinion Closed revoked 示工劳监函字〔2026〕2号")]
    [InlineData("refuse, draft next, revoke", "reminder Overdue, opinion Closed revoked 示工劳监函字〔2026〕2号, suggestion Closed")]
    [InlineData("accept, revoke", "reminder Overdue, opinion Closed revoked 示工劳监函字〔2026〕2号")]
    [InlineData("revoke, withdraw", "reminder Escalated, opinion Served")]
    [InlineData("revoke, scan", "reminder Overdue, opinion Closed revoked 示工劳监函字〔2026〕2号")]
    public void A_history_gives_the_letters(string history, string expected)
    {
        LetterOffice office = LetterOffice.WithOpinionServed();
        foreach (string step in history.Split(", ")) Do(office, step);
        Assert.Equal(expected, Told(office));
    }

    [Fact]
    public void A_correction_that_asked_for_it_is_made_after_it()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Serve(LetterStep.Reminder, May, May);
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Reminder), May.PlusDays(5), ReplyOutcome.Refused));
        office.Verify(May.PlusDays(6), LetterStep.Opinion);
        office.Serve(LetterStep.Opinion, May.PlusDays(7), May.PlusDays(7));
        LetterCorrection right = new() { Outcome = ReplyOutcome.CarriedOut };
        RecordedAct reply = office.Act(LetterStep.Reminder, ActKind.Replied);
        Instant at = Instant.FromUtc(2026, 6, 1, 0, 0);
        Assert.Equal(LetterActionReason.IssuedSince, office.RefusedToPutRight(corrections => corrections.Correct(reply, right, "陈某", "看错了", at)).Reason);
        Revoke(office, LetterStep.Opinion);
        office.Correct(office.Act(LetterStep.Reminder, ActKind.Replied), right);
        Letter reminder = office.Letter(LetterStep.Reminder);
        Assert.Equal((LetterState.Replied, ReplyOutcome.CarriedOut), (reminder.State, reminder.Outcome));
        Assert.Equal("示工劳监函字〔2026〕2号", office.Letter(LetterStep.Opinion).RevokedAs);
    }

    [Fact]
    public void Its_number_is_used_and_a_letter_is_found_by_it()
    {
        LetterOffice office = LetterOffice.WithOpinionServed();
        Revoke(office, LetterStep.Opinion);
        Assert.Equal(LetterOffice.Id(LetterStep.Opinion), office.Register.FindNumber("示工劳监函字[2026]2号")!.Id);
        Assert.Equal(LetterActionReason.DoneAlready, office.Refused(actions => actions.Revoke(office.Letter(LetterStep.Opinion), June, "张某", Why)).Reason);
        Assert.Equal(
            LetterActionReason.NumberUsed,
            office.Refused(actions => actions.Revoke(office.Letter(LetterStep.Reminder), June, "张某", Why, "示工劳监函字〔2026〕2号")).Reason);
    }

    [Theory]
    [InlineData(LetterStep.Reminder, 10, "张某", Why, LetterActionReason.IssuedSince)]
    [InlineData(LetterStep.Opinion, 2, "张某", Why, LetterActionReason.DayTooEarly)]
    [InlineData(LetterStep.Opinion, 12, "张某", Why, LetterActionReason.DayToCome)]
    [InlineData(LetterStep.Opinion, 10, " ", Why, LetterActionReason.NobodySigned)]
    [InlineData(LetterStep.Opinion, 10, "张某", " ", LetterActionReason.NoReasonGiven)]
    [InlineData(LetterStep.Opinion, 10, "张某", "13800138000 反映有误", LetterActionReason.PersonalFact)]
    public void What_is_not_allowed_is_refused(LetterStep step, int day, string signedBy, string why, LetterActionReason reason)
    {
        LetterOffice office = LetterOffice.WithOpinionServed();
        office.Today = new LocalDate(2026, 6, 11);
        Assert.Equal(reason, office.Refused(actions => actions.Revoke(office.Letter(step), new LocalDate(2026, 6, day), signedBy, why)).Reason);
    }

    [Fact]
    public void A_letter_that_was_not_served_is_voided_instead()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Issue(LetterStep.Reminder, May);
        Assert.Equal(LetterActionReason.NotServed, office.Refused(actions => actions.Revoke(office.Letter(LetterStep.Reminder), May, "张某", Why)).Reason);
    }

    [Fact]
    public void A_revoked_opinion_is_no_ground_for_a_suggestion_and_is_not_cited()
    {
        LetterOffice office = LetterOffice.WithOpinionServed();
        Revoke(office, LetterStep.Opinion);
        office.Do(actions => actions.Accept(office.Letter(LetterStep.Reminder), June.PlusDays(1)));
        office.Do(actions => actions.Reopen(office.Letter(LetterStep.Reminder), "又欠薪"));
        LetterDrafter drafter = new(office.Place, office.Issuer, RulePack.Default.Policy.Letters);
        LetterDocument again = drafter.Draft(office.Letter(LetterStep.Reminder, 2), office.Register);
        Assert.Contains("提示函", again.EarlierLetters, StringComparison.Ordinal);
        Assert.DoesNotContain("意见书", again.EarlierLetters, StringComparison.Ordinal);
    }

    [Fact]
    public void The_letter_names_what_it_takes_back_and_why()
    {
        LetterOffice office = LetterOffice.WithOpinionServed();
        Letter opinion = office.Letter(LetterStep.Opinion);
        LetterRevoked revoked = office.Actions.Revoke(opinion, June, "张某", Why);
        LetterDocument document = new RevocationDrafter(office.Place, office.Issuer, RulePack.Default.Policy.Letters).Draft(opinion, revoked, office.Register);
        Assert.Equal(
            ("关于撤销《工会劳动法律监督意见书》的函", "示工劳监函字〔2026〕2号", "我会于2026年6月3日向你单位发出《工会劳动法律监督意见书》（示工劳监意字〔2026〕1号）。经复核，该文书不应发出："),
            (document.Title, document.Number, document.Opening));
        Assert.Equal([$"{Why}。"], document.Facts);
        Assert.Equal((null, null, June), (document.Deadline, document.ReplySlip, document.Date));
    }

    private static void Revoke(LetterOffice office, LetterStep step) => office.Do(actions => actions.Revoke(office.Letter(step), June, "张某", Why));

    private static void Do(LetterOffice office, string step)
    {
        switch (step)
        {
            case "revoke":
                Revoke(office, LetterStep.Opinion);
                break;
            case "refuse":
                office.Do(actions => actions.Reply(office.Letter(LetterStep.Opinion), June.PlusDays(-1), ReplyOutcome.Refused));
                break;
            case "draft next":
                office.Do(actions => actions.Draft(office.Letter(LetterStep.Suggestion), "a.docx"));
                break;
            case "accept":
                office.Do(actions => actions.Accept(office.Letter(LetterStep.Opinion), June.PlusDays(-1)));
                break;
            case "withdraw":
                office.Withdraw(office.Act(LetterStep.Opinion, ActKind.Revoked));
                break;
            case "scan":
                office.Scan(new LocalDate(2026, 9, 1), EpisodeTransition.Unchanged);
                break;
            default:
                throw new ArgumentException($"No such step: {step}.", nameof(step));
        }
    }

    private static string Told(LetterOffice office) => string.Join(", ", office.Register.OfEpisode(LetterOffice.Episode()).Select(letter =>
        $"{letter.Step.ToString().ToLowerInvariant()} {letter.State}{(letter.RevokedAs is { } number ? $" revoked {number}" : "")}"));
}
