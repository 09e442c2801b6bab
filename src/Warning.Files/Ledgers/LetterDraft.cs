namespace EarlyWarning.Files;

/// <summary>A draft of a letter on disk.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Path">The file.</param>
/// <param name="IsNew">Whether it was made now; one that was there is a person's to edit and stays as it is.</param>
public sealed record LetterDraft(Letter Letter, string Path, bool IsNew);
