using System.Buffers.Binary;
using System.Text;
using EarlyWarning.Files;
using EarlyWarning.Files.Feeds;

namespace EarlyWarning.Office.Workbooks;

/// <summary>Checks what is wrong with single cells, with workbooks as a whole, and what a workbook made to do harm costs.</summary>
public sealed class WorkbookFaultTests : IDisposable
{
    private const string Damaged = "not an Excel workbook, or damaged; expected .xlsx; open it in Excel and save it anew, or save it as CSV";
    private const string Misplaced = "is not as a workbook has it; open the workbook in Excel and save it anew, or save it as CSV";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("<c r='A2' t='e'><v>#N/A</v></c>", "#N/A", "an error of Excel instead of a value; mend the formula, or clear the cell")]
    [InlineData("<c r='A2' t='e'><f>1/0</f><v>#DIV/0!</v></c>", "#DIV/0!", "an error of Excel instead of a value; mend the formula, or clear the cell")]
    [InlineData("<c r='A2'><f>SUM(1,2)</f></c>", "", "a formula that was never calculated; open the workbook in Excel and save it")]
    [InlineData("<c r='A2'><f>SUM(1,2)</f><v></v></c>", "", "a formula that was never calculated; open the workbook in Excel and save it")]
    [InlineData("<c r='A2' t='str'><f>\"a\"</f></c>", "", "a formula that was never calculated; open the workbook in Excel and save it")]
    public void A_cell_without_a_value_says_why_and_is_no_blank(string cell, string shown, string fault)
    {
        using RecordReader reader = Open(
            Workbook.Of(("一",
            Workbook.Row(1, "a", "b")
            + $"<row r='2'>{cell}<c r='B2'><v>7</v></c></row><row r='3'>{cell.Replace("A2", "A3", StringComparison.Ordinal)}</row>")), "a", "b");
        Assert.True(reader.Read());
        Assert.Equal((fault, shown), (reader.FieldFault(0)?.ToString(), Encoding.UTF8.GetString(reader.Field(0))));
        Assert.Null(reader.FieldFault(1));
        Assert.True(reader.Read());
        Assert.Equal(fault, reader.FieldFault(0)?.ToString());
        Assert.False(reader.Read());
    }

    [Theory]
    [InlineData("fullCalcOnLoad='1'", true)]
    [InlineData("calcId='1'", false)]
    public void A_zero_of_a_formula_counts_for_calculated_unless_the_workbook_says_otherwise(string said, bool isFault)
    {
        byte[] workbook = Workbook.Of(("一", Workbook.Row(1, "a", "b") + "<row r='2'><c r='A2'><f>SUM(1,2)</f><v>0</v></c><c r='B2'><v>0</v></c></row>"));
        using RecordReader reader = Open(Workbook.Changed(workbook, "xl/workbook.xml", text =>
            text.Replace("</workbook>", $"<calcPr {said}/></workbook>", StringComparison.Ordinal)), "a", "b");
        Assert.True(reader.Read());
        Assert.Equal((isFault, false), (reader.FieldFault(0) is not null, reader.FieldFault(1) is not null));
    }

    [Theory]
    [InlineData(32_767, false)]
    [InlineData(32_768, true)]
    [InlineData(300_000, true)]
    public void A_cell_has_at_most_32767_characters(int length, bool isFault)
    {
        string text = new('甲', length);
        byte[] workbook = Workbook.Of(("一",
            Workbook.Row(1, "a", "b", "c")
            + $"<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='inlineStr'><is><t>{text}</t></is></c><c r='C2'><v>1</v></c></row>"));
        using RecordReader reader = Open(WithTexts(workbook, $"<si><t>{text}</t></si>"), "a", "b", "c");
        Assert.True(reader.Read());
        for (int column = 0; column < 2; column++)
        {
            Assert.Equal(isFault ? "too long: over 32,767 characters, the most that a cell of Excel has" : null, reader.FieldFault(column)?.ToString());
            Assert.Equal(isFault ? 0 : 3 * length, reader.Field(column).Length);
        }

        Assert.Equal((byte)'1', reader.Field(2)[0]);
    }

    [Theory]
    [InlineData("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>")]
    [InlineData("<row r='1048576'><c r='C1048576' t='e'><v>#N/A</v></c></row>")]
    [InlineData("<row r='1048576'><c r='A1048576' t='inlineStr'><is><t> </t></is></c></row>")]
    public void A_row_with_nothing_in_the_wanted_columns_is_blank_wherever_it_is(string row)
    {
        byte[] workbook = Workbook.Of(("一", Workbook.Row(1, "a", "b", "c") + "<row r='2'><c r='A2'><v>5</v></c></row>" + row));
        using RecordReader reader = Open(workbook, "a", "b");
        Assert.True(reader.Read());
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(reader.Read());
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 10_000);
    }

    [Fact]
    public void The_last_cell_of_a_sheet_is_read_where_its_column_is_wanted()
    {
        string row = "<row r='1'><c r='A1' t='str'><v>a</v></c><c r='XFD1' t='str'><v>b</v></c></row><row r='1048576'><c r='XFD1048576'><v>1</v></c></row>";
        using RecordReader reader = Open(Workbook.Of(("一", row)), "b");
        Assert.True(reader.Read());
        Assert.Equal((1_048_576, 16_384, "1"), (reader.Row, reader.FieldCount, Encoding.UTF8.GetString(reader.Field(16_383))));
        Assert.False(reader.Read());
    }

    [Theory]
    [InlineData("<row r='1048577'/>", ":1048577: a row beyond the last one; a sheet has at most 1,048,576 rows; divide it into several files")]
    [InlineData("<row r='1048576'/><row/>", ":1048577: a row beyond the last one; a sheet has at most 1,048,576 rows; divide it into several files")]
    [InlineData("<row r='3'><c r='XFE3'><v>1</v></c></row>",
        ":3: the cell XFE3 is beyond the last column; a sheet has at most 16,384 columns; open the workbook in Excel and save it anew")]
    [InlineData("<row r='3'><c r='XFD3'/><c/></row>",
        ":3: the cell XFE3 is beyond the last column; a sheet has at most 16,384 columns; open the workbook in Excel and save it anew")]
    [InlineData("<row r='2'/><row r='2'/>", ":3: '2' " + Misplaced)]
    [InlineData("<row r='x'/>", ":2: 'x' " + Misplaced)]
    [InlineData("<row r='3'><c r='A4'/></row>", ":3: 'A4' " + Misplaced)]
    [InlineData("<row r='3'><c r='B3'/><c r='A3'/></row>", ":3: 'A3' " + Misplaced)]
    [InlineData("<row r='3'><c r='A3'/><c r='A3'/></row>", ":3: 'A3' " + Misplaced)]
    [InlineData("<row r='3'><c r='3'/></row>", ":3: '3' " + Misplaced)]
    [InlineData("<row r='3'><c r='a3'/></row>", ":3: 'a3' " + Misplaced)]
    [InlineData("<row r='3'><c r='A3' t='image'><v>1</v></c></row>", ":3: 'A3' " + Misplaced)]
    [InlineData("<row r='3'><c r='A3' t='s'><v>7</v></c></row>", ":3: 'A3' " + Misplaced)]
    [InlineData("<row r='3'><c r='A3' t='s'><v>-1</v></c></row>", ":3: 'A3' " + Misplaced)]
    [InlineData("<row r='3'><c r='A3' t='s'><v>x</v></c></row>", ":3: 'A3' " + Misplaced)]
    [InlineData("<row r='3'><c r='A3'><v>1</v></row>", ":3: " + Damaged)]
    public void Cells_that_no_workbook_has_end_the_reading_and_are_no_blanks(string rows, string expected)
    {
        string path = folder.Write("a.xlsx", Workbook.Of(("一", Workbook.Row(1, "a") + rows)));
        Assert.Equal(path + expected, Assert.Throws<FeedException>(() => Records.Of(path, null, "a")).Message);
    }

    [Fact]
    public void A_column_far_beyond_the_last_one_costs_nothing()
    {
        string path = folder.Write("a.xlsx", Workbook.Of(("一", Workbook.Row(1, "a") + "<row r='3'><c r='ZZZZZZ3'><v>1</v></c></row>")));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.StartsWith(path + ":3: the cell ZZZZZZ3 is beyond the last column", Assert.Throws<FeedException>(() => Records.Of(path, null, "a")).Message,
            StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 5_000_000);
    }

    [Fact]
    public void Days_are_those_of_the_workbook_s_date_system()
    {
        byte[] workbook = Workbook.Of(("一", Workbook.Row(1, "a", "b", "c") +
            "<row r='2'><c r='A2' s='1'><v>44834</v></c><c r='B2'><v>44834</v></c><c r='C2'><v>202610</v></c></row>" +
            "<row r='3'><c r='A3' s='2'><v>44834.75</v></c><c r='B3'><v>44834.75</v></c><c r='C3' t='str'><v>44834</v></c></row>"));
        using RecordReader reader = Open(Workbook.Changed(workbook, "xl/workbook.xml", text =>
            text.Replace("<sheets>", "<workbookPr date1904='1'/><sheets>", StringComparison.Ordinal)));
        Assert.True(reader.Read());
        Assert.Equal(["2026-10-01", "46296", "202610"], Dates(reader));
        Assert.Equal(["2026-10-01", "44834", "202610"], Records.Fields(reader));
        Assert.True(reader.Read());
        Assert.Equal(["2026-10-01T18:00:00", "46296.75", "44834"], Dates(reader));
    }

    [Fact]
    public void The_first_visible_sheet_is_read_and_others_with_its_header_are_named()
    {
        byte[] workbook = Workbook.Of(
            ("旧", Workbook.Row(1, "a", "b") + Workbook.Row(2, "1", "2")),
            ("说明", Workbook.Row(1, "说明")),
            ("本月", Workbook.Row(1, "a") + Workbook.Row(2, "3")),
            ("下月", Workbook.Row(2, "a") + Workbook.Row(3, "4")),
            ("模板", Workbook.Row(1, "a")),
            ("空", ""));
        workbook = Hidden(workbook, "旧", "hidden");
        workbook = Hidden(workbook, "说明", "veryHidden");
        workbook = Hidden(workbook, "模板", "hidden");
        using RecordReader reader = Open(workbook);
        Assert.Equal("[a] / [3]", Records.Shown(Records.Of(reader)));
        Assert.Equal(
            "sheet '本月' is read, the first that is visible; '下月', '模板' (hidden) with the same columns: not read; " +
            "name it under \"sheet\" if another is meant",
            reader.SkippedTables?.ToString());
        using RecordReader named = OfficeFormats.All.Open(folder.Write("b.xlsx", workbook), new RecordFormat { Sheet = "旧" }, []);
        Assert.Equal("[a][b] / [1][2]", Records.Shown(Records.Of(named)));
        Assert.Null(named.SkippedTables);
        Assert.Equal(["本月", "下月", "空"], WorkbookRecordReader.SheetsOf(folder.Write("c.xlsx", workbook), WorkbookKind.Xlsx));
    }

    [Fact]
    public void A_workbook_without_a_visible_sheet_asks_which_one()
    {
        string path = folder.Write("a.xlsx", Hidden(Workbook.Of(("旧", Workbook.Row(1, "a"))), "旧", "hidden"));
        Assert.Equal(path + ": no sheet with rows is visible; there are '旧'; name the one that is meant under \"sheet\" in the scan file",
            Assert.Throws<FeedException>(() => Records.Of(path)).Message);
    }

    [Fact]
    public void Rows_hidden_by_a_filter_are_read() => Assert.Equal("[a] / [1] / [2]", Records.Shown(Records.Of(folder.Write(
        "a.xlsx", Workbook.Of(("一",
            Workbook.Row(1, "a") + Workbook.Row(2, "1") + Workbook.Row(3, "2").Replace("<row ", "<row hidden='1' ", StringComparison.Ordinal)))))));

    [Fact]
    public void A_chart_is_no_sheet()
    {
        byte[] workbook = Workbook.Changed(
            Workbook.Of(("图", ""), ("表", Workbook.Row(1, "a"))),
            "xl/_rels/workbook.xml.rels", text =>
                text.Replace("worksheet' Target='worksheets/sheet0.xml'", "chartsheet' Target='worksheets/sheet0.xml'", StringComparison.Ordinal));
        Assert.Equal("[a]", Records.Shown(Records.Of(folder.Write("a.xlsx", workbook))));
    }

    [Theory]
    [InlineData("strict")]
    [InlineData("backslashes")]
    [InlineData("capitals")]
    [InlineData("absolute")]
    [InlineData("elsewhere")]
    public void Other_ways_to_lay_a_workbook_out_are_read(string way)
    {
        byte[] workbook = WithTexts(
            Workbook.Of(("一", Workbook.Row(1, "a", "b") + "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' s='1'><v>46296</v></c></row>")),
            "<si><t>甲</t></si>");
        Assert.Equal("[a][b] / [甲][2026-10-01]", Records.Shown(Records.Of(folder.Write("a.xlsx", way switch
        {
            "strict" => Strict(workbook),
            "backslashes" => Workbook.Renamed(workbook, name => name.Replace('/', '\\')),
            "capitals" => Workbook.Renamed(workbook, name => name.ToUpperInvariant()),
            "absolute" => Workbook.Changed(workbook, "xl/_rels/workbook.xml.rels", text => text.Replace("Target='", "Target='/xl/", StringComparison.Ordinal)),
            _ => Workbook.Changed(
                Workbook.Renamed(workbook, name => name.Replace("xl/", "book/in/", StringComparison.Ordinal)),
                "_rels/.rels", text => text.Replace("xl/workbook.xml", "./book/out/../in/workbook.xml", StringComparison.Ordinal)),
        }))));
    }

    [Theory]
    [InlineData("an entity that grows", "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>")]
    [InlineData("a tag without an end", "tag")]
    [InlineData("elements without end", "deep")]
    [InlineData("bytes that are no text", "bytes")]
    public void A_part_made_to_do_harm_is_refused(string kind, string what)
    {
        byte[] workbook = Workbook.Changed(Workbook.Of(("一", Workbook.Row(1, "a"))), "xl/worksheets/sheet0.xml", text => what switch
        {
            "tag" => text.Replace("<sheetData>", $"<sheetData a='{new string(' ', 3_000_000)}'>", StringComparison.Ordinal),
            "deep" => text.Replace("<sheetData>", string.Concat(Enumerable.Repeat("<x>", 300)) + "<sheetData>", StringComparison.Ordinal),
            "bytes" => text.Replace("<sheetData>", "<sheetData>\u0001", StringComparison.Ordinal),
            _ => what + text[text.IndexOf("<worksheet", StringComparison.Ordinal)..].Replace("<t>a</t>", "<t>&b;</t>", StringComparison.Ordinal),
        });
        string path = folder.Write("a.xlsx", workbook);
        string message = Assert.Throws<FeedException>(() => Records.Of(path)).Message;
        Assert.True(message == $"{path}: {Damaged}", $"{kind}: {message}");
    }

    [Theory]
    [InlineData("xl/worksheets/sheet0.xml", 4L << 30, false, "")]
    [InlineData("xl/worksheets/sheet0.xml", (4L << 30) + 1, true,
        "xl/worksheets/sheet0.xml in it unpacks to 4,294,967,297 bytes, over 4,096 MiB; divide the workbook into several files, or save the sheet as CSV")]
    [InlineData("xl/worksheets/sheet0.xml", 100, true, Damaged)]
    [InlineData("xl/sharedStrings.xml", 1L << 30, false, "")]
    [InlineData("xl/sharedStrings.xml", (1L << 30) + 1, true,
        "xl/sharedStrings.xml in it unpacks to 1,073,741,825 bytes, over 1,024 MiB; divide the workbook into several files, or save the sheet as CSV")]
    [InlineData("xl/styles.xml", (64L << 20) + 1, true,
        "xl/styles.xml in it unpacks to 67,108,865 bytes, over 64 MiB; divide the workbook into several files, or save the sheet as CSV")]
    public void What_a_part_unpacks_to_is_bounded(string part, long bytes, bool isRefused, string expected)
    {
        byte[] workbook = WithTexts(Workbook.Of(("一", Workbook.Row(1, "a") + Workbook.Row(2, "1"))), "");
        string path = folder.Write("a.xlsx", UnpackingTo(workbook, part, bytes));
        if (isRefused) Assert.Equal($"{path}: {expected}", Assert.Throws<FeedException>(() => Records.Of(path)).Message);
        else Assert.Equal("[a] / [1]", Records.Shown(Records.Of(path)));
    }

    [Fact]
    public void The_number_of_shared_texts_is_bounded()
    {
        string path = folder.Write("a.xlsx", WithTexts(Workbook.Of(("一", "")), "<si><t>甲</t></si><si/><si><t>乙</t></si>"));
        using WorkbookPackage package = new(path, File.OpenRead(path));
        Assert.True(SharedTexts.Of(package, path, "xl/sharedStrings.xml", most: 3).TryFind(2, out ReadOnlySpan<byte> text, out _));
        Assert.Equal("乙", Encoding.UTF8.GetString(text));
        Assert.Equal(
            path + ": over 2 different texts in the workbook; divide it into several files, or save the sheet as CSV",
            Assert.Throws<FeedException>(() => SharedTexts.Of(package, path, "xl/sharedStrings.xml", most: 2)).Message);
    }

    private RecordReader Open(byte[] workbook, params string[] columns) =>
        OfficeFormats.All.Open(folder.Write("a.xlsx", workbook), RecordFormat.Found, columns);

    private static string[] Dates(RecordReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(reader.DateField(i)))];

    private static byte[] Hidden(byte[] workbook, string sheet, string state) => Workbook.Changed(
        workbook, "xl/workbook.xml", text => text.Replace($"<sheet name='{sheet}'", $"<sheet name='{sheet}' state='{state}'", StringComparison.Ordinal));

    internal static byte[] WithTexts(byte[] workbook, string texts) => Workbook.Changed(
        Workbook.Changed(workbook, "xl/sharedStrings.xml", _ => $"<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>{texts}</sst>"),
        "xl/_rels/workbook.xml.rels",
        text => text.Replace("</Relationships>",
            "<Relationship Id='t' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings' " +
            "Target='sharedStrings.xml'/></Relationships>", StringComparison.Ordinal));

    private static byte[] Strict(byte[] workbook)
    {
        foreach (string part in (string[])["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet0.xml", "xl/sharedStrings.xml",
            "xl/styles.xml"])
        {
            workbook = Workbook.Changed(workbook, part, text => text
                .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships",
                    StringComparison.Ordinal)
                .Replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
                    StringComparison.Ordinal));
        }

        return workbook;
    }

    /// <summary>The workbook, said in its list of parts to unpack one of them to so many bytes.</summary>
    private static byte[] UnpackingTo(byte[] workbook, string part, long bytes)
    {
        const int SizeAt = 24, NameLengthAt = 28, ExtraLengthAt = 30, NameAt = 46, ListLengthAt = 12, EndLength = 22;
        byte[] name = Encoding.ASCII.GetBytes(part);
        int entry = workbook.AsSpan().LastIndexOf(name) - NameAt;
        Assert.Equal(name.Length, BinaryPrimitives.ReadUInt16LittleEndian(workbook.AsSpan(entry + NameLengthAt)));

        // A size of 32 ones stands for one of 64 bits after the name.
        byte[] extra = new byte[12];
        extra[0] = 1;
        extra[2] = sizeof(long);
        BinaryPrimitives.WriteInt64LittleEndian(extra.AsSpan(4), bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(workbook.AsSpan(entry + SizeAt), uint.MaxValue);
        Assert.Equal(0, BinaryPrimitives.ReadUInt16LittleEndian(workbook.AsSpan(entry + ExtraLengthAt)));
        BinaryPrimitives.WriteUInt16LittleEndian(workbook.AsSpan(entry + ExtraLengthAt), (ushort)extra.Length);
        int end = workbook.Length - EndLength;
        BinaryPrimitives.WriteUInt32LittleEndian(workbook.AsSpan(end + ListLengthAt),
            BinaryPrimitives.ReadUInt32LittleEndian(workbook.AsSpan(end + ListLengthAt)) + (uint)extra.Length);
        int after = entry + NameAt + name.Length;
        return [.. workbook[..after], .. extra, .. workbook[after..]];
    }
}
