using System.Text.Json;
using EarlyWarning.Files.Reviewing;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>What has come of the feeds of a scan, before anything is assessed. Immutable.</summary>
public sealed record FeedReview
{
    /// <summary>The as-of date.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The number of companies in the register.</summary>
    public required int Companies { get; init; }

    /// <summary>The as-of date of the last scan before, with which the feeds are compared; null if its results are not there.</summary>
    public LocalDate? ComparedWith { get; init; }

    /// <summary>The register, then the feeds in the scan file's order.</summary>
    public required IReadOnlyList<ReviewedFeed> Feeds { get; init => field = ValueList.Of(value); }

    /// <summary>Writes the review as a JSON object, with the keys of a feed in <c>summary.json</c>.</summary>
    /// <param name="json">The writer, which is not flushed.</param>
    public void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        FeedReviewDocument.Write(json, this);
    }
}
