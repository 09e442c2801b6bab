using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Places the companies of a measure in the order in which its rows first name them. The cells of rows that come in the order of a department's own list, which
/// is mostly the same in each period, then follow one another in memory, where those in the order of ids would each miss the cache
/// (docs/performance.md, what was tried for reading); the columns are put in the order of ids once, at the end.
/// </summary>
internal sealed class ArrivalOrder : IDisposable
{
    private const int Nowhere = -1;

    // Rented: each measure of a feed has an order until its last row.
    private readonly int[] places;

    // The row at each place that is taken.
    private readonly int[] rows;
    private readonly int companies;
    private int count;

    /// <summary>Creates an order in which no company has a place yet.</summary>
    public ArrivalOrder(int companies)
    {
        this.companies = companies;
        rows = ArrayPool<int>.Shared.Rent(companies);
        places = ArrayPool<int>.Shared.Rent(companies);
        places.AsSpan(0, companies).Fill(Nowhere);
    }

    /// <summary>The place of each company, by its row. Requires <see cref="Complete"/>.</summary>
    public ReadOnlySpan<int> Places => places.AsSpan(0, companies);

    /// <summary>Returns the place of a company: that which follows the last one taken if it has none yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PlaceOf(int row)
    {
        ref int place = ref places[row];
        if (place >= 0) return place;
        rows[count] = row;
        return place = count++;
    }

    /// <summary>Returns the place of a company; one that follows another as it did before is found without a look-up, which would miss the cache too.</summary>
    /// <param name="row">The company's row.</param>
    /// <param name="before">The place of the company before it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PlaceOf(int row, int before)
    {
        int next = before + 1;
        return next < count && rows[next] == row ? next : PlaceOf(row);
    }

    /// <summary>Has the places of the companies of some rows fetched, all at once, where each would be waited for when it is asked for.</summary>
    /// <param name="rows">The companies' rows; a negative one is passed over.</param>
    public unsafe void Fetch(ReadOnlySpan<int> rows)
    {
        if (!Sse.IsSupported) return;
        int last = Nowhere;
        fixed (int* first = places)
        {
            foreach (int row in rows)
            {
                if (row != last && row >= 0) Sse.Prefetch0(first + row);
                last = row;
            }
        }
    }

    /// <summary>Gives the companies that no row has named the places that are left.</summary>
    public void Complete()
    {
        for (int row = 0; row < companies; row++) PlaceOf(row);
    }

    /// <summary>Puts what stands in the order of places into the order of rows. Requires <see cref="Complete"/>.</summary>
    public void Arrange<T>(ReadOnlySpan<T> byPlace, Span<T> byRow)
    {
        for (int row = 0; row < byRow.Length; row++) byRow[row] = byPlace[places[row]];
    }

    /// <summary>Returns a copy in the order of rows; null if there is nothing. Requires <see cref="Complete"/>.</summary>
    public int[]? Arranged(int[]? byPlace)
    {
        if (byPlace is null) return null;
        int[] byRow = GC.AllocateUninitializedArray<int>(byPlace.Length);
        Arrange<int>(byPlace, byRow);
        return byRow;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(places);
        ArrayPool<int>.Shared.Return(rows);
    }
}
