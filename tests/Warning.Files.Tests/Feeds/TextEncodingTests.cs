using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Files.Feeds;

/// <summary>How a text is encoded is found from its bytes.</summary>
public sealed class TextEncodingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", false }, { "utf-8", true }, { "gb18030", false }, { "gb18030", true }, { "gbk", false }, { "gb2312", false },
        { "utf-16", false }, { "utf-16", true }, { "utf-16BE", false }, { "utf-16BE", true },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_is_read_whatever_its_encoding(string encoding, bool isMarked)
    {
        string path = folder.Write("a.csv", Written("户号,用电量\r\n001,5\r\n002,一百\r\n", encoding, isMarked));
        Assert.Equal("[户号][用电量] / [001][5] / [002][一百]", Records.Shown(Records.Of(path)));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Only_the_first_stretch_beyond_ascii_decides(string encoding, bool isMarked)
    {
        // More ASCII than is read at a time.
        string rows = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{i},{i % 97}\n"));
        string rare = encoding is "gbk" or "gb2312" ? "丙" : "\U00020BB7";
        string path = folder.Write("a.csv", Written($"a,b\n{rows}鹤山,广东\n{rows}乙,{rare}\n", encoding, isMarked));
        List<string[]> records = Records.Of(path);
        Assert.Equal(["99999", "89"], records[100_000]);
        Assert.Equal(["鹤山", "广东"], records[100_001]);
        Assert.Equal(["乙", rare], records[^1]);
    }

    [Property(MaxTest = 1000)]
    public Property Chinese_text_is_found_in_every_encoding_whatever_the_length_of_the_buffer()
    {
        Gen<string> word = Gen.Elements(
            "企业", "统一社会信用代码", "月份", "用电量（千瓦时）", "2026年9月", "12,345.6", "a", "广东省江门市鹤山市", "，", "℃", "①", "\n", "\r\n", ";");
        Gen<(string Text, string Encoding, bool Mark, int Length)> file =
            from words in word.ListOf()
            from encoding in Gen.Elements("utf-8", "gb18030", "gbk", "utf-16", "utf-16BE")
            from mark in Gen.Elements(true, false)
            from length in Gen.Choose(TextSource.LeastRoom, 300)
            let text = string.Concat(words)
            let head = text[..Math.Min(text.Length, length / sizeof(char))]
            where mark || !encoding.StartsWith("utf-16", StringComparison.Ordinal) || head.Count(char.IsAscii) > head.Length / 2
            select (text, encoding, mark, length);
        return Prop.ForAll(file.ToArbitrary(), f =>
        {
            string path = folder.Write("a.txt", Written(f.Text, f.Encoding, f.Mark && f.Encoding != "gbk"));
            string read = ReadIn(path, f.Length);
            return (read == f.Text).Label($"{f} became {read}");
        });
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void A_given_encoding_that_a_mark_contradicts_gives_way(string given) => Assert.Equal(
        "[户号][b] / [1][2]", Records.Shown(Records.Of(folder.Write("a.csv", Written("户号,b\n1,2\n", "utf-16BE", true)), new RecordFormat { Encoding = given })));

    [Fact]
    public void Utf16_without_a_mark_may_be_given()
    {
        string path = folder.Write("a.csv", Written("户号,用量\n甲,乙\n", "utf-16", false));
        Assert.Equal("[户号][用量] / [甲][乙]", Records.Shown(Records.Of(path, new RecordFormat { Encoding = "utf-16" })));
    }

    [Fact]
    public void A_few_damaged_bytes_do_not_make_gb18030_of_utf8()
    {
        byte[] text = Encoding.UTF8.GetBytes("企业,月份\n鹤山甲,1\n鹤山乙,2\n");
        text[^4] = 0xFF; // inside 乙
        FeedException fault = Assert.Throws<FeedException>(() => Records.Of(folder.Write("a.csv", text)));
        Assert.Equal(3, fault.Line);
        Assert.Equal("bytes that are neither UTF-8 nor GB18030; the file may be damaged; open it, and save it as \"CSV UTF-8\"", fault.Fault.ToString());
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, (byte)'\n', 0, (byte)'b' }, 2)] // half a character
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, (byte)'\n', 0, 0x00, 0xD8, (byte)'b', 0 }, 2)] // half a pair
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'a', 0, (byte)'\n', 0xDC, 0x00 }, 2)]
    public void Damaged_utf16_is_an_error_with_its_line(byte[] bytes, long line)
    {
        FeedException fault = Assert.Throws<FeedException>(() => Records.Of(folder.Write("a.csv", bytes)));
        Assert.Equal(line, fault.Line);
        Assert.Equal("UTF-16 text that is cut off or damaged; save the file as \"CSV UTF-8\", or have it delivered again", fault.Fault.ToString());
    }

    [Theory]
    [InlineData("①\n①\n2026\n")]
    [InlineData("①上\n上海,1\n")] // half of 上 looks like a line feed
    [InlineData("下\n上\n下1\n")]
    public void Utf16_whose_first_line_is_chinese_alone_is_told_by_its_line_ends(string text)
    {
        foreach (string encoding in new[] { "utf-16", "utf-16BE" })
        {
            string path = folder.Write($"{encoding}.csv", Written(text, encoding, false));
            for (int length = TextSource.LeastRoom; length < 200; length += 16) Assert.Equal(text, ReadIn(path, length));
        }
    }

    [Theory]
    [InlineData("a,b\n\0,1\n2,3\n")]
    [InlineData("ab,b\n1,\0\n2,3\n")]
    public void Zero_bytes_of_a_cell_make_no_utf16(string text) =>
        Assert.Equal(text, ReadIn(folder.Write("a.csv", Encoding.ASCII.GetBytes(text)), 300));

    [Fact]
    public void Zero_bytes_are_no_text()
    {
        FeedException fault = Assert.Throws<FeedException>(() => Records.Of(folder.Write("a.csv", [1, 0, 0, 2, 3, 0, 0, 4])));
        Assert.Equal("not a text: zero bytes in it; expected a table; have the file delivered as .xlsx or .csv", fault.Fault.ToString());
    }

    [Fact]
    public void A_text_of_any_encoding_may_be_zipped_and_named_as_if_it_were_not()
    {
        byte[] zipped = TemporaryFolder.Zipped("户号,b\n1,2\n");
        Assert.Equal("[户号][b] / [1][2]", Records.Shown(Records.Of(folder.Write("a.csv", zipped))));
        Assert.Equal("[户号][b] / [1][2]", Records.Shown(Records.Of(folder.Write("a.csv.gz", zipped))));
    }

    private static byte[] Written(string text, string encoding, bool isMarked)
    {
        bool isNational = encoding.StartsWith("gb", StringComparison.Ordinal);
        Encoding code = isNational ? CodePagesEncodingProvider.Instance.GetEncoding(encoding)! : Encoding.GetEncoding(encoding);
        return code.GetBytes(isMarked ? "\uFEFF" + text : text);
    }

    private static string ReadIn(string path, int length)
    {
        using TextSource source = TextSource.Open(path, null);
        using MemoryStream all = new();
        byte[] buffer = new byte[length];
        for (int read = source.Read(buffer); read > 0; read = source.Read(buffer)) all.Write(buffer, 0, read);
        return Encoding.UTF8.GetString(all.ToArray());
    }
}
