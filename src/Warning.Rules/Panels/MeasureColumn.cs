using System.Runtime.CompilerServices;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// One period of a measure over all companies: of each the value known last, and since when where the feed says so. While it is appended to,
/// its cells may stand in a <see cref="CompanyCells"/> with those of other periods.
/// </summary>
internal sealed class MeasureColumn
{
    private readonly int usualKnown;
    private readonly int companies;
    private double[] cells;
    private int first;
    private int step;
    private int[]? known;

    /// <summary>A column with cells of its own.</summary>
    public MeasureColumn(int companies, int usualKnown)
    {
        this.usualKnown = usualKnown;
        this.companies = companies;
        cells = GC.AllocateUninitializedArray<double>(companies);
        cells.AsSpan().Fill(Missing.NoRow);
        step = 1;
        LatestKnown = usualKnown;
    }

    /// <summary>A column among the cells of several.</summary>
    /// <param name="cells">The cells; those of one company are side by side.</param>
    /// <param name="first">Where the first company's cell is.</param>
    /// <param name="step">How far it is from one company's to the next one's.</param>
    /// <param name="companies">The number of companies.</param>
    /// <param name="usualKnown">The day on which rows are known where the feed does not say.</param>
    public MeasureColumn(double[] cells, int first, int step, int companies, int usualKnown)
    {
        this.usualKnown = usualKnown;
        this.companies = companies;
        this.cells = cells;
        this.first = first;
        this.step = step;
        LatestKnown = usualKnown;
    }

    /// <summary>The values by company, once nothing is appended any more.</summary>
    public double[] Values => IsSettled ? cells : throw new InvalidOperationException("The column is still among others.");

    /// <summary>Whether the cells are its own.</summary>
    public bool IsSettled => step == 1;

    /// <summary>No observation of the column became known after this day.</summary>
    public int LatestKnown { get; private set; }

    /// <summary>Whether the feed says of no row when it was known, so that all were at one day.</summary>
    public bool IsUniform => known is null;

    public int KnownOf(int row) => known is null ? usualKnown : known[row];

    /// <summary>The cell of a company.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref double Cell(int row) => ref cells[first + row * step];

    /// <summary>Sets the first value of a cell, known at the usual day like all before it; false: there is more to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TrySetFirst(int row, double value)
    {
        ref double cell = ref Cell(row);
        if (!Missing.IsNoRow(cell) || known is not null) return false;
        cell = value;
        return true;
    }

    public void Set(int row, double value, int day)
    {
        Cell(row) = value;
        if (known is null)
        {
            if (day == usualKnown) return;
            known = GC.AllocateUninitializedArray<int>(companies);
            known.AsSpan().Fill(usualKnown);
        }

        known[row] = day;
        LatestKnown = Math.Max(LatestKnown, day);
    }

    /// <summary>Gives it cells of its own, to which those that it had were copied.</summary>
    public void Settle(double[] values) => (cells, first, step) = (values, 0, 1);
}
