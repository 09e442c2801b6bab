namespace EarlyWarning;

/// <summary>What offices word themselves in letters. Immutable.</summary>
/// <param name="Authority">The name of the competent authority, without its place: it comes after the place of the issuer's name.</param>
/// <param name="Wordings">The words of each of the three letters.</param>
public sealed record LetterPolicy(string Authority, IReadOnlyDictionary<LetterKind, LetterWording> Wordings);
