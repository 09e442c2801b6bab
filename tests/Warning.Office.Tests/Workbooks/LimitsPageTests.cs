using EarlyWarning.Office.Messages;
using EarlyWarning.Pages;
using EarlyWarning.Rules;

namespace EarlyWarning.Office.Workbooks;

/// <summary>The pages of limits have those of workbooks as the code has them; the tests of the reader try each just under and just over it.</summary>
public sealed class LimitsPageTests
{
    private const string FirstSheet = "xl/worksheets/sheet1.xml";

    private static readonly Limit[] OfWorkbooks =
    [
        Row("rows of a sheet", "一张工作表的行", SheetReader.MostRows, WorkbookMessages.TooManySheetRows(SheetReader.MostRows)),
        Row("columns of a sheet", "一张工作表的列", SheetReader.MostColumns, WorkbookMessages.TooManySheetColumns("XFE1", SheetReader.MostColumns)),
        Row("characters of a cell", "一个单元格的字数", CellText.Longest, WorkbookMessages.CellTooLong),
        Row("different texts of a workbook", "一个工作簿里不同的文字", SharedTexts.Most, WorkbookMessages.TooManyTexts(SharedTexts.Most)),
        Row("bytes that a sheet unpacks to", "工作表解压后的字节数", WorkbookPackage.LargestSheet,
            WorkbookMessages.PartTooLarge(FirstSheet, WorkbookPackage.LargestSheet + 1, WorkbookPackage.LargestSheet >> 20)) with { IsOfBytes = true },
        Row("bytes of an .xls workbook", ".xls 工作簿的字节数", XlsWorkbook.Largest,
            WorkbookMessages.WorkbookTooLarge(XlsWorkbook.Largest >> 20)) with { IsOfBytes = true },
        Row("bytes of a web page", "网页的字节数", HtmlWorkbook.Largest, WorkbookMessages.WorkbookTooLarge(HtmlWorkbook.Largest >> 20)) with { IsOfBytes = true },
        Row("cells of an .ods sheet that only repeat others", ".ods 工作表里的重复单元格", OdsCells.MostRepeated,
            WorkbookMessages.TooManyRepeated(OdsCells.MostRepeated)),
    ];

    [Fact]
    public void The_pages_have_the_limits_of_the_code() => LimitsPage.Check("Workbooks", "工作簿", OfWorkbooks);

    private static Limit Row(string what, string whatInChinese, long most, Message said) => new(what, whatInChinese, most, said, _ => Array.Empty<string>());
}
