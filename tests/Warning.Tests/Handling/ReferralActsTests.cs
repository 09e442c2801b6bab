using EarlyWarning.Tests.Alerts;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace EarlyWarning.Tests.Handling;

/// <summary>Alerts that are referred to other bodies, and what these answer.</summary>
public sealed class ReferralActsTests
{
    private static readonly LocalDate Today = AlertHistory.Day(3);
    private readonly AlertHistory history = new();

    public ReferralActsTests() => history.Scan(0, ("c", "r"));

    [Fact]
    public void A_referral_is_received_and_answered_and_the_alert_stays_open()
    {
        Record(acts => acts.Refer("c", "R1", CaseBody.Hrss, " 查处欠薪 ", Today.PlusDays(5), "李某", AlertHistory.Noon));
        CaseReferral referred = Referral;
        Assert.Equal(new CaseReferral("R1", CaseBody.Hrss, Today) { Reason = "查处欠薪", Due = Today.PlusDays(5) }, referred);
        Assert.Equal(CaseReferralState.Referred, referred.State);
        Record(acts => acts.Receive("c", null, Today, "李某", AlertHistory.Noon));
        Assert.Equal((CaseReferralState.Received, Today), (Referral.State, Referral.ReceivedOn));
        ReferralAnswer answer = new(Today, BodyFinding.Paid) { Workers = 12, Yuan = 86_000, Remark = "已发" };
        Record(acts => acts.Answer("c", "R1", answer, "李某", AlertHistory.Noon));
        Assert.Equal(
            (CaseReferralState.Answered, BodyFinding.Paid, 12, 86_000m, "已发"),
            (Referral.State, Referral.Finding!.Value, Referral.Workers!.Value, Referral.Yuan!.Value, Referral.Remark));
        Assert.True(history.Book.EpisodeOf("c")!.IsOpen);
    }

    [Fact]
    public void Two_bodies_may_have_it_at_once()
    {
        Refer("R1", CaseBody.Hrss);
        Refer("R2", CaseBody.Police);
        AlertActionException refused = Refused(acts => acts.Receive("c", null, Today, "李某", AlertHistory.Noon), AlertActionReason.NoSuchReferral);
        Assert.Contains("R1, R2", refused.Message, StringComparison.Ordinal);
        Record(acts => acts.Receive("c", "R2", Today, "李某", AlertHistory.Noon));
        Assert.Equal([CaseReferralState.Referred, CaseReferralState.Received], Referrals.Select(one => one.State));
    }

    [Fact]
    public void What_is_not_allowed_is_refused_with_its_reason()
    {
        Refused(acts => acts.Answer("c", null, new ReferralAnswer(Today, BodyFinding.Paid), "李某", AlertHistory.Noon), AlertActionReason.NoSuchReferral);
        Refused(acts => acts.Refer("c", "R1", CaseBody.Hrss, null, Today.PlusDays(-1), "李某", AlertHistory.Noon), AlertActionReason.DayTooEarly);
        Refused(acts => acts.Refer("c", "R1", CaseBody.Hrss, null, null, " ", AlertHistory.Noon), AlertActionReason.NobodyNamed);
        Refused(acts => acts.Refer("d", "R1", CaseBody.Hrss, null, null, "李某", AlertHistory.Noon), AlertActionReason.NoAlert);
        Refer("R1", CaseBody.Hrss);
        Refused(acts => acts.Refer("c", "R2", CaseBody.Hrss, null, null, "李某", AlertHistory.Noon), AlertActionReason.ReferredAlready);
        Refused(acts => acts.Receive("c", "R9", Today, "李某", AlertHistory.Noon), AlertActionReason.NoSuchReferral);
        Refused(acts => acts.Receive("c", null, Today.PlusDays(1), "李某", AlertHistory.Noon), AlertActionReason.DayToCome);
        Refused(acts => acts.Receive("c", null, Today.PlusDays(-1), "李某", AlertHistory.Noon), AlertActionReason.DayTooEarly);
        ReferralAnswer answer = new(Today, BodyFinding.Paid);
        Refused(acts => acts.Answer("c", null, answer with { Workers = -1 }, "李某", AlertHistory.Noon), AlertActionReason.NegativeNumber);
        Refused(acts => acts.Answer("c", null, answer with { Yuan = -1 }, "李某", AlertHistory.Noon), AlertActionReason.NegativeNumber);
        Record(acts => acts.Answer("c", null, answer, "李某", AlertHistory.Noon));
        AlertActionException twice = Refused(acts => acts.Answer("c", "R1", answer, "李某", AlertHistory.Noon), AlertActionReason.AnsweredAlready);
        Assert.Contains("paid", twice.Message, StringComparison.Ordinal);
        Refer("R2", CaseBody.Hrss);
        history.Close("c");
        Refused(acts => acts.Answer("c", "R2", answer, "李某", AlertHistory.Noon), AlertActionReason.AlertClosed);
    }

    [Fact]
    public void A_scan_says_once_that_an_answer_is_overdue()
    {
        Record(acts => acts.Refer("c", "R1", CaseBody.Hrss, null, AlertHistory.Day(4), "李某", AlertHistory.Noon));
        Assert.Empty(Overdue(4));
        Assert.Equal([new ReferralOverdue("c", "c@2026-01-01", "R1", AlertHistory.Day(4))], Overdue(5));
        Assert.Equal(NoticeKind.ReferralOverdue, Assert.Single(CaseState.Of(history.Ledger).Notices.Notices, notice => notice.Due is not null).Kind);
        Assert.Empty(Overdue(6));
    }

