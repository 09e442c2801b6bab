using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>The union that issues letters. Immutable; equal by value.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Short">Its short name in letter numbers, or null.</param>
/// <param name="Level">Its level; null if not known: then it can issue no letter that demands a level.</param>
public sealed record Issuer(string Name, string? Short, UnionLevel? Level)
{
    /// <summary>Its kind: unions of an industry or a zone may issue letters in some places whatever their level.</summary>
    public UnionKind Kind { get; init; }

    /// <summary>The contact that is printed on letters; null for none.</summary>
    public string? Contact { get; init; }

    /// <summary>The first serial numbers to give, for offices that gave earlier ones by hand; 1 for a year and kind of letter that is not listed.</summary>
    public IReadOnlyList<FirstNumber> FirstNumbers { get; init => field = ValueList.Of(value); } = ValueList<FirstNumber>.Empty;
}
