using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Results;

/// <summary>Lists the ids of rules for a warning: the first few, and how many more there are.</summary>
internal static class RuleNames
{
    public static Message Of(IReadOnlyCollection<Rule> rules, int most)
    {
        string[] named = [.. rules.Take(most).Select(rule => rule.Id)];
        return rules.Count > most ? WarningMessages.RulesAndMore(named, rules.Count - most) : WarningMessages.Rules(named);
    }
}
