using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>How feeds are read.</summary>
/// <param name="Threads">How many threads may work.</param>
/// <param name="Clock">Tells the day of the scan.</param>
/// <param name="Progress">Is told now and then, from any thread, how many rows of a feed were read; null: nobody is.</param>
/// <param name="ChunkLength">About how much of a delimited text is read at a time, in bytes; null: the usual.</param>
internal sealed record ReadingOptions(int Threads, IClock Clock, Action<string, long>? Progress, int? ChunkLength);
