using EarlyWarning.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// Makes the entries by which persons refer alerts to other bodies and record what these answer, after checking that the work allows them. Records nothing: the
/// caller appends the entries. Immutable and thread-safe; reads no clock.
/// </summary>
/// <param name="alerts">The alerts.</param>
/// <param name="handling">The work on them.</param>
/// <param name="today">The last day that something can have been done on.</param>
public sealed class ReferralActs(AlertBook alerts, HandlingBook handling, LocalDate today)
{
    /// <summary>Makes the entry that refers an alert to a body.</summary>
    /// <param name="company">The company's id; its alert is open.</param>
    /// <param name="number">The number of the referral, which no other has.</param>
    /// <param name="to">The body; no referral to it waits for an answer.</param>
    /// <param name="reason">What it is asked for, or null.</param>
    /// <param name="due">The last day by which it is to answer, today or later; null: none.</param>
    /// <param name="who">Who refers it.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry to record, with a <see cref="CaseReferred"/>.</returns>
    /// <exception cref="AlertActionException">The company has no open alert, the body has not answered an earlier one, the day is past, or who is
    /// empty.</exception>
    public LedgerEntry Refer(string company, string number, CaseBody to, string? reason, LocalDate? due, string who, Instant at)
    {
        ArgumentException.ThrowIfNullOrEmpty(number);
        Episode episode = alerts.OpenEpisodeOf(company);
        EventStamp stamp = StampOf(who, at, BodyMessages.SayWhoRefers);
        if (due < today) throw Refused(AlertActionReason.DayTooEarly, BodyMessages.DueIsPast(due.Value, today));
        if (ReferralsOf(episode).FirstOrDefault(one => one.IsOpen && one.To == to) is { } open)
            throw Refused(AlertActionReason.ReferredAlready, BodyMessages.ReferredAlready(NameOf(episode), to.InWords(), open.Number, open.On));
        return new LedgerEntry(stamp, new CaseReferred(episode.Company, episode.Id, number, to, today) { Reason = Blank(reason), Due = due });
    }

    /// <summary>Makes the entry that says that a body has received a referral.</summary>
    /// <param name="company">The company's id; its alert is open.</param>
    /// <param name="number">The number of the referral; null: the one that waits for an answer.</param>
    /// <param name="on">The day.</param>
    /// <param name="who">Who records it.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry to record, with a <see cref="ReferralReceived"/>.</returns>
    /// <exception cref="AlertActionException">
    /// The company has no open alert or no such referral, it was received or answered already, the day is to come or too early, or who is empty.
    /// </exception>
    public LedgerEntry Receive(string company, string? number, LocalDate on, string who, Instant at)
    {
        Episode episode = alerts.OpenEpisodeOf(company);
        EventStamp stamp = StampOf(who, at, BodyMessages.SayWhoRecords);
        CaseReferral referral = Waiting(episode, number);
        if (referral.ReceivedOn is { } before) throw Refused(AlertActionReason.AnsweredAlready, BodyMessages.ReceivedAlready(referral.Number, before));
        RefuseDay(on, referral);
        return new LedgerEntry(stamp, new ReferralReceived(episode.Company, episode.Id, referral.Number, on));
    }

    /// <summary>Makes the entry that records what a body answers. The alert stays open.</summary>
    /// <param name="company">The company's id; its alert is open.</param>
    /// <param name="number">The number of the referral; null: the one that waits for an answer.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="who">Who records it.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry to record, with a <see cref="ReferralAnswered"/>.</returns>
    /// <exception cref="AlertActionException">
    /// The company has no open alert or no such referral, it was answered already, the day is to come or too early, a number is negative, or who is empty.
    /// </exception>
    public LedgerEntry Answer(string company, string? number, ReferralAnswer answer, string who, Instant at)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Episode episode = alerts.OpenEpisodeOf(company);
        EventStamp stamp = StampOf(who, at, BodyMessages.SayWhoRecords);
        CaseReferral referral = Waiting(episode, number);
        RefuseDay(answer.On, referral);
        if (answer.Workers < 0) throw Refused(AlertActionReason.NegativeNumber, BodyMessages.NegativePaidWorkers(answer.Workers.Value));
        if (answer.Yuan < 0) throw Refused(AlertActionReason.NegativeNumber, BodyMessages.NegativePaidYuan(answer.Yuan.Value));
        return new LedgerEntry(stamp, new ReferralAnswered(episode.Company, episode.Id, referral.Number, answer.On, answer.Finding)
        {
            Workers = answer.Workers,
            Yuan = answer.Yuan,
            Remark = Blank(answer.Remark),
        });
    }

    private CaseReferral Waiting(Episode episode, string? number)
    {
        IReadOnlyList<CaseReferral> all = ReferralsOf(episode);
        if (number is not null)
        {
            CaseReferral named = all.FirstOrDefault(one => one.Number == number.Trim())
                ?? throw Refused(AlertActionReason.NoSuchReferral, BodyMessages.NoSuchReferral(NameOf(episode), number.Trim(), NumbersOf(all)));
            if (named is not { Finding: { } finding, AnsweredOn: { } on }) return named;
            throw Refused(AlertActionReason.AnsweredAlready, BodyMessages.ReferralAnsweredAlready(named.Number, named.To.InWords(), on, finding.InWords()));
        }

        CaseReferral[] open = [.. all.Where(one => one.IsOpen)];
        return open switch
        {
            [var one] => one,
            [] => throw Refused(AlertActionReason.NoSuchReferral, BodyMessages.NothingReferred(NameOf(episode))),
            _ => throw Refused(AlertActionReason.NoSuchReferral, BodyMessages.SeveralReferred(NameOf(episode), NumbersOf(open)!)),
        };
    }

    private void RefuseDay(LocalDate on, CaseReferral referral)
    {
        if (on > today) throw Refused(AlertActionReason.DayToCome, BodyMessages.AnswerToCome(on, today));
        if (on < referral.On) throw Refused(AlertActionReason.DayTooEarly, BodyMessages.AnswerTooEarly(on, referral.Number, referral.On));
    }

    private IReadOnlyList<CaseReferral> ReferralsOf(Episode episode) => handling.Find(episode.Id)?.Referrals ?? [];

    private static Message? NumbersOf(IReadOnlyList<CaseReferral> referrals) =>
        referrals.Count == 0 ? null : BodyMessages.ReferralNumbers([.. referrals.Select(one => one.Number)]);

    private EventStamp StampOf(string who, Instant at, Message sayWho) => string.IsNullOrWhiteSpace(who)
        ? throw Refused(AlertActionReason.NobodyNamed, sayWho)
        : alerts.LastScan! with { At = at, Actor = who.Trim() };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string NameOf(Episode episode) => episode.Name ?? episode.Company;

    private static AlertActionException Refused(AlertActionReason reason, Message text) => new(reason, text);
}
