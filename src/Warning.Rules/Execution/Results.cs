using System.Buffers;

namespace EarlyWarning.Rules.Execution;

/// <summary>
/// What a plan emitted over a panel: two bitmaps for each condition, a column for each number. The memory is rented: whoever is done with it
/// may give it back, after which nothing of it may be read.
/// </summary>
internal sealed class Results : IDisposable
{
    private readonly double[][] numbers;
    private ulong[]? bitmaps;

    public Results(int companies, int truths, int numbers)
    {
        Companies = companies;
        Words = (companies + 63) / 64;
        bitmaps = ArrayPool<ulong>.Shared.Rent(Math.Max(1, truths * Words * 2));
        this.numbers = new double[numbers][];
        for (int number = 0; number < numbers; number++) this.numbers[number] = ArrayPool<double>.Shared.Rent(Math.Max(1, companies));
    }

    public int Companies { get; }

    /// <summary>Words of 64 companies in a bitmap.</summary>
    public int Words { get; }

    /// <summary>The companies for which a condition is true.</summary>
    public Span<ulong> Fired(int truth) => Bitmap(truth * 2);

    /// <summary>The companies for which a condition is false; those in neither are unknown.</summary>
    public Span<ulong> Clear(int truth) => Bitmap((truth * 2) + 1);

    /// <summary>A number of each company; the array may be longer than there are companies.</summary>
    public double[] Number(int number) => numbers[number];

    public void Dispose()
    {
        if (Interlocked.Exchange(ref bitmaps, null) is not { } rented) return;
        ArrayPool<ulong>.Shared.Return(rented);
        foreach (double[] column in numbers) ArrayPool<double>.Shared.Return(column);
    }

    private Span<ulong> Bitmap(int place)
    {
        ObjectDisposedException.ThrowIf(bitmaps is null, this);
        return bitmaps.AsSpan(place * Words, Words);
    }
}
