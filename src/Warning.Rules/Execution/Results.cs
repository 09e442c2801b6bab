using System.Buffers;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Rules.Execution;

/// <summary>
/// The results of a plan over a panel: two bitmaps for each condition, a column for each number. The memory is rented: nothing may be read after
/// <see cref="Dispose"/>.
/// </summary>
internal sealed class Results : IDisposable
{
    private readonly double[][] numbers;
    private readonly bool keepsAll;
    private readonly int truths;
    private ulong[]? bitmaps;

    /// <summary>Rents the memory of results.</summary>
    /// <param name="companies">The number of companies.</param>
    /// <param name="truths">The number of conditions.</param>
    /// <param name="numbers">The number of columns of numbers.</param>
    /// <param name="keepsAll">Whether the conditions of all companies are kept; otherwise those of one block, that of the latest run.</param>
    public Results(int companies, int truths, int numbers, bool keepsAll = true)
    {
        Companies = companies;
        this.keepsAll = keepsAll;
        this.truths = truths;
        Words = keepsAll ? (companies + 63) / 64 : Block.Words;
        bitmaps = ArrayPool<ulong>.Shared.Rent(Math.Max(1, truths * Words * 2));
        this.numbers = new double[numbers][];
        for (int number = 0; number < numbers; number++) this.numbers[number] = ArrayPool<double>.Shared.Rent(Math.Max(1, companies));
    }

    public int Companies { get; }

    public bool IsDisposed => bitmaps is null;

    /// <summary>The words of 64 companies in a bitmap.</summary>
    public int Words { get; }

    /// <summary>Returns the word of a bitmap that begins with the first company of a block.</summary>
    /// <param name="start">The row of that company.</param>
    public int WordOf(int start) => keepsAll ? start / 64 : 0;

    /// <summary>Returns the companies for which a condition is true.</summary>
    public Span<ulong> Fired(int truth) => Bitmap(truth * 2);

    /// <summary>Returns the companies for which a condition is false; those in neither bitmap are unknown.</summary>
    public Span<ulong> Clear(int truth) => Bitmap((truth * 2) + 1);

    /// <summary>Returns a number for each company; the array may be longer.</summary>
    public double[] Number(int number) => numbers[number];

    public void Dispose() => Return();

    /// <summary>Returns the memory to the pool; false if that was done before.</summary>
    public bool Return()
    {
        if (Interlocked.Exchange(ref bitmaps, null) is not { } rented) return false;
        ArrayPool<ulong>.Shared.Return(rented);
        foreach (double[] column in numbers) ArrayPool<double>.Shared.Return(column);
        return true;
    }

    /// <summary>Returns a copy of the conditions' bitmaps, without numbers.</summary>
    public Results Copy()
    {
        ObjectDisposedException.ThrowIf(bitmaps is null, this);
        Results copy = new(Companies, truths, numbers: 0, keepsAll);
        bitmaps.AsSpan(0, truths * Words * 2).CopyTo(copy.bitmaps);
        return copy;
    }

    private Span<ulong> Bitmap(int place)
    {
        ObjectDisposedException.ThrowIf(bitmaps is null, this);
        return bitmaps.AsSpan(place * Words, Words);
    }
}
