using System.Globalization;

namespace EarlyWarning;

/// <summary>Refers to an entry of a ledger. Immutable; equal by value.</summary>
/// <param name="Position">The position of the entry in the ledger, from 0.</param>
/// <param name="Hash">The hash of its line, in lower-case hexadecimal digits; null where the ledger keeps no lines.</param>
public sealed record EntryReference(long Position, string? Hash = null)
{
    /// <summary>The number of digits of the hash that a name has.</summary>
    public const int NamedDigits = 8;

    /// <summary>How persons name the entry: its position and the first <see cref="NamedDigits"/> digits of the hash, such as <c>17:9f86d081</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Position}{(Hash is null ? "" : $":{Hash[..Math.Min(NamedDigits, Hash.Length)]}")}");

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;
}
