using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// The reason of a proposed letter and the contents of its draft, so that drafting reads no feeds. Contains nothing confidential. Immutable; equal by
/// value.
/// </summary>
/// <param name="Name">The company's name; its id if it has none.</param>
/// <param name="AsOf">The as-of date of the proposal.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Facts">The facts that the letter may state, a sentence each, as of that date; for an opinion and a suggestion the verified ones.</param>
/// <param name="Basis">The articles that it may cite.</param>
public sealed record LetterProposal(string Name, LocalDate AsOf, ProposalReason Reason, IReadOnlyList<string> Facts, IReadOnlyList<string> Basis)
{
    /// <summary>The facts that the letter may state, a sentence each, as of that date; for an opinion and a suggestion the verified ones.</summary>
    public IReadOnlyList<string> Facts { get; init => field = ValueList.Of(value); } = ValueList.Of(Facts);

    /// <summary>The articles that it may cite.</summary>
    public IReadOnlyList<string> Basis { get; init => field = ValueList.Of(value); } = ValueList.Of(Basis);
}
