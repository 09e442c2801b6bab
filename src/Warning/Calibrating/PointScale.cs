namespace EarlyWarning.Calibrating;

/// <summary>Turns log-odds into whole points.</summary>
/// <param name="rules">The rules.</param>
/// <param name="logOdds">By rule, what it adds; null where its points of today are kept.</param>
internal sealed class PointScale(IReadOnlyList<Rules.Rule> rules, double?[] logOdds)
{
    private const int Halvings = 60;

    /// <summary>
    /// Returns the scale, in points for one of log-odds, whose points alert as many pairs as today's do, or of the two scales between which that number lies
    /// the one that comes nearer. No rule gets more points by itself than the highest band wants.
    /// </summary>
    /// <param name="most">The points that no rule exceeds.</param>
    /// <param name="wanted">The number of pairs alerted today.</param>
    /// <param name="alerted">Counts the pairs that points alert; it does not fall as points rise.</param>
    public double Find(double most, long wanted, Func<decimal[], long> alerted)
    {
        double low = 0, high = most / logOdds.Max(odds => odds ?? 0);
        long below = alerted(PointsAt(low)), above = alerted(PointsAt(high));
        if (above <= wanted) return high;
        for (int halving = 0; halving < Halvings; halving++)
        {
            double middle = (low + high) / 2;
            long found = alerted(PointsAt(middle));
            if (found <= wanted) (low, below) = (middle, found);
            else (high, above) = (middle, found);
        }

        return wanted - below <= above - wanted ? low : high;
    }

    /// <summary>
    /// Returns the points at a scale: whole ones, and of a rule whose points are kept those of today, brought between those of the rules beside it in its
    /// group.
    /// </summary>
    public decimal[] PointsAt(double scale)
    {
        decimal[] points = new decimal[rules.Count];
        for (int rule = 0; rule < rules.Count; rule++)
            points[rule] = logOdds[rule] is { } odds ? (decimal)Math.Round(scale * odds, MidpointRounding.AwayFromZero) : rules[rule].Score;
        IEnumerable<int> grouped = Enumerable.Range(0, rules.Count).Where(rule => rules[rule].Group is not null);
        foreach (IGrouping<string?, int> group in grouped.GroupBy(rule => rules[rule].Group))
        {
            foreach (int rule in group.Where(rule => logOdds[rule] is null))
            {
                IEnumerable<int> fitted = group.Where(other => logOdds[other] is not null);
                IEnumerable<int> lower = fitted.Where(other => rules[other].Score <= rules[rule].Score), higher = fitted.Except(lower);
                decimal least = lower.Select(other => points[other]).DefaultIfEmpty(0).Max();
                decimal highest = higher.Select(other => points[other]).DefaultIfEmpty(decimal.MaxValue).Min();
                points[rule] = Math.Min(Math.Max(points[rule], least), highest);
            }
        }

        return points;
    }
}
