using System.Text;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Results;

public sealed class CsvSheetTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", @"\u0009x")]
    [InlineData("\rx", @"\u000dx")]
    [InlineData("\u001b[31m红", @"\u001b[31m红")]
    [InlineData("a\u202eb", @"a\u202eb")]
    [InlineData("＝1", "'＝1")]
    [InlineData("914407840000000000", "'914407840000000000")]
    [InlineData("91440784MA4X00004U", "91440784MA4X00004U")]
    [InlineData("123456789012345", "123456789012345")]
    [InlineData("a=1", "a=1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", @"a\u000ab")]
    [InlineData("a,\r\n\"b\"", "\"a,\\u000d\\u000a\"\"b\"\"\"")]
    [InlineData("=a,b", "\"'=a,b\"")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_text_is_quoted_and_defused(string? text, string expected) =>
        Assert.Equal($"h\r\n{expected}\r\n", Written(sheet => sheet.Write(text)));

    [Theory]
    [InlineData("12.50", "12.5")]
    [InlineData("45.00", "45")]
    [InlineData("-3", "-3")]
    [InlineData("0.01", "0.01")]
    public void A_number_is_written_in_its_shortest_form_and_is_no_formula(string number, string expected) =>
        Assert.Equal($"h\r\n{expected}\r\n", Written(sheet => sheet.Write(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Excel_is_told_that_it_is_UTF_8()
    {
        using MemoryStream stream = new();
        new CsvSheet(stream, MessageLanguage.Chinese, [Message.Of("rank", "rank", "序号")]).Dispose();
        Assert.Equal([0xEF, 0xBB, 0xBF], stream.ToArray()[..3]);
    }

    private static string Written(Action<CsvSheet> write)
    {
        using MemoryStream stream = new();
        using (CsvSheet sheet = new(stream, MessageLanguage.English, [Message.Of("h", "h", "h")]))
        {
            write(sheet);
            sheet.EndRow();
        }

        return Encoding.UTF8.GetString(stream.ToArray())[1..];
    }
}
