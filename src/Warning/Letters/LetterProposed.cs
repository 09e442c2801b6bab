namespace EarlyWarning;

/// <summary>A scan proposes a letter, or proposes it anew with what it knows now.</summary>
/// <param name="Letter">The letter's id: the episode's and the step.</param>
/// <param name="Episode">The episode's id.</param>
/// <param name="Company">The company's id.</param>
/// <param name="Step">Which letter.</param>
/// <param name="Proposal">Why, and what its draft needs.</param>
public sealed record LetterProposed(string Letter, string Episode, string Company, LetterStep Step, LetterProposal Proposal) : ScanEvent;
