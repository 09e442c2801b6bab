using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace EarlyWarning.Rules.Text;

/// <summary>Parses JSON, with comments and trailing commas, to values with their places in the file.</summary>
internal ref partial struct JsonParser
{
    /// <summary>The deepest nesting of objects and arrays.</summary>
    public const int MaxDepth = 64;

    // Few keys are long, few objects have many: below this a scan beats a set.
    private const int ManyMembers = 12;

    private readonly SourceText source;
    private readonly ReadOnlySpan<byte> bytes;
    private readonly Diagnostics diagnostics;
    private readonly Dictionary<string, string> names;
    private int at;
    private int depth;

    private JsonParser(SourceText source, Diagnostics diagnostics)
    {
        this.source = source;
        this.diagnostics = diagnostics;
        names = new Dictionary<string, string>(StringComparer.Ordinal);
        bytes = source.Utf8.Span;
    }

    /// <summary>Parses a file; returns null if it is not valid JSON, which is then reported.</summary>
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
        return at == bytes.Length ? value : Broken(at, "expected the end of the file");
    }

    private JsonValue? ReadValue()
    {
        if (at >= bytes.Length) return Broken(at, "expected a value");
        int start = at;
        switch (bytes[at])
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
                    Broken(at, bytes[at] == '\'' ? "expected a value; a text stands in double quotes" : "expected a value");
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
            if (at >= bytes.Length || bytes[at] != '"') return Broken(at, "expected a key in double quotes or '}'");
            if (ReadMember() is not { } member) return null;
            if (IsRepeated(members, member, ref seen))
                diagnostics.Error(DiagnosticCodes.RepeatedKey, source, member.NameOffset,
                    $"the key '{member.Name}' stands twice in this object");
            else
                members.Add(member);

            if (!SkipSpace()) return null;
            if (!TryTake(',') && (at >= bytes.Length || bytes[at] != '}')) return Broken(at, "expected ',' or '}'");
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

    // Every rule has the same dozen keys: one string serves them all.
    private string Shared(string name)
    {
        if (names.TryGetValue(name, out string? shared)) return shared;
        if (names.Count < 256) names.Add(name, name);
        return name;
    }

    private static bool IsRepeated(List<JsonMember> members, JsonMember member, ref HashSet<string>? seen)
    {
        if (members.Count < ManyMembers)
        {
            foreach (JsonMember other in members)
            {
                if (string.Equals(other.Name, member.Name, StringComparison.Ordinal)) return true;
            }

            return false;
        }

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
            if (!TryTake(',') && (at >= bytes.Length || bytes[at] != ']')) return Broken(at, "expected ',' or ']'");
        }

        depth--;
        return new JsonValue(source, JsonKind.Array, start, at) { Items = items };
    }

    private JsonValue? ReadWord(ReadOnlySpan<byte> word, JsonKind kind)
    {
        if (!bytes[at..].StartsWith(word)) return null;
        int end = at + word.Length;
        if (end < bytes.Length && (char.IsAsciiLetterOrDigit((char)bytes[end]) || bytes[end] == '_')) return null;
        at = end;
        return new JsonValue(source, kind, end - word.Length, end);
    }

    private JsonValue? ReadNumber()
    {
        int start = at;
        if (bytes[at] == '-') at++;
        bool leadingZero = at < bytes.Length && bytes[at] == '0';
        int digits = SkipDigits();
        if (digits == 0 || (leadingZero && digits > 1))
            return Broken(start, "expected a number; it begins with a digit and has no leading zeros");
        if (TryTake('.') && SkipDigits() == 0) return Broken(at, "expected a digit after the point");
        if (TryTake('e') || TryTake('E'))
        {
            if (!TryTake('+')) TryTake('-');
            if (SkipDigits() == 0) return Broken(at, "expected a digit in the exponent");
        }

        Utf8Parser.TryParse(bytes[start..at], out double value, out _);
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
        while (at < bytes.Length && char.IsAsciiDigit((char)bytes[at])) at++;
        return at - start;
    }

    private bool Enter(int start)
    {
        if (++depth <= MaxDepth) return true;
        diagnostics.Error(DiagnosticCodes.TooDeep, source, start, $"objects and arrays are nested deeper than {MaxDepth} levels");
        return false;
    }

    private bool TryTake(char c)
    {
        if (at >= bytes.Length || bytes[at] != c) return false;
        at++;
        return true;
    }

    /// <summary>Skips white space and comments; returns false if a comment has no end.</summary>
    private bool SkipSpace()
    {
        while (at < bytes.Length)
        {
            byte b = bytes[at];
            if (b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') at++;
            else if (b != '/' || at + 1 >= bytes.Length) return true;
            else if (bytes[at + 1] == '/') SkipLine();
            else if (bytes[at + 1] != '*') return true;
            else if (!SkipBlockComment()) return false;
        }

        return true;
    }

    private void SkipLine()
    {
        int length = bytes[at..].IndexOf((byte)'\n');
        at = length < 0 ? bytes.Length : at + length + 1;
    }

    private bool SkipBlockComment()
    {
        int length = bytes[(at + 2)..].IndexOf("*/"u8);
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
        if (offset >= bytes.Length) return ", found the end of the file";
        if (offset != at) return "";
        Rune.DecodeFromUtf8(bytes[offset..], out Rune rune, out _);
        return Rune.IsControl(rune) ? "" : $", found '{rune}'";
    }
}
