namespace EarlyWarning;

/// <summary>Within which bounds a share lies that was counted of few (E. B. Wilson 1927, at 95 %). Immutable; equal by value.</summary>
/// <param name="Lower">The lower bound, 0 to 1.</param>
/// <param name="Upper">The upper bound, 0 to 1.</param>
public readonly record struct ShareInterval(double Lower, double Upper)
{
    // The 97.5 % quantile of the normal distribution.
    private const double Z = 1.959963984540054;

    /// <summary>Returns the interval of a share.</summary>
    /// <param name="part">The number counted, 0 or more.</param>
    /// <param name="whole">The number of which it was counted, at least <paramref name="part"/>.</param>
    /// <returns>The interval; null where there is no whole.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The part is below 0 or more than the whole.</exception>
    public static ShareInterval? Of(long part, long whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, whole);
        if (whole == 0) return null;
        double share = (double)part / whole, weight = Z * Z / whole;
        double middle = (share + (weight / 2)) / (1 + weight);
        double half = Z / (1 + weight) * Math.Sqrt((share * (1 - share) / whole) + (weight / whole / 4));
        return new ShareInterval(part == 0 ? 0 : middle - half, part == whole ? 1 : middle + half);
    }
}
