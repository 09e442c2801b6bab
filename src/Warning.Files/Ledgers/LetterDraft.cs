namespace EarlyWarning.Files;

/// <summary>A draft of a letter on disk.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Path">The file.</param>
/// <param name="IsNew">Whether it was written now; an existing draft is left as it is.</param>
public sealed record LetterDraft(Letter Letter, string Path, bool IsNew);
