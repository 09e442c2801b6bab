using System.Globalization;
using System.Text.Json;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files.Results;

/// <summary>
/// The figures of a backtest that a budget needs: how many of the first K of the list had an outcome, in the mean of the dates that listed a company.
/// </summary>
internal sealed class LastBacktest
{
    private readonly List<(int K, double Hits)> points = [(0, 0)];
    private readonly LocalDate from;
    private readonly LocalDate to;
    private readonly CalendarSpan horizon;

    private LastBacktest(JsonElement json)
    {
        from = DateOf(json, "from");
        to = DateOf(json, "to");
        horizon = CalendarSpan.TryParse(json.GetProperty("horizon").GetString(), out CalendarSpan span) ? span : throw new FormatException();
        foreach (JsonProperty atK in json.GetProperty("atK").EnumerateObject())
        {
            int k = int.Parse(atK.Name, CultureInfo.InvariantCulture), dates = atK.Value.GetProperty("dates").GetInt32();
            if (dates > 0) points.Add((k, (double)atK.Value.GetProperty("hits").GetInt64() / dates));
        }

        points.Sort();
    }

    /// <summary>Reads the figures that a backtest wrote as JSON.</summary>
    /// <param name="scan">The scan whose budget names the file.</param>
    /// <param name="file">The file as it is named.</param>
    /// <exception cref="ScanException">The file cannot be read, or has no such figures.</exception>
    public static LastBacktest Read(ScanFile scan, string file)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(scan.Resolve(file)));
            return new LastBacktest(document.RootElement);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ScanException([ScanMessages.BacktestUnreadable(file, SystemFaults.InWords(cause))], cause);
        }
        catch (Exception cause) when (cause is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new ScanException([ScanMessages.NoBacktest(file)], cause);
        }
    }

    /// <summary>
    /// Returns how many of the first companies of a list have an outcome: between two numbers of companies that the backtest looked at in proportion, beyond
    /// the last as many as there.
    /// </summary>
    public ExpectedHits? For(int companies)
    {
        if (points.Count == 1) return null;
        int above = points.FindIndex(point => point.K >= companies);
        if (above < 0) return new ExpectedHits(points[^1].Hits, from, to, horizon) { IsAtLeast = true };
        if (above == 0) return new ExpectedHits(0, from, to, horizon);
        (int K, double Hits) high = points[above], low = points[above - 1];
        return new ExpectedHits(low.Hits + ((high.Hits - low.Hits) * (companies - low.K) / (high.K - low.K)), from, to, horizon);
    }

    private static LocalDate DateOf(JsonElement json, string key) => LocalDatePattern.Iso.Parse(json.GetProperty(key).GetString()!).GetValueOrThrow();
}
