namespace EarlyWarning.Rules.Panels;

/// <summary>A measure as of a date: its anchor, its freshness, and a column for each period that can be read.</summary>
internal sealed class MeasureView
{
    private readonly Dictionary<int, Column> columns;
    private readonly Column missing;
    private readonly (int From, Column Column)? absentees;
    private Column? latest;
    private int? firstPeriod;

    /// <summary>Makes the view.</summary>
    /// <param name="indicator">The measure.</param>
    /// <param name="feed">The feed that delivers it, or null.</param>
    /// <param name="anchor">The period at lag 0.</param>
    /// <param name="latestComplete">The latest period that has ended.</param>
    /// <param name="takesPartInAligning">Whether anybody has a value within <c>maxAge</c>.</param>
    /// <param name="columns">The periods with rows.</param>
    /// <param name="companies">The number of companies.</param>
    /// <param name="absentees">What everybody has in a period without rows, from the first delivered one to the anchor.</param>
    public MeasureView(
        Indicator indicator,
        string? feed,
        int anchor,
        int latestComplete,
        bool takesPartInAligning,
        Dictionary<int, Column> columns,
        int companies,
        (int From, Column Column)? absentees = null)
    {
        Indicator = indicator;
        Feed = feed;
        Anchor = anchor;
        LatestComplete = latestComplete;
        TakesPartInAligning = takesPartInAligning;
        this.columns = columns;
        this.absentees = absentees;
        missing = Column.MissingOf(companies);
    }

    public Indicator Indicator { get; }

    /// <summary>The feed that delivers it; null: none does.</summary>
    public string? Feed { get; }

    /// <summary>See <see cref="MeasureAppender.NewestUnheld"/>.</summary>
    public int[]? NewestUnheld { get; init; }

    public bool IsDelivered => Feed is not null;

    /// <summary>The period at lag 0, for the whole panel.</summary>
    public int Anchor { get; }

    /// <summary>The latest period whose last day is not after the as-of date; ages count from it.</summary>
    public int LatestComplete { get; }

    /// <summary>Whether anybody has a value in a visible period within <c>maxAge</c>: without, a measure takes no part in aligning an expression.</summary>
    public bool TakesPartInAligning { get; }

    /// <summary>How many periods from the anchor backwards are fresh.</summary>
    public int FreshPeriods => (int)Math.Clamp((long)Indicator.MaxAgePeriods - (LatestComplete - Anchor) + 1, 0, int.MaxValue);

    /// <summary>The latest known value of each company within <c>maxAge</c>.</summary>
    public Column Latest => latest ??= ComputeLatest();

    /// <summary>Whether anybody has a value within <c>maxAge</c>.</summary>
    public bool IsFresh => Latest.KnownCount > 0;

    public Column At(int ordinal)
    {
        if (columns.TryGetValue(ordinal, out Column? column)) return column;
        return ordinal <= Anchor && ordinal >= absentees?.From ? absentees.Value.Column : missing;
    }

    /// <summary>The newest period not after the anchor, and not before <paramref name="oldest"/>, in which a company has a value.</summary>
    public int? NewestKnown(int row, int oldest)
    {
        int bottom = Math.Max(oldest, FirstPeriod);
        for (int ordinal = Anchor; ordinal >= bottom; ordinal--)
        {
            if (At(ordinal).IsKnown(row)) return ordinal;
        }

        return NewestUnheld is { } unheld && unheld[row] > int.MinValue && unheld[row] >= oldest ? unheld[row] : null;
    }

    /// <summary>The first period that is held or delivered; after the anchor if there is none.</summary>
    private int FirstPeriod => firstPeriod ??= Math.Min(columns.Count == 0 ? int.MaxValue : columns.Keys.Min(), absentees?.From ?? int.MaxValue);

    private Column ComputeLatest()
    {
        if (FreshPeriods == 0) return missing;
        int oldest = (int)Math.Max(FirstPeriod, (long)Anchor - FreshPeriods + 1);
        double[]? values = null;
        Column newest = At(Anchor);
        for (int ordinal = Anchor; ordinal >= oldest; ordinal--)
        {
            Column column = At(ordinal);
            if (column.IsMissing) continue;
            if (values is null && newest.IsMissing) newest = column;
            if (ReferenceEquals(column, newest)) continue;
            if (values is null)
            {
                if (newest.KnownCount == newest.Values.Length) return newest;
                values = (double[])newest.Values.Clone();
            }

            FillMissing(values, column.Values);
            if (column.KnownCount == values.Length) break;
        }

        return values is null ? newest : new Column(values);
    }

    private static void FillMissing(double[] values, double[] older)
    {
        for (int row = 0; row < values.Length; row++)
        {
            if (double.IsNaN(values[row])) values[row] = older[row];
        }
    }
}
