using NodaTime;

namespace EarlyWarning.Testing;

/// <summary>
/// Builds an alert around an assessment: without further calls that of a company whose episode this scan opened because its level was reached, and of which
/// somebody is to be told; of a company below <see cref="Level.Yellow"/> one without an episode. Each call changes the builder and returns it. Not thread-safe.
/// </summary>
public sealed class AlertBuilder
{
    private readonly Assessment assessment;
    private Company company;
    private int rank = 1;
    private ListedEpisode? episode;
    private ListedLetter? letter;

    /// <summary>Begins an alert.</summary>
    /// <param name="assessment">The company's assessment; null for one with a fired rule of 45 points.</param>
    public AlertBuilder(Assessment? assessment = null)
    {
        this.assessment = assessment ?? new AssessmentBuilder().Fired("wages.arrears", 45).Build();
        company = Sample.Company(this.assessment.CompanyId);
        if (this.assessment.Level >= Level.Yellow) Moved(EpisodeTransition.Opened, TransitionReason.LevelReached, notified: true);
    }

    /// <summary>Sets the company's name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>This builder.</returns>
    public AlertBuilder Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        company = company with { Name = name };
        return this;
    }

    /// <summary>Sets the rank; 1 without it.</summary>
    /// <param name="place">The rank, from 1.</param>
    /// <returns>This builder.</returns>
    public AlertBuilder Ranked(int place)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(place, 1);
        rank = place;
        return this;
    }

    /// <summary>Says what the scan did to the episode, which is open since a month before unless the scan opened it.</summary>
    /// <param name="transition">What the scan did.</param>
    /// <param name="reason">Why.</param>
    /// <param name="notified">Whether somebody is to be told; null for what a scan does: of everything but an unchanged episode.</param>
    /// <returns>This builder.</returns>
    public AlertBuilder Moved(EpisodeTransition transition, TransitionReason reason, bool? notified = null)
    {
        LocalDate since = transition == EpisodeTransition.Opened ? assessment.AsOf : assessment.AsOf.PlusMonths(-1);
        episode = new ListedEpisode
        {
            Id = $"{company.Id}@{since:uuuu'-'MM'-'dd}",
            Transition = transition,
            Reason = reason,
            Level = assessment.Level,
            FirstSince = since,
            Since = since,
            Notified = notified ?? transition != EpisodeTransition.Unchanged,
        };
        return this;
    }

    /// <summary>Leaves the company without an episode, and so without a letter: it has a level and was never opened.</summary>
    /// <returns>This builder.</returns>
    public AlertBuilder WithoutEpisode()
    {
        (episode, letter) = (null, null);
        return this;
    }

    /// <summary>Silences the episode.</summary>
    /// <param name="until">The first day on which it is told of again, after the as-of date.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is not after the as-of date.</exception>
    /// <exception cref="InvalidOperationException">There is no episode.</exception>
    public AlertBuilder Silenced(LocalDate until)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(until, assessment.AsOf);
        episode = Episode() with { Transition = EpisodeTransition.Unchanged, Reason = TransitionReason.Silenced, SilencedUntil = until, Notified = false };
        return this;
    }

    /// <summary>Gives the episode a letter.</summary>
    /// <param name="step">The step of the case.</param>
    /// <param name="state">The letter's state; one that is issued has a number, one that is served and awaits an answer a due date in two weeks.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="InvalidOperationException">There is no episode.</exception>
    public AlertBuilder WithLetter(LetterStep step = LetterStep.Reminder, LetterState state = LetterState.Proposed)
    {
        letter = new ListedLetter
        {
            Id = EarlyWarning.Letter.IdOf(Episode().Id, step),
            Step = step,
            State = state,
            Number = state is LetterState.Proposed or LetterState.Drafted || step == LetterStep.Investigate ? null : "某工劳监函字〔2026〕1号",
            Due = state == LetterState.Served ? assessment.AsOf.PlusWeeks(2) : state == LetterState.Overdue ? assessment.AsOf.PlusDays(-1) : null,
        };
        return this;
    }

    /// <summary>Builds the alert.</summary>
    /// <returns>The alert.</returns>
    public Alert Build() => new(rank, company, assessment) { Episode = episode, Letter = letter };

    private ListedEpisode Episode() => episode ?? throw new InvalidOperationException("The company has no episode; Moved gives it one.");
}
