using EarlyWarning.Tests.Letters;
using NodaTime;

namespace EarlyWarning.Tests.Correcting;

/// <summary>What persons may put right of letters, what goes with it, and what is refused.</summary>
public sealed class LetterCorrectionsTests
{
    private const string Who = "陈某";
    private const string Why = "看错了回函";

    private static readonly LocalDate May = LetterOffice.May, Asked = new(2026, 6, 2);
    private static readonly Instant Noon = Instant.FromUtc(2026, 6, 5, 12, 0);

    /// <summary>An answer to a reminder that was served on 2026-05-07, recorded wrongly and put right: the letters of the case afterwards.</summary>
    [Theory]
    [InlineData("refused", "carried-out", "reminder Replied")]
    [InlineData("refused", "unsuitable", "reminder Replied, opinion Proposed Unsuitable")]
    [InlineData("carried-out", "refused", "reminder Replied, opinion Proposed Refused")]
    [InlineData("refused", "withdraw", "reminder Served")]
    [InlineData("refused", "carried-out, withdraw the correction", "reminder Replied, opinion Proposed Refused")]
    [InlineData("refused", "withdraw, withdraw the withdrawal", "reminder Replied, opinion Proposed Refused")]
    [InlineData("refused, drafted", "carried-out", "reminder Replied")]
    [InlineData("refused, drafted", "withdraw", "reminder Served")]
    [InlineData("refused, dropped", "carried-out", "reminder Replied")]
    public void A_wrong_answer_is_put_right_and_what_followed_goes_with_it(string recorded, string how, string expected)
    {
        LetterOffice office = Answered(recorded.Split(", ")[0]);
        if (recorded.EndsWith("drafted", StringComparison.Ordinal)) office.Do(actions => actions.Draft(office.Letter(LetterStep.Opinion), "o.docx"));
        if (recorded.EndsWith("dropped", StringComparison.Ordinal)) office.Do(actions => actions.Close(office.Letter(LetterStep.Opinion), "不用"));
        foreach (string step in how.Split(", "))
        {
            RecordedAct reply = office.Act(LetterStep.Reminder, ActKind.Replied);
            if (step == "withdraw") office.Withdraw(reply);
            else if (step.StartsWith("withdraw", StringComparison.Ordinal)) office.Withdraw(office.Corrections.Acts[^1]);
            else office.Correct(reply, new LetterCorrection { Outcome = OutcomeOf(step) });
        }

        Assert.Equal(expected, Told(office));
    }

    [Fact]
    public void The_ledger_keeps_what_was_recorded_and_says_who_put_it_right_and_why()
    {
        LetterOffice office = Answered("refused");
        office.Correct(office.Act(LetterStep.Reminder, ActKind.Replied), new LetterCorrection { Outcome = ReplyOutcome.CarriedOut, Note = "已付清" });
        RecordedAct correction = office.Corrections.Acts[^1], reply = office.Act(LetterStep.Reminder, ActKind.Replied);
        Assert.Equal((ReplyOutcome.Refused, ReplyOutcome.CarriedOut), (((LetterReplied)reply.Recorded).Outcome, ((LetterReplied)reply.Standing!).Outcome));
        Assert.Equal(
            ("陈某", "看错了", reply.Reference.Position, reply.Letter),
            (correction.Stamp.Actor, correction.Why, correction.About!.Value, correction.Letter));
    }

