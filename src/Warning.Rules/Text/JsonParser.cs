using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Text;

/// <summary>Parses JSON, with comments and trailing commas, to values with their places in the file.</summary>
internal ref partial struct JsonParser
{
    /// <summary>The deepest nesting of objects and arrays.</summary>
    public const int MaxDepth = 64;

    /// <summary>The largest file, in bytes: 64 MiB.</summary>
    public const int MaxBytes = 64 << 20;

    /// <summary>The largest number of values of a file: each takes some hundred bytes of memory, and could take two of the file.</summary>
    public const int MaxValues = 2_000_000;

    // Few keys are long, few objects have many: below this a scan beats a set.
    private const int ManyMembers = 12;

    private readonly SourceText source;
    private readonly ReadOnlySpan<byte> bytes;
    private readonly Diagnostics diagnostics;
    private readonly Dictionary<string, string> names;
    private readonly int[] opened = new int[MaxDepth]; // the offsets of the brackets that are open
    private int at;
    private int depth;
    private int values;

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
        if (source.Utf8.Length > MaxBytes)
        {
            diagnostics.Error(DiagnosticCodes.FileTooLarge, source, 0, SyntaxMessages.FileTooLarge(MaxBytes >> 20));
            return null;
        }

        if (!Utf8.IsValid(source.Utf8.Span))
        {
            int offset = FirstInvalid(source.Utf8.Span);
            byte invalid = source.Utf8.Span[offset];
            bool isUtf16 = source.Utf8.Span is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
            diagnostics.Error(
                DiagnosticCodes.InvalidUtf8, source, offset, isUtf16 ? SyntaxMessages.FileIsUtf16 : SyntaxMessages.FileIsNotUtf8(string.Create(CultureInfo.InvariantCulture, $"0x{invalid:X2}")));
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
        return at == bytes.Length ? value : NoEnd();
    }

    private JsonValue? ReadValue()
    {
        if (at >= bytes.Length) return NoValue();
        if (++values > MaxValues) return TooManyValues();
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
                return ReadWord("true"u8, JsonKind.True) ?? ReadWord("false"u8, JsonKind.False) ?? ReadWord("null"u8, JsonKind.Null) ?? NoValue();
        }
    }

    private JsonValue? ReadObject()
    {
        int start = at++;
        if (!Enter(start)) return null;
        List<JsonMember> members = [];
        HashSet<string>? seen = null;
        JsonValue? before = null;
        while (true)
        {
            if (!SkipSpace()) return null;
            if (TryTake('}')) break;
            if (at >= bytes.Length || bytes[at] != '"') return NoKey(before);
            if (ReadMember() is not { } member) return null;
            before = member.Value;
            if (IsRepeated(members, member, ref seen)) diagnostics.Error(DiagnosticCodes.RepeatedKey, source, member.NameOffset, JsonMessages.RepeatedKey(Excerpt.Of(member.Name)));
            else members.Add(member);

            if (!SkipSpace()) return null;
            if (!TryTake(',') && (at >= bytes.Length || bytes[at] != '}')) return NoEndOfMember(member.Value);
        }

        depth--;
        return new JsonValue(source, JsonKind.Object, start, at) { Members = members };
    }

    private JsonMember? ReadMember()
    {
        int nameOffset = at;
        if (ReadText() is not { } name) return null;
        int nameEnd = at;
        if (!SkipSpace()) return null;
        if (!TryTake(':')) return NoColon(name, nameOffset, nameEnd);
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
            if (!TryTake(',') && (at >= bytes.Length || bytes[at] != ']')) return NoEndOfItem(item);
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
        if (digits == 0 || (leadingZero && digits > 1)) return NoNumber(start);
        if (TryTake('.') && SkipDigits() == 0) return Broken(at, NumberMessages.NoDigitAfterPoint(Found()));
        if (TryTake('e') || TryTake('E'))
        {
            if (!TryTake('+')) TryTake('-');
            if (SkipDigits() == 0) return Broken(at, NumberMessages.NoDigitInExponent(Found()));
        }

        if (!EndsNumber(at) || (bytes[at..] is [(byte)'/', var next, ..] && char.IsAsciiDigit((char)next))) return NoNumber(start);
        Utf8Parser.TryParse(bytes[start..at], out double value, out _);
        if (!double.IsFinite(value))
        {
            diagnostics.Error(DiagnosticCodes.NumberTooLarge, source, start, NumberMessages.TooLarge);
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
        if (++depth > MaxDepth)
        {
            diagnostics.Error(DiagnosticCodes.TooDeep, source, start, SyntaxMessages.TooDeep(MaxDepth));
            return false;
        }

        opened[depth - 1] = start;
        return true;
    }

    private JsonValue? TooManyValues()
    {
        diagnostics.Error(DiagnosticCodes.FileTooLarge, source, at, SyntaxMessages.TooManyValues(MaxValues));
        return null;
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
            Broken(at, SyntaxMessages.CommentNotClosed);
            return false;
        }

        at += length + 4;
        return true;
    }

    private JsonValue? Broken(int offset, Message message)
    {
        diagnostics.Error(DiagnosticCodes.BrokenJson, source, offset, message);
        return null;
    }
}
