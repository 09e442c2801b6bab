using EarlyWarning.Files.Feeds;

namespace EarlyWarning.Files.Reading;

/// <summary>The reading of a feed that was read before and kept.</summary>
/// <param name="report">Its report.</param>
/// <param name="realPaths">The real paths of its files.</param>
internal sealed class KeptReading(FeedReport report, IReadOnlyList<string> realPaths) : IFeedReading
{
    /// <inheritdoc/>
    public IReadOnlyList<string> RealPaths => realPaths;

    /// <inheritdoc/>
    public FeedException? Unreadable => null;

    /// <inheritdoc/>
    public FeedReport Report() => report;
}
