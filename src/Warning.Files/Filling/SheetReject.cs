using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>A row or cell of a sheet that came back and that cannot be recorded. Equal by value.</summary>
/// <param name="Row">The 1-based line, or the sheet's row.</param>
/// <param name="Key">The key of the row, such as the code of a company; empty where it has none.</param>
/// <param name="Column">The header of the column; null where the row as a whole cannot be recorded.</param>
/// <param name="Value">What stands in the cell; null where the reason is not that of one cell.</param>
/// <param name="Reason">Why, and what is expected.</param>
public sealed record SheetReject(long Row, string Key, Message? Column, string? Value, Message Reason);
