namespace EarlyWarning.Replaying;

/// <summary>Draws companies with replacement, as many as there are, 200 times, always the same; figures are counted again on each.</summary>
internal sealed class CompanyDraws(int companies)
{
    public const int Count = 200;

    private const ulong Seed = 20_261_127;
    private const double Outside = 0.025;

    private readonly int[] weights = new int[companies];
    private ulong state = Seed;

    /// <summary>Returns how often each company is drawn, in an array that the next draw changes.</summary>
    public int[] Next()
    {
        Array.Clear(weights);
        for (int one = 0; one < companies; one++) weights[(int)((UInt128)NextNumber() * (ulong)companies >> 64)]++;
        return weights;
    }

    /// <summary>Returns the interval that holds 95 % of the draws that have a figure; null if none has.</summary>
    public static BacktestInterval? IntervalOf(List<double> figures)
    {
        if (figures.Count == 0) return null;
        figures.Sort();
        return new BacktestInterval(Quantile.Of(figures, Outside)!.Value, Quantile.Of(figures, 1 - Outside)!.Value);
    }

    /// <summary>SplitMix64: the same numbers on every machine and version.</summary>
    private ulong NextNumber()
    {
        ulong mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
