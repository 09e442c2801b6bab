using NodaTime;

namespace EarlyWarning.Alerts;

/// <summary>All that the ledger says of one company's alerts; each event makes another. Immutable.</summary>
internal sealed record CompanyAlerts(string Company)
{
    public string? Name { get; init; }

    /// <summary>The latched rules, by id (ordinal).</summary>
    public IReadOnlyList<Latch> Latches { get; init; } = [];

    /// <summary>The episodes, the oldest first.</summary>
    public IReadOnlyList<Episode> Episodes { get; init; } = [];

    /// <summary>The silence that has not ended; null: none.</summary>
    public CompanySilenced? Silence { get; init; }

    /// <summary>The latest episode; null: there was none.</summary>
    public Episode? Latest => Episodes.Count > 0 ? Episodes[^1] : null;

    /// <summary>Whether a scan has something to say even where nothing fires.</summary>
    public bool NeedsScan => Latches.Count > 0 || Silence is not null || Latest is { IsOpen: true } or { IsKeptClosed: true };

    /// <summary>The latest episode as others see it.</summary>
    public Episode? LatestAsSeen => Latest is { } latest ? AsSeen(latest) : null;

    public Episode AsSeen(Episode episode) =>
        episode with { Name = Name, SilencedUntil = ReferenceEquals(episode, Latest) ? Silence?.Until : null };

    public CompanyAlerts After(LatchesMoved moved)
    {
        IEnumerable<Latch> kept = Latches.Where(latch => moved.Released.All(released => released.Id != latch.Rule) && !moved.Latched.Contains(latch.Rule, StringComparer.Ordinal));
        IEnumerable<Latch> added = moved.Latched.Select(rule => new Latch(rule, moved.AsOf));
        return this with { Latches = [.. kept.Concat(added).OrderBy(latch => latch.Rule, StringComparer.Ordinal)] };
    }

    public CompanyAlerts After(SilenceEnded ended) => Silence?.Until <= ended.AsOf ? this with { Silence = null } : this;

    public CompanyAlerts After(EpisodeMoved moved)
    {
        Episode before = Find(moved.Episode, moved.AsOf), after = moved.Transition switch
        {
            Transition.Opened => before with
            {
                IsOpen = true, Level = moved.Level, Since = moved.AsOf, LastChange = moved.AsOf, ClosedOn = null, Closing = null, IsKeptClosed = false, Lower = default,
            },
            Transition.Raised or Transition.Lowered => before with { Level = moved.Level, LastChange = moved.AsOf },
            Transition.Repeated => before with { LastChange = moved.AsOf },
            Transition.Closed when before.IsOpen => before with { IsOpen = false, Level = moved.Level, ClosedOn = moved.AsOf },
            Transition.Closed => before with { IsKeptClosed = before.IsKeptClosed && moved.Reason == TransitionReason.ClosedByPerson },
            _ => before,
        };
        return (this with { Name = moved.Name ?? Name }).With(after with
        {
            Transition = moved.Transition,
            Reason = moved.Reason,
            Notified = moved.Notified,
            LastAsOf = moved.AsOf,
            Lower = moved.Seen is { } seen ? after.Lower.See(seen, moved.AsOf) : after.Lower,
        });
    }

    /// <summary>A closing stands also where a later scan of the same date took back the opening: then it is all that is known of its episode.</summary>
    public CompanyAlerts After(EpisodeClosed closed) => With(Find(closed.Episode, EpisodeId.OpeningOf(closed.Episode) ?? closed.AsOf) with
    {
        IsOpen = false,
        Level = closed.Level,
        ClosedOn = closed.AsOf,
        Closing = closed,
        Transition = Transition.Closed,
        Reason = TransitionReason.ClosedByPerson,
        Notified = false,
        LastAsOf = closed.AsOf,
        IsKeptClosed = true,
    });

    private Episode Find(string id, LocalDate opening) =>
        Episodes.LastOrDefault(episode => episode.Id == id) ??
        new Episode { Id = id, Company = Company, FirstSince = opening, Since = opening, LastChange = opening };

    private CompanyAlerts With(Episode episode)
    {
        List<Episode> episodes = [.. Episodes];
        int place = episodes.FindIndex(other => other.Id == episode.Id);
        if (place < 0) episodes.Add(episode);
        else episodes[place] = episode;
        return this with { Episodes = episodes };
    }
}
