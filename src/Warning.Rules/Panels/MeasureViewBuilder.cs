using System.Collections.ObjectModel;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Panels;

/// <summary>Builds the view of one measure: selects the visible columns, determines the anchor, then applies <c>absent</c> and undated rows.</summary>
/// <param name="panel">The panel.</param>
/// <param name="indicator">The measure.</param>
/// <param name="appender">The appended observations; null if there are none.</param>
/// <param name="feed">The feed that delivers the measure; null if none does.</param>
/// <param name="undated">The first visible row of each company whose date could not be read.</param>
/// <param name="asOf">The as-of date, as a day number.</param>
internal sealed class MeasureViewBuilder(
    Panel panel, Indicator indicator, MeasureAppender? appender, FeedDelivery? feed, IReadOnlyDictionary<int, UnreadRow> undated, int asOf)
{
    /// <summary>The most periods up to the next one with rows for a period to begin the delivery: a lone early row may have a mistyped year.</summary>
    private const int LongestGap = 3;

    private readonly Dictionary<int, Column> columns = [];
    private readonly Dictionary<(int Row, int Ordinal), UnreadRow> unreadRows = [];
    private int? firstPeriod;
    private (int From, Column Column)? absentees;

    private Cadence Cadence => indicator.Cadence;

    private int Companies => panel.Companies.Count;

    public MeasureView Build()
    {
        int latestComplete = LatestEnding(Cadence, asOf);
        int calendar = CalendarAnchor(indicator, asOf);
        if (appender is not null && feed is not null) AddVisibleColumns(calendar);
        IReadOnlySet<(int Row, int Ordinal)> approximate = FindApproximate();
        int? newestPeriod = NewestPeriod(calendar);
        Column? newestColumn = newestPeriod is { } newest ? columns.GetValueOrDefault(newest) : null;
        IReadOnlyList<Column> newestDelivered = NewestDelivered(newestPeriod);
        bool hasFreshValues = HasFreshValues(latestComplete);
        int anchor = Anchor(calendar, latestComplete, hasFreshValues);
        if (indicator.Absent is { } absent && panel.AbsentApplies && feed is not null) FillAbsent(anchor, absent);
        bool isAligned = feed?.Standing?.IsAligned ?? (hasFreshValues || (absentees is not null && IsFresh(anchor, latestComplete)));
        ulong[]? undatedBits = feed is null || undated.Count == 0 ? null : MarkUndated();
        return new MeasureView(indicator, feed?.Id, anchor, latestComplete, isAligned, columns, Companies, Column.MissingOf(Companies, undatedBits), absentees)
        {
            FirstWithRows = firstPeriod,
            NewestPeriod = newestPeriod,
            NewestColumn = newestColumn,
            NewestDelivered = newestDelivered,
            NewestUnheld = appender?.NewestUnheld,
            UnreadRows = unreadRows,
            Approximate = approximate,
            Undated = undated,
            LatestPossible = feed?.Through is null || feed.Standing is { IsOpen: true } ? calendar : anchor,
            Standing = feed?.Standing,
        };
    }

    /// <summary>Returns whether any company has a visible row in a column.</summary>
    public static bool HasVisibleRow(MeasureColumn column, int asOf, MeasureAppender appender, int ordinal)
    {
        if (column.LatestKnown <= asOf) return true;
        if (column.IsUniform) return false;
        for (int row = 0; row < column.Companies; row++)
        {
            if (column.KnownOf(row) <= asOf && !Missing.IsNoRow(column.ValueOf(row))) return true;
        }

        return appender.Earlier.Keys.Any(revision => revision.Ordinal == ordinal && revision.Known <= asOf);
    }

    /// <summary>Returns the latest period whose last day plus lag is not after a day; a period before the year 1 if there is none.</summary>
    public static int CalendarAnchor(Indicator indicator, int asOf)
    {
        int first = CalendarPeriod.OrdinalOf(indicator.Cadence, DayNumber.First);
        int ordinal = LatestEnding(indicator.Cadence, asOf);
        while (ordinal >= first &&
            (indicator.Lag.Shift(CalendarPeriod.LastDayOf(indicator.Cadence, ordinal), 1) is not { } known || known > asOf)) ordinal--;
        return ordinal;
    }

    /// <summary>Returns the latest period whose last day is not after a day.</summary>
    public static int LatestEnding(Cadence cadence, int day)
    {
        int ordinal = CalendarPeriod.OrdinalOf(cadence, day);
        return CalendarPeriod.LastDayOf(cadence, ordinal) <= day ? ordinal : ordinal - 1;
    }

    private void AddVisibleColumns(int calendar)
    {
        ILookup<int, UnreadCell> unread = UnreadCell.Of(appender!).ToLookup(cell => cell.Ordinal);
        foreach ((int ordinal, MeasureColumn column) in appender!.Columns)
        {
            if (ordinal > calendar) continue;
            PackedNumbers? values = Visible(column, ordinal);
            if (values is null) continue;
            columns.Add(ordinal, unread.Contains(ordinal) ? WithUnread(values, unread[ordinal]) : new Column(values));
            if (!(firstPeriod <= ordinal)) firstPeriod = ordinal;
        }

        foreach ((int ordinal, int known) in appender.OlderPeriods)
        {
            if (known <= asOf && !(firstPeriod <= ordinal)) firstPeriod = ordinal;
        }
    }

    /// <summary>Returns the values known by the as-of date; null if no company has a visible row.</summary>
    private PackedNumbers? Visible(MeasureColumn column, int ordinal)
    {
        if (column.LatestKnown <= asOf) return column.Values;
        if (column.IsUniform) return null;
        double[] values = column.Values.ToArray();
        bool any = false;
        for (int row = 0; row < values.Length; row++)
        {
            if (column.KnownOf(row) > asOf) values[row] = Missing.NoRow;
            any |= !Missing.IsNoRow(values[row]);
        }

        Dictionary<int, (bool Known, int Day)> newest = [];
        foreach ((MeasureAppender.Revision revision, MeasureEntry entry) in appender!.Earlier)
        {
            if (revision.Ordinal != ordinal || revision.Known > asOf || column.KnownOf(revision.Row) <= asOf) continue;
            (bool Known, int Day) rank = (!Missing.IsBlank(entry.Value), revision.Known); // a blank revises nothing: any number is preferred
            if (newest.TryGetValue(revision.Row, out (bool Known, int Day) standing) && standing.CompareTo(rank) >= 0) continue;
            newest[revision.Row] = rank;
            values[revision.Row] = entry.Value;
            any = true;
        }

        return any ? PackedNumbers.Of(values) : null;
    }

    /// <summary>Returns the column with its unread cells decided from all of their visible rows.</summary>
    private Column WithUnread(PackedNumbers values, IEnumerable<UnreadCell> cells)
    {
        double[]? decided = null;
        ulong[]? bits = null;
        foreach (UnreadCell cell in cells)
        {
            double value = cell.ValueAt(asOf, out int known);
            if (BitConverter.DoubleToInt64Bits(value) != BitConverter.DoubleToInt64Bits(values[cell.Row])) (decided ??= values.ToArray())[cell.Row] = value;

            if (!Missing.IsUnread(value)) continue;
            bits ??= new ulong[(Companies + 63) / 64];
            bits[cell.Row >> 6] |= 1UL << (cell.Row & 63);
            if (appender!.UnreadRowOf(cell.Row, cell.Ordinal, known) is { } source) unreadRows[(cell.Row, cell.Ordinal)] = source;
        }

        return new Column(decided is null ? values : PackedNumbers.Of(decided), bits);
    }

    /// <summary>Returns the visible cells with a value that is only about right.</summary>
    private IReadOnlySet<(int Row, int Ordinal)> FindApproximate()
    {
        HashSet<(int Row, int Ordinal)> found = [], replayed = [];
        foreach ((int row, int ordinal) in appender?.ApproximateCells ?? [])
        {
            if (!columns.TryGetValue(ordinal, out Column? visible) || double.IsNaN(visible[row])) continue;
            MeasureColumn column = appender!.Columns[ordinal];
            if (appender.UnreadCells.Contains((row, ordinal))) found.Add((row, ordinal)); // whichever of its rows decides
            else if (column.KnownOf(row) > asOf) replayed.Add((row, ordinal));
            else if (appender.IsApproximate(new MeasureAppender.Revision(row, ordinal, column.KnownOf(row)), column.EntryOf(row))) found.Add((row, ordinal));
        }

        if (replayed.Count > 0) found.UnionWith(FindApproximateAmongEarlier(replayed));
        return found.Count == 0 ? ReadOnlySet<(int Row, int Ordinal)>.Empty : found;
    }

    /// <summary>Returns which of the cells whose newest value is not visible yet show a number that is only about right.</summary>
    private IEnumerable<(int Row, int Ordinal)> FindApproximateAmongEarlier(HashSet<(int Row, int Ordinal)> cells) => appender!.Earlier
        .Where(one => one.Key.Known <= asOf && !Missing.IsBlank(one.Value.Value) && cells.Contains((one.Key.Row, one.Key.Ordinal)))
        .GroupBy(one => (one.Key.Row, one.Key.Ordinal))
        .Where(cell => cell.MaxBy(one => one.Key.Known) is var (revision, entry) && appender.IsApproximate(revision, entry))
        .Select(cell => cell.Key);

    /// <summary>Marks the periods without a row of each company with an undated row as unread, since it may belong to any. Returns these companies.</summary>
    private ulong[] MarkUndated()
    {
        ulong[] all = new ulong[(Companies + 63) / 64];
        foreach (int row in undated.Keys) all[row >> 6] |= 1UL << (row & 63);
        foreach ((int ordinal, Column column) in columns.ToArray())
        {
            ulong[] bits = column.Unread is { } unread ? (ulong[])unread.Clone() : new ulong[all.Length];
            foreach (int row in undated.Keys)
            {
                if (Missing.IsNoRow(column[row])) bits[row >> 6] |= 1UL << (row & 63);
            }

            columns[ordinal] = column.WithUnread(bits);
        }

        if (absentees is { } absent) absentees = (absent.From, absent.Column.WithUnread(all));
        return all;
    }

    private int? NewestPeriod(int calendar)
    {
        if (feed is null || appender is null) return null;
        int? unheld = appender.OlderPeriods.Where(period => period.Value <= asOf && period.Key <= calendar).Select(period => (int?)period.Key).Max();
        int? held = columns.Keys.Select(ordinal => (int?)ordinal).Max();
        return unheld > held ? unheld : held ?? unheld;
    }

    private IReadOnlyList<Column> NewestDelivered(int? newest)
    {
        Column[] delivered = new Column[MeasureView.PeriodsCompared];
        for (int back = 0; back < delivered.Length; back++)
        {
            if (newest is not { } ordinal || !columns.TryGetValue(ordinal - back, out Column? column)) return [];
            delivered[back] = column;
        }

        return delivered;
    }

    /// <summary>
    /// Returns whether any company has a visible value within <c>maxAge</c>. Values not held are too old for all but measures that never age.
    /// </summary>
    private bool HasFreshValues(int latestComplete) =>
        columns.Any(one => IsFresh(one.Key, latestComplete) && CountAt(one.Key) > 0) ||
        (feed is not null && indicator.MaxAge is null && appender?.EarliestUnheldValue <= asOf);

    private bool IsFresh(int ordinal, int latestComplete) => (long)latestComplete - ordinal <= indicator.MaxAgePeriods;

    private int Anchor(int calendar, int latestComplete, bool hasFreshValues)
    {
        if (feed?.Through is { } through)
            return Math.Min(calendar, LatestEnding(Cadence, DayNumber.Of(through)));
        if (feed is null || Companies == 1) return calendar;
        if (indicator.Absent is not null && panel.AbsentApplies)
            return columns.Count > 0 ? columns.Keys.Max() : firstPeriod ?? calendar;
        return hasFreshValues ? StepBack(calendar, latestComplete) : calendar;
    }

    /// <summary>Moves the anchor back while the feed is late: no company has a value yet, or fewer than half as many as in the period before.</summary>
    private int StepBack(int calendar, int latestComplete)
    {
        int anchor = calendar, oldest = firstPeriod ?? calendar; // held or not: the anchor must not depend on what rules read
        while (anchor > oldest && IsFresh(anchor - 1, latestComplete) && IsLate(anchor)) anchor--;
        return anchor;
    }

    private bool IsLate(int ordinal)
    {
        int here = CountAt(ordinal);
        return here == 0 || 2L * here < CountAt(ordinal - 1);
    }

    private int CountAt(int ordinal) => columns.TryGetValue(ordinal, out Column? column) ? CountDelivered(column) : 0;

    /// <summary>Counts the companies with a value or an unread row, both of which were delivered.</summary>
    private static int CountDelivered(Column column) => column.KnownCount + Column.CountOf(column.Unread);

    private void FillAbsent(int anchor, double absent)
    {
        // With a single company the calendar decides: every period counts as delivered.
        int? first = feed!.Standing is { } standing ? standing.AbsentFrom
            : Companies == 1 ? CalendarPeriod.OrdinalOf(Cadence, DayNumber.First)
            : FirstDelivered(anchor);
        if (first is not { } oldest || oldest > anchor) return;
        foreach ((int ordinal, Column column) in columns.ToArray())
        {
            if (ordinal >= oldest && ordinal <= anchor) columns[ordinal] = column.Filled(absent, undated.Keys);
        }

        Column nobody = new(PackedNumbers.Repeat(Missing.NoRow, Companies));
        absentees = (Math.Max(oldest, appender?.OldestOrdinal ?? oldest), nobody.Filled(absent, undated.Keys));
    }

    /// <summary>Returns the first visible period with rows, held or not, that another follows soon, else the anchor; null if there are no rows.</summary>
    private int? FirstDelivered(int anchor)
    {
        if (appender is null) return null;
        int? before = null;
        foreach (int ordinal in columns.Keys.Concat(appender.OlderPeriods.Where(period => period.Value <= asOf).Select(period => period.Key)).Order())
        {
            if (ordinal - before <= LongestGap) return before;
            before = ordinal;
        }

        return before is null ? null : anchor;
    }
}
