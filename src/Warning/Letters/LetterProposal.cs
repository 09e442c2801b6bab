using NodaTime;

namespace EarlyWarning;

/// <summary>
/// Why a letter is proposed, and all that its draft needs, so that drafting needs no feeds. Nothing confidential is in it. Immutable; lists are compared by
/// reference.
/// </summary>
/// <param name="Name">The company's name; its id where it has none.</param>
/// <param name="AsOf">The as-of date that it was proposed at.</param>
/// <param name="Reason">Why.</param>
/// <param name="Facts">The facts that the letter may tell, a sentence each, as they were at that date; of an opinion and a suggestion those that were verified.</param>
/// <param name="Basis">The articles that it may cite.</param>
public sealed record LetterProposal(string Name, LocalDate AsOf, ProposalReason Reason, IReadOnlyList<string> Facts, IReadOnlyList<string> Basis);
