namespace EarlyWarning.Rules.Panels;

/// <summary>
/// The cells of a measure while it is appended to from a feed that is ordered by company: those of one company are side by side, so that its
/// rows share a cache line or two where in columns each would be a miss. At the end they become columns. The blocks are as long as columns,
/// so that what one measure leaves serves the next: no more than one measure is there twice.
/// </summary>
internal sealed class CompanyCells
{
    /// <summary>So many companies' cells stay in a processor's first cache while they are copied.</summary>
    private const int CompaniesAtOnce = 64;

    private readonly int oldest;
    private readonly int periods;
    private readonly int companies;
    private readonly int companiesInBlock;
    private readonly double[][] blocks;
    private readonly CellPlaces places;

    /// <summary>Makes cells without rows.</summary>
    /// <param name="oldest">The first period.</param>
    /// <param name="periods">The number of periods.</param>
    /// <param name="companies">The number of companies: of two at least the cells have room in a column.</param>
    public CompanyCells(int oldest, int periods, int companies)
    {
        this.oldest = oldest;
        this.periods = periods;
        this.companies = companies;
        companiesInBlock = companies / periods;
        ArgumentOutOfRangeException.ThrowIfLessThan(companiesInBlock, 2);
        blocks = new double[(companies + companiesInBlock - 1) / companiesInBlock][];
        for (int block = 0; block < blocks.Length; block++)
            blocks[block] = Missing.NoRows(companies, Math.Min(companiesInBlock, companies - block * companiesInBlock) * periods);
        places = new CellPlaces(blocks, companiesInBlock, periods);
    }

    /// <summary>The column of a period, or null if it is none of these.</summary>
    public MeasureColumn? ColumnOf(int ordinal, int usualKnown) => ordinal - oldest is >= 0 and var place && place < periods
        ? new MeasureColumn(places, place, companies, usualKnown)
        : null;

    /// <summary>Gives columns cells of their own.</summary>
    /// <param name="columns">All columns of the measure.</param>
    /// <param name="spare">Arrays as long as columns that nobody needs; takes those that this leaves.</param>
    public void Settle(IReadOnlyDictionary<int, MeasureColumn> columns, Stack<double[]> spare)
    {
        (int Place, MeasureColumn Column, double[] Values)[] taken = [.. columns.Where(one => !one.Value.IsSettled)
            .Select(one => (one.Key - oldest, one.Value, spare.TryPop(out double[]? values) ? values : GC.AllocateUninitializedArray<double>(companies)))];
        for (int from = 0, block = 0; from < companies; from += companiesInBlock, block++)
        {
            int to = Math.Min(from + companiesInBlock, companies);
            for (int row = from; row < to; row += CompaniesAtOnce)
            {
                int count = Math.Min(CompaniesAtOnce, to - row);
                foreach ((int place, _, double[] values) in taken)
                    Copy(blocks[block], (row - from) * periods + place, values.AsSpan(row, count));
            }
        }

        foreach ((_, MeasureColumn column, double[] values) in taken) column.Settle(values);
        foreach (double[] block in blocks) spare.Push(block);
    }

    private void Copy(double[] block, int at, Span<double> values)
    {
        for (int i = 0; i < values.Length; i++, at += periods) values[i] = block[at];
    }
}
