namespace EarlyWarning;

/// <summary>The number of a letter that was not served is void. It is kept and never used again; the letter can be issued under another one.</summary>
/// <param name="Number">The number.</param>
/// <param name="Why">Why.</param>
public sealed record LetterVoided(string Number, string Why) : LetterAct;
