using EarlyWarning.Handling;

namespace EarlyWarning;

/// <summary>The work on all alerts of a ledger, as the entries that stand give it. Immutable and thread-safe; compared by reference.</summary>
public sealed class HandlingBook
{
    private readonly Dictionary<string, CaseHandling> cases;

    private HandlingBook(Dictionary<string, CaseHandling> cases) => this.cases = cases;

    /// <summary>The book without any work.</summary>
    public static HandlingBook Empty { get; } = new([]);

    /// <summary>The work on each alert, in the order in which the entries named them first.</summary>
    public IReadOnlyCollection<CaseHandling> Cases => cases.Values;

    /// <summary>Creates the book that the entries that stand give.</summary>
    /// <param name="entries">The entries that stand, in their order; entries about anything else are ignored.</param>
    /// <returns>The book.</returns>
    public static HandlingBook Of(IEnumerable<LedgerEntry> entries) => Empty.With(entries);

    /// <summary>Creates a book of what was known of each alert, in the order of <see cref="Cases"/>.</summary>
    internal static HandlingBook Of(IEnumerable<CaseHandling> cases) => new(cases.ToDictionary(one => one.Episode, StringComparer.Ordinal));

    /// <summary>Finds the work on an alert.</summary>
    /// <param name="episode">The id of the episode.</param>
    /// <returns>The work; null if the entries know nothing of the episode.</returns>
    public CaseHandling? Find(string episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        return cases.GetValueOrDefault(episode);
    }

    /// <summary>Applies further entries; returns the book afterwards.</summary>
    /// <param name="entries">Entries that stand and were appended later; entries about anything else are ignored.</param>
    /// <returns>The book; this one does not change.</returns>
    public HandlingBook With(IEnumerable<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Dictionary<string, CaseHandling>? after = null;
        foreach (LedgerEntry entry in entries)
        {
            if (EpisodeOf(entry.Event) is not { } episode) continue;
            CaseHandling? before = (after ?? cases).GetValueOrDefault(episode.Id);
            CaseHandling moved = After(before ?? new CaseHandling(episode.Id, episode.Company), entry);
            if (moved.Steps.Count == 0) moved = moved with { Steps = [new HandlingStep(HandlingState.Opened, entry.Stamp)] };
            if (!ReferenceEquals(moved, before)) (after ??= new Dictionary<string, CaseHandling>(cases, StringComparer.Ordinal))[episode.Id] = moved;
        }

        return after is null ? this : new HandlingBook(after);
    }

    /// <summary>Applies a scan: says to whom new alerts go, which are overdue, and which go to the next unit.</summary>
    /// <param name="advance">What the scan did to the alerts; this book has not seen its entries.</param>
    /// <param name="office">The office; null: alerts are given to nobody.</param>
    /// <param name="policy">The rules of dispatch.</param>
    /// <param name="clock">The limits.</param>
    /// <param name="stamp">The stamp of the scan.</param>
    /// <param name="traits">Returns what rules of dispatch look at of an alert.</param>
    /// <param name="replaced">The work with a scan of the same as-of date that this one replaces; null if there is none.</param>
    /// <returns>The entries to record.</returns>
    public HandlingMove Advance(
        AlertAdvance advance, UnionOffice? office, HandlingPolicy policy, HandlingClock clock, EventStamp stamp, Func<Episode, CaseTraits> traits,
            HandlingBook? replaced = null)
    {
        ArgumentNullException.ThrowIfNull(advance);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(stamp);
        ArgumentNullException.ThrowIfNull(traits);
        if (office is null && policy.Limits.Count == 0 && cases.Values.All(one => one.Referrals.Count == 0)) return new HandlingMove([]);
        HandlingAdvance scan = new(office, policy, clock, stamp, replaced ?? Empty);
        LedgerEntry[] entries = [.. scan.Of(advance.Book.Episodes.Where(episode => episode.IsOpen), advance.Transitions, With(advance.Entries), traits)];
        return new HandlingMove(entries) { Undispatched = [.. scan.Undispatched.Select(episode => episode.Company)] };
    }

    /// <summary>Returns the episode whose work an event changes; null if it changes none.</summary>
    internal static (string Id, string Company)? EpisodeOf(LedgerEvent happened) => happened switch
    {
        EpisodeMoved { Transition: EpisodeTransition.Opened or EpisodeTransition.Closed } moved => (moved.Episode, moved.Company),
        EpisodeClosed closed => (closed.Episode, closed.Company),
        EpisodeReopened reopened => (reopened.Episode, reopened.Company),
        CompanyWarned { Opens: true } warned => (warned.Episode, warned.Company),
        CaseDispatched dispatched => (dispatched.Episode, dispatched.Company),
        CaseOverdue overdue => (overdue.Episode, overdue.Company),
        CaseEscalated escalated => (escalated.Episode, escalated.Company),
        ReferralOverdue overdue => (overdue.Episode, overdue.Company),
        HandlingAct act => (act.Episode, act.Company),
        _ => null,
    };

