namespace EarlyWarning.Replaying;

/// <summary>A rule that has fired for a company, with what it counts.</summary>
/// <param name="Id">The id.</param>
/// <param name="Hundredths">The points, in hundredths.</param>
/// <param name="Group">The group, or null.</param>
/// <param name="Floor">The lowest level that it gives.</param>
internal readonly record struct CountedRule(string Id, long Hundredths, string? Group, Level Floor)
{
    public static CountedRule Of(RuleHead rule) => new(rule.Id, (long)(rule.Score * 100), rule.Group, rule.Floor);

    /// <summary>Returns the level and the score, in hundredths, that fired rules give; of a group the one with the most points counts.</summary>
    public static (Level Level, long Score) Sum(IEnumerable<CountedRule> fired, Bands bands)
    {
        long score = 0;
        Level level = Level.None;
        Dictionary<string, long> groups = new(StringComparer.Ordinal);
        foreach (CountedRule rule in fired)
        {
            if (rule.Floor > level) level = rule.Floor;
            if (rule.Group is null) score += rule.Hundredths;
            else groups[rule.Group] = Math.Max(groups.GetValueOrDefault(rule.Group), rule.Hundredths);
        }

        score += groups.Values.Sum();
        Level band = bands.LevelOf(score / 100m);
        return (band > level ? band : level, score);
    }
}
