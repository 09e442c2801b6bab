using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>The workbook of a scan, as an office opens it.</summary>
public sealed class AlertsWorkbookTests
{
    private const string Workbook = "out/2026-11-20/alerts.xlsx";

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task The_workbook_lists_alerts_towns_gaps_and_letters_in_the_language_of_the_scan(MessageLanguage language)
    {
        using Region region = Towns(language);
        await ScanAsync(region);
        Golden.Check("alerts-workbook.txt", language, TextOf(region));
    }

    [Fact]
    public async Task The_same_inputs_give_the_same_bytes()
    {
        using Region one = Towns(MessageLanguage.Chinese), other = Towns(MessageLanguage.Chinese);
        await ScanAsync(one);
        await ScanAsync(other);
        Assert.Equal(File.ReadAllBytes(one.At(Workbook)), File.ReadAllBytes(other.At(Workbook)));
    }

    [Fact]
    public async Task The_workbook_is_valid()
    {
        using Region region = Towns(MessageLanguage.Chinese);
        await ScanAsync(region);
        using SpreadsheetDocument document = SpreadsheetDocument.Open(region.At(Workbook), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public async Task Without_towns_in_the_register_there_is_no_sheet_by_town_and_no_empty_column()
    {
        using Region region = new();
        await ScanAsync(region);
        string text = TextOf(region);
        Assert.DoesNotContain("镇街", text, StringComparison.Ordinal);
        Assert.DoesNotContain("地址", text, StringComparison.Ordinal);
        Assert.DoesNotContain("镇街", File.ReadAllText(region.At("out/2026-11-20/alerts.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_of_persons_in_towns_and_addresses_are_masked()
    {
        using Region region = Towns(MessageLanguage.Chinese);
        region.Change("feeds/companies.csv", "工业路1号", "工业路1号 联系电话13800138000");
        await ScanAsync(region);
        Assert.Contains("工业路1号 联系电话***********", TextOf(region), StringComparison.Ordinal);
    }

    private static async Task ScanAsync(Region region)
    {
        CommandRun run = await CommandRun.OfAsync("scan", region.Scan, "--as-of", "2026-11-20");
        Assert.Equal(0, run.Exit);
    }

    internal static Region Towns(MessageLanguage language)
    {
        Region region = new();
        string word = language == MessageLanguage.English ? "en" : "zh";
        region.Change("scan.json", "\"rules\": ", $"\"language\": \"{word}\", \"rules\": ");
        region.Change("scan.json", "\"name\": \"名称\",", "\"name\": \"名称\", \"town\": \"镇街\", \"address\": \"地址\",");
        string[] rows = File.ReadAllLines(region.At("feeds/companies.csv")), more =
            ["镇街,地址", "沙坪街道,工业路1号", ",", "古劳镇,", "沙坪街道,新城路2号", "古劳镇,大道3号", ",西路4号"];
        return region.With("feeds/companies.csv", string.Concat(rows.Zip(more, (row, places) => $"{row},{places}\n")));
    }

    /// <summary>The sheets with their rows, cells between bars; days as numbers, as the file has them.</summary>
    internal static string TextOf(Region region)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(region.At(Workbook), isEditable: false);
        StringBuilder text = new();
        foreach (Sheet sheet in document.WorkbookPart!.Workbook!.Descendants<Sheet>())
        {
            text.Append(CultureInfo.InvariantCulture, $"[{sheet.Name}]\n");
            foreach (Row row in ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet!.Descendants<Row>())
            {
                IEnumerable<string> cells = row.Elements<Cell>().Select(cell => cell.InnerText.Replace("\n", " / ", StringComparison.Ordinal));
                text.Append(string.Join('|', cells).TrimEnd('|')).Append('\n');
            }
        }

        return text.ToString();
    }
}
