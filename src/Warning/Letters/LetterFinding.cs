using NodaTime;

namespace EarlyWarning;

/// <summary>What supervisors found when they looked into a case.</summary>
/// <param name="On">The day.</param>
/// <param name="Supervisors">Their names.</param>
/// <param name="Facts">What they verified, a sentence each, as the opinion will tell it; empty: no breach.</param>
public sealed record LetterFinding(LocalDate On, IReadOnlyList<string> Supervisors, IReadOnlyList<string> Facts)
{
    /// <summary>The articles that the breach is of; empty: those of the proposal.</summary>
    public IReadOnlyList<string> Basis { get; init; } = [];

    /// <summary>Whether it is made sure that no agency, arbitrator or court has the matter already.</summary>
    public bool NotBeforeCourt { get; init; }
}
