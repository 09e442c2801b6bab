using NodaTime;

namespace EarlyWarning.Tests.Letters;

public sealed class LetterActionsTests
{
    private static readonly LocalDate May = LetterOffice.May;
    private static readonly LetterIssue Usual = new(May, "张某") { NotBeforeCourt = true };

    /// <summary>Every act that has a day: allowed today, refused for tomorrow.</summary>
    [Theory]
    [InlineData("verify")]
    [InlineData("issue")]
    [InlineData("serve")]
    [InlineData("reply")]
    [InlineData("accept")]
    [InlineData("escalate")]
    public void No_day_is_after_today(string act)
    {
        LetterOffice office = LetterOffice.WithReminder();
        LocalDate today = LetterOffice.May.PlusDays(9);
        if (act == "serve") office.Issue(LetterStep.Reminder, LetterOffice.May);
        if (act is "reply" or "accept" or "escalate") office.Serve(LetterStep.Reminder, LetterOffice.May, LetterOffice.May);
        office.Today = today;
        Letter letter = office.Letter(LetterStep.Reminder);
        Assert.NotNull(Act(today));
        LetterActionException refused = Assert.Throws<LetterActionException>(() => Act(today.PlusDays(1)));
        Assert.Equal(LetterActionReason.DayToCome, refused.Reason);
        Assert.EndsWith("on 2026-05-16: today is 2026-05-15", refused.Message, StringComparison.Ordinal);
        office.Today = null;
        Assert.NotNull(Act(today.PlusDays(1)));

        LetterAct Act(LocalDate on) => act switch
        {
            "verify" => office.Actions.Verify(letter, new LetterFinding(on, ["甲", "乙"], ["拖欠工资"])),
            "issue" => office.Actions.Issue(letter, new LetterIssue(on, "张某") { NotBeforeCourt = true }),
            "serve" => office.Actions.Serve(letter, on, ServiceForm.Mail),
            "reply" => office.Actions.Reply(letter, on, ReplyOutcome.Refused),
            "accept" => office.Actions.Accept(letter, on),
            _ => office.Actions.Escalate(letter, on, ProposalReason.NotCarriedOut),
        };
    }

