using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Documents;

/// <summary>What a layer changes or replaces, as it stood before that layer: what a hash tells again.</summary>
/// <param name="Id">The id where the layer names the rule.</param>
/// <param name="Of">The hash that the layer has; null if it is not pinned.</param>
/// <param name="Earlier">The rule before the layer.</param>
internal sealed record RulePin(LocatedText Id, LocatedText? Of, JsonValue Earlier)
{
    private const string Prefix = "sha256:";
    private const int Digits = 64;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    public static bool IsHash(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length == Prefix.Length + Digits && !text.AsSpan(Prefix.Length).ContainsAnyExcept(Hexadecimal);

    /// <summary>
    /// Returns the hash of the rule with the lets that its texts use. Layout, comments, notes and tests do not count: they decide nothing.
    /// </summary>
    /// <param name="scopes">Returns the lets of the file in which a text stands.</param>
    public string HashOf(Func<SourceText, LetScope> scopes)
    {
        StringBuilder text = new(JsonDifference.Write(JsonMerge.Without(Earlier, "tests", "replaces", "of")));
        SortedSet<string> lets = new(StringComparer.Ordinal);
        foreach (string key in (string[])["when", "clearWhen", "because", "letterText"])
        {
            if (Earlier.Find(key) is not { Kind: JsonKind.Text } json) continue;
            LetScope scope = scopes(json.Source);
            foreach (string name in SyntaxesOf(key, json.Text).SelectMany(scope.UsedBy)) lets.Add($"{name} = {scope.TextOf(name)?.Value}");
        }

        foreach (string let in lets) text.Append('\n').Append(let);
        return Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static IEnumerable<Syntax> SyntaxesOf(string key, string text)
    {
        if (key is "when" or "clearWhen") return Parser.Parse(text, out _) is { } syntax ? [syntax] : [];
        return Template.Parse(text, out _)?.Segments.OfType<ExpressionSegment>().Select(segment => segment.Expression) ?? [];
    }
}
