using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Documents;

/// <summary>An indicator of a catalog file with its place.</summary>
internal sealed record IndicatorDefinition(Indicator Indicator, LocatedText Id, IReadOnlyList<LocatedText> Aliases, JsonValue Json);

/// <summary>A peer key <c>industry:3</c>.</summary>
/// <param name="Attribute">The id or alias of a text attribute.</param>
/// <param name="Length">How many of its first characters count; null for all.</param>
/// <param name="Json">Where it stands.</param>
internal sealed record PeerKeyDefinition(string Attribute, int? Length, JsonValue Json);
