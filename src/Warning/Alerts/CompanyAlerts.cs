using NodaTime;

namespace EarlyWarning.Alerts;

/// <summary>The episodes, latches and silence of one company. Immutable: applying an event returns a new instance.</summary>
internal sealed record CompanyAlerts(string Company)
{
    public string? Name { get; init; }

    /// <summary>The latched rules, by id (ordinal).</summary>
    public Latch[] Latches { get; init; } = [];

    /// <summary>
    /// The rules that were withdrawn from the latest episode, by id (ordinal), each with the level that it gave by itself. A rule leaves when its
    /// condition is decided again, when a fall was explained by it, or when the episode closes.
    /// </summary>
    public RuleLevel[] Withdrawn { get; init; } = [];

    /// <summary>The episodes, the oldest first.</summary>
    public Episode[] Episodes { get; init; } = [];

    /// <summary>The silence that has not ended; null: none.</summary>
    public CompanySilenced? Silence { get; init; }

    /// <summary>The as-of date at which it was recorded.</summary>
    public LocalDate SilencedAsOf { get; init; }

    /// <summary>Whether a silence has ended and no scan has seen the company since, so that the end is not notified yet.</summary>
    public bool IsEndUntold { get; init; }

    /// <summary>The warnings of other bodies, in the order in which they became known.</summary>
    public KnownWarning[] Warnings { get; init; } = [];

    /// <summary>The keys of warnings that persons have settled, each with the episode that they closed with it.</summary>
    public SettledWarning[] Settled { get; init; } = [];

    /// <summary>The highest level of the warnings that count; null: none does.</summary>
    public Level? Warned => Warnings.Where(warning => warning.Counts).Max(warning => (Level?)warning.Level);

    /// <summary>The latest episode; null: there was none.</summary>
    public Episode? Latest => Episodes.Length > 0 ? Episodes[^1] : null;

    /// <summary>Whether a scan must look at the company even if no rule fires.</summary>
    public bool NeedsScan => Latches.Length > 0 || Silence is not null || Latest is { IsOpen: true } or { IsKeptClosed: true } || Warned is not null;

    /// <summary>The latest episode with the company's name and silence.</summary>
    public Episode? LatestAsSeen => Latest is { } latest ? AsSeen(latest) : null;

    /// <summary>
    /// The move that a scan gives the latest episode when it records none: an open episode stays as it is, for the reason that it had, and one that a
    /// person keeps closed stays closed. Null if there is neither.
    /// </summary>
    public EpisodeMoved? Implied => Latest switch
    {
        { IsOpen: true } open => Imply(open, EpisodeTransition.Unchanged, Silence is not null ? TransitionReason.Silenced : ReasonToStay(open)),
        { IsKeptClosed: true } closed => Imply(closed, EpisodeTransition.Closed, TransitionReason.ClosedByPerson),
        _ => null,
    };

    public Episode AsSeen(Episode episode) =>
        episode with { Name = Name, SilencedUntil = ReferenceEquals(episode, Latest) ? Silence?.Until : null };

    /// <summary>Returns the latch of a rule, or null.</summary>
    public Latch? LatchOf(string rule)
    {
        foreach (Latch latch in Latches)
        {
            if (latch.Rule == rule) return latch;
        }

        return null;
    }

    /// <summary>
    /// Applies what the scans up to a date imply where they recorded nothing of the company. Several such scans in a row give the same as the last of them.
    /// </summary>
    public CompanyAlerts AsOf(LocalDate? scanned) =>
        scanned is { } asOf && Latest is { } latest && latest.LastAsOf < asOf && Implied is { } implied ? After(implied, asOf) : this;

