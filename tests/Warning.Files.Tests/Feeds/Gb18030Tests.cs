using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Files.Feeds;

public sealed class Gb18030Tests : IDisposable
{
    private static readonly Encoding Strict = CodePagesEncodingProvider.Instance.GetEncoding(
        "gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_character_is_decoded()
    {
        StringBuilder text = new();
        for (int code = 1; code <= 0x10FFFF; code += code < 0x10000 ? 1 : 17)
        {
            if (Rune.IsValid(code)) text.Append(new Rune(code).ToString());
        }

        byte[] written = Strict.GetBytes(text.ToString());
        byte[] decoded = new byte[Encoding.UTF8.GetByteCount(text.ToString()) + 8];
        Assert.True(Gb18030.TryDecode(written, decoded, out int read, out int length));
        Assert.Equal(written.Length, read);
        Assert.Equal(Strict.GetString(written), Encoding.UTF8.GetString(decoded.AsSpan(0, length)));
    }

    [Property]
    public Property It_refuses_what_the_platform_refuses()
    {
        Gen<byte> one = Gen.Elements<byte>(0x20, 0x30, 0x39, 0x40, 0x7E, 0x7F, 0x80, 0x81, 0x84, 0xB0, 0xC4, 0xD7, 0xFA, 0xFE, 0xFF);
        return Prop.ForAll(one.ListOf().ToArbitrary(), bytes =>
        {
            byte[] decoded = new byte[bytes.Count * 4 + 8];
            byte[] input = [.. bytes];
            bool sound = Gb18030.TryDecode(input, decoded, out int read, out int written) && read == input.Length;
            string? text = sound ? Encoding.UTF8.GetString(decoded.AsSpan(0, written)) : null;
            return (text == Platform(input)).Label(Convert.ToHexString(input));
        });
    }

    [Fact]
    public void A_character_on_the_edge_of_a_block_is_kept_whole()
    {
        string text = "a,b\n" + string.Concat(Enumerable.Range(0, 40_000).Select(i => $"鹤山{i % 7}€\u3400𠮷,x\n"));
        string path = folder.Write("a.txt", Strict.GetBytes(text));
        List<string[]> records = Records.Of(path, new RecordFormat { Encoding = "GB18030" });
        Assert.Equal(text, string.Concat(records.Select(fields => string.Join(',', fields) + "\n")));
        Assert.Equal(Records.Shown(records), Records.Shown(Records.Of(folder.Write("b.txt", text))));
    }

    [Fact]
    public void A_mark_of_UTF8_is_surer_than_the_scan_file() => Assert.Equal(
        "[户号][b] / [1][鹤]", Records.Shown(Records.Of(folder.Write("a.csv", "\uFEFF户号,b\n1,鹤\n"), new RecordFormat { Encoding = "gb18030" })));

    private static string? Platform(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
