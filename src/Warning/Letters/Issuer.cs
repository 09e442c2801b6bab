namespace EarlyWarning;

/// <summary>The union that issues letters. Immutable.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Short">Its short name in letter numbers, or null.</param>
/// <param name="Level">Its level, or null: then it issues no letter that asks for one.</param>
public sealed record Issuer(string Name, string? Short, UnionLevel? Level)
{
    /// <summary>Whom to ask, as it is printed on letters; null: not printed.</summary>
    public string? Contact { get; init; }

    /// <summary>
    /// The first number of a year and letter that the program gives, where the office has given some by hand; 1 where there is none.
    /// </summary>
    public IReadOnlyDictionary<(int Year, LetterKind Kind), int> FirstNumbers { get; init; } = new Dictionary<(int, LetterKind), int>();
}
