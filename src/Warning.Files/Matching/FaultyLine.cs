namespace EarlyWarning.Files.Matching;

/// <summary>A line that could not be read: where, which column (or empty), the value and why.</summary>
internal readonly record struct FaultyLine(long Row, string Column, string Value, string Fault);
