using System.Globalization;
using System.Text.Json;

namespace EarlyWarning.DuckDb;

/// <summary>The days that feeds state to cover, from the region's scan.json.</summary>
internal sealed class Delivery(string folder)
{
    private readonly Dictionary<string, JsonElement> feeds = Read(folder);

    /// <summary>Returns the last day that a feed states.</summary>
    public DateOnly Through(string feed) => DayOf(feed, "through");

    /// <summary>Returns whether a window of days up to a date is covered: no day before the feed's first, and the feed not older than an age.</summary>
    public bool Covers(string feed, DateOnly asOf, int days, int? maxAge) =>
        asOf.AddDays(1 - days) >= DayOf(feed, "from") && (maxAge is null || Through(feed) >= asOf.AddDays(-maxAge.Value));

    private static Dictionary<string, JsonElement> Read(string folder)
    {
        using JsonDocument scan = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "scan.json")));
        return scan.RootElement.GetProperty("feeds").EnumerateArray()
            .ToDictionary(feed => feed.GetProperty("id").GetString()!, feed => feed.Clone(), StringComparer.Ordinal);
    }

    private DateOnly DayOf(string feed, string key) =>
        DateOnly.ParseExact(feeds[feed].GetProperty(key).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
