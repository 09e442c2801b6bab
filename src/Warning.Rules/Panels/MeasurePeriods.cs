using System.Runtime.CompilerServices;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// The periods of a measure while it is appended to, found by their ordinals: in a table over those that are near one another, as those of a feed are, and
/// otherwise by a dictionary.
/// </summary>
internal sealed class MeasurePeriods
{
    /// <summary>The most ordinals that the table spans: a daily measure of more than ten years.</summary>
    private const int MostInTable = 4096;

    private readonly Dictionary<int, MeasurePeriod> all = [];
    private MeasurePeriod?[] table = [];
    private int first;

    public IEnumerable<MeasurePeriod> All => all.Values;

    /// <summary>Returns the period of an ordinal; null if it was not added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MeasurePeriod? Find(int ordinal)
    {
        MeasurePeriod?[] near = table;
        uint place = (uint)(ordinal - first);
        return place < (uint)near.Length && near[place] is { } period ? period : all.GetValueOrDefault(ordinal);
    }

    public void Add(MeasurePeriod period)
    {
        all.Add(period.Ordinal, period);
        if ((uint)(period.Ordinal - first) >= (uint)table.Length && !TryMakeRoom(period.Ordinal)) return;
        table[period.Ordinal - first] = period;
    }

    private bool TryMakeRoom(int ordinal)
    {
        long low = table.Length == 0 ? ordinal : Math.Min(first, ordinal), high = table.Length == 0 ? ordinal : Math.Max(first + (long)table.Length - 1, ordinal);
        if (high - low >= MostInTable) return false;

        // Periods that are appended one after the other must not copy the table for each.
        long length = ordinal > first ? Math.Max(high - low + 1, Math.Min(2L * table.Length, MostInTable)) : high - low + 1;
        MeasurePeriod?[] longer = new MeasurePeriod?[length];
        table.CopyTo(longer, table.Length == 0 ? 0 : first - (int)low);
        (table, first) = (longer, (int)low);
        return true;
    }
}
