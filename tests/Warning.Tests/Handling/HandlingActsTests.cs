using EarlyWarning.Tests.Alerts;
using static EarlyWarning.Tests.Handling.HandlingHistory;

namespace EarlyWarning.Tests.Handling;

/// <summary>Checks what the acts on work do not allow, and what they say.</summary>
public sealed class HandlingActsTests
{
    private static readonly CaseClosing Paid = new()
    {
        Finding = CaseFinding.Paid,
        Method = HandlingMethod.Visit,
        Workers = 5,
        Yuan = 73_685,
        Evidence = "银行回单",
    };

    public static TheoryData<string, AlertActionReason, string> Refusals => new()
    {
        { "assign nobody", AlertActionReason.NobodyToAssign, "the office file has no person and no unit '赵某'" },
        { "assign without why", AlertActionReason.NoReasonGiven, "say why it is given to them" },
        { "assign again", AlertActionReason.AlreadyAssigned, "the alert of 'c Ltd' is with 李某 of '示例市总工会' already" },
        { "mark back", AlertActionReason.ReachedAlready,
            "the alert of 'c Ltd' is checked already, by 李某; it is not marked received again. What was marked by mistake is taken back" },
        { "mark waiting", AlertActionReason.AwaitsApproval, "the closing of 'c Ltd' by 李某 waits for a second person: approve it, or send it back" },
        { "close twice", AlertActionReason.AwaitsApproval, "the closing of 'c Ltd' by 李某 waits for a second person: approve it, or send it back" },
        { "close without finding", AlertActionReason.NoFinding,
            "a second person approves the closing of an alert that is orange: say what was found, so that there is something to approve" },
        { "close without anything", AlertActionReason.NoFinding, "say what became of it: the result, or what was found" },
        { "not so, handled", AlertActionReason.FindingContradicts, "'not so' was found, and the result is 'handled': one of both is wrong" },
        { "paid, false alarm", AlertActionReason.FindingContradicts, "'paid' was found, and the result is 'false alarm': one of both is wrong" },
        { "not so without fault", AlertActionReason.UnknownFault,
            "what was not so is a false alarm: name the rule or the feed at fault, so that it can be mended" },
        { "unknown fault", AlertActionReason.UnknownFault,
            "there is no rule and no feed 'wages.arears' that could be at fault; did you mean 'wages.arrears'?" },
        { "fault of paid", AlertActionReason.FindingContradicts,
            "a rule or feed is at fault for a false alarm alone; leave it out, or close as a false alarm" },
        { "approve nothing", AlertActionReason.NothingToApprove, "no closing of 'c Ltd' waits for a second person" },
        { "approve own", AlertActionReason.ApproverIsCloser, "李某 wants to close it, and cannot approve it; another person of the office does" },
        { "return own", AlertActionReason.ApproverIsCloser, "李某 wants to close it, and cannot approve it; another person of the office does" },
        { "approve as stranger", AlertActionReason.NobodyToAssign, "the office file has no person and no unit '赵某'" },
        { "return without why", AlertActionReason.NoReasonGiven, "say why it is sent back" },
        { "urge nobody", AlertActionReason.NobodyToUrge, "nobody owns the alert of 'c Ltd', so that nobody can be urged; give it to somebody first" },
        { "assign without office", AlertActionReason.NobodyToAssign,
            "there is no office file, so that nobody is known who could be given an alert; write an office.json beside the scan file" },
        { "nobody marks", AlertActionReason.NobodyNamed, "say who did it" },
        { "closed", AlertActionReason.AlertClosed, "the alert of 'c Ltd' was closed on 2026-01-01 by 张某" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_is_not_allowed_is_refused_with_the_reason(string act, AlertActionReason reason, string message)
    {
        HandlingHistory history = new(HandlingPolicy.Default) { People = act is "urge nobody" or "assign without office" ? null : Office };
        history.Scan(0, "o");
        if (act == "mark back") history.Mark(HandlingState.Checked);
        if (act is "mark waiting" or "close twice" or "approve own" or "return own" or "approve as stranger" or "return without why" or "closed") history.Do(
            acts => Close(acts, Paid));
        if (act == "closed") history.Do(acts => acts.Approve("c", "张某", AlertHistory.Noon));
        AlertActionException refused = Assert.Throws<AlertActionException>(() => Try(history.Acts, act));
        Assert.Equal((reason, message), (refused.Reason, refused.Message));
    }

    [Fact]
    public void A_closing_of_orange_waits_and_the_approval_closes_it_with_both_names()
    {
        HandlingHistory history = new(HandlingPolicy.Default);
        history.Scan(0, "o");
        history.Do(acts => Close(acts, Paid));
        Assert.True(history.Alerts.EpisodeOf("c")!.IsOpen);
        history.Do(acts => acts.Approve("c", "张某", AlertHistory.Noon));
        Episode closed = history.Alerts.EpisodeOf("c")!;
        Assert.Equal((false, "张某", "李某"), (closed.IsOpen, closed.ClosedBy!.Actor, closed.Closing!.SubmittedBy));
        Assert.Equal(
            (ClosedAs.Handled, CaseFinding.Paid, 5, "银行回单"), (closed.Closing.As, closed.Closing.Finding, closed.Closing.Workers, closed.Closing.Evidence));
    }

    [Theory]
    [InlineData("y", "orange", true, false)]
    [InlineData("o", "orange", true, true)]
    [InlineData("o", "orange", false, false)]
    [InlineData("o", "red", true, false)]
    [InlineData("r", "none", true, false)]
    public void Who_approves_is_a_matter_of_the_policy_and_the_office(string seen, string approve, bool hasPeople, bool waits)
    {
        HandlingHistory history = new(new HandlingPolicy { Approve = Enum.Parse<Level>(approve, ignoreCase: true) }) { People = hasPeople ? Office : null };
        history.Scan(0, seen);
        history.Do(acts => Close(acts, Paid));
        Assert.Equal(waits, history.Alerts.EpisodeOf("c")!.IsOpen);
    }

    [Fact]
    public void Who_is_alone_in_the_office_closes_alone()
    {
        HandlingHistory history = new(HandlingPolicy.Default) { People = Office with { People = [Office.Find("李某")!] } };
        history.Scan(0, "r");
        history.Do(acts => Close(acts, Paid));
        Assert.False(history.Alerts.EpisodeOf("c")!.IsOpen);
    }

    [Fact]
    public void A_submitted_closing_that_was_approved_is_not_taken_back_alone()
    {
        HandlingHistory history = new(HandlingPolicy.Default);
        history.Scan(0, "o");
        history.Do(acts => Close(acts, Paid));
        int submitted = history.Ledger.Count - 1;
        history.Do(acts => acts.Approve("c", "张某", AlertHistory.Noon));
        ActCorrections corrections = new(history.Ledger);
        AlertActionException refused = Assert.Throws<AlertActionException>(
            () => corrections.Withdraw(corrections.Acts.Single(act => act.Reference.Position == submitted), "李某", "误报", AlertHistory.Noon));
        Assert.Equal(AlertActionReason.RestedOn, refused.Reason);

        // The approval is, and the closing waits again.
        history.Ledger.Add(corrections.Withdraw(corrections.Acts[^1], "张某", "误批", AlertHistory.Noon));
        Assert.Equal((true, "李某"), (history.Alerts.EpisodeOf("c")!.IsOpen, history.Work.SubmittedBy!.Actor));
    }

    [Fact]
    public void An_assignment_that_is_taken_back_leaves_it_with_who_had_it_before()
    {
        HandlingHistory history = new(HandlingPolicy.Default);
        history.Scan(0, "o");
        history.Do(acts => acts.Assign("c", "王某", "周某", "张某", "熟悉该企业", AlertHistory.Noon));
        Assert.Equal((Law, "王某", "周某"), (history.Work.Unit, history.Work.Owner, history.Work.Deputy));
        ActCorrections corrections = new(history.Ledger);
        history.Ledger.Add(corrections.Withdraw(corrections.Acts[^1], "张某", "派错了", AlertHistory.Noon));
        Assert.Equal((Union, "李某"), (history.Work.Unit, history.Work.Owner));
    }

    [Theory]
    [InlineData(CaseFinding.NotSo, ClosedAs.FalseAlarm)]
    [InlineData(CaseFinding.Settled, ClosedAs.Handled)]
    [InlineData(CaseFinding.Paid, ClosedAs.Handled)]
    [InlineData(CaseFinding.InArbitration, ClosedAs.Handled)]
    [InlineData(CaseFinding.HandedToHrss, ClosedAs.Handled)]
    [InlineData(CaseFinding.HandedToPolice, ClosedAs.Handled)]
    [InlineData(CaseFinding.CompanyGone, ClosedAs.Other)]
    [InlineData(CaseFinding.Repeated, ClosedAs.Other)]
    [InlineData(CaseFinding.NotOurs, ClosedAs.Other)]
    [InlineData(CaseFinding.Other, ClosedAs.Other)]
    public void A_finding_is_a_result_where_none_is_said(CaseFinding finding, ClosedAs result) =>
        Assert.Equal(result, new CaseClosing { Finding = finding }.Result);

    private static LedgerEntry Close(HandlingActs acts, CaseClosing closing) => acts.Close("c", closing, "李某", AlertHistory.Noon);

    private static LedgerEntry Try(HandlingActs acts, string act) => act switch
    {
        "assign nobody" or "assign without office" => acts.Assign("c", "赵某", null, "张某", "熟悉", AlertHistory.Noon),
        "assign without why" => acts.Assign("c", "王某", null, "张某", " ", AlertHistory.Noon),
        "assign again" => acts.Assign("c", "李某", null, "张某", "熟悉", AlertHistory.Noon),
        "mark back" or "mark waiting" or "closed" => acts.Mark("c", HandlingState.Received, null, "李某", AlertHistory.Noon),
        "nobody marks" => acts.Mark("c", HandlingState.Received, null, " ", AlertHistory.Noon),
        "close without finding" => Close(acts, new CaseClosing { As = ClosedAs.Handled }),
        "close without anything" => Close(acts, new CaseClosing()),
        "not so, handled" => Close(acts, new CaseClosing { As = ClosedAs.Handled, Finding = CaseFinding.NotSo }),
        "paid, false alarm" => Close(acts, new CaseClosing { As = ClosedAs.FalseAlarm, Finding = CaseFinding.Paid }),
        "not so without fault" => Close(acts, new CaseClosing { Finding = CaseFinding.NotSo }),
        "unknown fault" => Close(acts, new CaseClosing { Finding = CaseFinding.NotSo, Fault = "wages.arears" }),
        "fault of paid" => Close(acts, Paid with { Fault = "power" }),
        "close twice" => Close(acts, Paid),
        "approve nothing" => acts.Approve("c", "张某", AlertHistory.Noon),
        "approve own" => acts.Approve("c", "李某", AlertHistory.Noon),
        "return own" => acts.Return("c", "李某", "缺回单", AlertHistory.Noon),
        "approve as stranger" => acts.Approve("c", "赵某", AlertHistory.Noon),
        "return without why" => acts.Return("c", "张某", "", AlertHistory.Noon),
        "urge nobody" => acts.Urge("c", "张某", "走访", AlertHistory.Noon),
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };
}
