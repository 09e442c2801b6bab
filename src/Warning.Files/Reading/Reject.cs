namespace EarlyWarning.Files.Reading;

/// <summary>A row or cell that could not be read, a line of <c>rejects.csv</c>.</summary>
/// <param name="File">The file, as outputs name it.</param>
/// <param name="Row">Its 1-based line, or the sheet's row.</param>
/// <param name="Column">The column; empty where the row as a whole is at fault.</param>
/// <param name="Value">The cell as written; empty where the row as a whole is at fault.</param>
/// <param name="Reason">Why.</param>
internal readonly record struct Reject(string File, long Row, string Column, string Value, string Reason);
