using System.Text;

namespace EarlyWarning.Rules.Text;

/// <summary>A value of a JSON file, with its place in the file. Immutable.</summary>
internal sealed class JsonValue(SourceText source, JsonKind kind, int offset, int end)
{
    // Members, items or text, in one field: a file has hundreds of thousands of values.
    private readonly object? content;

    public SourceText Source { get; } = source;

    public JsonKind Kind { get; } = kind;

    /// <summary>The byte offset of the first character: a quote, bracket, digit, sign or letter.</summary>
    public int Offset { get; } = offset;

    /// <summary>The byte offset after the last character.</summary>
    public int End { get; } = end;

    /// <summary>The members of an object, in the order of the file; empty for other kinds.</summary>
    public IReadOnlyList<JsonMember> Members
    {
        get => content as IReadOnlyList<JsonMember> ?? [];
        init => content = value;
    }

    /// <summary>The items of an array; empty for other kinds.</summary>
    public IReadOnlyList<JsonValue> Items
    {
        get => content as IReadOnlyList<JsonValue> ?? [];
        init => content = value;
    }

    /// <summary>The text with its escapes resolved; empty for other kinds.</summary>
    public string Text
    {
        get => content as string ?? "";
        init => content = value;
    }

    /// <summary>The number, as the nearest double; 0 for other kinds.</summary>
    public double Number { get; init; }

    /// <summary>Whether a text stands in its file as it is, without quotes and escapes.</summary>
    public bool IsPlain { get; init; }

    /// <summary>The value as it is written in the file.</summary>
    public string Raw => Encoding.UTF8.GetString(Source.Utf8.Span[Offset..End]);

    /// <summary>Returns the value of the member with a name, or null.</summary>
    public JsonValue? Find(string name)
    {
        foreach (JsonMember member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal)) return member.Value;
        }

        return null;
    }

    /// <summary>Returns the byte offset in the file of a position in <see cref="Text"/>; the length of the text gives the closing quote.</summary>
    public int OffsetOfChar(int utf16Index)
    {
        if (IsPlain) return Offset + Encoding.UTF8.GetByteCount(Text.AsSpan(0, Math.Min(utf16Index, Text.Length)));
        ReadOnlySpan<byte> bytes = Source.Utf8.Span;
        int offset = Offset + 1;
        for (int units = 0; offset < End - 1;)
        {
            (int length, int width) = Measure(bytes[offset..]);
            units += width;
            if (units > utf16Index) break;
            offset += length;
        }

        return offset;
    }

    /// <summary>Measures the next character of a JSON text: its bytes as written, and its UTF-16 units when read.</summary>
    private static (int Bytes, int Units) Measure(ReadOnlySpan<byte> written) => written[0] switch
    {
        (byte)'\\' => (written[1] == 'u' ? 6 : 2, 1),
        < 0x80 => (1, 1),
        < 0xE0 => (2, 1),
        < 0xF0 => (3, 1),
        _ => (4, 2),
    };
}

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">The key, escapes resolved.</param>
/// <param name="NameOffset">The byte offset of the opening quote of the key.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonMember(string Name, int NameOffset, JsonValue Value);

internal enum JsonKind
{
    Object,
    Array,
    Text,
    Number,
    True,
    False,
    Null,
}
