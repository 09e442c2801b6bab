namespace EarlyWarning.Rules;

/// <summary>A stretch of a text. Equal by value.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends; the character there is not part of it.</param>
public readonly record struct TextRange(TextPosition Start, TextPosition End)
{
    /// <summary>Returns the form <c>12:17-12:25</c>.</summary>
    public override string ToString() => $"{Start}-{End}";
}
