using System.Text.Json;
using EarlyWarning.Rules;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files.Comparing;

/// <summary>What the last scan before a date has written of its feeds.</summary>
/// <param name="AsOf">The as-of date of that scan.</param>
/// <param name="Feeds">The feeds, by id.</param>
internal sealed record LastSummary(LocalDate AsOf, IReadOnlyDictionary<string, FeedFigures> Feeds)
{
    private const string File = "summary.json";

    /// <summary>
    /// Reads the summary of the latest scan before a date. One that cannot be read, or that another version has written in another way, is passed over: the
    /// one before serves, or none.
    /// </summary>
    public static LastSummary? Find(string output, LocalDate asOf)
    {
        if (!Directory.Exists(output)) return null;
        return Directory.GetDirectories(output)
            .Select(folder => (Folder: folder, Date: LocalDatePattern.Iso.Parse(Path.GetFileName(folder))))
            .Where(one => one.Date.Success && one.Date.Value < asOf)
            .OrderByDescending(one => one.Date.Value)
            .Select(one => TryRead(Path.Combine(one.Folder, File), one.Date.Value))
            .FirstOrDefault(read => read is not null);
    }

    private static LastSummary? TryRead(string path, LocalDate asOf)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
            IEnumerable<FeedFigures> feeds = document.RootElement.GetProperty("feeds").EnumerateArray().Select(ReadFeed);
            return new LastSummary(asOf, feeds.ToDictionary(feed => feed.Id, StringComparer.Ordinal));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException || IsOfContent(cause))
        {
            return null;
        }
    }

    private static FeedFigures ReadFeed(JsonElement feed) => new(feed.GetProperty("id").GetString()!)
    {
        Rows = feed.GetProperty("rows").GetInt64(),
        RejectedRows = feed.GetProperty("rejectedRows").GetInt64(),
        Unmatched = feed.GetProperty("unmatched").GetInt64(),
        Companies = feed.GetProperty("companies").GetInt32(),
        Months = feed.TryGetProperty("months", out JsonElement months) ? ReadMonths(months) : [],
        Indicators = ReadIndicators(feed.GetProperty("indicators")),
    };

    private static Dictionary<string, long> ReadMonths(JsonElement months) =>
        months.EnumerateObject().ToDictionary(month => month.Name, month => month.Value.GetInt64(), StringComparer.Ordinal);

    private static Dictionary<string, IndicatorFigures> ReadIndicators(JsonElement indicators) =>
        indicators.EnumerateArray().Select(ReadIndicator).OfType<IndicatorFigures>().ToDictionary(one => one.Id, StringComparer.Ordinal);

    /// <summary>Returns whether an exception says that a JSON text is none, or has other keys or kinds of values.</summary>
    private static bool IsOfContent(Exception cause) =>
        cause is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException;

    private static IndicatorFigures? ReadIndicator(JsonElement indicator)
    {
        if (!indicator.TryGetProperty("newest", out JsonElement newest)) return null;
        double? missing = newest.TryGetProperty("missingShare", out JsonElement share) ? share.GetDouble() : null;
        return new IndicatorFigures(
            indicator.GetProperty("id").GetString()!,
            newest.GetProperty("period").GetString()!,
            newest.GetProperty("values").GetInt32(),
            newest.GetProperty("mean").GetDouble(),
            missing);
    }
}
