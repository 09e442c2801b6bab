namespace EarlyWarning.Replaying;

/// <summary>Quantiles that are interpolated between neighbours: that of <c>p</c> stands at <c>p x (n - 1)</c>, counted from 0.</summary>
internal static class Quantile
{
    /// <summary>Returns a quantile of numbers in rising order; null where there are none.</summary>
    public static double? Of(IReadOnlyList<int> ordered, double share) => Of(ordered, number => number, share);

    /// <summary>Returns a quantile of numbers in rising order; null where there are none.</summary>
    public static double? Of(IReadOnlyList<double> ordered, double share) => Of(ordered, number => number, share);

    private static double? Of<T>(IReadOnlyList<T> ordered, Func<T, double> number, double share)
    {
        if (ordered.Count == 0) return null;
        double place = share * (ordered.Count - 1);
        int below = (int)place, above = Math.Min(below + 1, ordered.Count - 1);
        return number(ordered[below]) + ((number(ordered[above]) - number(ordered[below])) * (place - below));
    }
}
