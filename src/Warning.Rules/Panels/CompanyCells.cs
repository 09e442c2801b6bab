namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Holds the cells of a measure while it is appended to from a feed ordered by company: the cells of one company are adjacent, so that its rows share a cache
/// line or two instead of missing the cache once a column. <see cref="Settle"/> copies them into columns. Blocks are as long as columns, so that those freed
/// by one measure serve the next and at most one measure is held twice.
/// </summary>
internal sealed class CompanyCells
{
    /// <summary>Companies copied at once; their cells stay in the processor's first cache.</summary>
    private const int CompaniesAtOnce = 64;

    private readonly int oldest;
    private readonly int periods;
    private readonly int companies;
    private readonly int companiesInBlock;
    private readonly double[][] blocks;
    private readonly CellPlaces places;

    /// <summary>Creates cells without rows.</summary>
    /// <param name="oldest">The first period.</param>
    /// <param name="periods">The number of periods.</param>
    /// <param name="companies">The number of companies; a column must have room for the cells of at least two.</param>
    /// <param name="spare">Arrays that are free.</param>
    public CompanyCells(int oldest, int periods, int companies, SpareColumns spare)
    {
        this.oldest = oldest;
        this.periods = periods;
        this.companies = companies;
        companiesInBlock = companies / periods;
        ArgumentOutOfRangeException.ThrowIfLessThan(companiesInBlock, 2);
        blocks = new double[(companies + companiesInBlock - 1) / companiesInBlock][];
        for (int block = 0; block < blocks.Length; block++)
        {
            blocks[block] = spare.Take();
            blocks[block].AsSpan(0, Math.Min(companiesInBlock, companies - block * companiesInBlock) * periods).Fill(Missing.NoRow);
        }

        places = new CellPlaces(blocks, companiesInBlock, periods);
    }

    /// <summary>Returns the column of a period; null if the period is not among these.</summary>
    public MeasureColumn? ColumnOf(int ordinal, int usualKnown) => ordinal - oldest is >= 0 and var place && place < periods
        ? new MeasureColumn(places, place, companies, usualKnown)
        : null;

    /// <summary>Copies the cells into columns of their own.</summary>
    /// <param name="columns">The columns of the measure by period.</param>
    /// <param name="order">Where the companies have their cells; null if that is by their rows.</param>
    /// <param name="spare">Arrays that are free; receives those that become free.</param>
    public void Settle(IReadOnlyDictionary<int, MeasureColumn> columns, ArrivalOrder? order, SpareColumns spare)
    {
        (int Place, MeasureColumn Column, double[] Values)[] taken = [.. columns.Where(one => !one.Value.IsSettled)
            .Select(one => (one.Key - oldest, one.Value, spare.Take()))];
        for (int row = 0; row < companies; row += CompaniesAtOnce)
        {
            int count = Math.Min(CompaniesAtOnce, companies - row);
            foreach ((int place, _, double[] values) in taken) Copy(row, order, place, values.AsSpan(row, count));
        }

        foreach ((_, MeasureColumn column, double[] values) in taken) column.Settle(values);
        foreach (double[] block in blocks) spare.Give(block);
    }

    private void Copy(int row, ArrivalOrder? order, int place, Span<double> values)
    {
        if (order is null)
        {
            for (int i = 0; i < values.Length; i++) values[i] = places[row + i, place];
        }
        else
        {
            ReadOnlySpan<int> companies = order.Places.Slice(row, values.Length);
            for (int i = 0; i < values.Length; i++) values[i] = places[companies[i], place];
        }
    }
}
