namespace EarlyWarning.Simulation.Courses;

/// <summary>
/// Random numbers by SplitMix64 (Steele, Lea, Flood 2014). <see cref="Random"/> does not guarantee its sequence across versions; logarithms and
/// sines are avoided because their last bit differs between machines. Each concern of each company has its own stream, so that a change to one
/// story leaves every other number as it was.
/// </summary>
internal sealed class RandomStream
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong state;

    public RandomStream(long seed, int company, Concern concern) =>
        state = Mix(Mix(unchecked((ulong)seed) + Golden) ^ ((ulong)(uint)company << 8 | (uint)concern));

    public ulong Next() => Mix(state += Golden);

    /// <summary>Returns a number of at least 0 and less than 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public double Between(double low, double high) => low + (high - low) * Share();

    /// <summary>Returns a whole number between two bounds, both included.</summary>
    public int Whole(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    public bool Chance(double probability) => Share() < probability;

    /// <summary>Returns an approximately normal number with mean 0 and standard deviation 1, within ±3.5: the sum of four uniform numbers.</summary>
    public double Bell() => (Share() + Share() + Share() + Share() - 2) * 1.7320508075688772;

    /// <summary>Returns the index of a weight, drawn in proportion to the weights.</summary>
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

/// <summary>The subject that a random stream decides.</summary>
internal enum Concern
{
    Profile,
    Months,
    EverydayEvents,
    HarmlessSign,
    Survey,
    Trouble,
    Delivery,
}
