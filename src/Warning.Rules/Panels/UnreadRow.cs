namespace EarlyWarning.Rules;

/// <summary>Identifies a row that was delivered and could not be read. Equal by value.</summary>
/// <param name="Feed">The feed's id.</param>
/// <param name="File">The file, by the name used in the feed's rejects.</param>
/// <param name="Row">The row in the file, counted from 1 as in rejects; 0 if an application supplied it without a file.</param>
public sealed record UnreadRow(string Feed, string File, long Row);
