using NodaTime;

namespace EarlyWarning.Reports;

/// <summary>Follows the alerts through the entries of a ledger that stand.</summary>
internal sealed class AlertFollower
{
    private readonly DateTimeZone zone;
    private readonly Dictionary<string, HashSet<string>> latched = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FollowedAlert> alerts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FollowedAlert> latest = new(StringComparer.Ordinal);

    private AlertFollower(DateTimeZone zone) => this.zone = zone;

    /// <summary>Returns the alerts of all openings, in the order of the first.</summary>
    public static IEnumerable<FollowedAlert> Follow(IEnumerable<LedgerEntry> standing, DateTimeZone zone)
    {
        AlertFollower follower = new(zone);
        foreach (LedgerEntry entry in standing) follower.Follow(entry);
        return follower.alerts.Values;
    }

    private void Follow(LedgerEntry entry)
    {
        switch (entry.Event)
        {
            case LatchesMoved moved:
                Latch(moved);
                break;
            case EpisodeMoved { Transition: EpisodeTransition.Opened } opened:
                Open(opened.Company, opened.Episode, opened.County, entry.AsOf);
                break;
            case CompanyWarned { Opens: true } warned:
                Open(warned.Company, warned.Episode, warned.County, entry.AsOf);
                break;
            case EpisodeMoved { Transition: EpisodeTransition.Closed } fell when alerts.TryGetValue(fell.Episode, out FollowedAlert? alert):
                alert.IsOpen = false;
                break;
            case EpisodeReopened reopened:
                if (alerts.TryGetValue(reopened.Episode, out FollowedAlert? again)) again.Reopen();
                break;
            case EpisodeClosed closing when alerts.TryGetValue(closing.Episode, out FollowedAlert? closed):
                closed.Act(DayOf(entry));
                closed.Close(closing.As, DayOf(entry));
                break;
            case CompanySilenced silenced:
                Act(silenced.Episode, entry);
                break;
            case LetterAct act:
                Act(act.Episode, entry);
                break;
        }
    }

    private void Latch(LatchesMoved moved)
    {
        if (!latched.TryGetValue(moved.Company, out HashSet<string>? rules)) latched.Add(moved.Company, rules = new(StringComparer.Ordinal));
        rules.ExceptWith(moved.Released.Select(rule => rule.Id));
        rules.UnionWith(moved.Latched.Select(rule => rule.Id));
        if (latest.TryGetValue(moved.Company, out FollowedAlert? alert) && alert.IsOpen) alert.AddRules(moved.Latched.Select(rule => rule.Id));
    }

    /// <summary>Opens an alert, or continues one that was closed; what a person had found then stands.</summary>
    private void Open(string company, string episode, string? county, LocalDate asOf)
    {
        if (alerts.TryGetValue(episode, out FollowedAlert? alert)) alert.IsOpen = true;
        else alerts.Add(episode, alert = new FollowedAlert(company, asOf, county));
        latest[company] = alert;
        if (latched.TryGetValue(company, out HashSet<string>? rules)) alert.AddRules(rules);
    }

    private void Act(string episode, LedgerEntry entry)
    {
        if (alerts.TryGetValue(episode, out FollowedAlert? alert)) alert.Act(DayOf(entry));
    }

    /// <summary>Returns the day that an act names, or that on which it was recorded.</summary>
    private LocalDate DayOf(LedgerEntry entry) => entry.Event switch
    {
        LetterVerified verified => verified.On,
        LetterIssued issued => issued.On,
        LetterServed served => served.On,
        LetterReplied replied => replied.On,
        LetterAccepted accepted => accepted.On,
        LetterOpened opened => opened.On,
        _ => entry.Stamp.At.InZone(zone).Date,
    };
}
