namespace EarlyWarning;

/// <summary>The lowest scores of the levels; a score equal to a bound belongs to that level.</summary>
/// <param name="Blue">The lowest score of level blue.</param>
/// <param name="Yellow">The lowest score of level yellow.</param>
/// <param name="Orange">The lowest score of level orange.</param>
/// <param name="Red">The lowest score of level red.</param>
public sealed record Bands(decimal Blue, decimal Yellow, decimal Orange, decimal Red)
{
    /// <summary>The bounds in hundredths of points, from blue to red.</summary>
    internal long[] BoundsInHundredths => [.. new[] { Blue, Yellow, Orange, Red }.Select(bound => (long)Math.Ceiling(bound * 100))];

    /// <summary>Returns the level of a score.</summary>
    /// <param name="score">The score in points.</param>
    /// <returns>The highest level whose bound the score reaches; <see cref="Level.None"/> below blue.</returns>
    public Level LevelOf(decimal score)
    {
        if (score >= Red) return Level.Red;
        if (score >= Orange) return Level.Orange;
        if (score >= Yellow) return Level.Yellow;
        return score >= Blue ? Level.Blue : Level.None;
    }
}
