using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace EarlyWarning.Files.Feeds;

/// <summary>How the characters of a text are written as bytes.</summary>
internal enum TextEncoding
{
    /// <summary>Not decided yet: all bytes so far are ASCII.</summary>
    Undecided,

    /// <summary>UTF-8.</summary>
    Utf8,

    /// <summary>GB18030, and with it GBK and GB2312.</summary>
    Gb18030,

    /// <summary>UTF-16, the low byte first, as Excel writes "Unicode text".</summary>
    Utf16,

    /// <summary>UTF-16, the high byte first.</summary>
    Utf16BigEndian,
}

/// <summary>Tells the encoding of a text from its bytes.</summary>
internal static class TextEncodings
{
    /// <summary>What Chinese never takes in UTF-8, and what two bytes of GB18030 often look like.</summary>
    private const int BytesOfNoChinese = 2;

    /// <summary>Tells UTF-16 without a mark from the zero bytes of its ASCII characters; null: it is none.</summary>
    /// <param name="head">The beginning of the text, an even number of bytes.</param>
    public static TextEncoding? Utf16Of(ReadOnlySpan<byte> head)
    {
        int low = 0, high = 0;
        for (int i = 0; i + 1 < head.Length; i += 2)
        {
            if (head[i] == 0) high++;
            if (head[i + 1] == 0) low++;
        }

        // A Chinese character may have a zero byte too (一 is 4E00), but delimiters, digits and line ends are many more.
        if (low > 4 * high) return TextEncoding.Utf16;
        return high > 4 * low ? TextEncoding.Utf16BigEndian : null;
    }

    /// <summary>
    /// Returns whether zero bytes stand where UTF-16 has them and a cell's own seldom are: before the end of the first line, in a first line that is no UTF-8,
    /// in which an end cannot be told, or at most line ends.
    /// </summary>
    /// <param name="head">The beginning of the text.</param>
    public static bool HasZerosOfUtf16(ReadOnlySpan<byte> head)
    {
        int zero = head.IndexOf((byte)0);
        if (zero < 0) return false;
        int end = head.IndexOf((byte)'\n');
        return end <= 0 || zero < end || !Utf8.IsValid(head[..end]) || HasLineEndsOfUtf16(head);
    }

    /// <summary>
    /// Returns whether half of the line feeds of a text or more are the two aligned bytes that they are in UTF-16: of a first line of Chinese alone they have
    /// the only zero bytes, and half of a character may look like the end of it (上 is 4E0A).
    /// </summary>
    private static bool HasLineEndsOfUtf16(ReadOnlySpan<byte> head)
    {
        int ends = 0, others = 0;
        for (int i = head.IndexOf((byte)'\n'); i < head.Length; i++)
        {
            if (head[i] != '\n') continue;
            int other = i ^ 1;
            if (other < head.Length && head[other] == 0) ends++;
            else others++;
        }

        return ends >= others;
    }

    /// <summary>
    /// Decides between UTF-8 and GB18030 by a stretch of text with bytes beyond ASCII: UTF-8 where it is valid as such, or is mostly, so that it is damaged
    /// UTF-8 and no GB18030, as which nearly everything decodes.
    /// </summary>
    /// <param name="text">The stretch; as GB18030 it may end inside a character.</param>
    public static TextEncoding Of(ReadOnlySpan<byte> text) => IsMostlyUtf8(text) || !Gb18030.IsValid(text) ? TextEncoding.Utf8 : TextEncoding.Gb18030;

    private static bool IsMostlyUtf8(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text)) return true;
        int whole = 0, broken = 0;
        while (!text.IsEmpty)
        {
            int ascii = text.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0) break;
            text = text[ascii..];
            if (Rune.DecodeFromUtf8(text, out _, out int bytes) != OperationStatus.Done) broken++;
            else if (bytes > BytesOfNoChinese) whole++;
            text = text[bytes..];
        }

        return whole > broken;
    }
}
