using EarlyWarning.Rules;

namespace EarlyWarning.Files.Results;

/// <summary>Names rules in a warning: the first few, and how many more.</summary>
internal static class RuleNames
{
    public static string Of(IReadOnlyCollection<Rule> rules, int most)
    {
        string named = string.Join(", ", rules.Take(most).Select(rule => rule.Id));
        return rules.Count > most ? FormattableString.Invariant($"{named} and {rules.Count - most} more") : named;
    }
}
