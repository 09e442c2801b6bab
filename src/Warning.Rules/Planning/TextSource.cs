namespace EarlyWarning.Rules.Planning;

/// <summary>A column of texts that the panel has.</summary>
/// <param name="Index">The ordinal of a text attribute, or the place of a text field.</param>
/// <param name="IsField">Whether it is a field of the event whose occurrences the plan is over.</param>
internal readonly record struct TextSource(int Index, bool IsField = false);
