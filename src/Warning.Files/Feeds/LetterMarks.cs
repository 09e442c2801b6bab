namespace EarlyWarning.Files;

/// <summary>What a document of a letter carries unseen, such as properties of a Word file, by which it is known again. Immutable.</summary>
/// <param name="Letter">The id of the letter.</param>
/// <param name="Proposal">The hash of the proposal from which it was made: facts and articles.</param>
/// <param name="Content">The hash of its own text: while it fits, no person has edited the document.</param>
public sealed record LetterMarks(string Letter, string Proposal, string Content);
