using System.Text;

namespace EarlyWarning.Rules.Text;

/// <summary>A value of a JSON file that knows where it stands.</summary>
internal sealed class JsonValue
{
    // Members, items or text: a file has hundreds of thousands of values, and each is only one of these.
    private readonly object? content;

    public JsonValue(SourceText source, JsonKind kind, int offset, int end)
    {
        Source = source;
        Kind = kind;
        Offset = offset;
        End = end;
    }

    public SourceText Source { get; }

    public JsonKind Kind { get; }

    /// <summary>The byte of its first character: a quote, bracket, digit, sign or letter.</summary>
    public int Offset { get; }

    /// <summary>The byte after its last character.</summary>
    public int End { get; }

    /// <summary>An object's members in the file's order; empty for other kinds.</summary>
    public IReadOnlyList<JsonMember> Members
    {
        get => content as IReadOnlyList<JsonMember> ?? [];
        init => content = value;
    }

    /// <summary>An array's items; empty for other kinds.</summary>
    public IReadOnlyList<JsonValue> Items
    {
        get => content as IReadOnlyList<JsonValue> ?? [];
        init => content = value;
    }

    /// <summary>A text with its escapes resolved; empty for other kinds.</summary>
    public string Text
    {
        get => content as string ?? "";
        init => content = value;
    }

    /// <summary>A number's value, the nearest double; 0 for other kinds.</summary>
    public double Number { get; init; }

    /// <summary>The value as it is written in the file.</summary>
    public string Raw => Encoding.UTF8.GetString(Source.Utf8.Span[Offset..End]);

    /// <summary>The member of a name, or null.</summary>
    public JsonValue? Find(string name)
    {
        foreach (JsonMember member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal)) return member.Value;
        }

        return null;
    }

    /// <summary>The byte in the file of a position in <see cref="Text"/>, escapes counted; its length gives the closing quote.</summary>
    public int OffsetOfChar(int utf16Index)
    {
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

    /// <summary>The bytes of the character that a JSON text goes on with, and its UTF-16 units once read.</summary>
    private static (int Bytes, int Units) Measure(ReadOnlySpan<byte> written) => written[0] switch
    {
        (byte)'\\' => (written[1] == 'u' ? 6 : 2, 1),
        < 0x80 => (1, 1),
        < 0xE0 => (2, 1),
        < 0xF0 => (3, 1),
        _ => (4, 2),
    };
}