    /// <summary>Applies an entry to the company that it is about; returns null for events that have nothing to do with alerts.</summary>
    public static CompanyAlerts? After(LedgerEntry entry, Func<string, CompanyAlerts> before) => entry.Event switch
    {
        LatchesMoved moved => before(moved.Company).After(moved, entry.AsOf),
        SilenceEnded ended => before(ended.Company).After(ended, entry.AsOf),
        EpisodeMoved moved => before(moved.Company).After(moved, entry.AsOf),
        CompanySilenced silenced => before(silenced.Company).After(silenced, entry.AsOf),
        EpisodeClosed closed => before(closed.Company).After(closed, entry.Stamp),
        EpisodeReopened reopened => before(reopened.Company).After(reopened, entry.AsOf),
        WarningReceived received => before(received.Company).After(received, entry.Stamp),
        WarningStruckOff struck => before(struck.Company).After(struck),
        CompanyWarned warned => before(warned.Company).After(warned, entry.Stamp),
        _ => null,
    };

    public CompanyAlerts After(LatchesMoved moved, LocalDate asOf)
    {
        List<Latch> latches = new(Latches.Length + moved.Latched.Count);
        foreach (Latch latch in Latches)
        {
            if (moved.Released.All(released => released.Id != latch.Rule) && moved.Latched.All(latched => latched.Id != latch.Rule)) latches.Add(latch);
        }

        foreach (RuleLevel rule in moved.Latched) latches.Add(new Latch(rule.Id, LatchOf(rule.Id)?.Since ?? asOf, rule.Level) { Step = rule.Step });
        latches.Sort((a, b) => string.CompareOrdinal(a.Rule, b.Rule));
        return this with { Latches = [.. latches], Withdrawn = WithdrawnAfter(moved) };
    }

    private RuleLevel[] WithdrawnAfter(LatchesMoved moved)
    {
        List<RuleLevel>? withdrawn = null;
        foreach (RuleLevel rule in Withdrawn)
        {
            if (moved.Latched.All(latched => latched.Id != rule.Id) && moved.Released.All(released => released.Id != rule.Id)) (withdrawn ??= []).Add(rule);
        }

        // Without an episode nothing can fall.
        if (Latest is { IsOpen: true } or { IsKeptClosed: true })
        {
            foreach (ReleasedRule released in moved.Released)
            {
                if (released.Reason != ReleaseReason.RuleCleared && LatchOf(released.Id) is { } latch) (withdrawn ??= []).Add(new RuleLevel(latch.Rule, latch.Level) { Step = latch.Step });
            }
        }

        withdrawn?.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return withdrawn is null ? [] : [.. withdrawn];
    }

    public CompanyAlerts After(CompanySilenced silenced, LocalDate asOf) => this with { Silence = silenced, SilencedAsOf = asOf, IsEndUntold = false };

    public CompanyAlerts After(SilenceEnded ended, LocalDate asOf) => this with
    {
        Silence = null,
        IsEndUntold = Silence is { } silence && silence.Until <= asOf && Latest is { IsOpen: true } open && open.Id == silence.Episode,
    };

    public CompanyAlerts After(WarningReceived received, EventStamp stamp) => Knowing(received.Warning, received.Level, stamp);

    public CompanyAlerts After(WarningStruckOff struck) =>
        this with { Warnings = [.. Warnings.Select(one => one.Key == BodyWarning.KeyOf(struck.Body, struck.Number) ? one with { IsStruckOff = true } : one)] };

    /// <summary>Adds a warning that a person told of: where no episode is open it opens one, and one that is open it raises at most.</summary>
    public CompanyAlerts After(CompanyWarned warned, EventStamp stamp)
    {
        LocalDate asOf = stamp.AsOf;
        CompanyAlerts known = Knowing(warned.Warning, warned.Level, stamp) with { Name = Name ?? warned.Name };
        if (Latest is { IsOpen: true } open)
        {
            return warned.Level <= open.Level ? known : known with
            {
                Episodes = With(open with
                {
                    Level = warned.Level,
                    LastChange = asOf,
                    Transition = EpisodeTransition.Raised,
                    Reason = TransitionReason.Warned,
                    Notified = true,
                    LastAsOf = asOf,
                    Held = null,
                }),
            };
        }

        Episode opened = Find(warned.Episode, EpisodeId.OpeningOf(warned.Episode) ?? asOf) with
        {
            IsOpen = true,
            Level = warned.Level,
            Since = asOf,
            LastChange = asOf,
            ClosedOn = null,
            Closing = null,
            ClosedBy = null,
            IsKeptClosed = false,
            Transition = EpisodeTransition.Opened,
            Reason = TransitionReason.Warned,
            Notified = true,
            LastAsOf = asOf,
            Held = null,
            Lower = default,
            LowerWithWithdrawn = null,
        };
        return known with { Episodes = With(opened) };
    }

