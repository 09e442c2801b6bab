using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// One number for each company as of a date, missing as NaN, with a bit for each company whose number is known and, where there are any, for each whose row
/// could not be read. Immutable, except for columns that are filled anew for each company.
/// </summary>
internal sealed class Column
{
    private readonly int length;
    private readonly double[]? values;
    private readonly PackedNumbers? packed;
    private ulong[]? known;

    /// <summary>Creates a column.</summary>
    /// <param name="values">A number for each company.</param>
    /// <param name="unread">A bit for each company, 64 a word, set if its number could not be read; null if none is set.</param>
    public Column(double[] values, ulong[]? unread = null)
    {
        this.values = values;
        length = values.Length;
        Unread = unread;
    }

    /// <summary>Creates a column whose array is longer than it has companies.</summary>
    /// <param name="values">A number for each company, and more.</param>
    /// <param name="length">The number of companies.</param>
    public Column(double[] values, int length)
    {
        this.values = values;
        this.length = length;
    }

    /// <summary>Creates a column of numbers that may be packed.</summary>
    /// <param name="numbers">A number for each company.</param>
    /// <param name="unread">A bit for each company, 64 a word, set if its number could not be read; null if none is set.</param>
    public Column(PackedNumbers numbers, ulong[]? unread = null)
    {
        packed = numbers.Doubles is null ? numbers : null;
        values = numbers.Doubles;
        length = numbers.Length;
        Unread = unread;
    }

    private Column(int length, ulong[]? unread)
    {
        this.length = length;
        values = MissingBlock;
        IsMissing = true;
        Unread = unread;
    }

    /// <summary>One block of NaN, shared by all columns without a value.</summary>
    public static double[] MissingBlock { get; } = Enumerable.Repeat(double.NaN, Block.Companies).ToArray();

    /// <summary>The numbers as they are held. Throws <see cref="InvalidOperationException"/> if they are packed.</summary>
    public double[] Values => values ?? throw new InvalidOperationException("The numbers are packed.");

    /// <summary>The numbers, if they are packed.</summary>
    public PackedNumbers? Packed => packed;

    /// <summary>Whether no company has a value; <see cref="Values"/> is then only one block long.</summary>
    public bool IsMissing { get; }

    /// <summary>The number of companies.</summary>
    public int Length => length;

    /// <summary>A bit for each company, 64 a word, set if its value is known.</summary>
    public ulong[] Known => known ??= ComputeKnown();

    /// <summary>A bit for each company, 64 a word, set if a row was delivered for it and could not be read; null if none is set.</summary>
    public ulong[]? Unread { get; }

    public int KnownCount => CountOf(Known);

    public double this[int row] => IsMissing ? double.NaN : packed is null ? values![row] : packed[row];

    /// <summary>Returns whether a company has a value. Reads the bits, which stay in the cache where the numbers do not.</summary>
    public bool IsKnown(int row) => (Known[row >> 6] >> row & 1) != 0;

    /// <summary>Returns whether a company has no value because a row could not be read.</summary>
    public bool IsUnread(int row) => Unread is { } unread && (unread[row >> 6] >> row & 1) != 0;

    /// <summary>Returns the numbers of some companies: those held, or unpacked into scratch memory.</summary>
    /// <param name="from">The first company.</param>
    /// <param name="scratch">As many numbers as companies.</param>
    public ReadOnlySpan<double> Read(int from, Span<double> scratch)
    {
        if (packed is not null) return packed.Read(from, scratch);
        if (!IsMissing) return values.AsSpan(from, scratch.Length);
        scratch.Fill(double.NaN);
        return scratch;
    }

    /// <summary>Returns the column with other bits of what could not be read.</summary>
    public Column WithUnread(ulong[] unread) => packed is null ? new Column(values!, unread) : new Column(packed, unread);

    /// <summary>Returns the column with a number for each company without a row, but for some companies.</summary>
    public Column Filled(double absent, IEnumerable<int> but)
    {
        PackedNumbers held = packed ?? new PackedNumbers(values!), filled = held.Filled(absent);
        double[]? some = null;
        foreach (int row in but)
        {
            if (Missing.IsNoRow(held[row])) (some ??= filled.ToArray())[row] = Missing.NoRow;
        }

        return new Column(some is null ? filled : PackedNumbers.Of(some), Unread);
    }

    /// <summary>Marks the companies that have a value or an unread row.</summary>
    public void AddTold(ulong[] words)
    {
        ReadOnlySpan<ulong> values = Known, rows = Unread;
        for (int word = 0; word < words.Length; word++) words[word] |= (IsMissing ? 0 : values[word]) | (rows.IsEmpty ? 0 : rows[word]);
    }

    public static Column MissingOf(int companies, ulong[]? unread = null) => new(companies, unread);

    /// <summary>Creates a column of one company whose value can be set again and again.</summary>
    public static Column OfOne() => new(new double[1], new ulong[1]) { known = new ulong[1] };

    /// <summary>Counts the bits that are set.</summary>
    public static int CountOf(ReadOnlySpan<ulong> words)
    {
        int count = 0;
        foreach (ulong word in words) count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>Sets a bit for each number that is not NaN, 64 a word; bits beyond the last number are 0.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="words">Receives the bits; one word for every 64 numbers or part of them.</param>
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

    /// <summary>Sets the value of a column created by <see cref="OfOne"/>.</summary>
    public void SetOne(double value, bool isUnread)
    {
        Values[0] = value;
        known![0] = double.IsNaN(value) ? 0UL : 1;
        Unread![0] = isUnread ? 1UL : 0;
    }

    /// <summary>Recomputes the known bits after the numbers have been overwritten.</summary>
    public void Refresh()
    {
        known ??= new ulong[(length + 63) / 64];
        FindKnown(known);
    }

    private ulong[] ComputeKnown()
    {
        ulong[] words = new ulong[(length + 63) / 64];
        if (!IsMissing) FindKnown(words);
        return words;
    }

    private void FindKnown(Span<ulong> words)
    {
        if (packed is null)
        {
            FindKnown(values.AsSpan(0, length), words);
            return;
        }

        Span<double> scratch = stackalloc double[Block.Companies];
        for (int from = 0; from < length; from += scratch.Length)
        {
            int count = Math.Min(scratch.Length, length - from);
            FindKnown(packed.Read(from, scratch[..count]), words.Slice(from / 64, (count + 63) / 64));
        }
    }
}
