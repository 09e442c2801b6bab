using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Assessing;

/// <summary>
/// The rules of a pack prepared for scoring, together with the policy that turns points into levels. What is scored are lines: a rule with steps has one for
/// each
/// step, of which the highest that is reached counts, and any other rule has one. The lines of a rule stand together, in the order of the steps. Immutable.
/// </summary>
internal sealed class ScoredRules
{
    public ScoredRules(RuleSet rules, Policy policy, string packHash)
    {
        Rules = rules;
        Policy = policy;
        PackHash = packHash;
        FirstOf = new int[rules.Rules.Count];
        int count = 0;
        for (int rule = 0; rule < FirstOf.Length; rule++)
        {
            FirstOf[rule] = count;
            count += rules.Rules[rule].StepCount;
        }

        Tops = [.. FirstOf.Select((first, rule) => first + rules.Rules[rule].StepCount - 1)];
        RuleOf = [.. Enumerable.Range(0, FirstOf.Length).SelectMany(rule => Enumerable.Repeat(rule, rules.Rules[rule].StepCount))];
        Dictionary<string, int> names = new(StringComparer.Ordinal);
        Heads = [.. RuleOf.Select((rule, line) => RuleHead.Of(rules.Rules[rule], line - FirstOf[rule] + 1))];
        Hundredths = [.. Heads.Select(head => (long)(head.Score * 100))];
        Visited = [.. Enumerable.Range(0, count).OrderByDescending(line => Hundredths[line]).ThenBy(line => RuleOf[line]).ThenByDescending(line => line)];
        Groups = [.. RuleOf.Select(rule => NumberOf(GroupOf(rules.Rules[rule]), names))];
        GroupCount = names.Count;
        Floors = [.. Heads.Select(head => head.Floor)];
        Alone = [.. Heads.Select(head => head.AloneIn(policy.Bands))];
    }

    public RuleSet Rules { get; }

    public Policy Policy { get; }

    /// <summary>The hash of the pack.</summary>
    public string PackHash { get; }

    /// <summary>The first line of each rule.</summary>
    public int[] FirstOf { get; }

    /// <summary>The last line of each rule: its highest step.</summary>
    public int[] Tops { get; }

    /// <summary>The rule of each line.</summary>
    public int[] RuleOf { get; }

    /// <summary>The lines by descending points, then by id of the rule, the higher step first.</summary>
    public int[] Visited { get; }

    /// <summary>The points of each line, in hundredths.</summary>
    public long[] Hundredths { get; }

    /// <summary>The number of the group of each line, of which one counts; -1 for a line that counts by itself.</summary>
    public int[] Groups { get; }

    public int GroupCount { get; }

    /// <summary>What results say of each line: its rule, with the points and the level of the step.</summary>
    public RuleHead[] Heads { get; }

    /// <summary>The lowest level of a company for which a line is fired, by line.</summary>
    public Level[] Floors { get; }

    /// <summary>The level that each line gives by itself; see <see cref="RuleHead.AloneIn"/>.</summary>
    public Level[] Alone { get; }

    /// <summary>Returns the step of a line, from 0; 0 for the line of a rule without steps.</summary>
    public int StepOf(int line) => line - FirstOf[RuleOf[line]];

    /// <summary>Returns the step of a line as results number it, from 1; null for the line of a rule without steps.</summary>
    public int? NumberOf(int line) => Rules.Rules[RuleOf[line]].Steps.Count == 0 ? null : StepOf(line) + 1;

    /// <summary>Returns whether a line has a condition of its own for what ends it, rather than that its condition does not hold.</summary>
    public bool HasClearCondition(int line)
    {
        Rule rule = Rules.Rules[RuleOf[line]];
        return rule.Steps.Count == 0 ? rule.ClearCondition is not null : rule.Steps[StepOf(line)] is var step && step.ClearAt != step.Over;
    }

    /// <summary>Returns the line of a step that was recorded, from 1; of a rule that has fewer steps now the last, of one that had none the first.</summary>
    public int LineOf(int rule, int? step) => Math.Min(FirstOf[rule] + Math.Max(0, (step ?? 1) - 1), Tops[rule]);

    /// <summary>
    /// Returns the outcome of a line with regard to the other steps of its rule: fired is the highest that is reached alone, and undecided, where none is, the
    /// highest of all.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="outcome">Returns the outcome of a line by itself; null where its rule is not in force.</param>
    public Outcome? OutcomeOf(int line, Func<int, Outcome?> outcome)
    {
        int rule = RuleOf[line], first = FirstOf[rule], top = Tops[rule];
        Outcome? found = outcome(line);
        if (first == top || found is null or Outcome.Clear) return found;
        if (found == Outcome.Indeterminate && line < top) return Outcome.Clear;
        for (int other = found == Outcome.Fired ? line + 1 : first; other <= top; other++)
        {
            if (outcome(other) == Outcome.Fired) return Outcome.Clear;
        }

        return found;
    }

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

    /// <summary>Returns the group of a rule; steps without one are a group of their own, whose name no group can have.</summary>
    private static string? GroupOf(Rule rule) => rule.Group ?? (rule.Steps.Count > 0 ? $"\0{rule.Id}" : null);

    private static int NumberOf(string? group, Dictionary<string, int> names)
    {
        if (group is null) return -1;
        if (!names.TryGetValue(group, out int number)) names.Add(group, number = names.Count);
        return number;
    }
}