    [Fact]
    public void A_letter_is_issued_once()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Issue(LetterStep.Reminder, May);
        Says("was issued as 示工劳监函字〔2026〕1号 on 2026-05-06", office.Refused(actions => actions.Issue(office.Letter(LetterStep.Reminder), Usual)));
    }

    [Fact]
    public void A_letter_needs_a_signatory_and_that_no_court_has_the_matter()
    {
        LetterOffice office = LetterOffice.WithReminder();
        Letter letter = office.Letter(LetterStep.Reminder);
        Says(LetterActionReason.NobodySigned, office.Refused(actions => actions.Issue(letter, Usual with { SignedBy = " " })));
        Says(LetterActionReason.MaybeBeforeCourt, office.Refused(actions => actions.Issue(letter, Usual with { NotBeforeCourt = false })));
        office.Do(actions => actions.Verify(letter, new LetterFinding(May, ["甲", "乙"], ["拖欠工资"]) { NotBeforeCourt = true }));
        office.Do(actions => actions.Issue(office.Letter(LetterStep.Reminder), Usual with { NotBeforeCourt = false }));
    }

    [Fact]
    public void A_letter_needs_an_issuer_and_a_place()
    {
        LetterOffice office = LetterOffice.WithReminder();
        Letter letter = office.Letter(LetterStep.Reminder);
        Says("\"issuer\"", Assert.Throws<LetterActionException>(() => new LetterActions(office.Register, office.Place, null, office.Calendar).Issue(letter, Usual)));
        Says("\"jurisdiction\"", Assert.Throws<LetterActionException>(() => new LetterActions(office.Register, null, office.Issuer, office.Calendar).Issue(letter, Usual)));
    }

    [Theory]
    [InlineData(UnionLevel.GrassRoots, "grass-roots level")]
    [InlineData(UnionLevel.Town, "town level")]
    [InlineData(null, "has no \"level\"")]
    public void An_opinion_is_of_a_union_of_the_level_that_the_place_asks_for(UnionLevel? level, string said)
    {
        LetterOffice office = LetterOffice.WithReminder("guangdong", level);
        office.Verify(May);
        Says(said, office.Refused(actions => actions.Issue(office.Letter(LetterStep.Opinion), Usual)));
        office.Issuer = office.Issuer with { Level = UnionLevel.County };
        office.Issue(LetterStep.Opinion, May);
    }

    [Fact]
    public void A_suggestion_is_of_a_county_level_union_or_higher_everywhere()
    {
        foreach (Jurisdiction place in RulePack.Default.Jurisdictions.Values)
        {
            LetterOffice office = LetterOffice.WithOpinionServed(place.Id);
            office.Do(actions => actions.Reply(office.Letter(LetterStep.Opinion), new LocalDate(2026, 6, 20), ReplyOutcome.Refused));
            office.Issuer = office.Issuer with { Level = UnionLevel.Town };
            LetterIssue late = Usual with { On = new LocalDate(2026, 6, 22) };
            Says("county level", office.Refused(actions => actions.Issue(office.Letter(LetterStep.Suggestion), late)));
            office.Issuer = office.Issuer with { Level = UnionLevel.City };
            office.Issue(LetterStep.Suggestion, late.On);
        }
    }

    [Fact]
    public void An_opinion_needs_verified_facts()
    {
        LetterOffice office = LetterOffice.WithUnansweredReminder();
        LetterIssue june = Usual with { On = new LocalDate(2026, 6, 3) };
        Says("not verified", office.Refused(actions => actions.Issue(office.Letter(LetterStep.Opinion), june)));
        office.Verify(new LocalDate(2026, 6, 4));
        Says("facts were verified", office.Refused(actions => actions.Issue(office.Letter(LetterStep.Opinion), june)));
    }

    [Fact]
    public void A_suggestion_needs_an_opinion_that_was_served()
    {
        LetterOffice office = LetterOffice.WithReminder("jiangsu");
        Letter suggestion = office.Letter(LetterStep.Reminder) with
        {
            Id = LetterOffice.Id(LetterStep.Suggestion),
            Step = LetterStep.Suggestion,
            Verification = new LetterVerification(May, ["甲", "乙"], Breach: true, NotBeforeCourt: true),
        };
        Says("there is none", office.Refused(actions => actions.Issue(suggestion, Usual)));
        office.Verify(May);
        office.Issue(LetterStep.Opinion, May);
        Says("#opinion is issued", office.Refused(actions => actions.Issue(suggestion, Usual)));
    }

    [Fact]
    public void Facts_are_verified_by_two_supervisors_and_tell_nobody()
    {
        LetterOffice office = LetterOffice.WithReminder();
        Letter letter = office.Letter(LetterStep.Reminder);
        Says("2 supervisors", office.Refused(actions => actions.Verify(letter, new LetterFinding(May, ["甲", " 甲 ", ""], ["拖欠工资"]))));
        Says("looks like a phone number", office.Refused(actions => actions.Verify(letter, new LetterFinding(May, ["甲", "乙"], ["王某(13800138000)被拖欠工资"]))));
        Says("looks like an identity card number", office.Refused(actions => actions.Verify(letter, new LetterFinding(May, ["甲", "乙"], ["职工44078419900101001X被拖欠工资"]))));
        Says("fewer than 5 people", office.Refused(actions => actions.Verify(letter, new LetterFinding(May, ["甲", "乙"], ["拖欠3名职工工资"]))));
        Says("name of who complained", office.Refused(actions => actions.Verify(letter, new LetterFinding(May, ["甲", "乙"], ["据张三反映，拖欠工资"]))));
        Says("an amount of 0", office.Refused(actions => actions.Verify(letter, new LetterFinding(May, ["甲", "乙"], ["拖欠37名职工工资，合计0元"]))));
        Says(LetterActionReason.MalformedFact, office.Refused(actions => actions.Verify(letter, new LetterFinding(May, ["甲", "乙"], [" "]))));
    }

    [Fact]
    public void No_day_is_before_that_of_the_step_before_it()
    {
        LetterOffice office = LetterOffice.WithReminder();
        LocalDate day = May.PlusDays(2);
        Says("before 2026-05-06, when it was proposed", office.Refused(actions => actions.Issue(office.Letter(LetterStep.Reminder), Usual with { On = May.PlusDays(-1) })));
        Says("before 2026-05-06", office.Refused(actions => actions.Verify(office.Letter(LetterStep.Reminder), new LetterFinding(May.PlusDays(-1), ["甲", "乙"], ["拖欠工资"]))));
        office.Issue(LetterStep.Reminder, day);
        Says("before 2026-05-08, when it was issued", office.Refused(actions => actions.Serve(office.Letter(LetterStep.Reminder), May, ServiceForm.Mail)));
        office.Do(actions => actions.Serve(office.Letter(LetterStep.Reminder), day.PlusDays(1), ServiceForm.Mail));
        Says("before 2026-05-09, when it was served", office.Refused(actions => actions.Reply(office.Letter(LetterStep.Reminder), day, ReplyOutcome.Partly)));
        Says("before 2026-05-09", office.Refused(actions => actions.Accept(office.Letter(LetterStep.Reminder), day)));
        Says("before 2026-05-09", office.Refused(actions => actions.Escalate(office.Letter(LetterStep.Reminder), day, ProposalReason.Refused)));
        office.Verify(May);
        Says("2026-05-09", office.Refused(actions => actions.Issue(office.Letter(LetterStep.Opinion), Usual with { On = day })));
    }

    [Fact]
    public void A_letter_is_served_after_it_is_issued_and_once()
    {
        LetterOffice office = LetterOffice.WithReminder();
        Says("is proposed, not issued", office.Refused(actions => actions.Serve(office.Letter(LetterStep.Reminder), May, ServiceForm.Mail)));
        office.Serve(LetterStep.Reminder, May, May);
        Says("was served on 2026-05-06", office.Refused(actions => actions.Serve(office.Letter(LetterStep.Reminder), May, ServiceForm.Mail)));
    }

    [Fact]
    public void Only_where_the_text_knows_it_is_a_letter_deemed_received()
    {
        foreach ((string place, bool allowed) in new[] { ("zhejiang", false), ("shaanxi", true) })
        {
            LetterOffice office = LetterOffice.WithReminder(place);
            office.Verify(May);
            office.Do(actions => actions.Issue(office.Letter(LetterStep.Opinion), Usual with { TalksFailed = true }));
            if (allowed) office.Do(actions => actions.Serve(office.Letter(LetterStep.Opinion), May, ServiceForm.Left, deemed: true));
            else Says("no deemed receipt", office.Refused(actions => actions.Serve(office.Letter(LetterStep.Opinion), May, ServiceForm.Left, deemed: true)));
        }
    }

    [Fact]
    public void An_answer_comes_after_service_and_once()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Issue(LetterStep.Reminder, May);
        Says("after its service", office.Refused(actions => actions.Reply(office.Letter(LetterStep.Reminder), May, ReplyOutcome.Partly)));
        office.Do(actions => actions.Serve(office.Letter(LetterStep.Reminder), May, ServiceForm.Mail));
        Says("goes to the employer", office.Refused(actions => actions.Reply(office.Letter(LetterStep.Reminder), May, ReplyOutcome.Filed)));
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Reminder), May, ReplyOutcome.Partly));
        Says("was answered on 2026-05-06 (partly)", office.Refused(actions => actions.Reply(office.Letter(LetterStep.Reminder), May, ReplyOutcome.Refused)));
    }

    [Fact]
    public void The_authority_files_closes_and_tells_each_in_its_time()
    {
        LetterOffice office = LetterOffice.WithOpinionServed("inner-mongolia");
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Opinion), new LocalDate(2026, 6, 10), ReplyOutcome.Refused));
        LetterServed served = office.Serve(LetterStep.Suggestion, new LocalDate(2026, 7, 1), new LocalDate(2026, 7, 1));
        Assert.Equal(new LocalDate(2026, 7, 8), served.Due);
        LetterReplied filed = (LetterReplied)office.Do(actions => actions.Reply(office.Letter(LetterStep.Suggestion), new LocalDate(2026, 7, 6), ReplyOutcome.Filed));
        Assert.Equal(new ReplyPeriod(60, PeriodUnit.WorkingDay), filed.Awaited);
        LetterReplied closed = (LetterReplied)office.Do(actions => actions.Reply(office.Letter(LetterStep.Suggestion), new LocalDate(2026, 8, 3), ReplyOutcome.CaseClosed));
        Assert.Equal(new LocalDate(2026, 8, 10), closed.Due);
        Says("was answered", office.Refused(actions => actions.Reply(office.Letter(LetterStep.Suggestion), new LocalDate(2026, 8, 4), ReplyOutcome.Filed)));
        office.Scan(new LocalDate(2026, 8, 11), EpisodeTransition.Unchanged);
        Assert.Equal(LetterState.Overdue, office.Letter(LetterStep.Suggestion).State);
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Suggestion), new LocalDate(2026, 8, 12), ReplyOutcome.CarriedOut));
        Assert.Equal(LetterState.Replied, office.Letter(LetterStep.Suggestion).State);
        Says("nothing follows", office.Refused(actions => actions.Escalate(office.Letter(LetterStep.Suggestion), new LocalDate(2026, 8, 12), ProposalReason.Refused)));
    }

    [Fact]
    public void A_period_is_the_texts_or_where_it_is_silent_the_issuers_own()
    {
        LetterOffice silent = LetterOffice.WithReminder("guangdong");
        LetterIssued own = (LetterIssued)silent.Do(actions => actions.Issue(silent.Letter(LetterStep.Reminder), Usual with { ReplyDays = 10 }));
        Assert.Equal(new ReplyPeriod(10, PeriodUnit.Day), own.Reply);
        LetterOffice said = LetterOffice.WithReminder("hubei");
        Says("gives 15 days", said.Refused(actions => actions.Issue(said.Letter(LetterStep.Reminder), Usual with { ReplyDays = 10 })));
        Says(LetterActionReason.ReplyPeriodTooShort, said.Refused(actions => actions.Issue(said.Letter(LetterStep.Reminder), Usual with { ReplyDays = 0 })));
        Assert.Equal(new ReplyPeriod(15, PeriodUnit.Day), said.Issue(LetterStep.Reminder, May).Reply);
    }

    [Fact]
    public void A_suggestion_has_no_due_date_where_the_text_gives_the_authority_no_period_and_is_never_overdue()
    {
        LetterOffice office = LetterOffice.WithOpinionServed("hubei");
        LocalDate june = new(2026, 6, 10);
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Opinion), june, ReplyOutcome.Refused));
        LetterServed served = office.Serve(LetterStep.Suggestion, june, june);
        Assert.Equal((null, "the text of 湖北省 gives the authority no period for this"), (served.Due, served.NoDue));
        Assert.Empty(office.Scan(june.PlusDays(200), EpisodeTransition.Unchanged));
    }

    [Fact]
    public void What_is_done_with_is_done_with()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Do(actions => actions.Close(office.Letter(LetterStep.Reminder), "企业已经注销"));
        Letter letter = office.Letter(LetterStep.Reminder);
        Says("closed already", office.Refused(actions => actions.Close(letter, "又")));
        Says("is closed", office.Refused(actions => actions.Issue(letter, Usual)));
        Says("is closed", office.Refused(actions => actions.Draft(letter, "a.docx")));
        Says("is closed", office.Refused(actions => actions.Verify(letter, new LetterFinding(May, ["甲", "乙"], ["拖欠工资"]))));
        Says("is closed", office.Refused(actions => actions.Accept(letter, May)));
        Says("is closed", office.Refused(actions => actions.Reply(letter, May, ReplyOutcome.Partly)));
    }

    [Fact]
    public void A_letter_has_one_draft_and_a_look_into_the_matter_has_none()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Do(actions => actions.Draft(office.Letter(LetterStep.Reminder), "a.docx"));
        Says("a.docx", office.Refused(actions => actions.Draft(office.Letter(LetterStep.Reminder), "b.docx")));
        LetterOffice other = new();
        other.Scan(May, EpisodeTransition.Opened, new LetterGrounds("某厂", [], []));
        Says("no letter yet", other.Refused(actions => actions.Draft(other.Letter(LetterStep.Investigate), "a.docx")));
        Says("no letter yet", other.Refused(actions => actions.Issue(other.Letter(LetterStep.Investigate), Usual)));
        Says("no letter yet", other.Refused(actions => actions.Serve(other.Letter(LetterStep.Investigate), May, ServiceForm.Mail)));
        Says("no letter yet", other.Refused(actions => actions.Reply(other.Letter(LetterStep.Investigate), May, ReplyOutcome.CarriedOut)));
        Says("no letter yet", other.Refused(actions => actions.Accept(other.Letter(LetterStep.Investigate), May)));
    }

    [Fact]
    public void Why_is_said()
    {
        LetterOffice office = LetterOffice.WithReminder();
        Says(LetterActionReason.NoReasonGiven, office.Refused(actions => actions.Close(office.Letter(LetterStep.Reminder), " ")));
        Says("scans find by themselves", office.Refused(actions => actions.Escalate(office.Letter(LetterStep.Reminder), May, ProposalReason.NotAnswered)));
    }

    private static void Says(string words, LetterActionException refused) => Assert.Contains(words, refused.Message, StringComparison.Ordinal);

    private static void Says(LetterActionReason reason, LetterActionException refused) => Assert.Equal(reason, refused.Reason);
}
