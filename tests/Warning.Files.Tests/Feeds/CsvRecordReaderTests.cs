using System.Globalization;
using System.Text;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Files.Feeds;

public sealed class CsvRecordReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a,b\n1,2\n", "[a][b] / [1][2]")]
    [InlineData("a,b\r\n1,2\r\n", "[a][b] / [1][2]")]
    [InlineData("a,b\r1,2\r", "[a][b] / [1][2]")]
    [InlineData("a,b\n1,2", "[a][b] / [1][2]")]
    [InlineData("a,b\n1,2\r", "[a][b] / [1][2]")]
    [InlineData("\uFEFFa,b\n1,2\n", "[a][b] / [1][2]")]
    [InlineData(" a , b\u3000\n 1 ,2", "[a][b] / [ 1 ][2]")]
    [InlineData("a,b\n\n\r\n1,2\n\n", "[a][b] / [1][2]")]
    [InlineData("\n\na,b\n1,2\n", "[a][b] / [1][2]")]
    [InlineData("a,b\n1\n1,2,3\n,\n", "[a][b] / [1] / [1][2][3]")]
    [InlineData("a,b\n\"1,x\",\"2\"\"y\"\n", "[a][b] / [1,x][2\"y]")]
    [InlineData("a,b\n\"\",\"\"\"\"\n", "[a][b] / [][\"]")]
    [InlineData("a,b\n\"1\r\n2\",3\n", "[a][b] / [1\r\n2][3]")]
    [InlineData("a,b\n5\"pipe,6\"\n", "[a][b] / [5\"pipe][6\"]")]
    [InlineData("a,b\n\"1\" x,2\n3,4\n", "[a][b] / [! text after the closing quote of field 1] / [3][4]")]
    [InlineData("a;b,c;d\n1;2;3\n", "[a][b,c][d] / [1][2][3]")]
    [InlineData("a\tb\n1,5\t2\n", "[a][b] / [1,5][2]")]
    [InlineData("a|b\n1|2\n", "[a][b] / [1][2]")]
    [InlineData("\"a;x;y\",b\n1,2\n", "[a;x;y][b] / [1][2]")]
    [InlineData("户号,用电量\n001,5\n", "[户号][用电量] / [001][5]")]
    [InlineData("a\n1\n", "[a] / [1]")]
    [InlineData(",,\na,b,c\n,,\n \t,\u3000,\u00A0\n\"\",\" \",\n,,3\r\n,,\r\n,,", "[a][b][c] / [][][3]")]
    [InlineData("sep=;\na,x;b\n1;2\n", "[a,x][b] / [1][2]")]
    [InlineData("SEP=\t\r\na\tb\r\n1\t2\r\n", "[a][b] / [1][2]")]
    [InlineData("\uFEFF\"sep=|\"\ra|b;c\r1|2", "[a][b;c] / [1][2]")]
    [InlineData("sep=,,,\na,b,c\n1,2,3\n", "[a][b][c] / [1][2][3]")]
    [InlineData("sep=value,b\n1,2\n", "[sep=value][b] / [1][2]")]
    [InlineData("sep=\n1\n", "[sep=] / [1]")]
    public void A_file_is_read_as_departments_write_it(string text, string expected) =>
        Assert.Equal(expected, Records.Shown(Records.Of(folder.Write("a.csv", text))));

    [Fact]
    public void A_record_is_where_its_first_line_is()
    {
        string path = folder.Write("a.csv", "\na,b\r\n1,2\r\n\r\n\"x\r\ny\nz\",3\r\n4,5\r6,7\n8,9");
        using RecordReader reader = FileFormats.Plain.Open(path, RecordFormat.Found, []);
        List<long> rows = [reader.Row];
        while (reader.Read())
            rows.Add(reader.Row);
        Assert.Equal([2, 3, 5, 8, 9, 10], rows);
    }

    [Fact]
    public void A_line_that_names_the_delimiter_is_a_line_of_the_file_and_a_given_delimiter_goes_before_it()
    {
        string path = folder.Write("a.csv", "sep=;\na,b;c\n1,2;3\n");
        using RecordReader reader = FileFormats.Plain.Open(path, new RecordFormat { Delimiter = ',' }, []);
        Assert.Equal(["a", "b;c"], reader.Header);
        Assert.Equal(2, reader.Row);
        Assert.True(reader.Read());
        Assert.Equal(3, reader.Row);
    }

    [Fact]
    public void A_given_delimiter_is_taken_whatever_the_header_has()
    {
        string path = folder.Write("a.csv", "a,b,c;d\n1,2;3\n");
        Assert.Equal("[a,b,c][d] / [1,2][3]", Records.Shown(Records.Of(path, new RecordFormat { Delimiter = ';' })));
        Assert.Equal("[a,b] / [1]", Records.Shown(Records.Of(folder.Write("a.tsv", "a,b\n1\n"))));
    }

    [Fact]
    public void Columns_that_the_header_lacks_are_told()
    {
        using RecordReader reader = FileFormats.Plain.Open(folder.Write("a.csv", "a,b\n1,2\n"), RecordFormat.Found, ["b", "c", "c"]);
        Assert.Equal(["c"], reader.ColumnsNeverSeen);
        Assert.Equal(1, reader.Column("b"));
        Assert.Equal(-1, reader.Column("c"));
    }

    [Fact]
    public void A_column_twice_is_no_fault_while_nobody_wants_it() =>
        Assert.Equal("[a][b][b] / [1][2][3]", Records.Shown(Records.Of(folder.Write("a.csv", "a,b,b\n1,2,3\n"), null, "a")));

    [Fact]
    public void Fields_past_the_end_of_a_record_are_refused()
    {
        using RecordReader reader = FileFormats.Plain.Open(folder.Write("a.csv", "a,b\n1\n"), RecordFormat.Found, []);
        Assert.True(reader.Read());
        Assert.Equal(1, reader.FieldCount);
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.Field(1).Length);
    }

    [Fact]
    public void A_record_longer_than_the_buffer_is_read_whole()
    {
        string wide = string.Join(',', Enumerable.Range(0, 200_000));
        List<string[]> records = Records.Of(folder.Write("a.csv", $"a\n{wide}\n\"{wide}\"\n1\n"));
        Assert.Equal(200_000, records[1].Length);
        Assert.Equal("199999", records[1][^1]);
        Assert.Equal([wide], records[2]);
        Assert.Equal(["1"], records[3]);
    }

    [Property]
    public Property It_reads_the_same_records_as_CsvHelper()
    {
        Gen<string> field = Gen.Elements("a", "7", "中", "𠮷", ",", ";", "\"", "\r", "\n", "\r\n", " ", "x,y", "0123456789012345678901234567890")
            .ArrayOf(3).Select(string.Concat);
        Gen<(string[] Fields, string End, bool Quoted)> record =
            from fields in field.NonEmptyListOf()
            from end in Gen.Elements("\n", "\r\n", "\r", "\n\n")
            from quoted in Gen.Elements(true, false)
            select (fields.ToArray(), end, quoted);
        Gen<(string Text, char Delimiter, bool Mark, bool National, int Buffer)> file =
            from records in record.NonEmptyListOf()
            from delimiter in Gen.Elements(',', ';', '\t')
            from mark in Gen.Elements(true, false)
            from national in Gen.Elements(true, false)
            from buffer in Gen.Choose(16, 400)
            from ended in Gen.Elements(true, false)
            let text = string.Concat(records.Select(r => Line(r.Fields, delimiter, r.Quoted) + r.End))
            select ((mark ? "\uFEFF" : "") + (ended ? text : text.TrimEnd('\r', '\n')), delimiter, mark, national, buffer);

        return Prop.ForAll(file.ToArbitrary(), f =>
        {
            byte[] text = f.National ? NationalCode.GetBytes(f.Text) : Encoding.UTF8.GetBytes(f.Text);
            string path = folder.Write("a.csv", text);
            if (f.National) text = NationalCode.GetBytes(f.Text.TrimStart('\uFEFF')); // CsvHelper knows no mark of GB18030.
            List<string[]> expected = [.. ByCsvHelper(text, f.Delimiter, f.National).Where(row => !row.Skip(1).All(string.IsNullOrWhiteSpace))];
            if (expected.Count == 0) return true.ToProperty();
            using TextSource source = TextSource.Open(path, f.National ? "gb18030" : null);
            using CsvRecordReader reader = new(path, source, f.Delimiter, [], f.Buffer);
            List<string[]> read = [];
            while (reader.Read())
                read.Add([reader.Row.ToString(CultureInfo.InvariantCulture), .. Records.Fields(reader)]);
            return (Records.Shown(expected.Skip(1)) == Records.Shown(read)).Label(Records.Shown(expected) + "\n  but\n" + Records.Shown(read));
        });
    }

    [Property]
    public Property The_length_of_the_buffer_does_not_matter()
    {
        Gen<string> text = Gen.Elements("a", "中", ",", ",", "\"", "\r", "\n", "\n", "\"\"", "12345678901234567890").ListOf().Select(string.Concat);
        return Prop.ForAll(text.ToArbitrary(), Gen.Choose(1, 300).ToArbitrary(), (content, buffer) =>
        {
            string path = folder.Write("a.csv", content);
            return Outcome(path, buffer) == Outcome(path, 1 << 16);
        });
    }

    private static Encoding NationalCode => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    private static string Outcome(string path, int buffer)
    {
        try
        {
            using TextSource source = TextSource.Open(path, null);
            using CsvRecordReader reader = new(path, source, ',', [], buffer);
            StringBuilder outcome = new();
            while (reader.Read())
                outcome.Append(CultureInfo.InvariantCulture, $"{reader.Row}{reader.RecordFault}{Records.Shown([Records.Fields(reader)])}");
            return outcome.ToString();
        }
        catch (FeedException fault)
        {
            return fault.Message;
        }
    }

    private static string Line(string[] fields, char delimiter, bool quoted) => string.Join(delimiter, fields.Select(field =>
        quoted || field.Length == 0 || field.IndexOfAny([delimiter, '"', '\r', '\n']) >= 0 ? $"\"{field.Replace("\"", "\"\"")}\"" : field));

    private static List<string[]> ByCsvHelper(byte[] text, char delimiter, bool national)
    {
        CsvReaderOptions options = new() { Separator = delimiter, HasHeader = false, Encoding = national ? NationalCode : null, TrackLineNumbers = true };
        using CsvReader reader = CsvReader.Create(text, options);
        List<string[]> records = [];
        foreach (CsvRow row in reader)
            records.Add([reader.LineNumber.ToString(CultureInfo.InvariantCulture), .. row.ToArray()]);
        return records;
    }
}
