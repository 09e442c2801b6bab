using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using ExcelDataReader;
using NodaTime;

namespace EarlyWarning.Office.Sheets;

public sealed class WorkbookWriterTests
{
    private static readonly WorkbookSheet Companies = new(
        "企业",
        [
            new WorkbookColumn("企业", 24),
            new WorkbookColumn("等级", 8) { Kind = WorkbookColumnKind.Word },
            new WorkbookColumn("人数", 8) { Kind = WorkbookColumnKind.Count },
            new WorkbookColumn("分值", 8) { Kind = WorkbookColumnKind.Number },
            new WorkbookColumn("立案日期", 12) { Kind = WorkbookColumnKind.Day },
            new WorkbookColumn("处理结果", 12) { IsToFill = true, Kind = WorkbookColumnKind.Word, Choices = ["已处理", "误报"], Hint = "请选择" },
            new WorkbookColumn("办结日期", 12) { IsToFill = true, Kind = WorkbookColumnKind.Day },
            new WorkbookColumn("相近一", 12),
            new WorkbookColumn("相近二", 12),
            new WorkbookColumn("确认", 24) { IsToFill = true, ChoicesBeside = 7..9 },
        ],
        [
            new WorkbookRow(
            [
                WorkbookCell.Of("甲家具有限公司"), WorkbookCell.Of("红") with { Colour = Level.Red },
                WorkbookCell.Of(1234), WorkbookCell.Of(78.25m), WorkbookCell.Of(new LocalDate(2026, 11, 1)),
                WorkbookCell.Empty, WorkbookCell.Empty, WorkbookCell.Of("甲厂"), WorkbookCell.Of("甲店"),
            ]),
            new WorkbookRow([WorkbookCell.Of("=1+1"), WorkbookCell.Empty, WorkbookCell.Of(0)]),
        ])
    { FrozenColumns = 1, PrintedColumns = 5 };

    private static readonly WorkbookDocument Document = new([Companies]) { Title = "预警" };

    [Theory]
    [InlineData(MessageLanguage.Chinese)]
    [InlineData(MessageLanguage.English)]
    public void The_workbook_is_valid(MessageLanguage language) => Read(Document with { Language = language }, document =>
        Assert.Empty(Faults(document)));

