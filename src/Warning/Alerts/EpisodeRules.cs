using NodaTime;

namespace EarlyWarning.Alerts;

/// <summary>When latches move and an episode opens, rises, falls, repeats and closes at one scan. No company has to do with another.</summary>
internal sealed class EpisodeRules(EpisodePolicy policy, EventStamp stamp)
{
    private readonly LocalDate asOf = stamp.AsOf;
    private readonly int day = stamp.AsOf.ToDateOnly().DayNumber;

    /// <summary>Adds the entries of one company: the end of a silence, then latches, then the transition of its episode.</summary>
    /// <param name="before">What the ledger says of it.</param>
    /// <param name="sighting">What the scan saw of it; null: it is not in the register.</param>
    /// <param name="entries">Receives the entries.</param>
    public void Move(CompanyAlerts before, Sighting? sighting, List<LedgerEntry> entries)
    {
        if (before.Silence is { } silence && (silence.Until <= asOf || !HasItsEpisode(silence, before, sighting)))
        {
            SilenceEnded ended = new(before.Company);
            entries.Add(new LedgerEntry(stamp, ended));
            before = before.After(ended, asOf);
        }

        if (sighting is not { } seen)
        {
            if (before.Latest is { IsOpen: true } held) entries.Add(new LedgerEntry(stamp, Move(held, EpisodeTransition.Unchanged, TransitionReason.NotInRegister, held.Level, isNotified: false)));
            return;
        }

        if (MoveLatches(before, seen) is { } latches)
        {
            entries.Add(new LedgerEntry(stamp, latches));
            before = before.After(latches, asOf);
        }

        if (MoveEpisode(before, seen) is { } moved)
            entries.Add(new LedgerEntry(stamp, moved with { Seen = seen.Level, SeenWithWithdrawn = before.Withdrawn.Length > 0 ? seen.LevelWithWithdrawn : null, Name = seen.Name }));
    }

