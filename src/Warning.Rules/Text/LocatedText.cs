using System.Text;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules;

/// <summary>A text with its place in a file, so that a fault that is found in it later is told with its line and column. Immutable.</summary>
public sealed class LocatedText
{
    internal LocatedText(string value, JsonValue json) => (Value, Json) = (value, json);

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>The text as a value of its file.</summary>
    internal JsonValue Json { get; }

    internal SourceText Source => Json.Source;

    /// <summary>Places a text that stands in a file as it is, without escapes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fileName">The name of the file, as diagnostics show it.</param>
    /// <param name="line">The line of its first character, from 1.</param>
    /// <param name="column">The column of its first character, from 1, in Unicode scalar values.</param>
    /// <returns>The text with its place.</returns>
    /// <exception cref="ArgumentException"><paramref name="fileName"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="line"/> or <paramref name="column"/> is below 1.</exception>
    public static LocatedText At(string text, string fileName, int line = 1, int column = 1)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        SourceText source = new(fileName, Encoding.UTF8.GetBytes(text), line, column);
        return new LocatedText(text, new JsonValue(source, JsonKind.Text, 0, source.Utf8.Length) { Text = text, IsPlain = true });
    }

    /// <summary>Returns the text.</summary>
    public override string ToString() => Value;
}

/// <summary>A range of an expression's text, in UTF-16 units from its start.</summary>
internal readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan Between(TextSpan first, TextSpan last) => new(first.Start, last.End - first.Start);
}
