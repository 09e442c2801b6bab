using NodaTime;

namespace EarlyWarning.Handling;

/// <summary>Makes the entries of a scan about the work on alerts: to whom they go, what is overdue, what goes to the next unit.</summary>
/// <param name="office">The office; null: nobody is named, and nothing is given to anybody.</param>
/// <param name="policy">The rules of dispatch and the limits.</param>
/// <param name="clock">The clock.</param>
/// <param name="stamp">The stamp of the scan.</param>
/// <param name="replaced">The work as it was before the scan, which the scan may replace: its openings of the same as-of date have the first time.</param>
internal sealed class HandlingAdvance(UnionOffice? office, HandlingPolicy policy, HandlingClock clock, EventStamp stamp, HandlingBook replaced)
{
    private readonly LocalDateTime now = clock.MomentOf(stamp);

    /// <summary>
    /// The open alerts that no rule of dispatch holds for, in a policy that has some, and which the scan gave to a unit for its place or to the office.
    /// </summary>
    public List<Episode> Undispatched { get; } = [];

    /// <summary>Returns the entries.</summary>
    /// <param name="open">The open episodes after the scan, in order.</param>
    /// <param name="moves">The transitions of the scan.</param>
    /// <param name="book">The work after the transitions of the scan.</param>
    /// <param name="traits">Returns what rules of dispatch look at; asked only of alerts that are to be given to somebody.</param>
    public IEnumerable<LedgerEntry> Of(IEnumerable<Episode> open, IEnumerable<EpisodeMoved> moves, HandlingBook book, Func<Episode, CaseTraits> traits)
    {
        Dictionary<string, EpisodeTransition> moved = moves.ToDictionary(move => move.Episode, move => move.Transition, StringComparer.Ordinal);
        foreach (Episode episode in open)
        {
            CaseHandling work = book.Find(episode.Id)
                ?? new CaseHandling(episode.Id, episode.Company) { Steps = [new HandlingStep(HandlingState.Opened, stamp)] };
            if (office is not null
                && Dispatch(office, episode, work, moved.GetValueOrDefault(episode.Id, EpisodeTransition.Unchanged), traits) is { } dispatched)
            {
                LedgerEntry entry = new(stamp, dispatched);
                yield return entry;
                work = HandlingBook.Of([work]).With([entry]).Find(episode.Id)!;
            }

            foreach (CaseReferral late in work.Referrals.Where(one => one.Overdue is null && one.IsOverdueOn(stamp.AsOf)))
                yield return new LedgerEntry(stamp, new ReferralOverdue(episode.Company, episode.Id, late.Number, late.Due!.Value));

            if (clock.DueOf(work, episode.Level) is not { } due || !due.IsPastAt(now)) continue;
            if (work.Overdue is null) yield return new LedgerEntry(stamp, new CaseOverdue(episode.Company, episode.Id, work.State, due.Day!.Value));
            if (office is not null && Escalate(office, work, episode) is { } escalated) yield return new LedgerEntry(stamp, escalated);
        }
    }

    private CaseDispatched? Dispatch(UnionOffice office, Episode episode, CaseHandling work, EpisodeTransition move, Func<Episode, CaseTraits> traits)
    {
        bool isAssigned = work.Assigned is { } assigned && assigned.Actor != EventStamp.ScanActor, isEscalated = work.Escalated is not null;
        bool isNew = work.Unit is null || (move is EpisodeTransition.Opened or EpisodeTransition.Raised && !isAssigned && !isEscalated);
        bool hasLeft = work.Owner is { } owner && office.Find(owner)?.IsInOfficeOn(stamp.AsOf) != true;
        if (!isNew && !hasLeft) return null;
        CaseDispatcher dispatcher = new(office, policy, stamp.AsOf);
        CaseDispatched given = isNew || office.Units.All(unit => unit.Name != work.Unit)
            ? ByRules(dispatcher, episode, traits(episode))
            : dispatcher.To(episode.Company, episode.Id, office.Units.First(unit => unit.Name == work.Unit), null);
        if (replaced.Find(episode.Id) is { } before && move == EpisodeTransition.Opened && OpeningOf(before) is { } earlier && earlier.AsOf == stamp.AsOf)
            given = given with { OpenedAt = earlier.At };
        return (given.Unit, given.Owner, given.Deputy) == (work.Unit, work.Owner, work.Deputy) && given.OpenedAt is null ? null : given;
    }

    private static EventStamp? OpeningOf(CaseHandling work) => work.Steps.LastOrDefault(step => step.State == HandlingState.Opened)?.Stamp;

    private CaseDispatched ByRules(CaseDispatcher dispatcher, Episode episode, CaseTraits traits)
    {
        CaseDispatched given = dispatcher.ByRules(episode.Company, episode.Id, traits);
        if (given.Rule is null && policy.Dispatch.Count > 0) Undispatched.Add(episode);
        return given;
    }

    private CaseEscalated? Escalate(UnionOffice office, CaseHandling work, Episode episode)
    {
        if (clock.EscalationOf(work, episode.Level) is not { } last || !last.IsPastAt(now)) return null;
        OfficeUnit? above = office.Units.FirstOrDefault(unit => unit.Name == work.Unit) is { } unit ? office.AboveOf(unit) : office.Units[0];
        if (new CaseDispatcher(office, policy, stamp.AsOf).FirstWithPeople(above) is not { } next || next.Name == work.Unit) return null;
        (string? owner, string? deputy) = CasePeople.Of(office, next, stamp.AsOf, null, null);
        return new CaseEscalated(episode.Company, episode.Id, work.Unit ?? "", next.Name, owner, deputy);
    }
}
