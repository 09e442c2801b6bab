using System.Globalization;
using System.Text;

namespace EarlyWarning.Robustness.Mutating;

/// <summary>
/// Changes an input a little, as departments, editors, disks and attackers do: bytes and pieces are changed, dropped, doubled, moved, cut off, repeated, taken
/// from another input, or put in from a list of an area's own words.
/// </summary>
/// <param name="pieces">The area's own words.</param>
internal sealed class Mutator(IReadOnlyList<string> pieces)
{
    /// <summary>The longest input that is made, in bytes.</summary>
    public const int Longest = 1 << 16;

    private const int MostEdits = 6;
    private const int MostRepeats = 400;

    // Numbers at which something ends: of bytes, ints, longs, doubles, dates, sheets.
    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "-1", "127", "128", "255", "256", "1024", "16384", "16385", "32767", "32768", "65535", "65536", "1048576", "1048577", "2147483647",
            "2147483648", "-2147483648",
        "4294967295", "9007199254740993", "9223372036854775807", "-9223372036854775808", "18446744073709551616", "1e15", "1e22", "1e23", "1e308", "1e309",
            "-1e309", "1e-323", "1e-324",
        "1e2147483647", "1e-2147483648", "1e99999999999", "0.1", "0.30000000000000004", "1.7976931348623157e308", "NaN", "Infinity", "00000000000000000000001",
        "1900", "1899", "2199", "9999", "10000", "60", "61", "2958465", "2958466", "20261131", "99991231", "00010101", "1970-01-01", "9999-12-31",
            "0001-01-01", "2024-02-29", "2026-02-29",
    ];

    // Characters that programs take for others: marks, spaces, digits of other scripts, half characters.
    private static readonly string[] Characters =
    [
        "\0", "\u0001", "\u001b[31m", "\t", "\r", "\n", "\r\n", "\u0085", "\u2028", "\u00a0", "\u3000", "\u200b", "\ufeff", "\u202e", "\u2066", "\ufffd",
            "\uffff", "\U0001f600", "\U0010ffff", "\U00020000",
        "é", "e\u0301", "İ", "ß", "\u0660", "９", "，", "。", "“", "”", "：", "；", "（", "）", "％", "—", "－", "示例", "\"", "'", "\\", "/", "//", "/*", "#", "=", "+",
            "-", "@", "|", "<", ">", "&", "&#0;", "%00", "..",
    ];

    public byte[] Mutate(byte[] seed, byte[] other, Chance chance)
    {
        List<byte> text = [.. seed];
        for (int edits = 1 + (chance.OneIn(3) ? chance.Below(MostEdits) : 0); edits > 0; edits--) Edit(text, other, chance);
        if (text.Count > Longest) text.RemoveRange(Longest, text.Count - Longest);
        return [.. text];
    }

    /// <summary>Replaces what is no UTF-8 by a mark, so that a text of a format of texts reaches further than its decoding.</summary>
    public static byte[] Mended(byte[] text) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text));

    private void Edit(List<byte> text, byte[] other, Chance chance)
    {
        int at = chance.Below(text.Count + 1), length = Math.Min(Length(chance), text.Count - at);
        switch (chance.Below(14))
        {
            case 0 when at < text.Count:
                text[at] ^= (byte)(1 << chance.Below(8));
                break;
            case 1 when at < text.Count:
                text[at] = (byte)chance.Below(256);
                break;
            case 2:
                text.RemoveRange(at, length);
                break;
            case 3:
                text.InsertRange(at, text[at..(at + length)]);
                break;
            case 4 when chance.OneIn(4):
                text.RemoveRange(at, text.Count - at);
                break;
            case 5 when chance.OneIn(8):
                Repeat(text, at, length, chance);
                break;
            case 6:
                Move(text, at, length, chance);
                break;
            case 7 when other.Length > 0:
                int from = chance.Below(other.Length);
                text.InsertRange(at, other[from..Math.Min(other.Length, from + Length(chance) * 4)]);
                break;
            case 8:
                ReplaceNumber(text, at, chance);
                break;
            case 9:
                text.InsertRange(at, Encoding.UTF8.GetBytes(chance.Of(Characters)));
                break;
            case 10:
                text.InsertRange(at, Encoding.UTF8.GetBytes(chance.Of(Numbers)));
                break;
            default:
                // A piece stands in place of as much as often as it is put in.
                if (chance.OneIn(2)) text.RemoveRange(at, length);
                if (pieces.Count > 0) text.InsertRange(at, Encoding.UTF8.GetBytes(chance.Of(pieces)));
                break;
        }
    }

    private static int Length(Chance chance) => chance.OneIn(8) ? 1 + chance.Below(64) : 1 + chance.Below(6);

    private static void Repeat(List<byte> text, int at, int length, Chance chance)
    {
        byte[] piece = [.. text[at..(at + length)]];
        int repeats = Math.Min(1 + chance.Below(chance.OneIn(8) ? MostRepeats * 50 : MostRepeats), Longest / Math.Max(1, piece.Length));
        text.InsertRange(at, Enumerable.Repeat(piece, repeats).SelectMany(bytes => bytes));
    }

    private static void Move(List<byte> text, int at, int length, Chance chance)
    {
        List<byte> piece = text[at..(at + length)];
        text.RemoveRange(at, length);
        text.InsertRange(chance.Below(text.Count + 1), piece);
    }

    /// <summary>Replaces the number that follows a place by another, as often one near it.</summary>
    private static void ReplaceNumber(List<byte> text, int at, Chance chance)
    {
        int start = text.FindIndex(at, one => one is >= (byte)'0' and <= (byte)'9');
        if (start < 0) return;
        int end = text.FindIndex(start, one => one is < (byte)'0' or > (byte)'9');
        if (end < 0) end = text.Count;
        string number = Encoding.ASCII.GetString([.. text[start..end]]);
        string put = chance.OneIn(2) && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long value)
            ? (value + chance.Below(5) - 2).ToString(CultureInfo.InvariantCulture)
            : chance.Of(Numbers);
        text.RemoveRange(start, end - start);
        text.InsertRange(start, Encoding.ASCII.GetBytes(put));
    }
}
