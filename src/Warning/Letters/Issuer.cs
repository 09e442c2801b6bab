namespace EarlyWarning;

/// <summary>The union that issues letters. Immutable.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Short">Its short name in letter numbers, or null.</param>
/// <param name="Level">Its level; null if not known: then it can issue no letter that demands a level.</param>
public sealed record Issuer(string Name, string? Short, UnionLevel? Level)
{
    /// <summary>The contact that is printed on letters; null for none.</summary>
    public string? Contact { get; init; }

    /// <summary>
    /// The first serial number to give in a year and kind of letter, for offices that gave earlier ones by hand; 1 if not listed.
    /// </summary>
    public IReadOnlyDictionary<(int Year, LetterKind Kind), int> FirstNumbers { get; init; } = new Dictionary<(int, LetterKind), int>();
}