    /// <summary>The opinion was issued on a wrong refusal: first its number is voided; then the answer is put right, and the void number stays.</summary>
    [Fact]
    public void A_letter_that_was_issued_on_the_act_is_voided_first_and_its_number_is_kept()
    {
        LetterOffice office = OpinionOnRefusal();
        office.Issue(LetterStep.Opinion, Asked);
        LetterActionException refused = office.RefusedToPutRight(PutRight(office));
        Assert.Equal(LetterActionReason.IssuedSince, refused.Reason);
        Assert.Contains("was issued as 示工劳监意字〔2026〕1号 since", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("void its number first", refused.Message, StringComparison.Ordinal);
        office.Do(actions => actions.Void(office.Letter(LetterStep.Opinion), "发错了"));
        office.Correct(office.Act(LetterStep.Reminder, ActKind.Replied), new LetterCorrection { Outcome = ReplyOutcome.CarriedOut });
        Assert.Equal("reminder Replied, opinion Closed Refused", Told(office));
        Assert.Equal(["示工劳监意字〔2026〕1号"], office.Letter(LetterStep.Opinion).VoidNumbers);
    }

    [Fact]
    public void An_opinion_that_was_issued_on_verified_facts_stands_whatever_the_answer_was_but_not_without_them()
    {
        LetterOffice office = Answered("refused");
        office.Verify(May.PlusDays(11));
        office.Issue(LetterStep.Opinion, Asked);
        office.Correct(office.Act(LetterStep.Reminder, ActKind.Replied), new LetterCorrection { Outcome = ReplyOutcome.Partly });
        Assert.Equal("reminder Escalated, opinion Issued Refused", Told(office));
        LetterActionException refused =
            office.RefusedToPutRight(corrections => corrections.Withdraw(office.Act(LetterStep.Reminder, ActKind.Verified), Who, Why, Noon));
        Assert.Equal(LetterActionReason.IssuedSince, refused.Reason);
    }

    [Fact]
    public void A_letter_that_was_served_on_the_act_is_withdrawn_with_a_letter_first()
    {
        LetterOffice office = OpinionOnRefusal();
        office.Serve(LetterStep.Opinion, Asked, Asked);
        LetterActionException refused = office.RefusedToPutRight(PutRight(office));
        Assert.Equal(LetterActionReason.IssuedSince, refused.Reason);
        Assert.Contains("was served as 示工劳监意字〔2026〕1号 since", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_due_date_follows_the_day_of_service_and_what_a_scan_found_by_the_wrong_one_goes()
    {
        LetterOffice office = LetterOffice.WithUnansweredReminder();
        Assert.Equal("reminder Overdue, opinion Proposed NotAnswered", Told(office));
        office.Correct(office.Act(LetterStep.Reminder, ActKind.Served), new LetterCorrection { On = new LocalDate(2026, 5, 27) });
        Assert.Equal("reminder Served", Told(office));
        Assert.Equal(new LocalDate(2026, 6, 11), office.Letter(LetterStep.Reminder).Due);
        office.Scan(new LocalDate(2026, 6, 12), EpisodeTransition.Unchanged);
        Assert.Equal("reminder Overdue, opinion Proposed NotAnswered", Told(office));
    }

    [Fact]
    public void The_due_date_of_a_service_follows_the_period_of_the_issue()
    {
        LetterOffice office = LetterOffice.WithReminder("national");
        office.Do(actions => actions.Issue(office.Letter(LetterStep.Reminder), new LetterIssue(May, "张某") { NotBeforeCourt = true, ReplyDays = 10 }));
        office.Do(actions => actions.Serve(office.Letter(LetterStep.Reminder), May, ServiceForm.Mail));
        Assert.Equal(May.PlusDays(12), office.Letter(LetterStep.Reminder).Due);
        IReadOnlyList<LedgerEntry> entries = office.Correct(office.Act(LetterStep.Reminder, ActKind.Issued), new LetterCorrection { ReplyDays = 20 });
        Assert.Equal(2, entries.Count);
        Assert.Equal(
            (new ReplyPeriod(20, PeriodUnit.Day), May.PlusDays(20)),
            (office.Letter(LetterStep.Reminder).Reply, office.Letter(LetterStep.Reminder).Due));
    }

    [Fact]
    public void A_corrected_number_is_the_one_that_is_used_and_may_be_no_other_letters()
    {
        LetterOffice office = LetterOffice.WithReminder("jiangsu");
        office.Issue(LetterStep.Reminder, May, "示工劳监函字〔2026〕7号");
        office.Correct(office.Act(LetterStep.Reminder, ActKind.Issued), new LetterCorrection { Number = "示工劳监函字[2026]9号", SignedBy = "王某" });
        Assert.Equal(("示工劳监函字〔2026〕9号", "王某"), (office.Letter(LetterStep.Reminder).Number, office.Letter(LetterStep.Reminder).SignedBy));
        Assert.Null(office.Register.FindNumber("示工劳监函字〔2026〕7号"));
        office.Verify(May);
        office.Issue(LetterStep.Opinion, Asked);
        Assert.Equal(
            LetterActionReason.NumberUsed,
            office.RefusedToPutRight(
                corrections => corrections.Correct(
                    office.Act(LetterStep.Reminder, ActKind.Issued),
                    new LetterCorrection { Number = office.Letter(LetterStep.Opinion).Number },
                    Who,
                    Why,
                    Noon)).Reason);
    }

    [Fact]
    public void A_verification_is_corrected_and_the_opinion_tells_the_right_facts()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Verify(May);
        office.Correct(office.Act(LetterStep.Reminder, ActKind.Verified), new LetterCorrection { Facts = ["拖欠36名职工工资"], Supervisors = ["甲", "丙"] });
        Assert.Equal(["拖欠36名职工工资"], office.Letter(LetterStep.Opinion).Proposal.Facts);
        Assert.Equal(["甲", "丙"], office.Letter(LetterStep.Opinion).Verification!.Supervisors);
        office.Correct(office.Act(LetterStep.Reminder, ActKind.Verified), new LetterCorrection { Facts = [] });
        Assert.Equal("reminder Accepted", Told(office));
    }

    [Fact]
    public void A_first_act_that_is_withdrawn_leaves_its_proposal_to_the_next()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Do(actions => actions.Draft(office.Letter(LetterStep.Reminder), "a.docx"));
        office.Issue(LetterStep.Reminder, May);
        office.Withdraw(office.Act(LetterStep.Reminder, ActKind.Drafted));

        // The scan of that day, done again, does not propose the letter: what a person did on it stands all the same.
        office.Scan(May, [], _ => null);
        Letter letter = office.Letter(LetterStep.Reminder);
        Assert.Equal((LetterState.Issued, (string?)null), (letter.State, letter.Draft));
        Assert.Equal([LetterOffice.Arrears], letter.Proposal.Facts);
    }

    public static TheoryData<string, LetterActionReason, string> Mistakes => new()
    {
        { "service before issue", LetterActionReason.DayTooEarly, "is before 2026-05-06, when it was issued" },
        { "issue after service", LetterActionReason.RestedOn, "rests on" },
        { "service withdrawn under an answer", LetterActionReason.RestedOn, "rests on" },
        { "day to come", LetterActionReason.DayToCome, "today is 2026-06-05" },
        { "outcome of a service", LetterActionReason.NotCorrectable, "proof of service; it does not have the outcome" },
        { "nothing differs", LetterActionReason.NothingToCorrect, "nothing is given that differs" },
        { "one supervisor", LetterActionReason.TooFewSupervisors, "1 are named" },
        { "values of a closing", LetterActionReason.NotCorrectable, "has no values that could be corrected" },
        { "taken back", LetterActionReason.TakenBack, "was taken back by 陈某" },
        { "taken back twice", LetterActionReason.TakenBack, "was taken back by 陈某" },
        { "an act on an alert", LetterActionReason.NotCorrectable, "is no act on a letter" },
        { "no reason", LetterActionReason.NoReasonGiven, "say why it is put right" },
        { "two services", LetterActionReason.RestedOn, "was served on 2026-05-07 already" },
        { "unknown", LetterActionReason.UnknownAct, "no act on a letter is named '无名'" },
        { "ambiguous", LetterActionReason.AmbiguousAct, "names several acts" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void What_is_not_allowed_is_said_and_the_ledger_is_as_it_was(string mistake, LetterActionReason reason, string said)
    {
        LetterOffice office = Answered("carried-out");
        office.Verify(Asked);
        office.Today = new LocalDate(2026, 6, 5);
        RecordedAct issued = office.Act(LetterStep.Reminder, ActKind.Issued), served = office.Act(LetterStep.Reminder, ActKind.Served), replied = office.Act(
            LetterStep.Reminder,
            ActKind.Replied);
        LetterActionException refused = mistake switch
        {
            "service before issue" => Correct(served, new LetterCorrection { On = May.PlusDays(-1) }),
            "issue after service" => Correct(issued, new LetterCorrection { On = May.PlusDays(5) }),
            "service withdrawn under an answer" => Withdraw(served),
            "day to come" => Correct(replied, new LetterCorrection { On = new LocalDate(2026, 6, 6) }),
            "outcome of a service" => Correct(served, new LetterCorrection { Outcome = ReplyOutcome.Partly }),
            "nothing differs" => Correct(replied, new LetterCorrection { Outcome = ReplyOutcome.CarriedOut }),
            "one supervisor" => Correct(office.Act(LetterStep.Reminder, ActKind.Verified), new LetterCorrection { Supervisors = ["甲"] }),
            "values of a closing" => After(
                () => office.Do(actions => actions.Close(office.Letter(LetterStep.Reminder), "办结")),
                () => Correct(office.Act(LetterStep.Reminder, ActKind.LetterClosed), new LetterCorrection { On = May })),
            "taken back" =>
                After(() => office.Withdraw(replied), () => Correct(office.Act(LetterStep.Reminder, ActKind.Replied), new LetterCorrection { On = Asked })),
            "taken back twice" => After(() => office.Withdraw(replied), () => Withdraw(office.Act(LetterStep.Reminder, ActKind.Replied))),
            "an act on an alert" => After(() => office.CloseEpisode(), () => Withdraw(office.Corrections.Acts[^1])),
            "no reason" => office.RefusedToPutRight(corrections => corrections.Withdraw(replied, Who, " ", Noon)),
            "two services" => After(
                () =>
                {
                    office.Withdraw(replied);
                    office.Withdraw(served);
                    office.Do(actions => actions.Serve(office.Letter(LetterStep.Reminder), May.PlusDays(2), ServiceForm.Mail));
                },
                () => Withdraw(office.Corrections.Acts.Last(act => act.Kind == ActKind.Withdrawn && act.About == served.Reference.Position))),
            "unknown" => office.RefusedToPutRight(corrections => [.. corrections.Withdraw(corrections.Get("无名"), Who, Why, Noon)]),
            _ => office.RefusedToPutRight(
                corrections => [.. corrections.Withdraw(corrections.Get("示例家具#reminder", new LetterCorrection { On = May }), Who, Why, Noon)]),
        };
        Assert.Equal(reason, refused.Reason);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);

        LetterActionException Correct(RecordedAct act, LetterCorrection right) =>
            office.RefusedToPutRight(corrections => corrections.Correct(act, right, Who, Why, Noon));

        LetterActionException Withdraw(RecordedAct act) => office.RefusedToPutRight(corrections => corrections.Withdraw(act, Who, Why, Noon));

        static LetterActionException After(Action before, Func<LetterActionException> then)
        {
            before();
            return then();
        }
    }

    [Theory]
    [InlineData("示工劳监函字[2026]1号 served", ActKind.Served)]
    [InlineData("示工劳监函字〔2026〕1号 送达", ActKind.Served)]
    [InlineData("示例家具#提示函#回复", ActKind.Replied)]
    [InlineData("示例家具 issued", ActKind.Issued)]
    public void An_act_is_named_by_letter_and_kind(string name, ActKind kind) => Assert.Equal(kind, Answered("refused").Corrections.Get(name).Kind);

    [Fact]
    public void An_act_is_named_by_the_letter_alone_where_one_has_the_values_that_are_given()
    {
        LetterOffice office = Answered("refused");
        Assert.Equal(ActKind.Replied, office.Corrections.Get("示例家具#reminder", new LetterCorrection { Outcome = ReplyOutcome.Partly }).Kind);
        Assert.Equal(ActKind.Served, office.Corrections.Get("示例家具", new LetterCorrection { Form = ServiceForm.Mail }).Kind);
    }

    [Fact]
    public void A_correction_of_a_correction_takes_its_place()
    {
        LetterOffice office = Answered("refused");
        office.Correct(office.Act(LetterStep.Reminder, ActKind.Replied), new LetterCorrection { Outcome = ReplyOutcome.Partly });
        office.Correct(office.Corrections.Acts[^1], new LetterCorrection { Note = "先付一半" });
        Assert.Equal(
            (ReplyOutcome.Partly, "先付一半"),
            office.Act(LetterStep.Reminder, ActKind.Replied).Standing is LetterReplied reply ? (reply.Outcome, reply.Note) : default);
        office.Withdraw(office.Corrections.Acts[^1]);
        Assert.Equal(
            (ReplyOutcome.Partly, null),
            office.Act(LetterStep.Reminder, ActKind.Replied).Standing is LetterReplied before ? (before.Outcome, before.Note) : default);
        office.Withdraw(office.Corrections.Acts[^3]);
        Assert.Equal("reminder Replied, opinion Proposed Refused", Told(office));
    }

    private static Func<LetterCorrections, IReadOnlyList<LedgerEntry>> PutRight(LetterOffice office) =>
        corrections =>
            corrections.Correct(office.Act(LetterStep.Reminder, ActKind.Replied), new LetterCorrection { Outcome = ReplyOutcome.CarriedOut }, Who, Why, Noon);

    /// <summary>Returns an office whose reminder was served and answered.</summary>
    private static LetterOffice Answered(string outcome)
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Serve(LetterStep.Reminder, May, May.PlusDays(1));
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Reminder), May.PlusDays(10), OutcomeOf(outcome)));
        return office;
    }

    /// <summary>Returns an office whose reminder was refused, and whose opinion was verified since.</summary>
    private static LetterOffice OpinionOnRefusal()
    {
        LetterOffice office = Answered("refused");
        office.Verify(May.PlusDays(11), LetterStep.Opinion);
        return office;
    }

    private static ReplyOutcome OutcomeOf(string word) =>
        Enum.GetValues<ReplyOutcome>().Single(outcome => outcome.InWords().ToString().Replace(' ', '-') == word);

    private static string Told(LetterOffice office) => string.Join(", ", office.Register.Letters.Select(letter =>
        $"{letter.Step.InWords()} {letter.State}{(letter.Proposal.Reason == ProposalReason.EpisodeOpen ? "" : $" {letter.Proposal.Reason}")}"));
}