    private LatchesMoved? MoveLatches(CompanyAlerts before, Sighting seen)
    {
        // Almost always nothing moves: then nothing is allocated.
        List<RuleLevel>? added = null;
        List<ReleasedRule>? released = null;
        foreach (RuleLevel rule in seen.Fired)
        {
            if (before.LatchOf(rule.Id)?.Level != rule.Level) (added ??= []).Add(rule);
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
        { IsOpen: true } open when seen.Level > open.Level => Tell(before, open.Id, EpisodeTransition.Raised, TransitionReason.LevelReached, seen.Level),
        { IsOpen: true } open => Fall(before, open, seen) ?? Stay(before, open, seen),
        _ when Opens(before, seen) => Tell(before, OpeningOf(before), EpisodeTransition.Opened, TransitionReason.LevelReached, seen.Level),
        { IsKeptClosed: true } closed when seen.Level < policy.Open => FallClosed(before, closed, seen),
        { IsKeptClosed: true } closed => Move(closed, EpisodeTransition.Closed, TransitionReason.ClosedByPerson, closed.Level, isNotified: false),
        _ => null,
    };

    /// <summary>Whether a company without an open episode gets one; what a person closed opens again only above its level at the closing.</summary>
    private bool Opens(CompanyAlerts before, Sighting seen) =>
        seen.Level >= policy.Open && !(before.Latest is { IsKeptClosed: true } closed && seen.Level <= closed.Level);

    /// <summary>
    /// Whether the episode that a silence was given for is open. Where a scan of the date of the silence is done again, the book before it has
    /// not opened the episode yet: then the silence waits for this scan to do so.
    /// </summary>
    private bool HasItsEpisode(CompanySilenced silence, CompanyAlerts before, Sighting? sighting) => before.Latest is { IsOpen: true } open
        ? open.Id == silence.Episode
        : before.SilencedAsOf == asOf && sighting is { } seen && Opens(before, seen) && OpeningOf(before) == silence.Episode;

    /// <summary>The fall of an open episode whose company has been lower for long enough.</summary>
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

    /// <summary>The fall of a company below the opening level whose episode a person closed: from here on it may open again. Nobody is told.</summary>
    private EpisodeMoved FallClosed(CompanyAlerts before, Episode closed, Sighting seen)
    {
        string[]? withdrawn = TellWithdrawn(before, seen, seen.Level, seen.LevelWithWithdrawn);
        TransitionReason reason = withdrawn is null ? FallOf(before, seen) : TransitionReason.RuleWithdrawn;
        return Move(closed, EpisodeTransition.Closed, reason, seen.Level, isNotified: false) with { Withdrawn = withdrawn };
    }

    /// <summary>The level that an episode falls to; its own where no fall is due.</summary>
    private Level FallenTo(Level level, LowerRuns lower) =>
        lower.Since(level) is { } since && IsOver(since, policy.LowerAfter) ? lower.HighestBelow(level) : level;

    /// <summary>The withdrawn rules without which an episode falls; null: it would have fallen all the same.</summary>
    /// <param name="company">The company, with the rules that are withdrawn.</param>
    /// <param name="seen">What the scan saw of it.</param>
    /// <param name="level">The level that it falls to.</param>
    /// <param name="levelWith">The level that it would have fallen to, or kept, if they still fired.</param>
    private string[]? TellWithdrawn(CompanyAlerts company, Sighting seen, Level level, Level levelWith)
    {
        if (company.Withdrawn.Length == 0 || !IsLess(level, levelWith)) return null;

        // What one of them alone would have kept up is told by it; the others may still have their fall to come. Where no single one would have, all are.
        string[] alone = [.. seen.Withdrawn.Where(rule => IsLess(level, rule.Level)).Select(rule => rule.Id)];
        return alone.Length > 0 ? alone : [.. company.Withdrawn.Select(rule => rule.Id)];
    }

    /// <summary>Whether one level is lower for an episode: below the opening level it is closed, however far.</summary>
    private bool IsLess(Level level, Level other) => level < other && other >= policy.Open;

    private EpisodeMoved Stay(CompanyAlerts before, Episode open, Sighting seen)
    {
        if (before.Silence is not null) return Move(open, EpisodeTransition.Unchanged, TransitionReason.Silenced, open.Level, isNotified: false);
        if (before.IsEndUntold) return Move(open, EpisodeTransition.Repeated, TransitionReason.SilenceEnded, open.Level, isNotified: true);
        if (seen.Level >= policy.Open && IsOver(open.LastChange.ToDateOnly().DayNumber, policy.RepeatAfter)) return Move(open, EpisodeTransition.Repeated, TransitionReason.RepeatDue, open.Level, isNotified: true);
        TransitionReason reason = seen.HeldBy switch
        {
            HoldReason.MissingData when seen.LevelNow < seen.Level => TransitionReason.HeldMissingData,
            HoldReason.ClearCondition when seen.LevelNow < seen.Level => TransitionReason.HeldClearCondition,
            _ => seen.Level < open.Level ? TransitionReason.Waiting : TransitionReason.LevelReached,
        };
        return Move(open, EpisodeTransition.Unchanged, reason, open.Level, isNotified: false);
    }

    /// <summary>The id of the episode that opens: that of the last one, where it closed not long ago.</summary>
    private string OpeningOf(CompanyAlerts before) =>
        before.Latest is { ClosedOn: { } closed } last && (policy.SameEpisode.Shift(closed.ToDateOnly().DayNumber, 1) is not { } end || day <= end)
            ? last.Id
            : EpisodeId.Of(before.Company, asOf);

    /// <summary>A change that somebody is told of, unless the episode is silenced; a rise above the silenced level is told all the same.</summary>
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

    private bool IsOver(int since, Rules.CalendarSpan span) => span.Shift(since, 1) is { } end && day >= end;

    /// <summary>Why an episode falls that would have fallen with the withdrawn rules too: as long as one is remembered, not every rule has been cleared.</summary>
    private static TransitionReason FallOf(CompanyAlerts company, Sighting seen) =>
        seen.Fired.Length == 0 && company.Withdrawn.Length == 0 ? TransitionReason.RuleCleared : TransitionReason.LevelFell;
}
