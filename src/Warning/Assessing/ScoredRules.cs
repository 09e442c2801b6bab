using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Assessing;

/// <summary>
/// The rules of a pack prepared for scoring, by descending score, then id, with groups as numbers, together with the policy that turns points
/// into levels. Immutable.
/// </summary>
internal sealed class ScoredRules
{
    public ScoredRules(RuleSet rules, Policy policy, string packHash)
    {
        Rules = rules;
        Policy = policy;
        PackHash = packHash;
        Visited = [.. Enumerable.Range(0, rules.Rules.Count)
            .OrderByDescending(rule => rules.Rules[rule].Score)
            .ThenBy(rule => rules.Rules[rule].Id, StringComparer.Ordinal)];
        Dictionary<string, int> names = new(StringComparer.Ordinal);
        Hundredths = [.. rules.Rules.Select(rule => (long)(rule.Score * 100))];
        Groups = [.. rules.Rules.Select(rule => NumberOf(rule.Group, names))];
        GroupCount = names.Count;
        Heads = [.. rules.Rules.Select(RuleHead.Of)];
        Floors = [.. Heads.Select(head => head.Floor)];
        Alone = [.. Heads.Select(head => head.AloneIn(policy.Bands))];
    }

    public RuleSet Rules { get; }

    public Policy Policy { get; }

    /// <summary>The hash of the pack.</summary>
    public string PackHash { get; }

    /// <summary>The indices of the rules by descending score, then id.</summary>
    public int[] Visited { get; }

    /// <summary>The points of each rule, in hundredths.</summary>
    public long[] Hundredths { get; }

    /// <summary>The number of each rule's group; -1 for a rule without a group.</summary>
    public int[] Groups { get; }

    public int GroupCount { get; }

    /// <summary>What results say of each rule.</summary>
    public RuleHead[] Heads { get; }

    /// <summary>The lowest level of a company for which the rule is fired, by rule.</summary>
    public Level[] Floors { get; }

    /// <summary>The level that each rule gives by itself; see <see cref="RuleHead.AloneIn"/>.</summary>
    public Level[] Alone { get; }

    /// <summary>Returns the index of the rule with an id; -1 when there is none.</summary>
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
}
