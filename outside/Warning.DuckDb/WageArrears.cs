using System.Globalization;

namespace EarlyWarning.DuckDb;

/// <summary>
/// A list of the companies that owe wages: one that a delivered month does not list owes none. Its numbers of one month belong together, so that two of
/// them in one rule are of the newest month in which either is known.
/// </summary>
internal sealed class WageArrears
{
    private readonly MonthlyFeed feed;
    private readonly int delivered;

    public WageArrears(Database database, string folder, DateOnly asOf, DateOnly through)
    {
        int[] lags = [0, 1, 2];
        feed = new MonthlyFeed(database, folder, Feed.WageArrears, "arrears", asOf, 5, [("months", lags), ("workers", lags), ("yuan", lags)], through);

        // Months count as delivered from the first with a row that another follows within three; a lone row delivers the newest month alone.
        long newest = Number(feed.Newest);
        long first = database.Numbers($"""
            with months as (
                select distinct substr(m, 1, 4)::int * 12 + substr(m, 6, 2)::int as month from {Feed.WageArrears.In(folder)} semi join company using (id)),
            followed as (select month, lead(month) over (order by month) - month <= 3 as soon from months where month <= {newest})
            select coalesce(min(month) filter (soon), {newest} + case when count(*) > 0 then 0 else 1 end) from followed
            """)[0];
        delivered = (int)(newest - first + 1);
    }

    /// <summary>Returns the latest known value of a measure alone.</summary>
    public string Latest(string measure) => $"coalesce({string.Join(", ", Fresh().Select(lag => At(measure, lag)))}, null)";

    /// <summary>Returns the latest value of a measure beside another: both are of one month.</summary>
    public string LatestBeside(string measure, string other) =>
        $"case {string.Join(" ", Fresh().Select(lag => $"when {At(measure, lag)} is not null or {At(other, lag)} is not null then {At(measure, lag)}"))} end";

    private IEnumerable<int> Fresh() => Enumerable.Range(0, Math.Max(1, feed.FreshPeriods("months")));

    private string At(string measure, int lag) =>
        feed.FreshPeriods(measure) < 1 ? "null::double"
        : lag < delivered ? $"case when coalesce(row{lag.ToString(CultureInfo.InvariantCulture)}, false) then {feed.At(measure, lag)} else 0 end"
        : feed.At(measure, lag);

    private static long Number(DateOnly month) => (month.Year * 12) + month.Month;
}
