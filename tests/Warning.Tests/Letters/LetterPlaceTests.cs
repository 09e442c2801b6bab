using NodaTime;

namespace EarlyWarning.Tests.Letters;

/// <summary>What the text of a place demands before a letter is issued, and what it puts into the letter.</summary>
public sealed class LetterPlaceTests
{
    private static readonly LocalDate May = LetterOffice.May;
    private static readonly LocalDate June = new(2026, 6, 10);
    private static readonly LetterIssue Usual = new(May, "张某") { NotBeforeCourt = true };

    [Theory]
    [InlineData("guangdong", LetterStep.Reminder)]
    [InlineData("zhejiang", LetterStep.Reminder)]
    [InlineData("fujian", LetterStep.Reminder)]
    [InlineData("national", LetterStep.Opinion)]
    public void No_letter_goes_out_without_a_period_to_reply(string place, LetterStep step)
    {
        LetterOffice office = LetterOffice.WithReminder(place);
        office.Verify(May);
        LetterActionException refused = office.Refused(actions => actions.Issue(office.Letter(step), Usual));
        Assert.Equal(LetterActionReason.NoReplyPeriod, refused.Reason);
        Assert.Contains("gives no period to reply", refused.Message, StringComparison.Ordinal);
        LetterIssued issued = (LetterIssued)office.Do(actions => actions.Issue(office.Letter(step), Usual with { ReplyDays = 10 }));
        Assert.Equal(new ReplyPeriod(10, PeriodUnit.Day), issued.Reply);
    }

    [Fact]
    public void In_Hubei_an_opinion_follows_a_reminder_that_was_served()
    {
        LetterOffice office = LetterOffice.WithReminder("hubei");
        office.Verify(May);
        LetterActionException refused = office.Refused(actions => actions.Issue(office.Letter(LetterStep.Opinion), Usual with { TalksFailed = true }));
        Assert.Equal(LetterActionReason.ReminderFirst, refused.Reason);
        Assert.Contains("《湖北省工会劳动法律监督条例》第二十三条", refused.Message, StringComparison.Ordinal);
        office.Issue(LetterStep.Reminder, May);
        Assert.Equal(LetterActionReason.ReminderFirst, office.Refused(actions => actions.Issue(office.Letter(LetterStep.Opinion), Usual)).Reason);
        office.Do(actions => actions.Serve(office.Letter(LetterStep.Reminder), May, ServiceForm.Mail));
        Assert.Null(office.Issue(LetterStep.Opinion, May).TalksFailed);
    }

    [Fact]
    public void In_Shaanxi_talks_that_failed_stand_in_for_the_reminder_and_are_recorded()
    {
        LetterOffice office = LetterOffice.WithReminder("shaanxi");
        office.Verify(May);
        Assert.Equal(LetterActionReason.ReminderOrTalksFirst, office.Refused(actions => actions.Issue(office.Letter(LetterStep.Opinion), Usual)).Reason);
        LetterIssued issued = (LetterIssued)office.Do(actions => actions.Issue(office.Letter(LetterStep.Opinion), Usual with { TalksFailed = true }));
        Assert.True(issued.TalksFailed);
    }

    [Theory]
    [InlineData("tianjin")]
    [InlineData("fujian")]
    [InlineData("jiangsu")]
    public void Elsewhere_no_reminder_is_needed(string place)
    {
        LetterOffice office = LetterOffice.WithReminder(place);
        office.Verify(May);
        office.Issue(LetterStep.Opinion, May);
    }

    [Fact]
    public void In_Guangdong_a_discussion_decides_on_the_opinion_and_is_recorded()
    {
        LetterOffice office = LetterOffice.WithReminder("guangdong");
        office.Verify(May);
        LetterActionException refused = office.Refused(actions => actions.Issue(office.Letter(LetterStep.Opinion), Usual with { DecidedBy = " " }));
        Assert.Equal(LetterActionReason.NotDecided, refused.Reason);
        Assert.Contains("《广东省工会劳动法律监督条例》第九条", refused.Message, StringComparison.Ordinal);
        office.Do(actions => actions.Issue(office.Letter(LetterStep.Opinion), Usual with { DecidedBy = " 主席会议，2026年5月5日 " }));
        Assert.Equal("主席会议，2026年5月5日", office.Letter(LetterStep.Opinion).DecidedBy);
    }

