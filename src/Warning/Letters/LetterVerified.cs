using NodaTime;

namespace EarlyWarning;

/// <summary>Supervisors verified the facts of a case: a breach, which calls for an opinion, or none.</summary>
/// <param name="On">The day.</param>
/// <param name="Supervisors">Their names.</param>
/// <param name="Facts">What they verified, a sentence each; empty: no breach.</param>
/// <param name="Basis">The articles that the breach is of.</param>
/// <param name="NotBeforeCourt">Whether they made sure that no agency, arbitrator or court has the matter already.</param>
public sealed record LetterVerified(
    LocalDate On, IReadOnlyList<string> Supervisors, IReadOnlyList<string> Facts, IReadOnlyList<string> Basis, bool NotBeforeCourt) : LetterAct;
