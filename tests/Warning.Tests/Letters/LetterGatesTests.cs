using NodaTime;

namespace EarlyWarning.Tests.Letters;

/// <summary>A clerk is told all that does not allow an act at once.</summary>
public sealed class LetterGatesTests
{
    private static readonly LocalDate May = LetterOffice.May;

    private static readonly LetterIssue Bare = new(May.PlusDays(1), " ");

    /// <summary>What was done, the step that is issued with nothing said but the day, and why it cannot be, each reason once.</summary>
    [Theory]
    [InlineData("guangdong", "", LetterStep.Reminder, "NobodySigned, MaybeBeforeCourt, NoReplyPeriod")]
    [InlineData("hubei", "", LetterStep.Reminder, "NobodySigned, MaybeBeforeCourt")]
    [InlineData("hubei", "verify", LetterStep.Opinion, "NobodySigned, ReminderFirst, MaybeBeforeCourt")]
    [InlineData("shaanxi", "verify", LetterStep.Opinion, "NobodySigned, ReminderOrTalksFirst, MaybeBeforeCourt")]
    [InlineData("guangdong", "verify", LetterStep.Opinion, "NobodySigned, NotDecided, MaybeBeforeCourt")]
    [InlineData("hubei", "serve, escalate", LetterStep.Opinion, "NobodySigned, NotVerified, MaybeBeforeCourt")]
    public void All_that_an_issue_lacks_is_told(string place, string history, LetterStep step, string reasons)
    {
        LetterOffice office = LetterOffice.WithReminder(place);
        foreach (string act in history.Split(", ", StringSplitOptions.RemoveEmptyEntries)) Do(office, act);
        LetterActionException refused = office.Refused(actions => actions.Issue(office.Letter(step), Bare));
        Assert.Equal(reasons, string.Join(", ", refused.Refusals.Select(one => one.Reason)));
        Assert.Equal((refused.Refusals[0].Reason, refused.Refusals[0].Text), (refused.Reason, refused.Text));
        Assert.Equal(string.Join(Environment.NewLine, refused.Refusals.Select(one => one.Text.ToString())), refused.Message);
    }

    [Fact]
    public void Without_union_and_place_both_are_told_with_the_rest()
    {
        LetterOffice office = LetterOffice.WithReminder();
        LetterActions bare = new(office.Register, null, null, office.Calendar);
        LetterActionException refused = Assert.Throws<LetterActionException>(() => bare.Issue(office.Letter(LetterStep.Reminder), Bare));
        Assert.Equal(
            [LetterActionReason.NoIssuer, LetterActionReason.NoJurisdiction, LetterActionReason.NobodySigned, LetterActionReason.MaybeBeforeCourt],
            refused.Refusals.Select(one => one.Reason));
    }

    [Fact]
    public void Each_fact_article_and_supervisor_of_a_verification_is_told()
    {
        LetterOffice office = LetterOffice.WithReminder();
        LetterActions listed = new(office.Register, office.Place, office.Issuer, office.Calendar, May) { Articles = [LetterOffice.Article] };
        LetterFinding finding = new(May.PlusDays(1), ["甲"], ["王某(13800138000)被拖欠工资", "拖欠职工工资", "拖欠3名职工工资"]) { Basis = ["某法 第一条", "劳动法第50条", "某法 第二条"] };
        LetterActionException refused = Assert.Throws<LetterActionException>(() => listed.Verify(office.Letter(LetterStep.Reminder), finding));
        Assert.Equal(
            [
                LetterActionReason.DayToCome, LetterActionReason.TooFewSupervisors, LetterActionReason.PersonalFact, LetterActionReason.PersonalFact,
                LetterActionReason.UnlistedArticle, LetterActionReason.UnlistedArticle,
            ],
            refused.Refusals.Select(one => one.Reason));
    }

    [Fact]
    public void One_refusal_is_the_exception_itself()
    {
        LetterOffice office = LetterOffice.WithReminder();
        LetterActionException refused = office.Refused(actions => actions.Issue(office.Letter(LetterStep.Reminder), Bare with { SignedBy = "张某" }));
        Assert.Same(refused, Assert.Single(refused.Refusals));
    }

    [Fact]
    public void Every_promise_that_is_none_is_told()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Serve(LetterStep.Reminder, May, May);
        LetterPromise[] promises = [new(May, 1, null), new(May.PlusDays(9), 0, null), new(May.PlusDays(9), 5, null)];
        LetterActionException refused = office.Refused(actions => actions.Accept(office.Letter(LetterStep.Reminder), May.PlusDays(1), promises: promises));
        Assert.Equal([LetterActionReason.MalformedPromise, LetterActionReason.MalformedPromise], refused.Refusals.Select(one => one.Reason));
    }

    private static void Do(LetterOffice office, string act)
    {
        Letter reminder = office.Letter(LetterStep.Reminder);
        if (act == "verify") office.Do(actions => actions.Verify(reminder, new LetterFinding(May, ["甲", "乙"], ["拖欠工资"])));
        if (act == "serve") office.Serve(LetterStep.Reminder, May, May);
        if (act == "escalate") office.Do(actions => actions.Escalate(reminder, May, ProposalReason.NotCarriedOut));
    }
}
