using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Reads a list of referrals that came back filled in as the entries that it records, each made for the state that those before it leave.</summary>
/// <param name="state">The current state.</param>
/// <param name="acts">Makes the acts on referrals of a state.</param>
/// <param name="today">The day of answers.</param>
/// <param name="who">The person who records the sheet.</param>
/// <param name="at">The instant of recording.</param>
internal sealed class ReferralFilling(CaseState state, Func<CaseState, ReferralActs> acts, LocalDate today, string who, Instant at)
{
    private readonly Dictionary<string, CaseHandling> works = state.Handling.Cases
        .SelectMany(work => work.Referrals.Select(referral => (referral.Number, Work: work)))
        .ToDictionary(one => one.Number, one => one.Work, StringComparer.Ordinal);

    private readonly Dictionary<string, Episode> episodes = state.Alerts.Episodes.ToDictionary(episode => episode.Id, StringComparer.Ordinal);

    /// <summary>Reads the sheet.</summary>
    /// <exception cref="FeedException">The file cannot be read, or is no such sheet.</exception>
    public FilledSheet<LedgerEntry> Read(string path, FileFormats formats, CancellationToken cancellationToken)
    {
        FilledSheet<Func<ReferralActs, string, Instant, LedgerEntry>> sheet =
            ReferralsToFill.SheetOf(today).Read(path, Find, WhyNot, formats, cancellationToken);
        return FilledEntries.Of(sheet, path, state, (act, now) => act(acts(now), who, at));
    }

    private FilledReferral? Find(string number) => works.TryGetValue(number, out CaseHandling? work) && EpisodeOf(work) is { IsOpen: true } episode
        ? new FilledReferral(episode, work.Referrals.First(one => one.Number == number))
        : null;

    private Message WhyNot(string number)
    {
        if (!works.TryGetValue(number, out CaseHandling? work) || EpisodeOf(work) is not { } closed) return ReferralSheetMessages.UnknownReferral(number);
        Message? who = closed.ClosedBy is { } by ? ReferralSheetMessages.ByWhom(by.Actor) : null;
        return ReferralSheetMessages.ReferralOfClosed(number, closed.Name ?? closed.Company, closed.ClosedOn, who);
    }

    private Episode? EpisodeOf(CaseHandling work) => episodes.GetValueOrDefault(work.Episode);
}
