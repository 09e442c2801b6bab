using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using EarlyWarning.Files;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace EarlyWarning.Office.Bulletins;

public sealed class BulletinWriterTests
{
    [Fact]
    public void The_document_is_valid() => Assert.Empty(Faults(BulletinExamples.Weekly()));

    [Fact]
    public void The_same_bulletin_gives_the_same_bytes() => Assert.Equal(Bytes(BulletinExamples.Weekly()), Bytes(BulletinExamples.Weekly()));

    [Fact]
    public void The_page_for_the_leaders_comes_first_and_the_parts_are_numbered_on_the_pages_after_it() => Read(BulletinExamples.Weekly(), main =>
    {
        string[] headings = [.. main.Document.Body!.Elements<Paragraph>()
            .Where(text => text.ParagraphProperties?.ParagraphStyleId?.Val == BulletinStyles.Heading).Select(text => text.InnerText)];
        Assert.Equal(["逾期事项", "最需关注的企业", "一、各单位办理情况", "二、近十二个月预警", "三、期末在案预警", "四、风险所在", "五、本期办结"], headings);
        Paragraph broken = Assert.Single(main.Document.Descendants<PageBreakBefore>()).Ancestors<Paragraph>().Single();
        Assert.Equal("一、各单位办理情况", broken.InnerText);
        Table figures = main.Document.Descendants<Table>().First();
        Assert.Equal(["3,012", "6", "4", "31", "2"], figures.Elements<TableRow>().Last().Elements<TableCell>().Select(cell => cell.InnerText));
    });

    [Fact]
    public void A_table_repeats_its_head_fills_the_text_and_shows_numbers_at_the_right_and_levels_in_their_colours() => Read(BulletinExamples.Weekly(), main =>
    {
        Table[] tables = [.. main.Document.Descendants<Table>()];
        Assert.All(tables.Skip(1), table => Assert.Single(table.Descendants<TableHeader>()));
        Assert.All(tables, table => Assert.Equal(9411, table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Sum(column => int.Parse(column.Width!, null))));
        TableCell[] worst = [.. tables[2].Elements<TableRow>().ElementAt(2).Elements<TableCell>()];
        Assert.Equal("F8CBAD", worst[1].TableCellProperties!.Shading!.Fill!.Value);
        Assert.Equal("57.5", worst[2].InnerText);
        Assert.Equal(JustificationValues.Right, worst[2].Descendants<Justification>().Single().Val!.Value);
        Assert.Equal("3,204,500.5", tables[3].Elements<TableRow>().ElementAt(1).Elements<TableCell>().ElementAt(6).InnerText);
    });

    [Fact]
    public void Charts_are_of_Word_with_titles_axes_and_figures_that_can_be_edited() => Read(BulletinExamples.Weekly(), main =>
    {
        ChartPart[] charts = [.. main.ChartParts.OrderBy(main.GetIdOfPart, StringComparer.Ordinal)];
        Assert.Equal(3, charts.Length);
        C.ChartSpace first = charts[0].ChartSpace;
        Assert.Equal(["预警件数（按月）", "月份", "件"], first.Descendants<C.Title>().Select(title => title.InnerText));
        C.BarChartSeries[] series = [.. first.Descendants<C.BarChartSeries>()];
        Assert.Equal(["新增预警", "提前化解"], series.Select(one => one.GetFirstChild<C.SeriesText>()!.Descendants<C.StringPoint>().Single().InnerText));
        Assert.Equal(["3", "5", "9", "4", "4", "6", "7", "3", "2", "8", "11", "6"],
            series[0].GetFirstChild<C.Values>()!.Descendants<C.NumericPoint>().Select(point => point.InnerText));
        Assert.Equal(4, charts[1].ChartSpace.Descendants<C.DataPoint>().Count());
        foreach (ChartPart chart in charts)
        {
            EmbeddedPackagePart data = Assert.IsType<EmbeddedPackagePart>(chart.GetPartById(chart.ChartSpace.GetFirstChild<C.ExternalData>()!.Id!));
            using SpreadsheetDocument sheet = SpreadsheetDocument.Open(data.GetStream(), isEditable: false);
            string name = sheet.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First().Name!;
            Assert.All(chart.ChartSpace.Descendants<C.Formula>(), formula => Assert.StartsWith($"'{name}'!$", formula.Text, StringComparison.Ordinal));
        }

        Assert.Equal(3, main.Document.Descendants<C.ChartReference>().Count());
    });

    [Fact]
    public void A_part_without_a_table_says_why() => Read(BulletinExamples.Weekly(), main => Assert.Equal(
        "本期没有办结的预警。", main.Document.Body!.Elements<Paragraph>().Last().InnerText));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(6, 1)]
    [InlineData(7, 2)]
    [InlineData(13, 5)]
    [InlineData(300, 50)]
    [InlineData(6_000, 1000)]
    public void The_grid_of_counts_has_whole_numbers_and_few_lines(int most, double unit) =>
        Read(Of(new BulletinChart("图", "月", "件", ["甲"], [new("一", [most])])), main => Assert.Equal(
        unit, main.ChartParts.Single().ChartSpace.Descendants<C.MajorUnit>().Single().Val!.Value));

    [Property(MaxTest = 30)]
    public Property Whatever_names_companies_have_the_document_is_valid() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "").ToArbitrary(),
        name => Faults(BulletinExamples.Weekly() with
        {
            Issuer = name,
            Parts =
            [
                new(name) { Note = name,
                    Table = BulletinExamples.Sheet("表", [new(name, 10)], [new WorkbookRow([WorkbookCell.Of(name)]), new WorkbookRow([])]) },
                new(name) { Chart = new BulletinChart("图", name, name, [name], [new(name, [1])]) },
            ],
        }).Length == 0);

    [Fact]
    public void The_workbook_has_the_same_figures_a_sheet_a_part()
    {
        using MemoryStream stream = new();
        WorkbookWriter.Write(BulletinExamples.Weekly().ToWorkbook(), stream);
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document));
        Assert.Equal(
            ["要情", "逾期事项", "最需关注的企业", "各单位办理情况", "预警件数（按月）", "在案预警（按等级）", "有分值的企业（按维度）"],
            document.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value));
    }

    private static Bulletin Of(BulletinChart chart) => BulletinExamples.Weekly() with { Parts = [new("图") { Chart = chart }] };

    private static byte[] Bytes(Bulletin bulletin)
    {
        using MemoryStream stream = new();
        BulletinWriter.Write(bulletin, stream);
        return stream.ToArray();
    }

    private static string[] Faults(Bulletin bulletin)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(Bytes(bulletin)), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document)
            .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }

    private static void Read(Bulletin bulletin, Action<MainDocumentPart> read)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(Bytes(bulletin)), isEditable: false);
        read(document.MainDocumentPart!);
    }
}
