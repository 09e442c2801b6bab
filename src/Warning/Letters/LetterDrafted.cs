namespace EarlyWarning;

/// <summary>A draft of a letter was made.</summary>
/// <param name="File">Its file, inside the folder of letters.</param>
public sealed record LetterDrafted(string File) : LetterAct;
