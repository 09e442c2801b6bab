namespace EarlyWarning.Rules.Execution;

/// <summary>What a plan emitted over a panel: two bitmaps for each condition, a column for each number.</summary>
internal sealed class Results
{
    private readonly ulong[][] fired;
    private readonly ulong[][] clear;
    private readonly double[][] numbers;

    public Results(int companies, int truths, int numbers)
    {
        Companies = companies;
        Words = (companies + 63) / 64;
        fired = Enumerable.Range(0, truths).Select(_ => new ulong[Words]).ToArray();
        clear = Enumerable.Range(0, truths).Select(_ => new ulong[Words]).ToArray();
        this.numbers = Enumerable.Range(0, numbers).Select(_ => new double[companies]).ToArray();
    }

    public int Companies { get; }

    /// <summary>Words of 64 companies in a bitmap.</summary>
    public int Words { get; }

    /// <summary>The companies for which a condition is true.</summary>
    public ulong[] Fired(int truth) => fired[truth];

    /// <summary>The companies for which a condition is false; those in neither are unknown.</summary>
    public ulong[] Clear(int truth) => clear[truth];

    public double[] Number(int number) => numbers[number];
}
