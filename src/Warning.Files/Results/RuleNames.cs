using EarlyWarning.Rules;

namespace EarlyWarning.Files.Results;

/// <summary>Lists the ids of rules for a warning: the first few, and how many more there are.</summary>
internal static class RuleNames
{
    public static string Of(IReadOnlyCollection<Rule> rules, int most)
    {
        string named = string.Join(", ", rules.Take(most).Select(rule => rule.Id));
        return rules.Count > most ? FormattableString.Invariant($"{named} and {rules.Count - most} more") : named;
    }
}
