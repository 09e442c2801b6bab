using System.Numerics;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Reads a measure at one period for each company: the newest fresh period in which any measure of a set has a value or an unread row. The set is the measure
/// itself, or the measures of its record that a rule reads. A row without a date that may belong to a period after the anchor of a late feed leaves the value
/// unread.
/// </summary>
internal static class LatestReading
{
    /// <summary>Returns the values read; missing where the measure has none in the period.</summary>
    /// <param name="measure">The measure to read.</param>
    /// <param name="leading">The measures that select the period; at least one.</param>
    public static Column Of(MeasureView measure, IReadOnlyList<MeasureView> leading)
    {
        int newest = int.MinValue, oldest = int.MaxValue;
        foreach (MeasureView one in leading)
        {
            if (one.OldestFresh > one.Anchor) continue;
            newest = Math.Max(newest, one.Anchor);
            oldest = Math.Min(oldest, one.OldestFresh);
        }

        ulong[]? behind = OpenAfterAnchor(leading);
        if (oldest > newest) return behind is null ? measure.Nothing : Column.MissingOf(measure.Companies, behind);
        Column first = measure.At(newest);
        if (behind is null && leading is [var only] && ReferenceEquals(only, measure) && !first.IsMissing && first.KnownCount == first.Length) return first;
        return Read(measure, leading, behind, newest, oldest);
    }

    private static Column Read(MeasureView measure, IReadOnlyList<MeasureView> leading, ulong[]? behind, int newest, int oldest)
    {
        int companies = measure.Companies;
        double[]? values = null;
        ulong[]? unread = (ulong[]?)behind?.Clone();
        ulong[] open = new ulong[(companies + 63) / 64], here = new ulong[open.Length];
        open.AsSpan().Fill(ulong.MaxValue);
        if (companies % 64 != 0) open[^1] = (1UL << (companies % 64)) - 1;
        for (int word = 0; word < behind?.Length; word++) open[word] &= ~behind[word];
        for (int ordinal = newest; ordinal >= oldest && open.AsSpan().ContainsAnyExcept(0UL); ordinal--)
        {
            Decided(leading, ordinal, here);
            Column column = measure.At(ordinal);
            for (int word = 0; word < here.Length; word++)
            {
                ulong decided = here[word] & open[word];
                open[word] &= ~decided;
                ulong bits = decided & column.Known[word];
                if (bits != 0) Copy(column, values ??= NoValues(companies), word * 64, bits);
                if (column.Unread is { } rows && (decided & rows[word]) != 0) (unread ??= new ulong[open.Length])[word] |= decided & rows[word];
            }
        }

        return values is null ? Column.MissingOf(companies, unread) : new Column(PackedNumbers.Of(values), unread);
    }

    private static ulong[]? OpenAfterAnchor(IReadOnlyList<MeasureView> leading)
    {
        ulong[]? open = null;
        foreach (MeasureView one in leading)
        {
            if (one.OpenAfterAnchor is not { } more) continue;
            if (open is null) open = (ulong[])more.Clone();
            else for (int word = 0; word < open.Length; word++) open[word] |= more[word];
        }

        return open;
    }

    /// <summary>Finds the companies for which any of the measures has a value or an unread row in a period while it is fresh.</summary>
    private static void Decided(IReadOnlyList<MeasureView> leading, int ordinal, ulong[] here)
    {
        here.AsSpan().Clear();
        foreach (MeasureView one in leading)
        {
            if (ordinal > one.Anchor || ordinal < one.OldestFresh) continue;
            Column column = one.At(ordinal);
            ulong[] known = column.Known;
            for (int word = 0; word < here.Length; word++) here[word] |= known[word];
            if (column.Unread is not { } unread) continue;
            for (int word = 0; word < here.Length; word++) here[word] |= unread[word];
        }
    }

    private static void Copy(Column from, double[] to, int first, ulong bits)
    {
        Span<double> scratch = stackalloc double[64];
        ReadOnlySpan<double> numbers = from.Read(first, scratch[..Math.Min(scratch.Length, to.Length - first)]);
        if (bits == ulong.MaxValue)
        {
            numbers.CopyTo(to.AsSpan(first));
            return;
        }

        for (; bits != 0; bits &= bits - 1)
        {
            int place = BitOperations.TrailingZeroCount(bits);
            to[first + place] = numbers[place];
        }
    }

    private static double[] NoValues(int companies)
    {
        double[] values = GC.AllocateUninitializedArray<double>(companies);
        values.AsSpan().Fill(Missing.NoRow);
        return values;
    }
}
