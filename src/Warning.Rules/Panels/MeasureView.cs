using System.Collections.ObjectModel;

namespace EarlyWarning.Rules.Panels;

/// <summary>A measure as of a date: its anchor, its freshness, and a column for each period that can be read.</summary>
/// <param name="indicator">The measure.</param>
/// <param name="feed">The id of the feed that delivers the measure; null if none does.</param>
/// <param name="anchor">The period at lag 0.</param>
/// <param name="latestComplete">The latest period that has ended.</param>
/// <param name="takesPartInAligning">Whether any company has a value within <c>maxAge</c>.</param>
/// <param name="columns">The columns of periods with rows.</param>
/// <param name="companies">The number of companies.</param>
/// <param name="missing">The column of a period without rows.</param>
/// <param name="absentees">
/// The first delivered period, and the column of periods without rows from it to the anchor; null if <c>absent</c> does not apply.
/// </param>
internal sealed class MeasureView(
    Indicator indicator, string? feed, int anchor, int latestComplete, bool takesPartInAligning, Dictionary<int, Column> columns, int companies, Column missing,
    (int From, Column Column)? absentees = null)
{
    /// <summary>The length of <see cref="NewestDelivered"/>.</summary>
    public const int PeriodsCompared = 4;

    private Column? latest;
    private int? firstPeriod;
    private bool? isFresh;
    private int? oldestFresh;
    private ulong[]? openAfterAnchor;

    public Indicator Indicator { get; } = indicator;

    /// <summary>The id of the feed that delivers the measure; null if none does.</summary>
    public string? Feed { get; } = feed;

    /// <summary>See <see cref="MeasureAppender.NewestUnheld"/>.</summary>
    public int[]? NewestUnheld { get; init; }

    /// <summary>The unread rows by company and period.</summary>
    public IReadOnlyDictionary<(int Row, int Ordinal), UnreadRow> UnreadRows { get; init; } = ReadOnlyDictionary<(int Row, int Ordinal), UnreadRow>.Empty;

    /// <summary>The cells whose value is only about right.</summary>
    public IReadOnlySet<(int Row, int Ordinal)> Approximate { get; init; } = ReadOnlySet<(int Row, int Ordinal)>.Empty;

    /// <summary>The first row of each company whose date could not be read.</summary>
    public IReadOnlyDictionary<int, UnreadRow> Undated { get; init; } = ReadOnlyDictionary<int, UnreadRow>.Empty;

    /// <summary>The latest period that a row without a date can belong to; after the anchor if the feed is late.</summary>
    public int LatestPossible { get; init; } = int.MinValue;

    /// <summary>A bit for each company with an undated row that may belong to a period after the anchor and so hides older values; null if none.</summary>
    public ulong[]? OpenAfterAnchor => openAfterAnchor ??= FindOpen();

    /// <summary>The first period in which <c>absent</c> replaces missing rows; null if there is none.</summary>
    public int? DeliveredFrom => absentees?.From;

    /// <summary>Whether any row of the measure could not be read.</summary>
    public bool HasUnread => UnreadRows.Count > 0 || Undated.Count > 0;

    public bool IsDelivered => Feed is not null;

    /// <summary>The first visible period with rows, held or not; null if there is none.</summary>
    public int? FirstWithRows { get; init; }

    /// <summary>The newest visible period with rows, held or not; null if there is none.</summary>
    public int? NewestPeriod { get; init; }

    /// <summary>The column of <see cref="NewestPeriod"/> as delivered, without <c>absent</c> values; null if it has no rows or is not held.</summary>
    public Column? NewestColumn { get; init; }

    /// <summary>
    /// The columns of <see cref="NewestPeriod"/> and the three periods before it, newest first, as delivered, without <c>absent</c> values. Empty if one of
    /// them has no rows or is not held.
    /// </summary>
    public IReadOnlyList<Column> NewestDelivered { get; init; } = [];

    /// <summary>The period at lag 0, the same for all companies.</summary>
    public int Anchor { get; } = anchor;

    /// <summary>The latest period whose last day is not after the as-of date; ages count from it.</summary>
    public int LatestComplete { get; } = latestComplete;

    /// <summary>What a panel of many companies has decided about the measure, of which this one has a single company; null where it decides itself.</summary>
    public PanelStanding? Standing { get; init; }

    /// <summary>Whether any company has a value in a visible period within <c>maxAge</c>; only then is the measure considered in aligning.</summary>
    public bool TakesPartInAligning { get; } = takesPartInAligning;

    /// <summary>The number of periods from the anchor backwards that are fresh.</summary>
    public int FreshPeriods => (int)Math.Clamp((long)Indicator.MaxAgePeriods - (LatestComplete - Anchor) + 1, 0, int.MaxValue);

    /// <summary>The first fresh period that can have a value; <see cref="int.MaxValue"/> if no period is fresh.</summary>
    public int OldestFresh => oldestFresh ??= FreshPeriods == 0 ? int.MaxValue : (int)Math.Max(FirstPeriod, (long)Anchor - FreshPeriods + 1);

    /// <summary>The latest known value of each company within <c>maxAge</c>; missing if a row after it could not be read.</summary>
    public Column Latest => latest ??= LatestReading.Of(this, [this]);

    /// <summary>Whether any company has a value within <c>maxAge</c>.</summary>
    public bool IsFresh => isFresh ??= ComputeIsFresh();

    /// <summary>The number of companies.</summary>
    public int Companies { get; } = companies;

    /// <summary>A column without a value.</summary>
    public Column Nothing => Column.MissingOf(Companies);

    /// <summary>Returns the column of a period.</summary>
    public Column At(int ordinal)
    {
        if (columns.TryGetValue(ordinal, out Column? column)) return column;
        return ordinal <= Anchor && ordinal >= DeliveredFrom ? absentees!.Value.Column : missing;
    }

    /// <summary>Marks the companies that have a value or an unread row in any period.</summary>
    public void AddTold(ulong[] words)
    {
        foreach (Column column in columns.Values) column.AddTold(words);
        absentees?.Column.AddTold(words);
        foreach ((int row, _) in UnreadRows.Keys) words[row >> 6] |= 1UL << row;
        foreach (int row in Undated.Keys) words[row >> 6] |= 1UL << row;
        for (int row = 0; row < (NewestUnheld?.Length ?? 0); row++)
        {
            if (NewestUnheld![row] > int.MinValue) words[row >> 6] |= 1UL << row;
        }
    }

    /// <summary>Marks the companies with a row that could not be read.</summary>
    public void AddUnread(ulong[] words)
    {
        foreach ((int row, _) in UnreadRows.Keys) words[row >> 6] |= 1UL << row;
        foreach (int row in Undated.Keys) words[row >> 6] |= 1UL << row;
        foreach (Column column in columns.Values)
        {
            for (int word = 0; word < (column.Unread?.Length ?? 0); word++) words[word] |= column.Unread![word];
        }
    }

    /// <summary>Returns the newest period from <paramref name="oldest"/> to the anchor in which a company has a value; null if there is none.</summary>
    public int? NewestKnown(int row, int oldest)
    {
        int bottom = Math.Max(oldest, FirstPeriod);
        for (int ordinal = Anchor; ordinal >= bottom; ordinal--)
        {
            if (At(ordinal).IsKnown(row)) return ordinal;
        }

        return NewestUnheld is { } unheld && unheld[row] > int.MinValue && unheld[row] >= oldest ? unheld[row] : null;
    }

    /// <summary>Returns whether a company has an undated row that may belong to a period after the anchor.</summary>
    public bool IsOpenAfterAnchor(int row)
    {
        if (!Undated.ContainsKey(row)) return false;
        for (int ordinal = LatestPossible; ordinal > Anchor; ordinal--)
        {
            if (At(ordinal).IsUnread(row) && !UnreadRows.ContainsKey((row, ordinal))) return true;
        }

        return false;
    }

    /// <summary>The first period that is held or delivered; after the anchor if there is none.</summary>
    public int FirstPeriod => firstPeriod ??= Math.Min(
        columns.Count == 0 ? int.MaxValue : columns.Keys.Min(), Math.Min(DeliveredFrom ?? int.MaxValue, Undated.Count == 0 ? int.MaxValue : Anchor));

    private ulong[]? FindOpen()
    {
        if (Undated.Count == 0 || LatestPossible <= Anchor) return null;
        ulong[] open = new ulong[(Companies + 63) / 64];
        foreach (int row in Undated.Keys)
        {
            if (IsOpenAfterAnchor(row)) open[row >> 6] |= 1UL << (row & 63);
        }

        return open;
    }

    private bool ComputeIsFresh()
    {
        for (int ordinal = Anchor; ordinal >= OldestFresh; ordinal--)
        {
            if (At(ordinal).KnownCount > 0) return true;
        }

        return false;
    }

    /// <summary>Returns the row that left a company's cell of a period unread; null if the cell is not unread.</summary>
    public UnreadRow? UnreadRowOf(int row, int ordinal)
    {
        if (!At(ordinal).IsUnread(row)) return null;
        return UnreadRows.TryGetValue((row, ordinal), out UnreadRow? source) ? source : Undated.GetValueOrDefault(row);
    }
}