    [Fact]
    public void The_same_workbook_gives_the_same_bytes_whenever_it_is_written()
    {
        byte[] one = Bytes(Document), other = Bytes(Document);
        Assert.Equal(one, other);
        using ZipArchive zip = new(new MemoryStream(one));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.Contains("rId", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_reader_finds_the_cells_with_their_types()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(new MemoryStream(Bytes(Document)));
        Assert.Equal("企业", reader.Name);
        Assert.True(reader.Read());
        Assert.Equal(["企业", "等级", "人数", "分值", "立案日期"], Enumerable.Range(0, 5).Select(reader.GetString));
        Assert.True(reader.Read());
        Assert.Equal("甲家具有限公司", reader.GetString(0));
        Assert.Equal(1234.0, reader.GetDouble(2));
        Assert.Equal(78.25, reader.GetDouble(3));
        Assert.Equal(new DateTime(2026, 11, 1), reader.GetDateTime(4));
        Assert.True(reader.Read());
        Assert.Equal("=1+1", reader.GetString(0));
    }

    [Fact]
    public void The_header_stays_in_sight_has_filters_and_is_repeated_on_every_page() => Read(Document, document =>
    {
        Worksheet sheet = Sheet(document);
        Pane pane = sheet.Descendants<Pane>().Single();
        Assert.Equal((1.0, 1.0, "B2"), (pane.HorizontalSplit!.Value, pane.VerticalSplit!.Value, pane.TopLeftCell!.Value));
        Assert.Equal("A1:J3", sheet.GetFirstChild<AutoFilter>()!.Reference!.Value);
        Assert.Equal(
            ["'企业'!$A$1:$J$3", "'企业'!$A$1:$E$3", "'企业'!$1:$1"],
            document.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>().Select(name => name.Text));
        Assert.Equal(OrientationValues.Landscape, sheet.GetFirstChild<PageSetup>()!.Orientation!.Value);
    });

    [Fact]
    public void Columns_to_fill_offer_their_choices_and_refuse_other_texts() => Read(Document, document =>
    {
        DataValidation[] checks = [.. Sheet(document).Descendants<DataValidation>()];
        Assert.Equal(["F2:F1048576", "G2:G1048576", "J2:J1048576"], checks.Select(check => check.SequenceOfReferences!.InnerText));
        Assert.Equal("\"已处理,误报\"", checks[0].Formula1!.Text);
        Assert.True(checks[0].ShowErrorMessage!.Value);
        Assert.Equal("请选择", checks[0].Prompt!.Value);
        Assert.Equal(DataValidationValues.Date, checks[1].Type!.Value);
    });

    [Fact]
    public void Choices_beside_a_cell_are_those_of_its_row_and_others_may_be_written() => Read(Document, document =>
    {
        DataValidation check = Sheet(document).Descendants<DataValidation>().Last();
        Assert.Equal("$H2:$I2", check.Formula1!.Text);
        Assert.Null(check.ShowErrorMessage);
    });

    [Fact]
    public void Choices_that_a_rule_cannot_hold_stand_in_a_hidden_sheet()
    {
        string[] towns = [.. Enumerable.Range(1, 60).Select(town => $"第{town}镇（街道）")], commas = ["a, b", "c"];
        WorkbookSheet sheet = new(
            "a",
            [
                new WorkbookColumn("镇街", 12) { IsToFill = true, Choices = towns },
                new WorkbookColumn("b", 12) { IsToFill = true, Choices = commas },
            ],
            []);
        Read(new WorkbookDocument([sheet]), document =>
        {
            Assert.Equal(["'choices'!$A$1:$A$60", "'choices'!$B$1:$B$2"], Sheet(document).Descendants<DataValidation>().Select(check => check.Formula1!.Text));
            Assert.Equal(SheetStateValues.Hidden, document.WorkbookPart!.Workbook!.Descendants<Sheet>().Last().State!.Value);
        });
    }

    [Fact]
    public void Rows_below_a_heading_can_be_folded_away()
    {
        WorkbookRow[] rows = [new WorkbookRow([WorkbookCell.Of("沙坪街道")]) { IsHeading = true }, new WorkbookRow([WorkbookCell.Of("甲")])];
        WorkbookSheet sheet = new("a", [new WorkbookColumn("b", 9)], rows) { HasFilter = false };
        Read(new WorkbookDocument([sheet]), document =>
        {
            Assert.Equal([null, null, (byte)1], Sheet(document).Descendants<Row>().Select(row => row.OutlineLevel?.Value));
            Assert.Null(Sheet(document).GetFirstChild<AutoFilter>());
        });
    }

    [Fact]
    public void What_a_cell_cannot_hold_is_escaped_or_cut()
    {
        string[] texts = ["a\u001b[31mb", "一\n二", "\uD83D", "x\uFFFE", new string('长', 40_000)];
        WorkbookSheet sheet = new("a", [new WorkbookColumn("b", 9)], [.. texts.Select(text => new WorkbookRow([WorkbookCell.Of(text)]))]);
        Read(new WorkbookDocument([sheet]), document =>
        {
            string[] cells = [.. Sheet(document).Descendants<Row>().Skip(1).Select(row => row.InnerText)];
            Assert.Equal(["a\\u001b[31mb", "一\n二", "\uFFFD", "x\uFFFD"], cells[..4]);
            Assert.Equal(new string('长', 32_766) + "…", cells[4]);
        });
    }

    [Fact]
    public void Texts_come_back_as_they_were_whatever_XML_makes_of_them_and_however_many_there_are()
    {
        string[] texts = ["<a>&amp;\"'</a>", "]]>", "&", "甲\n乙<\n", " 前后 ", new string('汉', SheetText.Longest), new string('&', SheetText.Longest), "𠮷é€"];
        WorkbookRow[] rows = [.. Enumerable.Range(0, 50).Select(row => new WorkbookRow([.. texts.Skip(row % 2).Select(text => WorkbookCell.Of(text))]))];
        WorkbookSheet sheet = new("a", [.. texts.Select((_, place) => new WorkbookColumn($"<{place}>", 10))], rows);
        Read(new WorkbookDocument([sheet]), document =>
        {
            IEnumerable<Row> below = Sheet(document).Descendants<Row>().Skip(1);
            string[][] written = [.. below.Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray())];
            Assert.Equal(rows.Length, written.Length);
            for (int row = 0; row < rows.Length; row++) Assert.Equal(texts.Skip(row % 2).Concat(row % 2 == 0 ? [] : [""]), written[row]);
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("'a")]
    [InlineData("0123456789012345678901234567890123")]
    public void A_name_that_no_sheet_can_have_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => Bytes(new WorkbookDocument([new WorkbookSheet(name, Companies.Columns, [])])));

    [Fact]
    public void Two_sheets_of_one_name_are_refused() => Assert.Throws<ArgumentException>(() => Bytes(new WorkbookDocument([Companies, Companies])));

    [Fact]
    public void A_workbook_without_a_sheet_or_a_sheet_without_a_column_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Bytes(new WorkbookDocument([])));
        Assert.Throws<ArgumentException>(() => Bytes(new WorkbookDocument([new WorkbookSheet("a", [], [])])));
    }

    [Fact]
    public void The_output_need_not_be_seekable_and_stays_open()
    {
        using MemoryStream bytes = new();
        using (GZipStream zipped = new(bytes, CompressionLevel.Fastest, leaveOpen: true)) WorkbookWriter.Write(Document, zipped);
        bytes.Position = 0;
        using MemoryStream unzipped = new();
        using (GZipStream zipped = new(bytes, CompressionMode.Decompress)) zipped.CopyTo(unzipped);
        using SpreadsheetDocument document = SpreadsheetDocument.Open(unzipped, isEditable: false);
        Assert.Equal(3, Sheet(document).Descendants<Row>().Count());
    }

    private static IEnumerable<string> Faults(SpreadsheetDocument document) =>
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}");

    private static Worksheet Sheet(SpreadsheetDocument document) => ((WorksheetPart)document.WorkbookPart!.GetPartById("sheet1")).Worksheet!;

    private static byte[] Bytes(WorkbookDocument workbook)
    {
        using MemoryStream output = new();
        WorkbookWriter.Write(workbook, output);
        return output.ToArray();
    }

    private static void Read(WorkbookDocument workbook, Action<SpreadsheetDocument> check)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(new MemoryStream(Bytes(workbook)), isEditable: false);
        check(document);
    }
}
