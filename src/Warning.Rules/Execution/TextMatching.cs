using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules.Execution;

/// <summary><c>starts_with</c> and its kin, ordinal.</summary>
internal static class TextMatching
{
    public static bool Matches(TextMatch match, string text, string pattern) => match switch
    {
        TextMatch.StartsWith => text.StartsWith(pattern, StringComparison.Ordinal),
        TextMatch.EndsWith => text.EndsWith(pattern, StringComparison.Ordinal),
        TextMatch.Contains => text.Contains(pattern, StringComparison.Ordinal),
    };
}
