using System.Globalization;

namespace EarlyWarning.DuckDb;

/// <summary>
/// The months of a feed that rules read, as a table with a row a company and a column a measure and month. It is made in one pass over the file: rows
/// of other months are dropped before anything is grouped, and companies are found by grouping, which is cheaper than joining each row to the register.
/// </summary>
internal sealed class MonthlyFeed
{
    /// <summary>How many months old a value may be, of all measures here.</summary>
    private const int MaxAge = 2;

    private readonly Dictionary<string, int> shifts = new(StringComparer.Ordinal);
    private readonly int age;

    /// <summary>Reads the feed into a table.</summary>
    /// <param name="database">The database that gets the table.</param>
    /// <param name="folder">The region's folder.</param>
    /// <param name="feed">The feed.</param>
    /// <param name="table">The name of the table.</param>
    /// <param name="asOf">The as-of date.</param>
    /// <param name="lag">The days after the end of a month from which on its rows are known.</param>
    /// <param name="measures">The measures, each with the lags that are read of it: months before the latest one.</param>
    /// <param name="through">The day that the feed states to be complete up to; null if it states none.</param>
    public MonthlyFeed(
        Database database, string folder, Feed feed, string table, DateOnly asOf, int lag, (string Name, int[] Lags)[] measures, DateOnly? through = null)
    {
        DateOnly complete = MonthBefore(asOf.AddDays(1));
        Newest = MonthBefore(asOf.AddDays(1 - lag));
        if (through is { } day && MonthBefore(day.AddDays(1)) < Newest) Newest = MonthBefore(day.AddDays(1));
        age = (complete.Year * 12) + complete.Month - (Newest.Year * 12) - Newest.Month;

        // A feed that states no day may be late: then its latest month is one of those before that are not too old.
        int latest = through is null ? Math.Max(0, MaxAge - age) : 0;
        (string Name, int Lag)[] cells = [.. measures.SelectMany(measure => measure.Lags.SelectMany(k => Enumerable.Range(k, latest + 1))
            .Concat(Enumerable.Range(0, latest + 2)).Distinct().Order().Select(k => (measure.Name, k)))];
        string columns = string.Join(", ", cells.Select(cell => $"max({cell.Name}) filter (m = {Month(cell.Lag)}) as {cell.Name}{cell.Lag}"));
        string rows = string.Join(", ", cells.Select(cell => cell.Lag).Distinct().Order().Select(k => $"bool_or(true) filter (m = {Month(k)}) as row{k}"));
        string months = string.Join(", ", cells.Select(cell => cell.Lag).Distinct().Order().Select(Month));
        database.Run($"""
            create temp table {table} as select id, {columns}{(through is null ? "" : $", {rows}")}
            from {feed.In(folder)} where m in ({months}) group by id
            """);
        foreach ((string name, _) in measures) shifts[name] = through is null ? ShiftOf(database, table, name, latest) : 0;
    }

    /// <summary>The month of the columns of lag 0, by the calendar or as the feed states; a feed that is late is read from an earlier one.</summary>
    public DateOnly Newest { get; }

    /// <summary>Returns the column of a measure at a lag from its own latest month.</summary>
    public string At(string measure, int lag) => Column(measure, lag + shifts[measure]);

    /// <summary>Returns the column of a measure at a lag from the oldest of the latest months of several.</summary>
    public string Aligned(string measure, int lag, params string[] with) => Column(measure, lag + with.Append(measure).Max(name => shifts[name]));

    /// <summary>Returns the columns of a measure at lags, with commas between.</summary>
    public string List(string measure, int from, int periods) => string.Join(", ", Enumerable.Range(from, periods).Select(lag => At(measure, lag)));

    /// <summary>Returns the latest known value that is not too old.</summary>
    public string Latest(string measure) => FreshPeriods(measure) < 1 ? "null::double" : $"coalesce({List(measure, 0, FreshPeriods(measure))}, null)";

    /// <summary>Returns the number of months that are not too old.</summary>
    public int FreshPeriods(string measure) => MaxAge - age - shifts[measure] + 1;

    /// <summary>Returns the mean over periods, of which half must be known.</summary>
    public string Average(string measure, int from, int periods) =>
        $"case when {Known(measure, from, periods)} * 2 >= {periods} then {Sum(measure, from, periods)} / {Known(measure, from, periods)} end";

    /// <summary>Returns the sum over periods, all of which must be known.</summary>
    public string Total(string measure, int periods) => $"({string.Join(" + ", Enumerable.Range(0, periods).Reverse().Select(lag => At(measure, lag)))})";

    private static string Column(string measure, int lag) => $"{measure}{lag}";

    private string Known(string measure, int from, int periods) =>
        $"({string.Join(" + ", Enumerable.Range(from, periods).Select(lag => $"({At(measure, lag)} is not null)::int"))})";

    /// <summary>Adds from the oldest period to the newest.</summary>
    private string Sum(string measure, int from, int periods) =>
        $"({string.Join(" + ", Enumerable.Range(from, periods).Reverse().Select(lag => $"coalesce({At(measure, lag)}, 0)"))})";

    private string Month(int lag) => $"'{Newest.AddMonths(-lag).ToString("yyyy-MM", CultureInfo.InvariantCulture)}'";

    /// <summary>Returns the month that ends last before a day.</summary>
    private static DateOnly MonthBefore(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(-1);

    /// <summary>Returns by how many months a measure is late: while nobody has a value, or fewer than half as many as in the month before.</summary>
    private static int ShiftOf(Database database, string table, string measure, int latest)
    {
        if (latest == 0) return 0;
        string columns = string.Join(", ", Enumerable.Range(0, latest + 2).Select(lag => $"count({measure}{lag})"));
        long[] counts = database.Numbers($"select {columns} from {table} semi join company using (id)");
        if (counts[..(latest + 1)].All(count => count == 0)) return 0;
        int shift = 0;
        while (shift < latest && (counts[shift] == 0 || 2 * counts[shift] < counts[shift + 1])) shift++;
        return shift;
    }
}
