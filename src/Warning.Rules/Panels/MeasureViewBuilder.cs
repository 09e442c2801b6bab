namespace EarlyWarning.Rules.Panels;

/// <summary>Makes the view of one measure: visible columns, then the anchor, then what <c>absent</c> fills.</summary>
internal sealed class MeasureViewBuilder(Panel panel, Indicator indicator, MeasureAppender? appender, FeedDelivery? feed, int asOf)
{
    private readonly Dictionary<int, Column> columns = [];
    private int? firstPeriod;

    private Cadence Cadence => indicator.Cadence;

    private int Companies => panel.Companies.Count;

    public MeasureView Build()
    {
        int latestComplete = LatestEnding(asOf);
        int calendar = CalendarAnchor(latestComplete);
        if (appender is not null && feed is not null) AddVisibleColumns(calendar);
        bool hasValues = columns.Values.Any(column => column.KnownCount > 0) ||
            (appender?.OlderPeriods.Any(older => older.Value <= asOf) ?? false);
        int anchor = Anchor(calendar, latestComplete, hasValues);
        if (indicator.Absent is { } absent && panel.AbsentApplies && feed is not null) FillAbsent(anchor, absent);
        return new MeasureView(indicator, feed?.Id, anchor, latestComplete, hasValues, columns, Companies);
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

    private int LatestEnding(int day)
    {
        int ordinal = Period.OrdinalOf(Cadence, day);
        return Period.LastDayOf(Cadence, ordinal) <= day ? ordinal : ordinal - 1;
    }

    private int CalendarAnchor(int latestComplete)
    {
        int ordinal = latestComplete;
        while (indicator.Lag.Shift(Period.LastDayOf(Cadence, ordinal), 1) is not { } known || known > asOf) ordinal--;
        return ordinal;
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

        Dictionary<int, int> newest = [];
        foreach ((MeasureAppender.Revision revision, double value) in appender!.Earlier)
        {
            if (revision.Ordinal != ordinal || revision.Known > asOf || column.KnownOf(revision.Row) <= asOf) continue;
            if (newest.TryGetValue(revision.Row, out int known) && known >= revision.Known) continue;
            newest[revision.Row] = revision.Known;
            values[revision.Row] = value;
            any = true;
        }

        return any ? values : null;
    }

    private int Anchor(int calendar, int latestComplete, bool hasValues)
    {
        if (feed?.Through is { } through)
            return Math.Min(calendar, LatestEnding(through.ToDateOnly().DayNumber));
        if (feed is null || Companies == 1) return calendar;
        if (indicator.Absent is not null && panel.AbsentApplies)
            return columns.Count > 0 ? columns.Keys.Max() : firstPeriod ?? calendar;
        return hasValues ? SteppedBack(calendar, latestComplete) : calendar;
    }

    /// <summary>A feed that is late: nobody, or fewer than half as many as in the period before, has a value yet.</summary>
    private int SteppedBack(int calendar, int latestComplete)
    {
        int anchor = calendar;
        while (latestComplete - (anchor - 1) <= indicator.MaxAgePeriods && IsLate(anchor)) anchor--;
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
        int? first = Companies == 1 ? FirstOfSingle(anchor) : firstPeriod;
        if (first is not { } oldest) return;
        double[]? everybody = null;
        for (int ordinal = Math.Max(oldest, appender?.OldestOrdinal ?? oldest); ordinal <= anchor; ordinal++)
        {
            if (columns.TryGetValue(ordinal, out Column? column)) columns[ordinal] = new Column(Filled(column.Values, absent));
            else columns[ordinal] = new Column(everybody ??= Enumerable.Repeat(absent, Companies).ToArray());
        }
    }

    /// <summary>Of one company the calendar decides: every period that a window can reach is delivered.</summary>
    private static int FirstOfSingle(int anchor) => anchor - LongestReach;

    /// <summary>Ten years of days: no window reaches further.</summary>
    private const int LongestReach = 3660 * 2;

    private static double[] Filled(double[] values, double absent)
    {
        double[] filled = new double[values.Length];
        for (int row = 0; row < filled.Length; row++) filled[row] = Missing.IsNoRow(values[row]) ? absent : values[row];
        return filled;
    }
}
