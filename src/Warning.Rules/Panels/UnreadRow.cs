namespace EarlyWarning.Rules;

/// <summary>A row that was delivered and could not be read. Equal by value.</summary>
/// <param name="Feed">The feed's id.</param>
/// <param name="File">The file, as the feed's rejects name it.</param>
/// <param name="Row">The row in the file, counted from 1 as rejects count it; 0 where an application says it of no file.</param>
public sealed record UnreadRow(string Feed, string File, long Row);
