namespace EarlyWarning;

/// <summary>The first serial number that the program gives to letters of a kind in a year, where an office gave earlier ones by hand.</summary>
/// <param name="Year">The year.</param>
/// <param name="Kind">The kind of letter.</param>
/// <param name="Number">The serial number, 1 or more.</param>
public readonly record struct FirstNumber(int Year, LetterKind Kind, int Number);
