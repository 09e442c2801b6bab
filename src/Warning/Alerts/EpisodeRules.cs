using NodaTime;

namespace EarlyWarning.Alerts;

/// <summary>Decides how the latches and the episode of each company move at one scan, independently of other companies.</summary>
internal sealed class EpisodeRules(EpisodePolicy policy, EventStamp stamp)
{
    private readonly LocalDate asOf = stamp.AsOf;

    /// <summary>
    /// Adds the entries of one company: the end of a silence, then latches, then the transition of its episode, unless a scan that records none implies it.
    /// </summary>
    /// <param name="before">The company before the scan.</param>
    /// <param name="sighting">What the scan saw of it; null if it is not in the register.</param>
    /// <param name="warnings">What feeds have of warnings of other bodies about it, the last row of each.</param>
    /// <param name="entries">Receives the entries.</param>
    /// <returns>The transition, recorded or implied; null if the company has no episode that a scan moves.</returns>
    public EpisodeMoved? Move(CompanyAlerts before, Sighting? sighting, IReadOnlyList<ReceivedWarning> warnings, List<LedgerEntry> entries)
    {
        before = Receive(before, warnings, entries);
        if (before.Warned is { } warned) sighting = sighting?.Warned(warned > policy.Open ? warned : policy.Open);
        if (before.Silence is { } silence && (silence.Until <= asOf || !HasItsEpisode(silence, before, sighting)))
        {
            SilenceEnded ended = new(before.Company);
            entries.Add(new LedgerEntry(stamp, ended));
            before = before.After(ended, asOf);
        }

        if (sighting is not { } seen)
        {
            return before.Latest is { IsOpen: true } held
                ? Record(before, Move(held, EpisodeTransition.Unchanged, TransitionReason.NotInRegister, held.Level, isNotified: false), entries)
                : null;
        }

        if (MoveLatches(before, seen) is { } latches)
        {
            entries.Add(new LedgerEntry(stamp, latches));
            before = before.After(latches, asOf);
        }

        return MoveEpisode(before, seen) is { } moved
            ? Record(before, moved with { Seen = seen.Level, SeenWithWithdrawn = before.Withdrawn.Length > 0 ? seen.LevelWithWithdrawn : null, Name = seen.Name }, entries)
            : null;
    }

    /// <summary>Notes what is new of the warnings of other bodies: a warning comes once, however often its row does.</summary>
    private CompanyAlerts Receive(CompanyAlerts before, IReadOnlyList<ReceivedWarning> warnings, List<LedgerEntry> entries)
    {
        foreach (ReceivedWarning row in warnings)
        {
            (string body, string number) = (row.Warning.Body, row.Warning.Number!);
            KnownWarning? known = Array.Find(before.Warnings, one => one.Key == BodyWarning.KeyOf(body, number));
            if (row.IsStruckOff)
            {
                if (known is not { IsStruckOff: false }) continue;
                WarningStruckOff struck = new(before.Company, body, number);
                entries.Add(new LedgerEntry(stamp, struck));
                before = before.After(struck);
                continue;
            }

            Level level = row.Warning.LevelUnder(policy);
            if (known is { IsStruckOff: false } && (known.IsSettled || known.Level == level || row.Warning.Level is null)) continue;
            WarningReceived received = new(before.Company, row.Warning, level);
            entries.Add(new LedgerEntry(stamp, received));
            before = before.After(received, stamp);
        }

        return before;
    }

    private EpisodeMoved Record(CompanyAlerts before, EpisodeMoved moved, List<LedgerEntry> entries)
    {
        if (moved != before.Implied) entries.Add(new LedgerEntry(stamp, moved));
        return moved;
    }

    private LatchesMoved? MoveLatches(CompanyAlerts before, Sighting seen)
    {
        // Almost always nothing moves: then nothing is allocated.
        List<RuleLevel>? added = null;
        List<ReleasedRule>? released = null;
        foreach (RuleLevel rule in seen.Fired)
        {
            if (before.LatchOf(rule.Id) is not { } latch || latch.Level != rule.Level || latch.Step != rule.Step) (added ??= []).Add(rule);
        }

        foreach (Latch latch in before.Latches)
        {
            if (!seen.Fires(latch.Rule)) (released ??= []).Add(ReleaseOf(latch.Rule, seen) ?? throw Unknown(latch.Rule, "latched", seen));
        }

        foreach (RuleLevel rule in before.Withdrawn)
        {
            if (seen.Fires(rule.Id)) continue;
            if (ReleaseOf(rule.Id, seen) is { } decided) (released ??= []).Add(decided);
            else if (seen.Withdrawn.All(withdrawn => withdrawn.Id != rule.Id)) throw Unknown(rule.Id, "withdrawn", seen);
        }

        if (added is null && released is null) return null;
        added?.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return new LatchesMoved(before.Company, added ?? [], released ?? []);
    }

