namespace EarlyWarning.Files.Cells;

/// <summary>Trims the text of cells.</summary>
internal static class TextCell
{
    /// <summary>The longest text of an attribute or of a field of an event, in characters; as many as an app may give.</summary>
    public const int Longest = 4096;

    private const int MostBytes = 4; // of a character

    /// <summary>
    /// Returns the cell without leading and trailing white space (ASCII, U+00A0, U+2000 to U+200B, U+202F, U+3000) and byte order marks, and without the
    /// tricks by which exports keep Excel from reading a text as a number: an apostrophe before it, or a formula around it, <c>="0123"</c>.
    /// </summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        cell = TrimSpace(cell);
        return cell switch
        {
            [(byte)'\'', ..] => TrimSpace(cell[1..]),
            [(byte)'=', (byte)'"', .., (byte)'"'] when cell.Length > 2 => TrimSpace(cell[2..^1]),
            _ => cell,
        };
    }

    /// <summary>Returns whether a text that begins so may begin with white space.</summary>
    public static bool MayBeSpace(byte first) => first is <= (byte)' ' or 0xC2 or 0xE2 or 0xE3 or 0xEF;

    private static ReadOnlySpan<byte> TrimSpace(ReadOnlySpan<byte> cell)
    {
        while (!cell.IsEmpty && MayBeSpace(cell[0]))
        {
            int space = LeadingSpace(cell);
            if (space == 0) break;
            cell = cell[space..];
        }

        while (!cell.IsEmpty && cell[^1] is <= (byte)' ' or >= 0x80)
        {
            int space = TrailingSpace(cell);
            if (space == 0) break;
            cell = cell[..^space];
        }

        return cell;
    }

    /// <summary>Returns whether the cell is empty or only white space.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> cell) => Trim(cell).IsEmpty;

    /// <summary>Returns whether a text has more characters, in Unicode scalar values, than a number.</summary>
    public static bool IsLongerThan(ReadOnlySpan<byte> text, int characters)
    {
        if (text.Length <= characters) return false;
        if (text.Length > MostBytes * characters) return true;
        int continued = 0;
        foreach (byte one in text) continued += (one & 0xC0) == 0x80 ? 1 : 0;
        return text.Length - continued > characters;
    }

    /// <summary>Returns the length in bytes of the white space character that the text begins with, or 0.</summary>
    public static int LeadingSpace(ReadOnlySpan<byte> text) => text switch
    {
        [<= (byte)' ', ..] => 1,
        [0xC2, 0xA0, ..] => 2,
        [0xE2, 0x80, >= 0x80 and <= 0x8B, ..] or [0xE2, 0x80, 0xAF, ..] or [0xE3, 0x80, 0x80, ..] or [0xEF, 0xBB, 0xBF, ..] => 3,
        _ => 0,
    };

    private static int TrailingSpace(ReadOnlySpan<byte> text) => text switch
    {
        [.., <= (byte)' '] => 1,
        [.., 0xC2, 0xA0] => 2,
        [.., 0xE2 or 0xE3 or 0xEF, _, _] when LeadingSpace(text[^3..]) == 3 => 3,
        _ => 0,
    };
}