    internal static CaseHandling After(CaseHandling work, LedgerEntry entry) => entry.Event switch
    {
        EpisodeMoved { Transition: EpisodeTransition.Opened } => Opened(work, entry.Stamp),
        CompanyWarned warned => Warned(work, warned, entry.Stamp),
        EpisodeMoved => work is { Steps.Count: > 0, State: HandlingState.Closed } ? work : Reach(work, HandlingState.Closed, entry.Stamp),
        EpisodeClosed => Reach(work, HandlingState.Closed, entry.Stamp) with { Submitted = null, SubmittedBy = null },
        EpisodeReopened => Reach(work, HandlingState.Returned, entry.Stamp) with { Submitted = null, SubmittedBy = null },
        CaseDispatched dispatched => Dispatched(work, dispatched, entry.Stamp),
        CaseOverdue => work with { Overdue = entry.Stamp },
        CaseEscalated escalated => work with
        {
            Unit = escalated.To,
            Owner = escalated.Owner,
            Deputy = escalated.Deputy,
            Assigned = entry.Stamp,
            Escalated = entry.Stamp,
            Overdue = null,
        },
        CaseAssigned assigned => work with { Unit = assigned.Unit, Owner = assigned.Owner, Deputy = assigned.Deputy, Assigned = entry.Stamp },
        CaseMarked marked => Reach(work, marked.State, entry.Stamp),
        CaseUrged => work with { Urged = work.Urged + 1, LastUrged = entry.Stamp },
        ClosingSubmitted submitted => Reach(work, HandlingState.Answered, entry.Stamp) with { Submitted = submitted.Closing, SubmittedBy = entry.Stamp },
        ClosingReturned returned => Reach(work, HandlingState.Returned, entry.Stamp) with { Submitted = null, SubmittedBy = null, ReturnedWhy = returned.Why },
        CaseReferred referred => work with
        {
            Referrals = [.. work.Referrals, new CaseReferral(referred.Referral, referred.To, referred.On) { Reason = referred.Reason, Due = referred.Due }],
        },
        ReferralReceived received => Referred(work, received.Referral, one => one with { ReceivedOn = received.On }),
        ReferralAnswered answered => Referred(work, answered.Referral, one => one with
        {
            AnsweredOn = answered.On,
            Finding = answered.Finding,
            Workers = answered.Workers,
            Yuan = answered.Yuan,
            Remark = answered.Remark,
        }),
        ReferralOverdue overdue => Referred(work, overdue.Referral, one => one with { Overdue = entry.Stamp }),
        _ => work,
    };

    private static CaseHandling Referred(CaseHandling work, string number, Func<CaseReferral, CaseReferral> change) =>
        work with { Referrals = [.. work.Referrals.Select(one => one.Number == number ? change(one) : one)] };

    /// <summary>
    /// Begins the work anew, with whoever had it before. What persons said of an opening that a scan of the same date has replaced stands: it is about this
    /// one.
    /// </summary>
    private static CaseHandling Opened(CaseHandling work, EventStamp stamp)
    {
        HandlingStep opened = new(HandlingState.Opened, stamp);
        if (work.Steps.Count == 0) return work with { Steps = [opened] };
        HandlingStep[] said = [.. work.Steps.Where(step => step.State != HandlingState.Opened)];
        if (work.IsOpen && work.Steps.All(step => step.Stamp.AsOf == stamp.AsOf)) return work with { Steps = [opened, .. said] };
        return work with
        {
            Steps = [opened],
            Urged = 0,
            LastUrged = null,
            Overdue = null,
            Escalated = null,
            Submitted = null,
            SubmittedBy = null,
            ReturnedWhy = null
        };
    }

    /// <summary>Begins the work anew, with whom the rules of dispatch give it to; one that had it before keeps it.</summary>
    private static CaseHandling Warned(CaseHandling work, CompanyWarned warned, EventStamp stamp)
    {
        CaseHandling opened = Opened(work, stamp);
        return opened.Unit is not null || warned.Unit is null ? opened : opened with
        {
            Unit = warned.Unit,
            Owner = warned.Owner,
            Deputy = warned.Deputy,
            Assigned = stamp with { Actor = EventStamp.ScanActor, User = null, Host = null },
        };
    }

    /// <summary>
    /// Gives it to a unit; whom a person has given it to keeps it. The clock of an opening goes on from the first scan of the date that opened it.
    /// </summary>
    private static CaseHandling Dispatched(CaseHandling work, CaseDispatched dispatched, EventStamp stamp)
    {
        HandlingStep[] steps = [.. work.Steps];
        if (dispatched.OpenedAt is { } at && Array.FindIndex(steps, step => step.State == HandlingState.Opened) is >= 0 and var first)
            steps[first] = steps[first] with { Stamp = steps[first].Stamp with { At = at } };
        return work with { Unit = dispatched.Unit, Owner = dispatched.Owner, Deputy = dispatched.Deputy, Assigned = stamp, Steps = steps };
    }

    private static CaseHandling Reach(CaseHandling work, HandlingState state, EventStamp stamp) =>
        work with { Steps = [.. work.Steps, new HandlingStep(state, stamp)], Overdue = null, Escalated = null };
}
