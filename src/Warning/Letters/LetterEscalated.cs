using NodaTime;

namespace EarlyWarning;

/// <summary>A letter had no effect: the next one is called for.</summary>
/// <param name="On">The day.</param>
/// <param name="Reason">Why.</param>
public sealed record LetterEscalated(LocalDate On, ProposalReason Reason) : LetterAct;
