namespace EarlyWarning.Rules;

/// <summary>A place in a text, as the language server protocol counts. Equal by value; ordered by line, then by character.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Character">The number of UTF-16 units before it in its line.</param>
public readonly record struct TextPosition(int Line, int Character) : IComparable<TextPosition>
{
    /// <summary>Tells whether one position stands before another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(TextPosition left, TextPosition right) => left.CompareTo(right) < 0;

    /// <summary>Tells whether one position stands behind another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(TextPosition left, TextPosition right) => left.CompareTo(right) > 0;

    /// <summary>Tells whether one position does not stand behind another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(TextPosition left, TextPosition right) => left.CompareTo(right) <= 0;

    /// <summary>Tells whether one position does not stand before another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(TextPosition left, TextPosition right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(TextPosition other) => Line != other.Line ? Line.CompareTo(other.Line) : Character.CompareTo(other.Character);

    /// <summary>Returns the position as editors show it, <c>12:17</c>, both from 1.</summary>
    public override string ToString() => FormattableString.Invariant($"{Line + 1}:{Character + 1}");
}
