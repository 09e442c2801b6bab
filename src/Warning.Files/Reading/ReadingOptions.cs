using EarlyWarning.Files.Caching;
using EarlyWarning.Files.Messages;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>How feeds are read.</summary>
/// <param name="Threads">How many threads may work.</param>
/// <param name="Clock">Tells the day of the scan.</param>
/// <param name="Progress">Is told now and then, from any thread, how many rows of a feed were read; null: nobody is.</param>
/// <param name="ChunkLength">About how much of a delimited text is read at a time, in bytes; null: the usual.</param>
internal sealed record ReadingOptions(int Threads, IClock Clock, Action<string, long>? Progress, int? ChunkLength)
{
    /// <summary>How many rows a feed may have unless it is told otherwise.</summary>
    public const long UsualMostRows = 1_000_000_000;

    /// <summary>How many companies a register may have unless it is told otherwise.</summary>
    public const int UsualMostCompanies = 10_000_000;

    /// <summary>How many rows a feed may have.</summary>
    public long MostRows { get; init; } = UsualMostRows;

    /// <summary>How many companies a register may have.</summary>
    public int MostCompanies { get; init; } = UsualMostCompanies;

    /// <summary>The sources that the program gives, by their names in the scan file.</summary>
    public IReadOnlyDictionary<string, IFeedSource> Sources { get; init; } = new Dictionary<string, IFeedSource>();

    /// <summary>The promises of employers that the register of letters has as broken.</summary>
    public IReadOnlyList<BrokenPromise> BrokenPromises { get; init; } = [];

    /// <summary>Holds what was read of feeds before; null: they are read anew, and nothing is kept.</summary>
    public CacheFolder? Cache { get; init; }

    /// <summary>Notes the rows of one company; null: nobody asks for them.</summary>
    public RowWatch? Watch { get; init; }

    /// <summary>Finds a source.</summary>
    /// <exception cref="FeedException">The program gives none of this name.</exception>
    public IFeedSource SourceOf(string name) => Sources.GetValueOrDefault(name) ?? throw new FeedException(name, null, FeedMessages.SourceNotGiven);
}
