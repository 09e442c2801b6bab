namespace EarlyWarning.Files.Cells;

/// <summary>Converts what Chinese input methods type instead of ASCII: full-width characters and other spaces.</summary>
internal static class FullWidth
{
    private const int FirstWide = 0xFF01;
    private const int LastWide = 0xFF5E;
    private const int ToAscii = 0xFF01 - '!';

    /// <summary>
    /// Copies UTF-8 text, writing U+FF01 to U+FF5E as ASCII, the yen sign U+FFE5 as U+00A5, the minus U+2212 as a hyphen and every white space
    /// as a space. Returns the length of the copy, which is never longer than the text.
    /// </summary>
    public static int Fold(ReadOnlySpan<byte> text, Span<byte> into)
    {
        int written = 0;
        while (!text.IsEmpty)
        {
            byte one = text[0];
            if (one is > (byte)' ' and < 0x80)
            {
                into[written++] = one;
                text = text[1..];
                continue;
            }

            int space = TextCell.LeadingSpace(text);
            if (space > 0)
            {
                into[written++] = (byte)' ';
                text = text[space..];
                continue;
            }

            written += FoldWide(text, into[written..], out int read);
            text = text[read..];
        }

        return written;
    }

    private static int FoldWide(ReadOnlySpan<byte> text, Span<byte> into, out int read)
    {
        read = 1;
        into[0] = text[0];
        if (text.Length < 3 || (text[0] & 0xF0) != 0xE0) return 1;

        int code = (text[0] & 0xF) << 12 | (text[1] & 0x3F) << 6 | text[2] & 0x3F;
        read = 3;
        switch (code)
        {
            case >= FirstWide and <= LastWide:
                into[0] = (byte)(code - ToAscii);
                return 1;
            case 0x2212:
                into[0] = (byte)'-';
                return 1;
            case 0xFFE5:
                into[0] = 0xC2;
                into[1] = 0xA5;
                return 2;
            default:
                text[..3].CopyTo(into);
                return 3;
        }
    }
}
