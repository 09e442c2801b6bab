namespace EarlyWarning.Rules.Panels;

/// <summary>Makes the view of one measure: visible columns, then the anchor, then what <c>absent</c> fills.</summary>
internal sealed class MeasureViewBuilder(Panel panel, Indicator indicator, MeasureAppender? appender, FeedDelivery? feed, int asOf)
{
    /// <summary>Rows of a period vouch for the ones after it only where others follow within so many: a lone early row may be of a mistyped year.</summary>
    private const int LongestGap = 3;

    private readonly Dictionary<int, Column> columns = [];
    private int? firstPeriod;
    private (int From, Column Column)? absentees;

    private Cadence Cadence => indicator.Cadence;

    private int Companies => panel.Companies.Count;

    public MeasureView Build()
    {
        int latestComplete = LatestEnding(Cadence, asOf);
        int calendar = CalendarAnchor(indicator, asOf);
        if (appender is not null && feed is not null) AddVisibleColumns(calendar);
        bool hasFreshValues = HasFreshValues(latestComplete);
        int anchor = Anchor(calendar, latestComplete, hasFreshValues);
        if (indicator.Absent is { } absent && panel.AbsentApplies && feed is not null) FillAbsent(anchor, absent);
        bool isAligned = hasFreshValues || (absentees is not null && IsFresh(anchor, latestComplete));
        return new MeasureView(indicator, feed?.Id, anchor, latestComplete, isAligned, columns, Companies, absentees)
        {
            NewestUnheld = appender?.NewestUnheld,
        };
    }

    /// <summary>Whether any company has a visible row in a column.</summary>
    public static bool FirstVisible(MeasureColumn column, int asOf, MeasureAppender appender, int ordinal)
    {
        if (column.LatestKnown <= asOf) return true;
        if (column.IsUniform) return false;
        for (int row = 0; row < column.Values.Length; row++)
        {
            if (!Missing.IsNoRow(column.Values[row]) && column.KnownOf(row) <= asOf) return true;
        }

        return appender.Earlier.Keys.Any(revision => revision.Ordinal == ordinal && revision.Known <= asOf);
    }

    /// <summary>The latest period whose last day plus lag is not after a day; one before the year 1 if there is none.</summary>
    public static int CalendarAnchor(Indicator indicator, int asOf)
    {
        int first = Period.OrdinalOf(indicator.Cadence, DateOnly.MinValue.DayNumber);
        int ordinal = LatestEnding(indicator.Cadence, asOf);
        while (ordinal >= first &&
            (indicator.Lag.Shift(Period.LastDayOf(indicator.Cadence, ordinal), 1) is not { } known || known > asOf)) ordinal--;
        return ordinal;
    }

    /// <summary>The latest period whose last day is not after a day.</summary>
    public static int LatestEnding(Cadence cadence, int day)
    {
        int ordinal = Period.OrdinalOf(cadence, day);
        return Period.LastDayOf(cadence, ordinal) <= day ? ordinal : ordinal - 1;
    }

    private void AddVisibleColumns(int calendar)
    {
        foreach ((int ordinal, MeasureColumn column) in appender!.Columns)
        {
            if (ordinal > calendar) continue;
            double[]? values = Visible(column, ordinal);
            if (values is null) continue;
            columns.Add(ordinal, new Column(values));
            if (!(firstPeriod <= ordinal)) firstPeriod = ordinal;
        }

        foreach ((int ordinal, int known) in appender.OlderPeriods)
        {
            if (known <= asOf && !(firstPeriod <= ordinal)) firstPeriod = ordinal;
        }
    }

    /// <summary>The values known by the as-of date, or null where no company has a visible row.</summary>
    private double[]? Visible(MeasureColumn column, int ordinal)
    {
        if (column.LatestKnown <= asOf) return column.Values;
        if (column.IsUniform) return null;
        double[] values = new double[Companies];
        bool any = false;
        for (int row = 0; row < values.Length; row++)
        {
            values[row] = column.KnownOf(row) <= asOf ? column.Values[row] : Missing.NoRow;
            any |= !Missing.IsNoRow(values[row]);
        }

        Dictionary<int, (bool Known, int Day)> newest = [];
        foreach ((MeasureAppender.Revision revision, double value) in appender!.Earlier)
        {
            if (revision.Ordinal != ordinal || revision.Known > asOf || column.KnownOf(revision.Row) <= asOf) continue;
            (bool Known, int Day) rank = (!double.IsNaN(value), revision.Known); // a blank revises nothing, so that any number goes before it
            if (newest.TryGetValue(revision.Row, out (bool Known, int Day) standing) && standing.CompareTo(rank) >= 0) continue;
            newest[revision.Row] = rank;
            values[revision.Row] = value;
            any = true;
        }

        return any ? values : null;
    }

    /// <summary>Whether any company has a value in a visible period within <c>maxAge</c>. What is not held is so old that only a measure that never ages reads it.</summary>
    private bool HasFreshValues(int latestComplete) =>
        columns.Any(one => IsFresh(one.Key, latestComplete) && CountAt(one.Key) > 0) ||
        (feed is not null && indicator.MaxAge is null && appender?.EarliestUnheldValue <= asOf);

    private bool IsFresh(int ordinal, int latestComplete) => (long)latestComplete - ordinal <= indicator.MaxAgePeriods;

    private int Anchor(int calendar, int latestComplete, bool hasFreshValues)
    {
        if (feed?.Through is { } through)
            return Math.Min(calendar, LatestEnding(Cadence, through.ToDateOnly().DayNumber));
        if (feed is null || Companies == 1) return calendar;
        if (indicator.Absent is not null && panel.AbsentApplies)
            return columns.Count > 0 ? columns.Keys.Max() : firstPeriod ?? calendar;
        return hasFreshValues ? SteppedBack(calendar, latestComplete) : calendar;
    }

    /// <summary>A feed that is late: nobody, or fewer than half as many as in the period before, has a value yet.</summary>
    private int SteppedBack(int calendar, int latestComplete)
    {
        int anchor = calendar, oldest = firstPeriod ?? calendar; // held or not: what is read must not move the anchor
        while (anchor > oldest && IsFresh(anchor - 1, latestComplete) && IsLate(anchor)) anchor--;
        return anchor;
    }

    private bool IsLate(int ordinal)
    {
        int here = CountAt(ordinal);
        return here == 0 || 2L * here < CountAt(ordinal - 1);
    }

    private int CountAt(int ordinal) => columns.TryGetValue(ordinal, out Column? column) ? column.KnownCount : 0;

    private void FillAbsent(int anchor, double absent)
    {
        // Of one company the calendar decides: every period is delivered.
        int? first = Companies == 1 ? Period.OrdinalOf(Cadence, DateOnly.MinValue.DayNumber) : FirstDelivered(anchor);
        if (first is not { } oldest || oldest > anchor) return;
        foreach ((int ordinal, Column column) in columns.ToArray())
        {
            if (ordinal >= oldest && ordinal <= anchor) columns[ordinal] = new Column(Filled(column.Values, absent));
        }

        absentees = (Math.Max(oldest, appender?.OldestOrdinal ?? oldest), new Column(Enumerable.Repeat(absent, Companies).ToArray()));
    }

    /// <summary>The first visible period with rows, held or not, that another one follows soon; else the anchor. Null where nobody has a row.</summary>
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

    private static double[] Filled(double[] values, double absent)
    {
        double[] filled = new double[values.Length];
        for (int row = 0; row < filled.Length; row++) filled[row] = Missing.IsNoRow(values[row]) ? absent : values[row];
        return filled;
    }
}
