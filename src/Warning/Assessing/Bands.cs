namespace EarlyWarning;

/// <summary>The lower bounds of the levels' scores; a score equal to a bound is in that band.</summary>
/// <param name="Blue">From here on blue.</param>
/// <param name="Yellow">From here on yellow.</param>
/// <param name="Orange">From here on orange.</param>
/// <param name="Red">From here on red.</param>
public sealed record Bands(decimal Blue, decimal Yellow, decimal Orange, decimal Red)
{
    /// <summary>The least hundredths of each level from blue to red.</summary>
    internal long[] BoundsInHundredths => [.. new[] { Blue, Yellow, Orange, Red }.Select(bound => (long)Math.Ceiling(bound * 100))];

    /// <summary>The level of a score.</summary>
    /// <param name="score">The points.</param>
    /// <returns>The highest level whose bound the score reaches.</returns>
    public Level LevelOf(decimal score)
    {
        if (score >= Red) return Level.Red;
        if (score >= Orange) return Level.Orange;
        if (score >= Yellow) return Level.Yellow;
        return score >= Blue ? Level.Blue : Level.None;
    }
}
