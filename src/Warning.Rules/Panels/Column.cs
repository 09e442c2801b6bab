using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Numbers of all companies as of a date, missing as NaN, with a bit for each that is known and, where any is, for each that was delivered and
/// could not be read. Immutable once made, save those of a frame.
/// </summary>
internal sealed class Column
{
    private readonly int length;
    private ulong[]? known;

    /// <summary>Makes a column.</summary>
    /// <param name="values">A number a company.</param>
    /// <param name="unread">A bit a company, 64 a word: its number could not be read; null: every one could.</param>
    public Column(double[] values, ulong[]? unread = null)
    {
        Values = values;
        length = values.Length;
        Unread = unread;
    }

    private Column(int length, ulong[]? unread)
    {
        this.length = length;
        Values = MissingBlock;
        IsMissing = true;
        Unread = unread;
    }

    /// <summary>One block of missing numbers, which stands for every block of a column in which nobody has a value.</summary>
    public static double[] MissingBlock { get; } = Enumerable.Repeat(double.NaN, Block.Companies).ToArray();

    public double[] Values { get; }

    /// <summary>Nobody has a value; then <see cref="Values"/> is one block long.</summary>
    public bool IsMissing { get; }

    /// <summary>A bit a company, 64 a word: its value is known.</summary>
    public ulong[] Known => known ??= ComputeKnown();

    /// <summary>A bit a company, 64 a word: a row was delivered for it and could not be read; null: there is none.</summary>
    public ulong[]? Unread { get; }

    public int KnownCount => CountOf(Known);

    public double this[int row] => IsMissing ? double.NaN : Values[row];

    /// <summary>Whether a company has a value, from the bits: they stay in the cache where the numbers do not.</summary>
    public bool IsKnown(int row) => (Known[row >> 6] >> row & 1) != 0;

    /// <summary>Whether a company has no value because a row could not be read.</summary>
    public bool IsUnread(int row) => Unread is { } unread && (unread[row >> 6] >> row & 1) != 0;

    public static Column MissingOf(int companies, ulong[]? unread = null) => new(companies, unread);

    /// <summary>A column of one company that is filled again and again.</summary>
    public static Column OfOne() => new(new double[1], new ulong[1]) { known = new ulong[1] };

    /// <summary>How many bits are set.</summary>
    public static int CountOf(ReadOnlySpan<ulong> words)
    {
        int count = 0;
        foreach (ulong word in words) count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>Sets a bit for each number that is known (not NaN), 64 a word; the bits behind the last number are 0.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="words">Receives the bits; a word for every 64 numbers that are begun.</param>
    public static void FindKnown(ReadOnlySpan<double> values, Span<ulong> words)
    {
        ref double first = ref MemoryMarshal.GetReference(values);
        int whole = values.Length / 64;
        for (int word = 0; word < whole; word++)
        {
            ulong bits = 0;
            for (int i = 0; i < 64; i += Vector256<double>.Count)
            {
                Vector256<double> numbers = Vector256.LoadUnsafe(ref first, (nuint)((word * 64) + i));
                bits |= (ulong)Vector256.Equals(numbers, numbers).ExtractMostSignificantBits() << i;
            }

            words[word] = bits;
        }

        if (whole * 64 == values.Length) return;
        ulong tail = 0;
        for (int i = whole * 64; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i])) tail |= 1UL << (i & 63);
        }

        words[whole] = tail;
    }

    public void SetOne(double value, bool isUnread)
    {
        Values[0] = value;
        known![0] = double.IsNaN(value) ? 0UL : 1;
        Unread![0] = isUnread ? 1UL : 0;
    }

    /// <summary>Finds the known bits anew, once the numbers have been replaced.</summary>
    public void Refresh()
    {
        known ??= new ulong[(length + 63) / 64];
        FindKnown(Values, known);
    }

    private ulong[] ComputeKnown()
    {
        ulong[] words = new ulong[(length + 63) / 64];
        if (!IsMissing) FindKnown(Values, words);
        return words;
    }
}