    private CompanyAlerts Knowing(BodyWarning warning, Level level, EventStamp stamp)
    {
        string key = warning.KeyOf(stamp.At);
        KnownWarning now = new(key, warning, level) { IsSettled = Settled.Any(one => one.Key == key) };
        int place = Array.FindIndex(Warnings, one => one.Key == key);
        if (place < 0) return this with { Warnings = [.. Warnings, now] };
        KnownWarning[] warnings = [.. Warnings];
        warnings[place] = now;
        return this with { Warnings = warnings };
    }

    private CompanyAlerts Settling(SettledWarning[] settled) => this with
    {
        Settled = settled,
        Warnings = [.. Warnings.Select(one => one with { IsSettled = settled.Any(by => by.Key == one.Key) })],
    };

    public CompanyAlerts After(EpisodeMoved moved, LocalDate asOf)
    {
        // A scan has seen an episode as open whose opening was withdrawn since: it is open, until a scan finds it low for long enough.
        if (moved.Transition is not (EpisodeTransition.Opened or EpisodeTransition.Closed) && Array.TrueForAll(Episodes, one => one.Id != moved.Episode))
            return (this with { Episodes = With(Find(moved.Episode, asOf) with { IsOpen = true, Level = moved.Level }) }).After(moved, asOf);
        Episode before = Find(moved.Episode, asOf);
        bool opens = moved.Transition == EpisodeTransition.Opened, closes = moved.Transition == EpisodeTransition.Closed;
        if (before.IsKeptClosed && !opens && !closes) return Sighted(before, moved, asOf);

        // The closing was withdrawn: that it stands is all that the scan has said.
        if (!before.IsKeptClosed && moved is { Transition: EpisodeTransition.Closed, Reason: TransitionReason.ClosedByPerson }) return this;
        bool changes = moved.Transition is EpisodeTransition.Opened or EpisodeTransition.Raised or EpisodeTransition.Lowered || (closes && before.IsOpen);
        LowerRuns lower = opens ? default : before.Lower;

        // The silence was withdrawn: nobody has been told of what it hid.
        bool isHidden = moved is { Reason: TransitionReason.Silenced, Transition: not (EpisodeTransition.Unchanged or EpisodeTransition.Closed) } && Silence is null;
        bool keptClosed = before.IsKeptClosed && !opens && moved.Reason == TransitionReason.ClosedByPerson;
        RuleLevel[] withdrawn = opens || (closes && !keptClosed) ? [] : moved.Withdrawn is { } told ? [.. Withdrawn.Where(rule => !told.Contains(rule.Id))] : Withdrawn;
        Episode after = before with
        {
            IsOpen = opens || (before.IsOpen && !closes),
            Level = changes ? moved.Level : before.Level,
            Since = opens ? asOf : before.Since,
            LastChange = (changes && !closes) || moved.Transition == EpisodeTransition.Repeated ? asOf : before.LastChange,
            ClosedOn = opens ? null : closes && before.IsOpen ? asOf : before.ClosedOn,
            Closing = opens ? null : before.Closing,
            ClosedBy = opens ? null : before.ClosedBy,
            IsKeptClosed = keptClosed,
            Transition = moved.Transition,
            Reason = moved.Reason,
            Notified = moved.Notified,
            LastAsOf = asOf,
            Seen = moved.Seen,
            SeenWithWithdrawn = moved.SeenWithWithdrawn,
            Held = moved.Reason is TransitionReason.HeldMissingData or TransitionReason.HeldClearCondition ? moved.Reason : null,
            Lower = moved.Seen is { } seen ? lower.See(seen, asOf) : lower,
            LowerWithWithdrawn = withdrawn.Length == 0 ? null
                : moved.SeenWithWithdrawn is { } with ? (before.LowerWithWithdrawn ?? before.Lower).See(with, asOf) : before.LowerWithWithdrawn,
        };
        return this with
        {
            Name = moved.Name ?? Name,
            Episodes = With(after),
            Withdrawn = withdrawn,
            Silence = closes ? null : Silence,
            IsEndUntold = isHidden || (IsEndUntold && moved.Seen is null),
        };
    }

