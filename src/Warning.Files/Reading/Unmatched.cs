namespace EarlyWarning.Files.Reading;

/// <summary>A row about no company of the register, a line of <c>unmatched.csv</c>.</summary>
/// <param name="File">The file, as outputs name it.</param>
/// <param name="Row">Its 1-based line, or the sheet's row.</param>
/// <param name="Company">The company as the row names it.</param>
/// <param name="Reason">Why it fits none.</param>
/// <param name="Nearest">The nearest names of the register; empty where companies are not named by name.</param>
internal readonly record struct Unmatched(string File, long Row, string Company, string Reason, string Nearest);
