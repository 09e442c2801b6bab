using System.Runtime.CompilerServices;

namespace EarlyWarning.Rules.Panels;

/// <summary>One period of a measure over all companies: of each the value known last, and since when where the feed says so.</summary>
internal sealed class MeasureColumn
{
    private readonly int usualKnown;
    private int[]? known;

    public MeasureColumn(int companies, int usualKnown)
    {
        this.usualKnown = usualKnown;
        Values = GC.AllocateUninitializedArray<double>(companies);
        Values.AsSpan().Fill(Missing.NoRow);
        LatestKnown = usualKnown;
    }

    public double[] Values { get; }

    /// <summary>No observation of the column became known after this day.</summary>
    public int LatestKnown { get; private set; }

    /// <summary>Whether the feed says of no row when it was known, so that all were at one day.</summary>
    public bool IsUniform => known is null;

    public int KnownOf(int row) => known is null ? usualKnown : known[row];

    /// <summary>Sets the first value of a cell, known at the usual day like all before it; false: there is more to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TrySetFirst(int row, double value)
    {
        ref double cell = ref Values[row];
        if (!Missing.IsNoRow(cell) || known is not null) return false;
        cell = value;
        return true;
    }

    public void Set(int row, double value, int day)
    {
        Values[row] = value;
        if (known is null)
        {
            if (day == usualKnown) return;
            known = GC.AllocateUninitializedArray<int>(Values.Length);
            known.AsSpan().Fill(usualKnown);
        }

        known[row] = day;
        LatestKnown = Math.Max(LatestKnown, day);
    }
}