    [Fact]
    public void No_suggestion_before_the_opinions_period_is_over_unless_an_outcome_is_recorded()
    {
        LetterOffice office = LetterOffice.WithOpinionServed("jiangsu");
        LocalDate due = office.Letter(LetterStep.Opinion).Due!.Value;
        Assert.Equal(new LocalDate(2026, 6, 25), due);
        office.Do(actions => actions.Escalate(office.Letter(LetterStep.Opinion), June, ProposalReason.NotCarriedOut));
        LetterActionException refused = office.Refused(actions => actions.Issue(office.Letter(LetterStep.Suggestion), Usual with { On = due }));
        Assert.Equal(LetterActionReason.PeriodNotOver, refused.Reason);
        Assert.Contains("its period runs until 2026-06-25", refused.Message, StringComparison.Ordinal);
        office.Issue(LetterStep.Suggestion, due.PlusDays(1));

        LetterOffice answered = LetterOffice.WithOpinionServed("jiangsu");
        answered.Do(actions => actions.Reply(answered.Letter(LetterStep.Opinion), June, ReplyOutcome.Refused));
        answered.Issue(LetterStep.Suggestion, June);
    }

    [Fact]
    public void The_ground_of_a_suggestion_is_of_the_places_list()
    {
        LetterOffice office = LetterOffice.WithOpinionServed("jiangsu");
        office.Scan(new LocalDate(2026, 7, 20), EpisodeTransition.Unchanged);
        Letter suggestion = office.Letter(LetterStep.Suggestion);
        LetterIssue july = Usual with { On = new LocalDate(2026, 7, 20) };
        Assert.Contains("【提出建议的情形】", Draft(office, LetterStep.Suggestion).Basis, StringComparison.Ordinal);

        // Silence is no ground in Jiangsu: whether the breach was left as it was, a person has to say.
        LetterActionException none = office.Refused(actions => actions.Issue(suggestion, july));
        Assert.Equal(LetterActionReason.NoGround, none.Reason);
        Assert.Contains("not-corrected (未按照意见书的要求改正, 第二十一条)", none.Message, StringComparison.Ordinal);
        LetterActionException other = office.Refused(actions => actions.Issue(suggestion, july with { Ground = "silent" }));
        Assert.Contains("no ground 'silent'", other.Message, StringComparison.Ordinal);
        office.Do(actions => actions.Issue(suggestion, july with { Ground = "not-corrected" }));
        Assert.Equal("not-corrected", office.Letter(LetterStep.Suggestion).Ground);
        Assert.Contains("因该单位未按照意见书的要求改正，根据", Draft(office, LetterStep.Suggestion).Basis, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_text_names_no_grounds_none_is_given()
    {
        LetterOffice office = LetterOffice.WithOpinionServed("national");
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Opinion), June, ReplyOutcome.Refused));
        LetterIssue issue = Usual with { On = June };
        LetterActionException given = office.Refused(actions => actions.Issue(office.Letter(LetterStep.Suggestion), issue with { Ground = "refused" }));
        Assert.Equal(LetterActionReason.GroundsUnknown, given.Reason);
        office.Do(actions => actions.Issue(office.Letter(LetterStep.Suggestion), issue));
    }

    /// <summary>The city's period is printed; overdue is what neither period covers.</summary>
    [Theory]
    [InlineData("hangzhou", "15日", 2026, 6, 25)]
    [InlineData("kunming", "10个工作日", 2026, 6, 23)]
    [InlineData("xuzhou", "15个工作日", 2026, 6, 25)]
    public void A_city_counts_no_answer_overdue_before_its_provinces_period_is_over(string place, string printed, int year, int month, int day)
    {
        LetterOffice office = LetterOffice.WithOpinionServed(place);
        LocalDate due = new(year, month, day);
        Assert.Contains($"之日起{printed}内", Draft(office, LetterStep.Opinion).Deadline, StringComparison.Ordinal);
        Assert.Equal(due, office.Letter(LetterStep.Opinion).Due);
        office.Scan(due, EpisodeTransition.Unchanged);
        Assert.Equal(LetterState.Served, office.Letter(LetterStep.Opinion).State);
        office.Scan(due.PlusDays(1), EpisodeTransition.Unchanged);
        Assert.Equal(LetterState.Overdue, office.Letter(LetterStep.Opinion).State);
    }

    [Fact]
    public void Both_periods_are_waited_for_when_the_calendar_comes_later()
    {
        LetterOffice office = LetterOffice.WithReminder("hangzhou");
        office.Calendar = WorkingCalendar.Of(new CalendarYear(2026, [], []));
        office.Scan(new LocalDate(2026, 12, 21), EpisodeTransition.Unchanged);
        office.Verify(new LocalDate(2026, 12, 21));
        LetterServed served = office.Serve(LetterStep.Opinion, new LocalDate(2026, 12, 21), new LocalDate(2026, 12, 21));
        Assert.Equal((null, "not before 2027-01-05: no calendar of 2027 yet; add rules/calendars/cn-2027.json"), (served.Due, served.NoDue));
        office.Calendar = WorkingCalendar.Of(new CalendarYear(2026, [], []), new CalendarYear(2027, [new LocalDate(2027, 1, 1)], []));
        office.Scan(new LocalDate(2027, 1, 4), EpisodeTransition.Unchanged);
        Assert.Equal(new LocalDate(2027, 1, 12), office.Letter(LetterStep.Opinion).Due);
    }

    [Theory]
    [InlineData("xuzhou", UnionKind.Zone, true)]
    [InlineData("xuzhou", UnionKind.Industrial, false)]
    [InlineData("inner-mongolia", UnionKind.Industrial, true)]
    [InlineData("jiangsu", UnionKind.Zone, false)]
    public void Unions_of_an_industry_or_a_zone_suggest_where_the_text_names_them(string place, UnionKind kind, bool may)
    {
        LetterOffice office = LetterOffice.WithOpinionServed(place);
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Opinion), June, ReplyOutcome.Refused));
        office.Issuer = office.Issuer with { Level = UnionLevel.GrassRoots, Kind = kind };
        if (may)
        {
            office.Issue(LetterStep.Suggestion, June);
            return;
        }

        LetterActionException refused = office.Refused(actions => actions.Issue(office.Letter(LetterStep.Suggestion), Usual with { On = June }));
        Assert.Equal(LetterActionReason.IssuerLevel, refused.Reason);
    }

    [Fact]
    public void In_Hubei_the_base_level_union_reminds()
    {
        LetterOffice office = LetterOffice.WithReminder("hubei", UnionLevel.GrassRoots);
        office.Issue(LetterStep.Reminder, May);
        string issuers = Draft(office, LetterStep.Reminder).Checklist.Single(line => line.StartsWith("发函主体：基层工会", StringComparison.Ordinal));
        Assert.EndsWith("（《湖北省工会劳动法律监督条例》第二十二条）", issuers, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("中华人民共和国劳动法 第五十条", "中华人民共和国劳动法 第五十条")]
    [InlineData("《劳动法》第50条", "中华人民共和国劳动法 第五十条")]
    [InlineData("劳动合同法第八十五条", "中华人民共和国劳动合同法 第八十五条")]
    [InlineData("《保障农民工工资支付条例》 第 51 条", "保障农民工工资支付条例 第五十一条")]
    [InlineData("工会法 第二十三条第一款", "中华人民共和国工会法 第二十三条第一款")]
    [InlineData("劳动法 第五十一条", null)]
    [InlineData("民法典 第五百七十七条", null)]
    [InlineData("劳动法", null)]
    public void An_article_is_of_the_list_however_it_is_written(string written, string? cited)
    {
        LetterOffice office = LetterOffice.WithReminder("jiangsu");
        LetterActions actions = new(office.Register, office.Place, office.Issuer, office.Calendar) { Articles = RulePack.Default.Policy.Letters.Articles };
        LetterFinding finding = new(May, ["甲", "乙"], ["拖欠工资"]) { Basis = [written] };
        Letter letter = office.Letter(LetterStep.Reminder);
        if (cited is not null)
        {
            Assert.Equal([cited], actions.Verify(letter, finding).Basis);
            return;
        }

        Assert.Equal(LetterActionReason.UnlistedArticle, Assert.Throws<LetterActionException>(() => actions.Verify(letter, finding)).Reason);
        Assert.Equal([written], actions.Verify(letter, finding with { Unlisted = true }).Basis);
    }

    [Fact]
    public void Every_article_that_a_rule_cites_is_on_the_list() => Assert.Empty(
        RulePack.Default.Rules.Rules.SelectMany(rule => rule.Basis).Except(RulePack.Default.Policy.Letters.Articles, StringComparer.Ordinal));

    [Fact]
    public void Titles_in_sentences_are_the_places()
    {
        LetterOffice xuzhou = LetterOffice.WithOpinionServed("xuzhou");
        Assert.Contains("我会将依法核实并发出《工会劳动法律监督整改意见书》。", Draft(xuzhou, LetterStep.Reminder).Consequence, StringComparison.Ordinal);
        LetterDocument opinion = Draft(xuzhou, LetterStep.Opinion);
        Assert.Contains("《工会劳动法律监督处理建议书》提请有关主管部门依法处理", opinion.Consequence, StringComparison.Ordinal);
        Assert.Contains("《徐州市工会劳动法律监督条例》第十五条的规定，现提出如下意见：", opinion.Basis, StringComparison.Ordinal);
        Assert.Contains("你会《工会劳动法律监督整改意见书》", opinion.ReplySlip!.Opening, StringComparison.Ordinal);
    }

    [Fact]
    public void Guangdong_has_its_own_letter_and_asks_the_department_to_act()
    {
        LetterOffice office = LetterOffice.WithOpinionServed("guangdong");
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Opinion), June, ReplyOutcome.Refused));
        LetterDocument opinion = Draft(office, LetterStep.Opinion), request = Draft(office, LetterStep.Suggestion);
        Assert.Equal(("劳动法律监督书", "请于收到本监督书之日起30日内将改正情况告知我会。"), (opinion.Title, opinion.Deadline));
        Assert.Contains(opinion.Checklist, line => line == "已由县级以上工会讨论决定（《广东省工会劳动法律监督条例》第九条）");
        Assert.Equal("关于提请依法处理的函", request.Title);
        Assert.EndsWith("因该单位拒不改正，根据《中华人民共和国工会法》第二十三条、《广东省工会劳动法律监督条例》第九条的规定，现提请贵单位依法处理：", request.Basis, StringComparison.Ordinal);
        Assert.Equal("根据《广东省工会劳动法律监督条例》第十一条的规定，请贵单位及时处理；告知处理结果。", request.Deadline);
        Assert.Equal("特此函达。", request.Closing);
        Assert.DoesNotContain("建议", request.Basis + request.Request + request.Deadline + request.Closing, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_text_asks_of_the_authority_stands_in_the_suggestion_and_on_its_slip()
    {
        LetterOffice office = LetterOffice.WithOpinionServed("inner-mongolia");
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Opinion), June, ReplyOutcome.Unsuitable));
        LetterDocument letter = Draft(office, LetterStep.Suggestion);
        Assert.Equal(
            "根据《内蒙古自治区工会劳动法律监督条例》第二十四条的规定，请贵单位于收到本建议书之日起5个工作日内决定是否立案并告知我会；自立案之日起60个工作日内办结（经批准可以延长30个工作日）；自办结之日起5个工作日内书面反馈处理结果。",
            letter.Deadline);
        Assert.Contains(letter.ReplySlip!.Fields, field => field is { Label: "是否立案", Text: "（收到之日起5个工作日内）" });
        Assert.Contains(letter.ReplySlip.Fields, field => field is { Label: "处理结果", Text: "（办结之日起5个工作日内反馈）" });
    }

    [Theory]
    [InlineData("zhejiang", "根据《浙江省工会劳动法律监督条例》第二十二条的规定，你单位对本意见书有异议的，可以书面说明理由。")]
    [InlineData("hangzhou", "根据《浙江省工会劳动法律监督条例》第二十二条的规定，你单位对本意见书有异议的，可以书面说明理由。")]
    [InlineData("yunnan", "根据《云南省工会劳动法律监督条例》第二十一条的规定，你单位对本意见书有异议的，可以在书面答复中提出。")]
    [InlineData("hubei", null)]
    public void The_right_to_object_is_told_where_the_text_grants_it_and_has_a_row_on_the_slip(string place, string? told)
    {
        LetterOffice office = LetterOffice.WithReminder(place);
        office.Verify(May);
        LetterDocument letter = Draft(office, LetterStep.Opinion);
        Assert.Equal(told, letter.Objection);
        Assert.Equal(told is not null, letter.ReplySlip!.Fields.Any(field => field.Label == "异议及理由"));
        Assert.DoesNotContain(Draft(office, LetterStep.Reminder).ReplySlip!.Fields, field => field.Label == "异议及理由");
    }

    [Theory]
    [InlineData("guangdong", "备注：当地条例没有规定提示函，发提示函是工会的实践做法")]
    [InlineData("tianjin", "备注：提示函可以发，不是发意见书的前提（《天津市工会劳动法律监督条例》第十五条）")]
    public void That_a_reminder_is_practice_is_told_to_the_office_and_not_in_the_letter(string place, string note)
    {
        LetterDocument letter = Draft(LetterOffice.WithReminder(place), LetterStep.Reminder);
        Assert.Contains(note, letter.Checklist);
        Assert.DoesNotContain("实践", $"{letter.Opening}{letter.Basis}{letter.Request}{letter.Deadline}{letter.Consequence}", StringComparison.Ordinal);
    }

    private static LetterDocument Draft(LetterOffice office, LetterStep step) =>
        new LetterDrafter(office.Place, office.Issuer, RulePack.Default.Policy.Letters).Draft(office.Letter(step), office.Register);
}
