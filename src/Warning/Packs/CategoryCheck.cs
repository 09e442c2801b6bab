using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>Checks the categories of rules that a policy names.</summary>
internal static class CategoryCheck
{
    /// <summary>Reports categories that no rule of the pack has.</summary>
    public static void Check(IEnumerable<LocatedText> categories, RuleSet rules, Diagnostics diagnostics)
    {
        string[] known = [.. rules.Rules.Select(rule => rule.Category).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (LocatedText category in categories.Where(category => !known.Contains(category.Value, StringComparer.Ordinal)))
        {
            Message? advice = Suggestion.AdviceOfWords(category.Value, known);
            diagnostics.Error(DiagnosticCodes.UnknownChoice, category.Json, PackMessages.NoRuleOfCategory(category.Value, advice));
        }
    }
}
