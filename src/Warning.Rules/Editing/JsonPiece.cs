namespace EarlyWarning.Rules.Editing;

/// <summary>A text or bare word of a JSON file that is being typed.</summary>
/// <param name="Path">The keys of the objects that hold it, and its own where it is a value; <see cref="OpenJson.Item"/> for the item of an array.</param>
/// <param name="IsKey">Whether it is a key.</param>
/// <param name="IsQuoted">Whether it stands in quotes; if not it is a number or word, or nothing yet.</param>
/// <param name="Start">The offset of its first character, behind the quote.</param>
/// <param name="End">The offset behind its last character, before the quote; of a text without a closing quote the end of its line.</param>
internal sealed record JsonPiece(IReadOnlyList<string> Path, bool IsKey, bool IsQuoted, int Start, int End)
{
    /// <summary>Whether the closing quote stands there.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The keys that the object has, of a key or of a place for one.</summary>
    public IReadOnlyCollection<string> Siblings { get; init; } = [];
}
