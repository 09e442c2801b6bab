namespace EarlyWarning.Rules.Panels;

/// <summary>What one file said of a cell at one known day.</summary>
/// <param name="Value">The value, <see cref="Missing.Blank"/> or <see cref="Missing.Unread"/>.</param>
/// <param name="File">The file whose row it is.</param>
/// <param name="Account">The account whose row it is; 0 where accounts are not told apart.</param>
internal readonly record struct MeasureEntry(double Value, int File, int Account);
