using System.Buffers;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// Goes through a line that is one object of plain members, as programs write them: texts without escapes, numbers without exponents, flags and nulls. Whatever
/// is not so plain, or no JSON at all, is left to the complete reader of JSON, which takes several times as long.
/// </summary>
/// <param name="line">The line, valid UTF-8.</param>
internal ref struct PlainObject(ReadOnlySpan<byte> line)
{
    private static readonly SearchValues<byte> EndsOrEscapes =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(control => (byte)control), (byte)'"', (byte)'\\']);

    private readonly ReadOnlySpan<byte> line = line;
    private int at = 0;

    /// <summary>Where the value at hand begins: a text behind its quote.</summary>
    public int ValueStart { get; private set; }

    /// <summary>How many bytes the value at hand has; none if it is null.</summary>
    public int ValueLength { get; private set; }

    /// <summary>Returns a key as it is written where nothing in it is escaped; empty for a key that cannot be written so.</summary>
    public static byte[] Quoted(ReadOnlySpan<byte> key) => key.ContainsAny(EndsOrEscapes) ? [] : [(byte)'"', .. key, (byte)'"'];

    /// <summary>Goes behind the brace that begins the object; false: it is not plain.</summary>
    public bool TryBegin() => TryPass((byte)'{');

    /// <summary>Passes over a key that is expected next; false: another is next, or none.</summary>
    public bool TryPassKey(ReadOnlySpan<byte> quoted)
    {
        PassSpace();
        if (quoted.IsEmpty || !line[at..].StartsWith(quoted)) return false;
        at += quoted.Length;
        return true;
    }

    /// <summary>Reads the key that is next; false: it is not plain.</summary>
    public bool TryReadKey(out ReadOnlySpan<byte> key)
    {
        key = default;
        if (!TryPass((byte)'"') || !TryPassText()) return false;
        key = line.Slice(ValueStart, ValueLength);
        return true;
    }

    /// <summary>Goes to the value of the key that was read or passed over; false: it is not plain.</summary>
    public bool TryReadValue()
    {
        if (!TryPass((byte)':')) return false;
        PassSpace();
        if (Byte == (byte)'"')
        {
            at++;
            return TryPassText();
        }

        ValueStart = at;
        bool isPassed = Byte switch
        {
            (byte)'n' => TryPassWord("null"u8),
            (byte)'t' => TryPassWord("true"u8),
            (byte)'f' => TryPassWord("false"u8),
            _ => TryPassNumber(),
        };
        ValueLength = line[ValueStart..].StartsWith("null"u8) ? 0 : at - ValueStart;
        return isPassed;
    }

    /// <summary>Goes behind the member at hand; false: the line is not plain.</summary>
    /// <param name="isLast">Whether the object ends here, and the line with it.</param>
    public bool TryEndMember(out bool isLast)
    {
        isLast = TryPass((byte)'}');
        return isLast ? line[at..].IndexOfAnyExcept(" \t\r"u8) < 0 : TryPass((byte)',');
    }

    /// <summary>The byte at hand; 0 at the end.</summary>
    private readonly byte Byte => at < line.Length ? line[at] : (byte)0;

    private bool TryPass(byte mark)
    {
        PassSpace();
        if (Byte != mark) return false;
        at++;
        return true;
    }

    private void PassSpace()
    {
        while (Byte is (byte)' ' or (byte)'\t') at++;
    }

    /// <summary>Passes over a text behind its first quote, and its last.</summary>
    private bool TryPassText()
    {
        int length = line[at..].IndexOfAny(EndsOrEscapes);
        if (length < 0 || line[at + length] != (byte)'"') return false;
        (ValueStart, ValueLength) = (at, length);
        at += length + 1;
        return true;
    }

    private bool TryPassWord(ReadOnlySpan<byte> word)
    {
        if (!line[at..].StartsWith(word)) return false;
        at += word.Length;
        return true;
    }

    private bool TryPassNumber()
    {
        if (Byte == (byte)'-') at++;
        bool isZero = Byte == (byte)'0';
        int digits = PassDigits();
        if (digits == 0 || (isZero && digits > 1)) return false;
        if (Byte != (byte)'.') return true;
        at++;
        return PassDigits() > 0;
    }

    private int PassDigits()
    {
        int start = at;
        while ((uint)(Byte - '0') <= 9) at++;
        return at - start;
    }
}
