namespace EarlyWarning.Simulation.Courses;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood 2014). Ours, because <see cref="Random"/> promises no sequence across versions; and without logarithms
/// or sines, because those differ in the last bit between machines. Each concern of each company has its own stream, so that a change to
/// one story leaves every other number as it was.
/// </summary>
internal sealed class RandomStream
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong state;

    public RandomStream(long seed, int company, Concern concern) =>
        state = Mix(Mix(unchecked((ulong)seed) + Golden) ^ ((ulong)(uint)company << 8 | (uint)concern));

    public ulong Next() => Mix(state += Golden);

    /// <summary>At least 0 and less than 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public double Between(double low, double high) => low + (high - low) * Share();

    /// <summary>Both bounds included.</summary>
    public int Whole(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    public bool Chance(double probability) => Share() < probability;

    /// <summary>About normal, mean 0 and deviation 1, never beyond 3.5: the sum of four uniform numbers.</summary>
    public double Bell() => (Share() + Share() + Share() + Share() - 2) * 1.7320508075688772;

    /// <summary>The place of one of the weights, drawn in proportion.</summary>
    public int Pick(ReadOnlySpan<double> weights)
    {
        double total = 0;
        foreach (double weight in weights)
            total += weight;

        double left = Share() * total;
        for (int i = 0; i < weights.Length - 1; i++)
        {
            left -= weights[i];
            if (left < 0) return i;
        }

        return weights.Length - 1;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9;
        value = (value ^ value >> 27) * 0x94D049BB133111EB;
        return value ^ value >> 31;
    }
}
