using System.Text;
using EarlyWarning.Office;

namespace EarlyWarning.Files.Feeds;

/// <summary>Each fault of a file as a whole, with its full message after the path.</summary>
public sealed class UnreadableFileTests : IDisposable
{
    private const string UnknownKind = ": unknown kind of file; expected .csv, .txt, .tsv, .jsonl, .ndjson (each also .gz), .xlsx, .xlsm, .xltx, .xls, .xlt, " +
        ".et, .ett, .ods, .ots, .html, .htm or .xml";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => this.folder.Dispose();

    [Theory]
    [InlineData("empty.csv", "", ": empty; expected a header line with the column names; have the file delivered again")]
    [InlineData("blank.csv", "\r\n\n", ": empty; expected a header line with the column names; have the file delivered again")]
    [InlineData("mark.csv", "\uFEFF", ": empty; expected a header line with the column names; have the file delivered again")]
    [InlineData("empty.jsonl", " \n\n", ": empty; expected a JSON object a line; have the file delivered again")]
    [InlineData("empty.xlsx", "", ": empty; expected a header line with the column names; have the file delivered again")]
    [InlineData("bytes.xlsx", "\u0001\u0002\u0003",
        ": not an Excel workbook, or damaged; expected .xlsx; open it in Excel and save it anew, or save it as CSV")]
    [InlineData("text.csv.gz", "a,b\n1,2\n", ": not gzip, or cut off; expected a whole .gz file; fetch it again")]
    [InlineData("twice.csv", "\nwanted,b,wanted\n1,2,3\n", ":2: column 'wanted' is there 2 times; expected it once; rename the others")]
    [InlineData("quote.csv", "wanted,b\n1,2\n3,\"4\"\"\n5,6\n",
        ":3: a quote opened here is never closed; close it, and write a quote inside a field twice")]
    [InlineData("header.csv", "\"wanted\"x,b\n", ":1: text after the closing quote of field 1; expected a header line with the column names")]
    [InlineData("a.pdf", "a", UnknownKind)]
    [InlineData("a.xlsx.gz", "a", UnknownKind)]
    public void A_file_that_cannot_be_read_says_why(string name, string text, string expected)
    {
        string path = this.folder.Write(name, text);
        Assert.Equal(path + expected, Fault(path).Message);
    }

    [Theory]
    [InlineData("wanted,b\n1,", ":2: a row of over 16 MiB; is a quote left open?")]
    [InlineData("wanted,", ":1: a row of over 16 MiB; is a quote left open?")]
    [InlineData("wanted,b\n1,2\n\"3,", ":3: a quote opened here is never closed; close it, and write a quote inside a field twice")]
    public void A_row_that_does_not_end_says_which_limit_it_passed(string begin, string expected)
    {
        string path = this.folder.Write("long.csv", begin + string.Concat(Enumerable.Repeat("x,", (CsvText.LongestRecord / 2 * 3) + 1)));
        Assert.Equal(path + expected, Fault(path).Message);
    }

    [Fact]
    public void An_absent_file_says_so()
    {
        string path = Path.Combine(this.folder.Path, "none.csv");
        Assert.Equal(path + ": no such file; check the path in the scan file, and that the file was delivered", Fault(path).Message);
        Assert.IsType<FileNotFoundException>(Fault(path).InnerException);
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        string path = Path.Combine(this.folder.Path, "power.csv");
        Directory.CreateDirectory(path);
        Assert.Equal(path + ": a folder; expected a file; name the file, or a pattern such as '*.csv' in it", Fault(path).Message);
    }

    [Fact]
    public void A_file_without_permission_says_so() => Assert.Equal(
        "a.csv: no permission to read it; give the user who runs the scan the right to read it",
        FeedFile.Unreadable("a.csv", new UnauthorizedAccessException()).Message);

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(40)]
    public void A_gz_that_is_cut_off_is_an_error_wherever_it_ends(int cut)
    {
        byte[] whole = TemporaryFolder.Zipped("wanted,b\n" + string.Concat(Enumerable.Range(0, 500).Select(i => $"{i},{i * i % 97}\n")));
        string path = this.folder.Write("a.csv.gz", whole[..^cut]);
        Assert.Equal(path + ": not gzip, or cut off; expected a whole .gz file; fetch it again", Fault(path).Message);
    }

    [Fact]
    public void A_whole_gz_is_read() =>
        Assert.Equal("[a][b] / [1][2]", Records.Shown(Records.Of(this.folder.Write("a.csv.gz", TemporaryFolder.Zipped("a,b\n1,2\n")))));

    [Theory]
    [InlineData("gbk", "utf-8", ":3: bytes that are not UTF-8; leave \"encoding\" out, so that it is found from the file, or save the file as UTF-8")]
    [InlineData("utf-8", "gb18030", ":3: bytes that are not GB18030; leave \"encoding\" out, so that it is found from the file, or save the file as UTF-8")]
    [InlineData("utf-8", "latin1", ": unknown encoding 'latin1'; expected \"utf-8\", \"gb18030\" or \"utf-16\"; left out, it is found from the file")]
    public void Another_encoding_is_an_error_with_its_line(string written, string? encoding, string expected)
    {
        Encoding code = written == "gbk" ? CodePagesEncodingProvider.Instance.GetEncoding(written)! : Encoding.GetEncoding(written);
        byte[] text = code.GetBytes("a,b\n1,2\n3,中\n4,5\n");
        string path = this.folder.Write("a.csv", text);
        Assert.Equal(path + expected, Fault(path, new RecordFormat { Encoding = encoding }).Message);
    }

    [Fact]
    public void Text_that_ends_inside_a_character_is_an_error()
    {
        string path = this.folder.Write("a.csv", [.. "户号,b\n1,"u8, 0xE9, 0xB9]);
        Assert.Equal(2, Fault(path).Line);
        string national = this.folder.Write("b.csv", [.. "a,b\n1,"u8, 0xBA]);
        Assert.Equal(2, Fault(national, new RecordFormat { Encoding = "gb2312" }).Line);
    }

    [Fact]
    public void A_delimiter_that_is_a_quote_is_refused()
    {
        string path = this.folder.Write("a.csv", "a,b\n");
        Assert.Equal(path + ": delimiter '\"' cannot be used; expected an ASCII character such as ',' or ';'",
            Fault(path, new RecordFormat { Delimiter = '"' }).Message);
    }

    [Theory]
    [InlineData("a.csv", "户号,用电量\n", ": no column '电量'; there are '户号', '用电量'; correct the name in the scan file")]
    [InlineData("a.jsonl", "{\"户号\":1}\n", ": no line has '电量'; correct the name in the scan file")]
    public void An_absent_column_is_told_with_those_there_are(string name, string text, string expected)
    {
        string path = this.folder.Write(name, text);
        using RecordReader reader = OfficeFormats.All.Open(path, RecordFormat.Found, ["户号", "电量"]);
        while (reader.Read())
            Assert.Null(reader.RecordFault);
        Assert.Equal(path + expected, reader.ColumnAbsent(Assert.Single(reader.ColumnsNeverSeen)).Message);
    }

    [Fact]
    public void A_gz_of_two_members_is_read_as_one_file()
    {
        byte[] two = [.. TemporaryFolder.Zipped("a,b\n1,"), .. TemporaryFolder.Zipped("2\n")];
        Assert.Equal("[a][b] / [1][2]", Records.Shown(Records.Of(this.folder.Write("a.csv.gz", two))));
    }

    private static FeedException Fault(string path, RecordFormat? format = null) =>
        Assert.Throws<FeedException>(() => Records.Of(path, format, "wanted"));
}