    private static ReleasedRule? ReleaseOf(string rule, Sighting seen) => seen.Released.FirstOrDefault(released => released.Id == rule);

    private static ArgumentException Unknown(string rule, string state, Sighting seen) =>
        new($"The assessment of {seen.Company} was made without the latches of this book: '{rule}' is {state}, and is neither fired nor released.", nameof(seen));

    private EpisodeMoved? MoveEpisode(CompanyAlerts before, Sighting seen) => before.Latest switch
    {
        { IsOpen: true } open when seen.Level > open.Level => Tell(before, open.Id, EpisodeTransition.Raised, Reached(seen), seen.Level),
        { IsOpen: true } open => Fall(before, open, seen) ?? Stay(before, open, seen),
        _ when Opens(before, seen) => Tell(before, OpeningOf(before), EpisodeTransition.Opened, Reached(seen), seen.Level),
        { IsKeptClosed: true } closed when seen.Level < policy.Open => FallClosed(before, closed, seen),
        { IsKeptClosed: true } closed => Move(closed, EpisodeTransition.Closed, TransitionReason.ClosedByPerson, closed.Level, isNotified: false),
        _ => null,
    };

    /// <summary>
    /// Returns whether a company without an open episode gets one; an episode that a person closed opens again only above its level at the closing, or on a
    /// warning that was not settled with it.
    /// </summary>
    private bool Opens(CompanyAlerts before, Sighting seen) =>
        seen.Level >= policy.Open && (before.Warned is not null || !(before.Latest is { IsKeptClosed: true } closed && seen.Level <= closed.Level));

    private static TransitionReason Reached(Sighting seen) => seen.IsWarned ? TransitionReason.Warned : TransitionReason.LevelReached;

    /// <summary>
    /// Returns whether the episode that was silenced is open, or opens now: when the scan of the date of the silence is repeated, the book before
    /// it does not have the episode yet.
    /// </summary>
    private bool HasItsEpisode(CompanySilenced silence, CompanyAlerts before, Sighting? sighting) => before.Latest is { IsOpen: true } open
        ? open.Id == silence.Episode
        : before.SilencedAsOf == asOf && sighting is { } seen && Opens(before, seen) && OpeningOf(before) == silence.Episode;

    /// <summary>Returns the fall of an open episode whose company has been lower for long enough, or null.</summary>
    private EpisodeMoved? Fall(CompanyAlerts before, Episode open, Sighting seen)
    {
        Level level = FallenTo(open.Level, open.Lower.See(seen.Level, asOf));
        if (level == open.Level) return null;
        IReadOnlyList<string>? withdrawn = before.Withdrawn.Length == 0
            ? null
            : TellWithdrawn(before, seen, level, FallenTo(open.Level, (open.LowerWithWithdrawn ?? open.Lower).See(seen.LevelWithWithdrawn, asOf)));
        TransitionReason reason = withdrawn is null ? FallOf(before, seen) : TransitionReason.RuleWithdrawn;
        return Tell(before, open.Id, level < policy.Open ? EpisodeTransition.Closed : EpisodeTransition.Lowered, reason, level) with { Withdrawn = withdrawn };
    }

    /// <summary>
    /// Makes the transition of an episode that a person closed and whose company falls below the opening level: from then on it may open again. It is not
    /// notified.
    /// </summary>
    private EpisodeMoved FallClosed(CompanyAlerts before, Episode closed, Sighting seen)
    {
        string[]? withdrawn = TellWithdrawn(before, seen, seen.Level, seen.LevelWithWithdrawn);
        TransitionReason reason = withdrawn is null ? FallOf(before, seen) : TransitionReason.RuleWithdrawn;
        return Move(closed, EpisodeTransition.Closed, reason, seen.Level, isNotified: false) with { Withdrawn = withdrawn };
    }

    /// <summary>Returns the level that an episode falls to; its own if no fall is due.</summary>
    private Level FallenTo(Level level, LowerRuns lower) =>
        lower.Since(level) is { } since && IsOver(since, policy.LowerAfter) ? lower.HighestBelow(level) : level;

