using System.Buffers;
using System.Globalization;
using System.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Text;

internal ref partial struct JsonParser
{
    // A quote, a backslash, or a control character, which JSON does not allow in a text.
    private static readonly SearchValues<byte> TextStops =
        SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(c => (byte)c)]);

    private string? ReadText()
    {
        int start = ++at;
        int length = bytes[at..].IndexOfAny(TextStops);
        if (length >= 0 && bytes[at + length] == '"')
        {
            at += length + 1;
            return Encoding.UTF8.GetString(bytes.Slice(start, length));
        }

        return ReadEscapedText(start - 1);
    }

    private string? ReadEscapedText(int open)
    {
        StringBuilder text = new();
        while (true)
        {
            int length = bytes[at..].IndexOfAny(TextStops);
            if (length < 0)
            {
                at = bytes.Length;
                NotClosedText(open);
                return null;
            }

            text.Append(Encoding.UTF8.GetString(bytes.Slice(at, length)));
            at += length;
            switch (bytes[at])
            {
                case (byte)'"':
                    at++;
                    return text.ToString();
                case (byte)'\\':
                    if (!ReadEscape(text)) return null;
                    break;
                default:
                    if (bytes[at] is (byte)'\n' or (byte)'\r') NotClosedText(open);
                    else Broken(at, SyntaxMessages.ControlCharacter(string.Create(CultureInfo.InvariantCulture, $"\\u{bytes[at]:X4}")));
                    return null;
            }
        }
    }

    private bool ReadEscape(StringBuilder text)
    {
        int start = at++;
        char letter = at < bytes.Length ? (char)bytes[at++] : '\0';
        if (letter == 'u') return ReadUnicodeEscape(text, start);
        const string Letters = "\"\\/bfnrt", Meanings = "\"\\/\b\f\n\r\t";
        int index = Letters.IndexOf(letter, StringComparison.Ordinal);
        if (index >= 0) text.Append(Meanings[index]);
        else Broken(start, SyntaxMessages.WrongEscape);
        return index >= 0;
    }

    private bool ReadUnicodeEscape(StringBuilder text, int start)
    {
        if (ReadHex() is not { } first)
        {
            Broken(start, SyntaxMessages.WrongHex);
            return false;
        }

        text.Append(first);
        if (!char.IsSurrogate(first)) return true;
        if (char.IsHighSurrogate(first) && bytes[at..].StartsWith("\\u"u8))
        {
            at += 2;
            if (ReadHex() is { } second && char.IsLowSurrogate(second))
            {
                text.Append(second);
                return true;
            }
        }

        Broken(start, SyntaxMessages.HalfSurrogate);
        return false;
    }

    private char? ReadHex()
    {
        if (bytes.Length - at < 4) return null;
        if (!ushort.TryParse(bytes.Slice(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit)) return null;
        at += 4;
        return (char)unit;
    }
}
