namespace EarlyWarning.Calibrating;

/// <summary>Pairs counted by pattern.</summary>
internal sealed class PatternCounts(int patterns)
{
    public long[] Positives { get; } = new long[patterns];

    public long[] Pairs { get; } = new long[patterns];

    public static PatternCounts Of(IEnumerable<PatternDate> dates, int patterns)
    {
        PatternCounts counts = new(patterns);
        foreach (PatternDate date in dates)
        {
            for (int row = 0; row < date.PatternOf.Length; row++)
            {
                counts.Pairs[date.PatternOf[row]]++;
                if (date.IsPositive(row)) counts.Positives[date.PatternOf[row]]++;
            }
        }

        return counts;
    }
}
