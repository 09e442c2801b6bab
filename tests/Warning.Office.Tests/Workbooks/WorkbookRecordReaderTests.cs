using EarlyWarning.Files;
using EarlyWarning.Files.Feeds;

namespace EarlyWarning.Office.Workbooks;

public sealed class WorkbookRecordReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("<c r='A2'><v>1234.5</v></c>", "1234.5")]
    [InlineData("<c r='A2'><v>202610</v></c>", "202610")]
    [InlineData("<c r='A2'><v>0.1</v></c>", "0.1")]
    [InlineData("<c r='A2'><v>1.0000000000000001E-5</v></c>", "1E-05")]
    [InlineData("<c r='A2'><v>440784123456789</v></c>", "440784123456789")]
    [InlineData("<c r='A2' s='3'><v>0.15</v></c>", "0.15")]
    [InlineData("<c r='A2' s='1'><v>46296</v></c>", "2026-10-01")]
    [InlineData("<c r='A2' s='4'><v>46296</v></c>", "2026-10-01")]
    [InlineData("<c r='A2' s='2'><v>46296.5</v></c>", "2026-10-01T12:00:00")]
    [InlineData("<c r='A2' t='b'><v>1</v></c>", "true")]
    [InlineData("<c r='A2' t='b'><v>0</v></c>", "false")]
    [InlineData("<c r='A2' s='9'><v>7</v></c>", "7")]
    [InlineData("<c r='A2'><v>5.0</v></c>", "5")]
    [InlineData("<c r='A2'><v>007</v></c>", "7")]
    [InlineData("<c r='A2'><v>-1.50</v></c>", "-1.5")]
    [InlineData("<c r='A2'><v>-0.5</v></c>", "-0.5")]
    [InlineData("<c r='A2'><v> 8 </v></c>", "8")]
    [InlineData("<c r='A2'><v>1.2.3</v></c>", "1.2.3")]
    [InlineData("<c r='A2' t='n'><v>1E3</v></c>", "1000")]
    [InlineData("<c r='A2' t='n'><v>0.10000000000000001</v></c>", "0.1")]
    [InlineData("<c r='A2' t='n'><v>123456789012345678</v></c>", "1.2345678901234568E+17")]
    [InlineData("<c r='A2' t='n'><v>1E999</v></c>", "1E999")]
    [InlineData("<c r='A2' t='n'><v>很多</v></c>", "很多")]
    [InlineData("<c r='A2' s='1'><v>0</v></c>", "1900-01-00")]
    [InlineData("<c r='A2' s='1'><v>-1</v></c>", "-1")]
    [InlineData("<c r='A2' s='1'><v>2958466</v></c>", "2958466")]
    [InlineData("<c r='A2' t='d'><v>2026-10-01T00:00:00</v></c>", "2026-10-01")]
    [InlineData("<c r='A2' t='d'><v>2026-10-01T08:30:00</v></c>", "2026-10-01T08:30:00")]
    [InlineData("<c r='A2'><f>1+1</f><v>2</v></c>", "2")]
    [InlineData("<c r='A2'><f>1-1</f><v>0</v></c>", "0")]
    [InlineData("<c r='A2' t='str'><f>\"\"</f><v></v></c>", "")]
    [InlineData("<c r='A2' t='str'><v>a_x000D_b_x005F_x000A_</v></c>", "a\rb_x000A_")]
    [InlineData("<c r='A2' t='inlineStr'><is><r><rPr><b/></rPr><t>甲</t></r><rPh sb='0' eb='1'><t>jia</t></rPh><r><t xml:space='preserve'> 厂</t></r></is></c>",
        "甲 厂")]
    [InlineData("<c r='A2' t='str'><v><![CDATA[<甲>]]>&amp;乙</v></c>", "<甲>&乙")]
    [InlineData("<c r='A2' s='1'/>", "")]
    [InlineData("<c r='A2' t='s'/>", "")]
    [InlineData("<c><v>3</v></c>", "3")]
    [InlineData("<c r='A2' t='str'><f>\"鹤\"</f><v>鹤</v></c>", "鹤")]
    [InlineData("<c r='A2' t='inlineStr'><is><t> 鹤山,\"a\" </t></is></c>", " 鹤山,\"a\" ")]
    [InlineData("", "")]
    public void A_cell_becomes_text(string cell, string expected)
    {
        string rows = Workbook.Row(1, "a", "b") + $"<row r='2'>{cell}<c r='B2'><v>7</v></c></row>";
        Assert.Equal($"[a][b] / [{expected}][7]", Records.Shown(Records.Of(folder.Write("a.xlsx", Workbook.Of(("一", rows))))));
    }

    [Fact]
    public void A_record_is_its_row_of_the_sheet_and_blank_rows_are_passed_over()
    {
        string rows = Workbook.Row(2, "a", "b") + Workbook.Row(3, "1", "2") + "<row r='5'/>" + Workbook.Row(7, "3", "4");
        using RecordReader reader = OfficeFormats.All.Open(folder.Write("a.xlsx", Workbook.Of(("一", rows))), RecordFormat.Found, ["b"]);
        List<long> read = [reader.Row];
        while (reader.Read())
            read.Add(reader.Row);
        Assert.Equal([2, 3, 7], read);
        Assert.Empty(reader.ColumnsNeverSeen);
    }

    [Fact]
    public void A_column_that_the_sheet_does_not_have_is_told()
    {
        string path = folder.Write("a.xlsx", Workbook.Of(("一", Workbook.Row(1, "a", "b"))));
        using RecordReader reader = OfficeFormats.All.Open(path, RecordFormat.Found, ["b", "c"]);
        Assert.Equal(["c"], reader.ColumnsNeverSeen);
    }

    [Fact]
    public void A_sheet_is_found_by_its_name()
    {
        string path = folder.Write("a.xlsx", Workbook.Of(("工资", Workbook.Row(1, "a")), ("欠薪", Workbook.Row(1, "b") + Workbook.Row(2, "1"))));
        Assert.Equal("[b] / [1]", Records.Shown(Records.Of(path, new RecordFormat { Sheet = "欠薪" })));
        FeedException fault = Assert.Throws<FeedException>(() => Records.Of(path, new RecordFormat { Sheet = "社保" }));
        Assert.Equal(path + ": no sheet '社保'; there are '工资', '欠薪'; correct \"sheet\" in the scan file", fault.Message);
    }

    [Fact]
    public void A_sheet_without_rows_says_so()
    {
        string path = folder.Write("a.xlsx", Workbook.Of(("工资", "")));
        Assert.Equal(path + ": sheet '工资' is empty; expected a header row with the column names",
            Assert.Throws<FeedException>(() => Records.Of(path)).Message);
    }

    [Fact]
    public void A_workbook_cut_off_says_so()
    {
        byte[] whole = Workbook.Of(("工资", Workbook.Row(1, "a")));
        string path = folder.Write("a.xlsx", whole[..(whole.Length / 2)]);
        Assert.Equal(path + ": damaged, or cut off: a workbook or zip archive without its end; have it delivered again",
            Assert.Throws<FeedException>(() => Records.Of(path)).Message);
    }

    [Fact]
    public void A_wanted_column_twice_is_an_error()
    {
        string path = folder.Write("a.xlsx", Workbook.Of(("工资", Workbook.Row(1, "a", "a"))));
        Assert.Equal(path + ":1: column 'a' is there 2 times; expected it once; rename the others",
            Assert.Throws<FeedException>(() => Records.Of(path, null, "a")).Message);
    }
}
