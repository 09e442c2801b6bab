using EarlyWarning.Files.Mapping;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Asking;

/// <summary>Sorts what is missing of companies by department, and keeps of each what could decide most.</summary>
internal sealed class DataRequestFinder(ScanFile scan, LocalDate asOf, int most)
{
    private const char BetweenSources = '、';

    private readonly Dictionary<string, Asked> departments = new(StringComparer.Ordinal);
    private readonly SortedSet<string> own = new(StringComparer.Ordinal), nobody = new(StringComparer.Ordinal);
    private int unread;

    /// <summary>Adds what is missing of a company.</summary>
    public void Add(Company company, Assessment found)
    {
        foreach (IGrouping<string, (RuleHead Rule, MissingReason Reason)> missing in found.Indeterminate
            .SelectMany(rule => rule.Missing.Select(reason => (rule.Rule, Reason: reason)))
            .GroupBy(one => one.Reason.Indicator, StringComparer.Ordinal))
        {
            if (!scan.Pack.Catalog.TryGet(missing.Key, out Indicator? indicator)) continue;
            (RuleHead Rule, MissingReason Reason)[] asked = [.. missing.Where(one => one.Reason.Unread is null)];
            if (asked.Length == 0) unread++;
            else if (DepartmentOf(indicator) is { } department) AddTo(department, RowOf(company, found, indicator, asked));
        }
    }

    public DataRequests ToRequests() => new(
        asOf,
        [
            .. departments
                .OrderByDescending(one => one.Value.Raised)
                .ThenByDescending(one => one.Value.Count)
                .ThenBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => one.Value.ToRequest(one.Key)),
        ])
    {
        Own = [.. own],
        OfNobody = [.. nobody],
        Unread = unread,
    };

    /// <summary>Returns whom to ask for an indicator, without the office's own part; null where that is nobody.</summary>
    private string? DepartmentOf(Indicator indicator)
    {
        if (indicator.Source is { Length: > 0 } source)
        {
            string[] others = [.. source.Split(BetweenSources).Where(part => !scan.Pack.Policy.Letters.Own.Contains(part, StringComparer.Ordinal))];
            if (others.Length > 0) return string.Join(BetweenSources, others);
            own.Add(source);
            return null;
        }

        if (scan.Feeds.FirstOrDefault(feed => feed.Indicators.Contains(indicator.Id, StringComparer.Ordinal)) is { } feed) return feed.Id;
        nobody.Add(indicator.Id);
        return null;
    }

    private void AddTo(string department, DataRequestRow row)
    {
        if (!departments.TryGetValue(department, out Asked? asked)) departments.Add(department, asked = new Asked());
        asked.Add(row, most);
    }

    private DataRequestRow RowOf(Company company, Assessment found, Indicator indicator, IReadOnlyList<(RuleHead Rule, MissingReason Reason)> asked)
    {
        RuleHead[] rules = [.. asked.Select(one => one.Rule).DistinctBy(rule => rule.Id)];
        decimal adds = rules.GroupBy(rule => rule.Group ?? rule.Id, StringComparer.Ordinal)
            .Sum(group => Math.Max(0, group.Max(rule => rule.Score) - CountedOf(found, group.Key)));
        Level band = scan.Pack.Policy.Bands.LevelOf(found.Score + adds), floor = rules.Max(rule => rule.Floor);
        MissingReason reason = asked.Select(one => one.Reason).OrderBy(one => one.Since is null).ThenBy(one => one.Since, StringComparer.Ordinal).First();
        return new DataRequestRow(company, indicator, reason)
        {
            Periods = [.. PeriodsOf(indicator, reason.Since)],
            Rules = rules.Length,
            Level = found.Level,
            MayReach = new[] { found.Level, band, floor }.Max(),
            MayAdd = adds,
        };
    }

    private static decimal CountedOf(Assessment found, string group) => found.Rules.Where(rule => (rule.Rule.Group ?? rule.Rule.Id) == group)
        .Sum(rule => rule.Counted);

    /// <summary>
    /// Returns the periods from that since which a measure is missing to the last that has ended, at most so many that a sheet of them can be filled in; all of
    /// these where nothing is known of the company, since rules look back.
    /// </summary>
    private IEnumerable<CalendarPeriod> PeriodsOf(Indicator indicator, string? since)
    {
        if (indicator.Kind != IndicatorKind.Measure) return [];
        CalendarPeriod last = CalendarPeriod.Of(indicator.Cadence, asOf.PlusDays(1)).Plus(-1);
        int longest = indicator.Cadence switch
        {
            Cadence.Daily => 31,
            Cadence.Monthly => 12,
            Cadence.Quarterly => 4,
            Cadence.Yearly => 2,
        };
        IEnumerable<CalendarPeriod> all = Enumerable.Range(0, longest).Select(back => last.Plus(-back));
        return all.TakeWhile((period, back) => back == 0 || since is null || string.CompareOrdinal(period.ToString(), since) >= 0).Reverse();
    }

    /// <summary>What one department is asked for.</summary>
    private sealed class Asked
    {
        // The row that decides least first, which goes when there are too many.
        private readonly PriorityQueue<DataRequestRow, DataRequestRow> rows = new(Comparer<DataRequestRow>.Create(Compare));

        public int Count { get; private set; }

        public int Raised { get; private set; }

        public void Add(DataRequestRow row, int most)
        {
            Count++;
            if (row.MayReach > row.Level) Raised++;
            rows.Enqueue(row, row);
            if (rows.Count > most) rows.Dequeue();
        }

        public DataRequest ToRequest(string department)
        {
            List<DataRequestRow> asked = [];
            while (rows.TryDequeue(out DataRequestRow? row, out _)) asked.Add(row);
            asked.Reverse();
            return new DataRequest(department, asked) { LeftOut = Count - asked.Count };
        }

        /// <summary>Orders rows: last those that could raise a company, to the highest level, by the most points; then by company and indicator.</summary>
        private static int Compare(DataRequestRow row, DataRequestRow other)
        {
            int order = (row.MayReach > row.Level).CompareTo(other.MayReach > other.Level);
            if (order == 0) order = row.MayReach.CompareTo(other.MayReach);
            if (order == 0) order = row.MayAdd.CompareTo(other.MayAdd);
            if (order == 0) order = string.CompareOrdinal(other.Company.Id, row.Company.Id);
            return order == 0 ? string.CompareOrdinal(other.Indicator.Id, row.Indicator.Id) : order;
        }
    }
}
