using System.Buffers.Binary;
using System.Text;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// GB18030 to UTF-8, block by block. The BCL's decoder goes through UTF-16 and a call a character; a table of the two-byte codes, built
/// from it once, keeps a GB18030 feed near the speed of a UTF-8 one.
/// </summary>
internal static class Gb18030
{
    private const int FirstLead = 0x81;
    private const int FirstTrail = 0x40;
    private const int Trails = 0xFF - FirstTrail;
    private const int LongestInput = 4;
    private const int LongestOutput = 4;
    private const ulong NotAscii = 0x8080808080808080;

    private static readonly Encoding Encoding = CodePagesEncodingProvider.Instance.GetEncoding(
        54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly Lazy<char[]> TwoBytes = new(TwoByteCodes);

    /// <summary>
    /// Decodes until the input ends, the output is full or bytes do not decode. True where it stopped for want of input or room: what is
    /// left of the input (at most three bytes, if there is room) may be the beginning of a character.
    /// </summary>
    public static bool TryDecode(ReadOnlySpan<byte> input, Span<byte> output, out int read, out int written)
    {
        char[] codes = TwoBytes.Value;
        read = written = 0;
        while (read < input.Length && output.Length - written >= sizeof(ulong))
        {
            if (input.Length - read >= sizeof(ulong) && (BinaryPrimitives.ReadUInt64LittleEndian(input[read..]) & NotAscii) == 0)
            {
                input.Slice(read, sizeof(ulong)).CopyTo(output[written..]);
                read += sizeof(ulong);
                written += sizeof(ulong);
                continue;
            }

            byte lead = input[read];
            if (lead < 0x80)
            {
                output[written++] = lead;
                read++;
                continue;
            }

            if (lead is 0x80 or 0xFF) return false;
            if (read + 1 == input.Length) return true;
            byte trail = input[read + 1];
            if (trail is >= (byte)'0' and <= (byte)'9')
            {
                if (input.Length - read < LongestInput) return true;
                if (!TryDecodeFour(input.Slice(read, LongestInput), output[written..], out int bytes)) return false;
                read += LongestInput;
                written += bytes;
                continue;
            }

            char code = trail is < FirstTrail or 0xFF ? '\0' : codes[(lead - FirstLead) * Trails + trail - FirstTrail];
            if (code == '\0') return false;
            read += 2;
            written += Encode(code, output[written..]);
        }

        return true;
    }

    /// <summary>Returns whether a text decodes; it may end inside a character.</summary>
    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        Span<byte> output = stackalloc byte[1024];
        while (TryDecode(text, output, out int read, out _))
        {
            if (read == 0) return true;
            text = text[read..];
        }

        return false;
    }

    private static int Encode(char code, Span<byte> output)
    {
        if (code < 0x800)
        {
            output[0] = (byte)(0xC0 | code >> 6);
            output[1] = (byte)(0x80 | code & 0x3F);
            return 2;
        }

        output[0] = (byte)(0xE0 | code >> 12);
        output[1] = (byte)(0x80 | code >> 6 & 0x3F);
        output[2] = (byte)(0x80 | code & 0x3F);
        return 3;
    }

    private static bool TryDecodeFour(ReadOnlySpan<byte> input, Span<byte> output, out int written)
    {
        Span<char> characters = stackalloc char[LongestOutput];
        written = 0;
        try
        {
            int count = Encoding.GetChars(input, characters);
            return Encoding.UTF8.TryGetBytes(characters[..count], output, out written);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static char[] TwoByteCodes()
    {
        char[] codes = new char[(0xFF - FirstLead) * Trails];
        Span<byte> pair = stackalloc byte[2];
        Span<char> characters = stackalloc char[LongestOutput];
        Encoding lenient = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
        for (int i = 0; i < codes.Length; i++)
        {
            pair[0] = (byte)(FirstLead + i / Trails);
            pair[1] = (byte)(FirstTrail + i % Trails);

            // No pair is the replacement character: that one takes four bytes.
            codes[i] = lenient.GetChars(pair, characters) == 1 && characters[0] != '\uFFFD' ? characters[0] : '\0';
        }

        return codes;
    }
}
