namespace EarlyWarning;

/// <summary>A row of the reply slip.</summary>
/// <param name="Label">What goes there: 整改情况.</param>
/// <param name="Lines">How many lines there are to write on, 1 to 18; what is outside is taken as the nearest.</param>
/// <param name="Text">What is printed there already, such as the company's name; null: left to fill in.</param>
public sealed record LetterReplyField(string Label, int Lines = 1, string? Text = null);
