using NodaTime;

namespace EarlyWarning;

/// <summary>A row of a feed that tells something of a company.</summary>
/// <param name="Feed">The feed's id.</param>
/// <param name="File">The file, as outputs name it, or the name of the source.</param>
/// <param name="Row">The line of the file, or the row of the sheet, in which it stands; of a source its number, from 1.</param>
/// <param name="Day">The day that it is of, or the first day of its period.</param>
public sealed record FeedRecord(string Feed, string File, long Row, LocalDate Day);
