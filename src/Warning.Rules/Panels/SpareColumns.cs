namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Arrays of a column's length that are free, so that those of a measure whose last row has come serve the next one: the collector would look for them too
/// late, since few and large objects come. Thread-safe.
/// </summary>
/// <param name="companies">The number of companies.</param>
internal sealed class SpareColumns(int companies)
{
    private readonly Stack<double[]> free = new();

    /// <summary>Returns an array whose cells hold anything.</summary>
    public double[] Take()
    {
        lock (free)
        {
            if (free.TryPop(out double[]? values)) return values;
        }

        return GC.AllocateUninitializedArray<double>(companies);
    }

    /// <summary>Takes an array back.</summary>
    public void Give(double[] values)
    {
        lock (free) free.Push(values);
    }

    /// <summary>Leaves all arrays to the collector.</summary>
    public void Clear()
    {
        lock (free) free.Clear();
    }
}
