using System.Buffers;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Documents;

/// <summary>What a layer changes or replaces, as it stood before that layer: what a hash tells again.</summary>
/// <param name="Id">The id where the layer names the rule.</param>
/// <param name="Of">The hash that the layer has; null if it is not pinned.</param>
/// <param name="Earlier">The rule before the layer.</param>
internal sealed record RulePin(LocatedText Id, LocatedText? Of, JsonValue Earlier)
{
    /// <summary>What stands before the digits of a hash.</summary>
    public const string Prefix = "sha256:";
    private const int Digits = 64;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    public static bool IsHash(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) &&
        text.Length == Prefix.Length + Digits &&
        !text.AsSpan(Prefix.Length).ContainsAnyExcept(Hexadecimal);
}
