using EarlyWarning.Rules;

namespace EarlyWarning.Calibrating;

/// <summary>Scores patterns under points: of a group the highest counts, and floors lift, as in a scan.</summary>
internal sealed class PatternScorer
{
    private readonly PatternBook book;
    private readonly Bands bands;
    private readonly IReadOnlyList<Rule> rules;
    private readonly Level[] floors;
    private readonly int[] groups;
    private readonly decimal[] highest;

    public PatternScorer(IReadOnlyList<Rule> rules, PatternBook book, Bands bands)
    {
        this.book = book;
        this.bands = bands;
        this.rules = rules;
        floors = [.. rules.Select(rule => RuleHead.Of(rule).Floor)];
        string[] names = [.. rules.Select(rule => rule.Group).OfType<string>().Distinct(StringComparer.Ordinal)];
        groups = [.. rules.Select(rule => rule.Group is { } group ? Array.IndexOf(names, group) : -1)];
        highest = new decimal[names.Length];
    }

    /// <summary>Returns the level of a pattern and its points, which are 0 where it is not listed.</summary>
    public Level Score(int pattern, IReadOnlyList<decimal> points, out decimal listed)
    {
        Array.Clear(highest);
        decimal sum = 0;
        Level level = Level.None;
        for (int rule = 0; rule < rules.Count; rule++)
        {
            if (!book.HasFired(pattern, rule)) continue;
            if (floors[rule] > level) level = floors[rule];
            if (groups[rule] < 0) sum += points[rule];
            else highest[groups[rule]] = Math.Max(highest[groups[rule]], points[rule]);
        }

        foreach (decimal counted in highest) sum += counted;
        Level band = bands.LevelOf(sum);
        if (band > level) level = band;
        listed = level > Level.None ? sum : 0;
        return level;
    }
}
