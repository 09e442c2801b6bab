using EarlyWarning.Files.Mapping;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>Finds the rows in which feeds tell something of a company.</summary>
internal static class RowFinder
{
    /// <summary>Reads some feeds, as they are now, for the rows of one company that were known as of a date.</summary>
    /// <exception cref="ScanException">A feed or the register cannot be read, or too much of one is rejected.</exception>
    public static async Task<IReadOnlyList<FeedRecord>> FindAsync(
        ScanFile scan, string company, IReadOnlyCollection<string> feeds, LocalDate asOf, ReadingOptions options, CancellationToken cancellationToken)
    {
        ScanFile few = scan.ReadingOnly(feed => feeds.Contains(feed.Id));
        if (few.Feeds.Count == 0) return [];
        RowWatch watch = new(company);
        await Task.Run(() => PanelReader.ReadAsync(few, [asOf], options with { Watch = watch }, cancellationToken), cancellationToken).ConfigureAwait(false);
        return watch.Noted;
    }
}