    /// <summary>Returns the withdrawn rules without which the episode would not have fallen so far; null if there are none.</summary>
    /// <param name="company">The company, with the rules that are withdrawn.</param>
    /// <param name="seen">What the scan saw of it.</param>
    /// <param name="level">The level that it falls to.</param>
    /// <param name="levelWith">The level that it would have fallen to, or kept, if they still fired.</param>
    private string[]? TellWithdrawn(CompanyAlerts company, Sighting seen, Level level, Level levelWith)
    {
        if (company.Withdrawn.Length == 0 || !IsLess(level, levelWith)) return null;

        // Where single rules would each have prevented the fall, they explain it, and the others may explain a later one; where only several together would
        // have, all explain it.
        string[] alone = [.. seen.Withdrawn.Where(rule => IsLess(level, rule.Level)).Select(rule => rule.Id)];
        return alone.Length > 0 ? alone : [.. company.Withdrawn.Select(rule => rule.Id)];
    }

    /// <summary>Returns whether one level is lower for an episode; all levels below the opening level are the same to it.</summary>
    private bool IsLess(Level level, Level other) => level < other && other >= policy.Open;

    private EpisodeMoved Stay(CompanyAlerts before, Episode open, Sighting seen)
    {
        if (before.Silence is not null) return Move(open, EpisodeTransition.Unchanged, TransitionReason.Silenced, open.Level, isNotified: false);
        if (before.IsEndUntold) return Move(open, EpisodeTransition.Repeated, TransitionReason.SilenceEnded, open.Level, isNotified: true);
        if (seen.Level >= policy.Open && IsOver(open.LastChange, policy.RepeatAfter)) return Move(open, EpisodeTransition.Repeated, TransitionReason.RepeatDue, open.Level, isNotified: true);
        TransitionReason reason = seen.HeldBy switch
        {
            HoldReason.MissingData when seen.LevelNow < seen.Level => TransitionReason.HeldMissingData,
            HoldReason.ClearCondition when seen.LevelNow < seen.Level => TransitionReason.HeldClearCondition,
            _ => seen.Level < open.Level ? TransitionReason.Waiting : TransitionReason.LevelReached,
        };
        return Move(open, EpisodeTransition.Unchanged, reason, open.Level, isNotified: false);
    }

    /// <summary>Returns the id of the episode that opens: that of the last one if it closed recently enough.</summary>
    private string OpeningOf(CompanyAlerts before) => OpeningOf(before, policy, asOf);

    /// <summary>Returns the id of the episode that opens on a date: that of the last one if it closed recently enough.</summary>
    public static string OpeningOf(CompanyAlerts before, EpisodePolicy policy, LocalDate asOf) =>
        before.Latest is { ClosedOn: { } closed } last && (policy.SameEpisode.After(closed) is not { } end || asOf <= end)
            ? last.Id
            : EpisodeId.Of(before.Company, asOf);

    /// <summary>Makes a transition that is notified, unless the episode is silenced; a rise above the silenced level is notified despite the silence.</summary>
    private EpisodeMoved Tell(CompanyAlerts before, string episode, EpisodeTransition transition, TransitionReason reason, Level level)
    {
        bool rises = transition is EpisodeTransition.Opened or EpisodeTransition.Raised;
        bool silent = before.Silence is { } silence && !(rises && level > silence.Level);
        return Move(before.Company, episode, transition, silent ? TransitionReason.Silenced : reason, level, !silent);
    }

    private EpisodeMoved Move(Episode episode, EpisodeTransition transition, TransitionReason reason, Level level, bool isNotified) =>
        Move(episode.Company, episode.Id, transition, reason, level, isNotified);

    private EpisodeMoved Move(string company, string episode, EpisodeTransition transition, TransitionReason reason, Level level, bool isNotified) =>
        new(company, episode, transition, reason, level, Seen: null, isNotified);

    private bool IsOver(LocalDate since, Rules.CalendarSpan span) => span.After(since) is { } end && asOf >= end;

    /// <summary>
    /// Returns the reason of a fall that the withdrawn rules would not have prevented; while one of them is undecided, not every rule has been cleared.
    /// </summary>
    private static TransitionReason FallOf(CompanyAlerts company, Sighting seen) =>
        seen.Fired.Length == 0 && company.Withdrawn.Length == 0 && company.Warnings.Length == 0 ? TransitionReason.RuleCleared : TransitionReason.LevelFell;
}