    /// <summary>
    /// Applies what a scan has said of an episode as open whose closing stands all the same, since its withdrawal was withdrawn: only what the scan saw.
    /// </summary>
    private CompanyAlerts Sighted(Episode closed, EpisodeMoved moved, LocalDate asOf) => this with
    {
        Name = moved.Name ?? Name,
        Episodes = With(closed with
        {
            LastAsOf = asOf,
            Seen = moved.Seen,
            SeenWithWithdrawn = moved.SeenWithWithdrawn,
            Lower = moved.Seen is { } seen ? closed.Lower.See(seen, asOf) : closed.Lower,
        }),
    };

    /// <summary>
    /// Applies a closing. It counts even if a repeated scan of the same date no longer opens the episode: then the closing is all that is known of it.
    /// </summary>
    public CompanyAlerts After(EpisodeClosed closed, EventStamp stamp)
    {
        Episode after = Find(closed.Episode, EpisodeId.OpeningOf(closed.Episode) ?? stamp.AsOf) with
        {
            IsOpen = false,
            Level = closed.Level,
            ClosedOn = stamp.AsOf,
            Closing = closed,
            ClosedBy = stamp,
            Transition = EpisodeTransition.Closed,
            Reason = TransitionReason.ClosedByPerson,
            Notified = false,
            LastAsOf = stamp.AsOf,
            Held = null,
            IsKeptClosed = true,
        };
        CompanyAlerts settled = closed.Warnings is not { } keys ? this : Settling([.. Settled, .. keys.Select(key => new SettledWarning(key, closed.Episode))]);
        return settled with { Episodes = With(after), Silence = null, IsEndUntold = false };
    }

    private EpisodeMoved Imply(Episode episode, EpisodeTransition transition, TransitionReason reason) =>
        new(Company, episode.Id, transition, reason, episode.Level, episode.Seen, Notified: false)
        {
            Name = episode.Seen is null ? null : Name,
            SeenWithWithdrawn = episode.SeenWithWithdrawn,
        };

    private static TransitionReason ReasonToStay(Episode open) => open switch
    {
        { Seen: null } => TransitionReason.NotInRegister,
        { Held: { } held } => held,
        _ => open.Seen < open.Level ? TransitionReason.Waiting : TransitionReason.LevelReached,
    };

    /// <summary>Applies a reopening, after the closing was taken back: the time for a fall begins anew, as at every opening.</summary>
    public CompanyAlerts After(EpisodeReopened reopened, LocalDate asOf)
    {
        Episode before = Find(reopened.Episode, EpisodeId.OpeningOf(reopened.Episode) ?? asOf);
        Episode after = before with
        {
            IsOpen = true,
            Level = before.IsOpen ? before.Level : reopened.Level,
            LastChange = asOf,
            ClosedOn = null,
            Closing = null,
            ClosedBy = null,
            IsKeptClosed = false,
            Transition = EpisodeTransition.Opened,
            Reason = TransitionReason.ReopenedByPerson,
            Notified = false,
            LastAsOf = asOf,
            Held = null,
            Lower = default,
            LowerWithWithdrawn = null,
        };
        return Settling([.. Settled.Where(one => one.Episode != reopened.Episode)]) with { Episodes = With(after) };
    }

    private Episode Find(string id, LocalDate opening) =>
        Array.FindLast(Episodes, episode => episode.Id == id) ??
        new Episode { Id = id, Company = Company, FirstSince = opening, Since = opening, LastChange = opening };

    private Episode[] With(Episode episode)
    {
        int place = Array.FindIndex(Episodes, other => other.Id == episode.Id);
        if (place < 0) return [.. Episodes, episode];
        Episode[] episodes = [.. Episodes];
        episodes[place] = episode;
        return episodes;
    }
}
