using System.Globalization;

namespace EarlyWarning.Rules;

/// <summary>A key of the peer group: the first characters of a text attribute, such as <c>industry:3</c>. Equal by value.</summary>
/// <param name="Attribute">The text attribute.</param>
/// <param name="Length">How many Unicode scalar values of it count; null for all.</param>
public sealed record PeerKey(Indicator Attribute, int? Length)
{
    /// <summary>Returns the form of the catalog file.</summary>
    public override string ToString() =>
        Length is { } length ? string.Create(CultureInfo.InvariantCulture, $"{Attribute.Id}:{length}") : Attribute.Id;
}
