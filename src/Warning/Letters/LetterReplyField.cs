namespace EarlyWarning;

/// <summary>A row of the reply slip.</summary>
/// <param name="Label">The label: 整改情况.</param>
/// <param name="Lines">The number of lines to write on, 1 to 18; other values are taken as the nearest of these.</param>
/// <param name="Text">The text that is printed there, such as the company's name; null leaves the field blank.</param>
public sealed record LetterReplyField(string Label, int Lines = 1, string? Text = null);
