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
    private readonly MeasureColumn?[] columns;

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
        columns = new MeasureColumn?[periods];
    }

    /// <summary>Returns the cells of the company at a place, from the first period on.</summary>
    public Span<double> Of(int place) => places.Of(place);

    /// <summary>Returns the periods, each a bit, whose columns take a first row by its cell alone (<see cref="MeasureColumn.TakesFirstsAlone"/>).</summary>
    public ulong PeriodsTakingFirsts()
    {
        ulong taking = 0;
        for (int period = 0; period < columns.Length; period++) taking = PeriodsTakingFirsts(taking, period);
        return taking;
    }

    /// <summary>Returns the periods whose columns take a first row by its cell alone, as they were found but for one of them.</summary>
    public ulong PeriodsTakingFirsts(ulong found, int period) =>
        columns[period] is { TakesFirstsAlone: true } ? found | 1UL << period : found & ~(1UL << period);

    /// <summary>Creates the column of a period; null if the period is not among these.</summary>
    public MeasureColumn? AddColumn(int ordinal, int usualKnown) => ordinal - oldest is >= 0 and var place && place < periods
        ? columns[place] = new MeasureColumn(places, place, companies, usualKnown)
        : null;

    /// <summary>Copies the cells into columns of their own.</summary>
    /// <param name="columns">The columns of the measure by period.</param>
    /// <param name="order">Where the companies have their cells; null if that is by their rows.</param>
    /// <param name="spare">Arrays that are free; receives those that become free.</param>
    public void Settle(IReadOnlyDictionary<int, MeasureColumn> columns, ArrivalOrder? order, SpareColumns spare)
    {
        (int Place, MeasureColumn Column, double[] Values)[] taken = [.. columns.Where(one => !one.Value.IsSettled)
            .Select(one => (one.Key - oldest, one.Value, spare.Take()))];
        Span<int> found = stackalloc int[CompaniesAtOnce], firsts = stackalloc int[CompaniesAtOnce];
        for (int row = 0; row < companies; row += CompaniesAtOnce)
        {
            int count = Math.Min(CompaniesAtOnce, companies - row);
            for (int i = 0; i < count; i++) firsts[i] = places.FirstOf(order is null ? row + i : order.Places[row + i], out found[i]);
            foreach ((int place, _, double[] values) in taken) Copy(found[..count], firsts[..count], place, values.AsSpan(row, count));
        }

        foreach ((_, MeasureColumn column, double[] values) in taken) column.Settle(values);
        foreach (double[] block in blocks) spare.Give(block);
    }

    /// <summary>Copies one cell of each of some companies.</summary>
    private void Copy(ReadOnlySpan<int> found, ReadOnlySpan<int> firsts, int place, Span<double> values)
    {
        for (int i = 0; i < values.Length; i++) values[i] = blocks[found[i]][firsts[i] + place];
    }
}