    [Fact]
    public void A_referral_on_which_an_answer_rests_is_not_withdrawn()
    {
        Refer("R1", CaseBody.Hrss);
        Record(acts => acts.Answer("c", null, new ReferralAnswer(Today, BodyFinding.NotSo), "李某", AlertHistory.Noon));
        ActCorrections corrections = new(history.Ledger);
        AlertActionException refused = Assert.Throws<AlertActionException>(
            () => corrections.Withdraw(corrections.Acts.Single(act => act.Kind == ActKind.Referred), "李某", "办错了", AlertHistory.Noon));
        Assert.Equal(AlertActionReason.RestedOn, refused.Reason);
        history.Ledger.Add(corrections.Withdraw(corrections.Acts.Single(act => act.Kind == ActKind.ReferralAnswered), "李某", "办错了", AlertHistory.Noon));
        Assert.True(Referral.IsOpen);
        corrections = new ActCorrections(history.Ledger);
        history.Ledger.Add(corrections.Withdraw(corrections.Acts.Single(act => act.Kind == ActKind.Referred), "李某", "办错了", AlertHistory.Noon));
        Assert.Empty(Referrals);
    }

    /// <summary>
    /// Acts in any order: what a simple model allows is allowed, and nothing else; states only go forward; the state that is stored is the one that is read.
    /// </summary>
    [Property(MaxTest = 100)]
    public Property Referrals_go_as_the_model_says() => Prop.ForAll(Arb.From(Gen.Choose(0, 3).ListOf(12)), steps =>
    {
        AlertHistory one = new();
        one.Scan(0, ("c", "r"));
        Dictionary<string, CaseReferralState> model = [];
        int number = 0;
        foreach (int step in steps)
        {
            string[] open = [.. model.Where(referral => referral.Value != CaseReferralState.Answered).Select(referral => referral.Key)];
            string? expected = step switch
            {
                0 => open.Length == 0 ? $"R{number}" : null,
                1 => open.Length == 1 && model[open[0]] == CaseReferralState.Referred ? open[0] : null,
                2 => open.Length == 1 ? open[0] : null,
                _ => "scan",
            };
            bool isDone = Try(one, step, $"R{number}");
            if (isDone != expected is not null) return false;
            if (step == 0) number++;
            if (expected is null or "scan") continue;
            model[expected] = (CaseReferralState)step;
        }

        IReadOnlyList<CaseReferral> known = HandlingBook.Of(StandingEntries.Of(one.Ledger)).Find("c@2026-01-01")!.Referrals;
        return known.ToDictionary(referral => referral.Number, referral => referral.State).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .SequenceEqual(model.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    });

    private static bool Try(AlertHistory one, int step, string number)
    {
        ReferralActs acts = new(one.Book, HandlingBook.Of(StandingEntries.Of(one.Ledger)), Today);
        try
        {
            if (step == 3) one.Scan(one.Ledger.Count, ("c", "r"));
            else one.Ledger.Add(step switch
            {
                0 => acts.Refer("c", number, CaseBody.Hrss, null, null, "李某", AlertHistory.Noon),
                1 => acts.Receive("c", null, Today, "李某", AlertHistory.Noon),
                _ => acts.Answer("c", null, new ReferralAnswer(Today, BodyFinding.Other), "李某", AlertHistory.Noon),
            });
            return true;
        }
        catch (AlertActionException)
        {
            return false;
        }
    }

    private IReadOnlyList<CaseReferral> Referrals => HandlingBook.Of(StandingEntries.Of(history.Ledger)).Find("c@2026-01-01")!.Referrals;

    private CaseReferral Referral => Assert.Single(Referrals);

    private ReferralActs Acts => new(history.Book, HandlingBook.Of(StandingEntries.Of(history.Ledger)), Today);

    private void Refer(string number, CaseBody to) => Record(acts => acts.Refer("c", number, to, null, null, "李某", AlertHistory.Noon));

    private void Record(Func<ReferralActs, LedgerEntry> act) => history.Ledger.Add(act(Acts));

    private AlertActionException Refused(Func<ReferralActs, LedgerEntry> act, AlertActionReason reason)
    {
        AlertActionException refused = Assert.Throws<AlertActionException>(() => act(Acts));
        Assert.Equal(reason, refused.Reason);
        return refused;
    }

    /// <summary>Scans, and returns what it says of referrals.</summary>
    private ReferralOverdue[] Overdue(int day)
    {
        HandlingBook work = HandlingBook.Of(StandingEntries.Before(history.Ledger, AlertHistory.Day(day)));
        AlertAdvance advance = history.Scan(day, ("c", "r"));
        EventStamp stamp = EventStamp.OfScan(AlertHistory.Noon, AlertHistory.Day(day), "p");
        HandlingPolicy policy = new();
        HandlingClock clock = new(policy, RulePack.Default.Calendar, DateTimeZone.Utc);
        HandlingMove moved = work.Advance(advance, null, policy, clock, stamp, episode => new CaseTraits(episode.Level));
        history.Ledger.InsertRange(history.Ledger.Count - 1, moved.Entries);
        return [.. moved.Entries.Select(entry => entry.Event).OfType<ReferralOverdue>()];
    }
}
