using System.Globalization;

namespace EarlyWarning.Rules;

/// <summary>One key of the peer group: the first characters of a text attribute, such as <c>industry:3</c>.</summary>
/// <param name="Attribute">The text attribute.</param>
/// <param name="Length">How many Unicode characters of it count; null: all.</param>
public sealed record PeerKey(Indicator Attribute, int? Length)
{
    /// <summary>The form of the catalog file.</summary>
    public override string ToString() =>
        Length is { } length ? string.Create(CultureInfo.InvariantCulture, $"{Attribute.Id}:{length}") : Attribute.Id;
}
