using EarlyWarning.Rules.Execution;

namespace EarlyWarning.Rules.Panels;

/// <summary>Numbers of all companies as of a date, missing as NaN, with their known bits. Immutable once made, save a column of one.</summary>
internal sealed class Column
{
    private readonly int length;
    private ulong[]? known;

    public Column(double[] values)
    {
        Values = values;
        length = values.Length;
    }

    private Column(int length)
    {
        this.length = length;
        Values = MissingBlock;
        IsMissing = true;
    }

    /// <summary>One block of missing numbers, which stands for every block of a column in which nobody has a value.</summary>
    public static double[] MissingBlock { get; } = Enumerable.Repeat(double.NaN, Block.Companies).ToArray();

    public double[] Values { get; }

    /// <summary>Nobody has a value; then <see cref="Values"/> is one block long.</summary>
    public bool IsMissing { get; }

    /// <summary>A bit a company, 64 a word: its value is known.</summary>
    public ulong[] Known => known ??= ComputeKnown();

    public int KnownCount
    {
        get
        {
            int count = 0;
            foreach (ulong word in Known) count += System.Numerics.BitOperations.PopCount(word);
            return count;
        }
    }

    public double this[int row] => IsMissing ? double.NaN : Values[row];

    /// <summary>Whether a company has a value, from the bits: they stay in the cache where the numbers do not.</summary>
    public bool IsKnown(int row) => (Known[row >> 6] >> row & 1) != 0;

    public static Column MissingOf(int companies) => new(companies);

    /// <summary>A column of one company that is filled again and again; see <see cref="CompanyFrame"/>.</summary>
    public static Column OfOne() => new(new double[1]) { known = new ulong[1] };

    public void SetOne(double value)
    {
        Values[0] = value;
        known![0] = double.IsNaN(value) ? 0UL : 1;
    }

    private ulong[] ComputeKnown()
    {
        ulong[] words = new ulong[(length + 63) / 64];
        if (!IsMissing) Kernels.Known(Values, words);
        return words;
    }
}
