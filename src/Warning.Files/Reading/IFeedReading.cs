using EarlyWarning.Files.Feeds;

namespace EarlyWarning.Files.Reading;

/// <summary>The reading of one feed: of files or of a source.</summary>
internal interface IFeedReading
{
    /// <summary>The real paths of its files; empty for a source.</summary>
    IReadOnlyList<string> RealPaths { get; }

    /// <summary>The first file that could not be read.</summary>
    FeedException? Unreadable { get; }

    /// <summary>Sums up the feed, once all of it is read.</summary>
    /// <exception cref="FeedException">A column was never seen.</exception>
    FeedReport Report();
}
