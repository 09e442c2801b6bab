namespace EarlyWarning.Rules.Panels;

/// <summary>
/// The cells of a measure while it is appended to from a feed that is ordered by company: those of one company are side by side, so that its
/// rows share a cache line or two where in columns each would be a miss. At the end they become columns.
/// </summary>
/// <param name="oldest">The first period.</param>
/// <param name="periods">The number of periods.</param>
/// <param name="companies">The number of companies.</param>
internal sealed class CompanyCells(int oldest, int periods, int companies)
{
    /// <summary>So many companies' cells stay in a processor's first cache while they are copied.</summary>
    private const int CompaniesAtOnce = 64;

    private readonly double[] cells = Filled(periods * companies);

    /// <summary>Whether so many cells go into one array.</summary>
    public static bool Fits(int periods, int companies) => (long)periods * companies <= Array.MaxLength / 2;

    public MeasureColumn? ColumnOf(int ordinal, int usualKnown) => ordinal - oldest is >= 0 and var place && place < periods
        ? new MeasureColumn(cells, place, periods, companies, usualKnown)
        : null;

    /// <summary>Gives columns cells of their own.</summary>
    public void Settle(IReadOnlyDictionary<int, MeasureColumn> columns)
    {
        (int Place, MeasureColumn Column, double[] Values)[] taken =
        [
            .. columns.Where(one => !one.Value.IsSettled)
                .Select(one => (one.Key - oldest, one.Value, GC.AllocateUninitializedArray<double>(companies))),
        ];
        for (int from = 0; from < companies; from += CompaniesAtOnce)
        {
            int to = Math.Min(from + CompaniesAtOnce, companies);
            foreach ((int place, _, double[] values) in taken)
            {
                int at = from * periods + place;
                for (int row = from; row < to; row++, at += periods) values[row] = cells[at];
            }
        }

        foreach ((_, MeasureColumn column, double[] values) in taken) column.Settle(values);
    }

    private static double[] Filled(int length)
    {
        double[] cells = GC.AllocateUninitializedArray<double>(length);
        cells.AsSpan().Fill(Missing.NoRow);
        return cells;
    }
}
