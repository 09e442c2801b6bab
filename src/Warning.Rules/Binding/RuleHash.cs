using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Binding;

/// <summary>Computes the hashes by which a layer knows again what it changes.</summary>
internal static class RuleHash
{
    /// <summary>
    /// Returns the hash of the rule with the lets that its texts use. Layout, comments, notes and tests do not count: they decide nothing.
    /// </summary>
    /// <param name="pin">The rule.</param>
    /// <param name="scopes">Returns the lets of the file in which a text stands.</param>
    public static string Of(RulePin pin, Func<SourceText, LetScope> scopes) => Of(pin.Earlier, scopes);

    /// <summary>Returns the hash of a rule with the lets that its texts use.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="scopes">Returns the lets of the file in which a text stands.</param>
    public static string Of(JsonValue rule, Func<SourceText, LetScope> scopes)
    {
        StringBuilder text = new(JsonDifference.Write(JsonMerge.Without(rule, "tests", "replaces", "of")));
        SortedSet<string> lets = new(StringComparer.Ordinal);
        foreach (string key in (string[])["when", "value", "clearWhen", "because", "letterText"])
        {
            if (rule.Find(key) is not { Kind: JsonKind.Text } json) continue;
            LetScope scope = scopes(json.Source);
            foreach (string name in SyntaxesOf(key, json.Text).SelectMany(scope.UsedBy)) lets.Add($"{name} = {scope.TextOf(name)?.Value}");
        }

        foreach (string let in lets) text.Append('\n').Append(let);
        return RulePin.Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static IEnumerable<Syntax> SyntaxesOf(string key, string text)
    {
        if (key is "when" or "value" or "clearWhen") return Parser.Parse(text, out _) is { } syntax ? [syntax] : [];
        return Template.Parse(text, out _)?.Segments.OfType<ExpressionSegment>().Select(segment => segment.Expression) ?? [];
    }
}
