using EarlyWarning.Rules;

namespace EarlyWarning.Assessing;

/// <summary>
/// The rules of a pack as scoring visits them, by falling score, then id, with their groups as numbers, and the policy that makes levels of
/// points. Immutable.
/// </summary>
internal sealed class ScoredRules
{
    public ScoredRules(RuleSet rules, Policy policy, string packHash)
    {
        Rules = rules;
        Policy = policy;
        PackHash = packHash;
        Visited = [.. Enumerable.Range(0, rules.Rules.Count)
            .OrderByDescending(rule => rules.Rules[rule].Hundredths)
            .ThenBy(rule => rules.Rules[rule].Id, StringComparer.Ordinal)];
        Dictionary<string, int> names = new(StringComparer.Ordinal);
        Groups = [.. rules.Rules.Select(rule => NumberOf(rule.Group, names))];
        GroupCount = names.Count;
        Floors = [.. rules.Rules.Select(FloorOf)];
        Alone = [.. rules.Rules.Select(rule => LevelOf(rule, policy.Bands))];
    }

    public RuleSet Rules { get; }

    public Policy Policy { get; }

    /// <summary>The hash of the pack that they are of.</summary>
    public string PackHash { get; }

    /// <summary>Indexes of rules, the highest score first.</summary>
    public int[] Visited { get; }

    /// <summary>The group of each rule; -1: none.</summary>
    public int[] Groups { get; }

    public int GroupCount { get; }

    /// <summary>The level below which a company with the rule fired does not stand.</summary>
    public Level[] Floors { get; }

    /// <summary>The level that each rule gives by itself: the band of its points, or its floor if that is higher.</summary>
    public Level[] Alone { get; }

    /// <summary>The level that a rule gives by itself: the band of its points, or its floor if that is higher.</summary>
    public static Level LevelOf(Rule rule, Bands bands) => bands.LevelOf(rule.Score) is var band && FloorOf(rule) is var floor && band > floor ? band : floor;

    /// <summary>The index of the rule of an id, or a negative number.</summary>
    public int IndexOf(string id)
    {
        int low = 0, high = Rules.Rules.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1, place = string.CompareOrdinal(Rules.Rules[middle].Id, id);
            if (place == 0) return middle;
            if (place < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    private static int NumberOf(string? group, Dictionary<string, int> names)
    {
        if (group is null) return -1;
        if (!names.TryGetValue(group, out int number)) names.Add(group, number = names.Count);
        return number;
    }

    private static Level FloorOf(Rule rule) =>
        rule.Definition.Level is { } level && Enum.TryParse(level.Value, ignoreCase: true, out Level floor) ? floor : Level.None;
}
