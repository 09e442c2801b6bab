namespace EarlyWarning;

/// <summary>A letter is done with. Its episode is not: <c>alerts close</c> closes that.</summary>
/// <param name="Why">Why.</param>
public sealed record LetterClosed(string Why) : LetterAct;
