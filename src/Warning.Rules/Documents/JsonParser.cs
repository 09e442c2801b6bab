using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace EarlyWarning.Rules.Documents;

/// <summary>Reads JSON with comments and trailing commas into values that know their place.</summary>
internal sealed class JsonParser
{
    /// <summary>The most levels of objects and arrays.</summary>
    public const int MaxDepth = 64;

    // Few keys are long, few objects have many: below this a scan beats a set.
    private const int ManyMembers = 12;

    private static readonly SearchValues<byte> TextStops = SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(c => (byte)c)]);

    private readonly SourceText source;
    private readonly ReadOnlyMemory<byte> memory;
    private readonly Diagnostics diagnostics;
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private int at;
    private int depth;

    private JsonParser(SourceText source, Diagnostics diagnostics)
    {
        this.source = source;
        this.diagnostics = diagnostics;
        memory = source.Utf8;
    }

    private ReadOnlySpan<byte> Bytes => memory.Span;

    /// <summary>The file's value, or null if the file is not readable, which is then in <paramref name="diagnostics"/>.</summary>
    public static JsonValue? Parse(SourceText source, Diagnostics diagnostics)
    {
        if (!Utf8.IsValid(source.Utf8.Span))
        {
            int offset = FirstInvalid(source.Utf8.Span);
            diagnostics.Error(DiagnosticCodes.InvalidUtf8, source, offset, string.Create(CultureInfo.InvariantCulture,
                $"the byte 0x{source.Utf8.Span[offset]:X2} is not UTF-8 here; save the file as UTF-8 (it may be GB18030)"));
            return null;
        }

        return new JsonParser(source, diagnostics).ReadWhole();
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out int length) == OperationStatus.Done) offset += length;
        return offset;
    }

    private JsonValue? ReadWhole()
    {
        if (!SkipSpace()) return null;
        if (ReadValue() is not { } value || !SkipSpace()) return null;
        return at == Bytes.Length ? value : Broken(at, "expected the end of the file");
    }

    private JsonValue? ReadValue()
    {
        if (at >= Bytes.Length) return Broken(at, "expected a value");
        int start = at;
        switch (Bytes[at])
        {
            case (byte)'{':
                return ReadObject();
            case (byte)'[':
                return ReadArray();
            case (byte)'"':
                return ReadText() is { } text ? new JsonValue(source, JsonKind.Text, start, at) { Text = text } : null;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                return ReadNumber();
            default:
                return ReadWord("true"u8, JsonKind.True) ?? ReadWord("false"u8, JsonKind.False) ?? ReadWord("null"u8, JsonKind.Null) ??
                    Broken(at, Bytes[at] == '\'' ? "expected a value; a text stands in double quotes" : "expected a value");
        }
    }

    private JsonValue? ReadObject()
    {
        int start = at++;
        if (!Enter(start)) return null;
        List<JsonMember> members = [];
        HashSet<string>? seen = null;
        while (true)
        {
            if (!SkipSpace()) return null;
            if (TryTake('}')) break;
            if (at >= Bytes.Length || Bytes[at] != '"') return Broken(at, "expected a key in double quotes or '}'");
            if (ReadMember() is not { } member) return null;
            if (IsRepeated(members, member, ref seen))
                diagnostics.Error(DiagnosticCodes.RepeatedKey, source, member.NameOffset, $"the key '{member.Name}' stands twice in this object");
            else
                members.Add(member);

            if (!SkipSpace()) return null;
            if (!TryTake(',') && (at >= Bytes.Length || Bytes[at] != '}')) return Broken(at, "expected ',' or '}'");
        }

        depth--;
        return new JsonValue(source, JsonKind.Object, start, at) { Members = members };
    }

    private JsonMember? ReadMember()
    {
        int nameOffset = at;
        if (ReadText() is not { } name || !SkipSpace()) return null;
        if (!TryTake(':'))
        {
            Broken(at, $"expected ':' after the key '{name}'");
            return null;
        }

        if (!SkipSpace()) return null;
        return ReadValue() is { } value ? new JsonMember(Shared(name), nameOffset, value) : null;
    }

    // The same dozen keys stand in every rule.
    private string Shared(string name)
    {
        if (names.TryGetValue(name, out string? shared)) return shared;
        if (names.Count < 256) names.Add(name, name);
        return name;
    }

    private static bool IsRepeated(List<JsonMember> members, JsonMember member, ref HashSet<string>? seen)
    {
        if (members.Count < ManyMembers) return members.Exists(other => string.Equals(other.Name, member.Name, StringComparison.Ordinal));
        seen ??= members.Select(other => other.Name).ToHashSet(StringComparer.Ordinal);
        return !seen.Add(member.Name);
    }

    private JsonValue? ReadArray()
    {
        int start = at++;
        if (!Enter(start)) return null;
        List<JsonValue> items = [];
        while (true)
        {
            if (!SkipSpace()) return null;
            if (TryTake(']')) break;
            if (ReadValue() is not { } item) return null;
            items.Add(item);
            if (!SkipSpace()) return null;
            if (!TryTake(',') && (at >= Bytes.Length || Bytes[at] != ']')) return Broken(at, "expected ',' or ']'");
        }

        depth--;
        return new JsonValue(source, JsonKind.Array, start, at) { Items = items };
    }

    private JsonValue? ReadWord(ReadOnlySpan<byte> word, JsonKind kind)
    {
        if (!Bytes[at..].StartsWith(word)) return null;
        int end = at + word.Length;
        if (end < Bytes.Length && (char.IsAsciiLetterOrDigit((char)Bytes[end]) || Bytes[end] == '_')) return null;
        at = end;
        return new JsonValue(source, kind, end - word.Length, end);
    }

    private JsonValue? ReadNumber()
    {
        int start = at;
        if (Bytes[at] == '-') at++;
        bool leadingZero = at < Bytes.Length && Bytes[at] == '0';
        int digits = SkipDigits();
        if (digits == 0 || (leadingZero && digits > 1))
            return Broken(start, "expected a number; it begins with a digit and has no leading zeros");
        if (TryTake('.') && SkipDigits() == 0) return Broken(at, "expected a digit after the point");
        if (TryTake('e') || TryTake('E'))
        {
            if (!TryTake('+')) TryTake('-');
            if (SkipDigits() == 0) return Broken(at, "expected a digit in the exponent");
        }

        Utf8Parser.TryParse(Bytes[start..at], out double value, out _);
        if (!double.IsFinite(value))
        {
            diagnostics.Error(DiagnosticCodes.NumberTooLarge, source, start, "the number is too large");
            value = 0;
        }

        return new JsonValue(source, JsonKind.Number, start, at) { Number = value };
    }

    private int SkipDigits()
    {
        int start = at;
        while (at < Bytes.Length && char.IsAsciiDigit((char)Bytes[at])) at++;
        return at - start;
    }

    private string? ReadText()
    {
        int start = ++at;
        int length = Bytes[at..].IndexOfAny(TextStops);
        if (length >= 0 && Bytes[at + length] == '"')
        {
            at += length + 1;
            return Encoding.UTF8.GetString(Bytes.Slice(start, length));
        }

        return ReadEscapedText(start - 1);
    }

    private string? ReadEscapedText(int open)
    {
        StringBuilder text = new();
        while (true)
        {
            int length = Bytes[at..].IndexOfAny(TextStops);
            if (length < 0)
            {
                Broken(open, "expected the closing quote of the text that begins here");
                return null;
            }

            text.Append(Encoding.UTF8.GetString(Bytes.Slice(at, length)));
            at += length;
            switch (Bytes[at])
            {
                case (byte)'"':
                    at++;
                    return text.ToString();
                case (byte)'\\':
                    if (!ReadEscape(text)) return null;
                    break;
                default:
                    Broken(at, Bytes[at] is (byte)'\n' or (byte)'\r'
                        ? "expected a closing quote before the end of the line; a line break in a text is \\n"
                        : string.Create(CultureInfo.InvariantCulture, $"expected no control character in a text; write \\u{Bytes[at]:X4}"));
                    return null;
            }
        }
    }

    private bool ReadEscape(StringBuilder text)
    {
        int start = at++;
        char letter = at < Bytes.Length ? (char)Bytes[at++] : '\0';
        if (letter == 'u') return ReadUnicodeEscape(text, start);
        const string Letters = "\"\\/bfnrt", Meanings = "\"\\/\b\f\n\r\t";
        int index = Letters.IndexOf(letter, StringComparison.Ordinal);
        if (index >= 0) text.Append(Meanings[index]);
        else Broken(start, "expected an escape: \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u and four hex digits");
        return index >= 0;
    }

    private bool ReadUnicodeEscape(StringBuilder text, int start)
    {
        if (ReadHex() is not { } first)
        {
            Broken(start, "expected four hex digits after \\u");
            return false;
        }

        text.Append(first);
        if (!char.IsSurrogate(first)) return true;
        if (char.IsHighSurrogate(first) && Bytes[at..].StartsWith("\\u"u8))
        {
            at += 2;
            if (ReadHex() is { } second && char.IsLowSurrogate(second))
            {
                text.Append(second);
                return true;
            }
        }

        Broken(start, "expected both halves of a surrogate pair; write the character itself");
        return false;
    }

    private char? ReadHex()
    {
        if (Bytes.Length - at < 4 || !ushort.TryParse(Bytes.Slice(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
            return null;
        at += 4;
        return (char)unit;
    }

    private bool Enter(int start)
    {
        if (++depth <= MaxDepth) return true;
        diagnostics.Error(DiagnosticCodes.TooDeep, source, start, $"objects and arrays are nested deeper than {MaxDepth} levels");
        return false;
    }

    private bool TryTake(char c)
    {
        if (at >= Bytes.Length || Bytes[at] != c) return false;
        at++;
        return true;
    }

    /// <summary>White space and comments; false if a comment has no end.</summary>
    private bool SkipSpace()
    {
        while (at < Bytes.Length)
        {
            byte b = Bytes[at];
            if (b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') at++;
            else if (b != '/' || at + 1 >= Bytes.Length) return true;
            else if (Bytes[at + 1] == '/') SkipLine();
            else if (Bytes[at + 1] != '*') return true;
            else if (!SkipBlockComment()) return false;
        }

        return true;
    }

    private void SkipLine()
    {
        int length = Bytes[at..].IndexOf((byte)'\n');
        at = length < 0 ? Bytes.Length : at + length + 1;
    }

    private bool SkipBlockComment()
    {
        int length = Bytes[(at + 2)..].IndexOf("*/"u8);
        if (length < 0)
        {
            diagnostics.Error(DiagnosticCodes.BrokenJson, source, at, "expected the '*/' that ends the comment, found the end of the file");
            return false;
        }

        at += length + 4;
        return true;
    }

    private JsonValue? Broken(int offset, string expected)
    {
        diagnostics.Error(DiagnosticCodes.BrokenJson, source, offset, $"{expected}{Found(offset)}");
        return null;
    }

    private string Found(int offset)
    {
        if (offset >= Bytes.Length) return ", found the end of the file";
        if (offset != at) return "";
        Rune.DecodeFromUtf8(Bytes[offset..], out Rune rune, out _);
        return Rune.IsControl(rune) ? "" : $", found '{rune}'";
    }
}
