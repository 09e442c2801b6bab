using NodaTime;

namespace EarlyWarning.Reports;

/// <summary>Follows the work on alerts through the entries of a ledger that stand.</summary>
internal sealed class WorkFollower
{
    private readonly HandlingClock clock;
    private readonly DateTimeZone zone;
    private readonly Dictionary<string, FollowedWork> works = new(StringComparer.Ordinal);
    private readonly HashSet<string> companies = new(StringComparer.Ordinal);

    /// <summary>Acts on openings that a scan of the same date has replaced, until that scan opens the alert.</summary>
    private readonly Dictionary<string, List<LedgerEntry>> early = new(StringComparer.Ordinal);

    private WorkFollower(HandlingClock clock, DateTimeZone zone) => (this.clock, this.zone) = (clock, zone);

    /// <summary>Returns the work on each alert, in the order of their first openings.</summary>
    /// <param name="standing">The entries that stand.</param>
    /// <param name="clock">The limits.</param>
    /// <param name="zone">The time zone whose days count.</param>
    /// <param name="now">The end of what is looked at: what is over its limit then is late, though nothing has come since.</param>
    public static IReadOnlyCollection<FollowedWork> Follow(IEnumerable<LedgerEntry> standing, HandlingClock clock, DateTimeZone zone, LocalDateTime now)
    {
        WorkFollower follower = new(clock, zone);
        foreach (LedgerEntry entry in standing) follower.Follow(entry);
        foreach (FollowedWork work in follower.works.Values) work.WasLate |= clock.DueOf(work.Work, work.Level)?.IsPastAt(now) == true;
        return follower.works.Values;
    }

    private void Follow(LedgerEntry entry)
    {
        if (entry.Event is EpisodeMoved move)
        {
            if (move.Transition == EpisodeTransition.Opened) Open(move.Company, move.Episode, entry.AsOf);
            if (works.TryGetValue(move.Episode, out FollowedWork? moved)) moved.Level = move.Level;
        }
        else if (entry.Event is CompanyWarned warned)
        {
            if (warned.Opens) Open(warned.Company, warned.Episode, entry.AsOf);
            if (works.TryGetValue(warned.Episode, out FollowedWork? known) && (warned.Opens || warned.Level > known.Level)) known.Level = warned.Level;
        }

        if (HandlingBook.EpisodeOf(entry.Event) is not { } episode) return;
        if (!works.TryGetValue(episode.Id, out FollowedWork? work))
        {
            if (!early.TryGetValue(episode.Id, out List<LedgerEntry>? acts)) early.Add(episode.Id, acts = []);
            acts.Add(entry);
            return;
        }

        CaseHandling? before = work.Work;
        work.Work = HandlingBook.After(before ?? new CaseHandling(episode.Id, episode.Company), entry);
        if (entry.Event is EpisodeReopened or EpisodeMoved { Transition: EpisodeTransition.Opened } or CompanyWarned) work.Reopen();
        if (before is not null && before.State != work.Work.State)
            work.Step(before.State, clock.DueOf(before, work.Level)?.IsPastAt(clock.MomentOf(entry.Stamp)) == true);
        if (entry.Event is EpisodeClosed closed) work.Close(closed, entry.Stamp.At.InZone(zone).Date);
        if (before is not null || !early.Remove(episode.Id, out List<LedgerEntry>? said)) return;
        foreach (LedgerEntry act in said) Follow(act);
    }

    private void Open(string company, string episode, LocalDate asOf)
    {
        if (works.TryGetValue(episode, out FollowedWork? again)) again.IsRepeated = true;
        else works.Add(episode, new FollowedWork(company, asOf, companies.Add(company)));
    }
}
