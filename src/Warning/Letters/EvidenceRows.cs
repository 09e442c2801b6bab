using System.Globalization;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Letters;

/// <summary>Finds the rows of feeds that a value of a rule rests on.</summary>
internal static class EvidenceRows
{
    /// <summary>Returns the rows that a value rests on: those of its feeds in its period; of a value without one the latest of each feed.</summary>
    public static IEnumerable<FeedRecord> Of(Evidence evidence, IEnumerable<FeedRecord> records)
    {
        string[] feeds = evidence.Feed?.Split(',') ?? [];
        IEnumerable<FeedRecord> ofFeeds = records.Where(record => feeds.Contains(record.Feed, StringComparer.Ordinal));
        return evidence.Period is { } period
            ? ofFeeds.Where(record => IsIn(record.Day, period))
            : ofFeeds.GroupBy(record => record.Feed, StringComparer.Ordinal).SelectMany(feed => feed.GroupBy(record => record.Day).MaxBy(day => day.Key)!);
    }

    /// <summary>Returns the last day of the last month, quarter or year of a value; null for a value of days, or without a period.</summary>
    public static LocalDate? EndOf(string? periods)
    {
        if (periods?.Split('/')[^1] is not { Length: 4 or 6 or 7 } last) return null;
        int year = int.Parse(last[..4], CultureInfo.InvariantCulture);
        int month = last.Length switch { 7 => int.Parse(last[5..], CultureInfo.InvariantCulture), 6 => 3 * (last[5] - '0'), _ => 12 };
        return new LocalDate(year, month, 1).With(DateAdjusters.EndOfMonth);
    }

    /// <summary>Returns whether a day lies in the periods of a value, written as <see cref="Evidence.Period"/>.</summary>
    private static bool IsIn(LocalDate day, string periods)
    {
        string[] ends = periods.Split('/');
        Cadence? cadence = ends[0].Length switch
        {
            10 => Cadence.Daily,
            7 => Cadence.Monthly,
            6 => Cadence.Quarterly,
            4 => Cadence.Yearly,
            _ => null,
        };
        if (cadence is null) return false;
        string period = CalendarPeriod.Of(cadence.Value, day).ToString();
        return string.CompareOrdinal(period, ends[0]) >= 0 && string.CompareOrdinal(period, ends[^1]) <= 0;
    }
}
