using EarlyWarning.Letters;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Tests.Letters;
using NodaTime;

namespace EarlyWarning.Tests.Messages;

/// <summary>What a cadre reads where an act on a letter is not allowed.</summary>
public sealed class LetterMessagesTests
{
    private static readonly LocalDate May = LetterOffice.May;

    [Fact]
    public void What_comes_first_is_said_in_Chinese()
    {
        LetterOffice office = LetterOffice.WithReminder();
        string id = LetterOffice.Id(LetterStep.Reminder).Replace("#reminder", "#提示函", StringComparison.Ordinal);
        Says($"文书 {id} 现为“拟发”，尚未发出；请先发出", office.Refused(actions => actions.Serve(office.Letter(LetterStep.Reminder), May, ServiceForm.Mail)));
        Says($"文书 {id} 现为“拟发”；送达之后才有回复，请先登记送达", office.Refused(actions => actions.Reply(office.Letter(LetterStep.Reminder), May, ReplyOutcome.Refused)));
        Says("没有写明签发人；请写明由谁签发", office.Refused(actions => actions.Issue(office.Letter(LetterStep.Reminder), new LetterIssue(May, " "))));
        Says(
            "没有记录说明该事项尚未由行政机关、劳动争议仲裁机构或者人民法院受理；请查明后再办",
            office.Refused(actions => actions.Issue(office.Letter(LetterStep.Reminder), new LetterIssue(May, "张某"))));
        Says(
            $"文书 {id} 的发出日期 2026-05-05 早于 2026-05-06，即其拟发之日；请核对日期",
            office.Refused(actions => actions.Issue(office.Letter(LetterStep.Reminder), new LetterIssue(May.PlusDays(-1), "张某"))));
        Says("没有写明原因；请用几句话写明", office.Refused(actions => actions.Close(office.Letter(LetterStep.Reminder), "")));
        office.Serve(LetterStep.Reminder, May, May.PlusDays(1));
        Says($"文书 {id} 已于 2026-05-07 送达", office.Refused(actions => actions.Serve(office.Letter(LetterStep.Reminder), May.PlusDays(2), ServiceForm.Mail)));
        Says($"“不予立案”是主管部门对建议书的回复；{id} 是发给用人单位的", office.Refused(actions => actions.Reply(office.Letter(LetterStep.Reminder), May.PlusDays(2), ReplyOutcome.NotFiled)));
        Says($"文书 {id} 已按其文号送达，文号不能作废；请改为办结", office.Refused(actions => actions.Void(office.Letter(LetterStep.Reminder), "写错")));
    }

    [Fact]
    public void Facts_and_supervisors_are_asked_for_in_Chinese()
    {
        LetterOffice office = LetterOffice.WithUnansweredReminder();
        string opinion = LetterOffice.Id(LetterStep.Opinion).Replace("#opinion", "#意见书", StringComparison.Ordinal);
        Says($"{opinion} 的事实尚未核实；请先登记核实情况", office.Refused(actions => actions.Issue(office.Letter(LetterStep.Opinion), new LetterIssue(new LocalDate(2026, 6, 2), "张某"))));
        Says(
            "事实要由 2 名监督员核实，现只写了 1 名；请补上",
            office.Refused(actions => actions.Verify(office.Letter(LetterStep.Opinion), new LetterFinding(new LocalDate(2026, 6, 2), ["甲"], ["拖欠工资"]))));
        Says(
            "事实里不能写出是谁：“王某 →13800001111←”中箭头之间像是电话号码；请删去",
            office.Refused(actions => actions.Verify(office.Letter(LetterStep.Opinion), new LetterFinding(new LocalDate(2026, 6, 2), ["甲", "乙"], ["王某 13800001111"]))));
    }

    [Fact]
    public void A_union_of_too_low_a_level_is_told_so_in_Chinese()
    {
        LetterMessagesTests.Says("湖北省规定建议书由县级以上工会发出；示例市总工会的级别是“乡镇（街道）”", LetterMessages.IssuerLevelTooLow(
            "湖北省", UnionLevel.County.InWords(), LetterMessages.OneOf(LetterKind.Suggestion), "示例市总工会", UnionLevel.Town.InWords()));
    }

    /// <summary>Ledgers record the English sentence.</summary>
    [Fact]
    public void A_reason_without_due_date_that_a_ledger_records_is_read_in_both_languages()
    {
        foreach (Message reason in (Message[])
            [LetterMessages.LetterSetsNoPeriod, LetterMessages.NoPlaceNamed, LetterMessages.AuthorityHasNoPeriod("湖北省"), PeriodMessages.NoCalendarOf(2027), PeriodMessages.NoCalendarOf(2027, new LocalDate(2027, 1, 9))])
            Assert.Equal(reason, LetterDueReason.Read(reason.ToString()));
        Assert.Equal("湖北省的规定没有给主管部门规定期限", LetterDueReason.Read("the text of 湖北省 gives the authority no period for this")!.ToString(MessageLanguage.Chinese));
        Assert.Equal("something else", LetterDueReason.Read("something else")!.ToString(MessageLanguage.Chinese));
        Assert.Null(LetterDueReason.Read(null));
    }

    [Theory]
    [InlineData(1, PeriodUnit.Day, "1 day", "1 日")]
    [InlineData(15, PeriodUnit.WorkingDay, "15 working days", "15 个工作日")]
    [InlineData(2, PeriodUnit.Month, "2 months", "2 个月")]
    public void A_period_is_said_in_both_languages(int length, PeriodUnit unit, string english, string chinese)
    {
        Message period = new ReplyPeriod(length, unit).InWords();
        Assert.Equal((english, chinese), (period.ToString(), period.ToString(MessageLanguage.Chinese)));
    }

    private static void Says(string chinese, LetterActionException refused) => Says(chinese, refused.Text);

    private static void Says(string chinese, Message said) => Assert.Equal(chinese, said.ToString(MessageLanguage.Chinese));
}
