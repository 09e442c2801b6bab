using EarlyWarning.Rules;

namespace EarlyWarning.Office.Messages;

/// <summary>What is said about Excel workbooks. What a cell has instead of a value is made once, since a feed may have it in each of its rows.</summary>
internal static class WorkbookMessages
{
    public static Message NotAWorkbook => new(
        "not an Excel workbook, or damaged; expected .xlsx; open it in Excel and save it anew, or save it as CSV",
        "不是 Excel 工作簿，或文件已损坏；应为 .xlsx；请用 Excel 打开后重新保存，或另存为 CSV");

    public static Message NotAnOldWorkbook => new(
        "not an Excel workbook, or damaged; open it in Excel or WPS and save it as .xlsx",
        "不是 Excel 工作簿，或文件已损坏；请用 Excel 或 WPS 打开后另存为 .xlsx");

    public static Message NotASpreadsheet => new(
        "not a spreadsheet, or damaged; open it and save it as .xlsx",
        "不是电子表格，或文件已损坏；请打开后另存为 .xlsx");

    public static Message NoTable => new(
        "a web page without a table; expected a table; have the file delivered as .xlsx or CSV",
        "网页里没有表格；请让部门提供 .xlsx 或 CSV 文件");

    public static Message WorkbookPassword => new(
        "protected by a password; open it, take the password off, and save it anew",
        "文件设有密码；请打开后取消密码，重新保存");

    public static Message WorkbookTooLarge(long most) => new(
        $"larger than {most:0} MiB; open it and save it as .xlsx, or divide it into several files",
        $"文件超过 {most:0} MiB；请打开后另存为 .xlsx，或拆成几个文件");

    public static Message TooManyRepeated(int most) => new(
        $"over {most} cells that only repeat others; delete what is below and beside the table, and save it anew",
        $"重复单元格超过 {most} 个；请删去表格下方和右侧的内容后重新保存");

    public static Message EmptySheet(string sheet) => new(
        $"sheet '{sheet}' is empty; expected a header row with the column names",
        $"工作表“{sheet}”是空的；第一行应为列名");

    public static Message NoSheet(string sheet, IReadOnlyList<string> sheets) => new(
        $"no sheet '{sheet}'; there are {sheets:q}; correct \"sheet\" in the scan file",
        $"没有工作表“{sheet}”；文件里有{sheets:q}；请改正扫描文件里的“sheet”");

    public static Message NoVisibleSheet(IReadOnlyList<string> sheets) => new(
        $"no sheet with rows is visible; there are {sheets:q}; name the one that is meant under \"sheet\" in the scan file",
        $"没有可见的工作表；文件里有{sheets:q}；请在扫描文件里用“sheet”写明要读取哪一张");

    public static Message SheetsSkipped(string sheet, IReadOnlyList<Message> others) => new(
        $"sheet '{sheet}' is read, the first that is visible; {others} with the same columns: not read; name it under \"sheet\" if another is meant",
        $"读取的是第一张可见的工作表“{sheet}”；列名相同的{others}没有读取；如应读取别的，请在扫描文件里用“sheet”写明");

    public static Message Sheet(string name, bool isVisible) => isVisible ? VisibleSheet(name) : HiddenSheet(name);

    public static Message NotUnderstood(string cell) => new(
        $"'{cell}' is not as a workbook has it; open the workbook in Excel and save it anew, or save it as CSV",
        $"“{cell}”处不符合工作簿的写法；请用 Excel 打开后重新保存，或另存为 CSV");

    public static Message TooManySheetRows(int most) => new(
        $"a row beyond the last one; a sheet has at most {most} rows; divide it into several files",
        $"超出最后一行；一张工作表最多 {most} 行；请拆成几个文件");

    public static Message TooManySheetColumns(string cell, int most) => new(
        $"the cell {cell} is beyond the last column; a sheet has at most {most} columns; open the workbook in Excel and save it anew",
        $"单元格 {cell} 超出最后一列；一张工作表最多 {most} 列；请用 Excel 打开后重新保存");

    public static Message TooManyTexts(int most) => new(
        $"over {most} different texts in the workbook; divide it into several files, or save the sheet as CSV",
        $"工作簿里的不同文字超过 {most} 条；请拆成几个文件，或把工作表另存为 CSV");

    public static Message TooManyMergedCells(int most) => new(
        $"over {most} merged cells in the sheet; unmerge them in Excel, or save the sheet as CSV",
        $"工作表里的合并单元格超过 {most} 个；请在 Excel 里取消合并，或另存为 CSV");

    public static Message PartTooLarge(string part, long bytes, long most) => new(
        $"{part} in it unpacks to {bytes} bytes, over {most} MiB; divide the workbook into several files, or save the sheet as CSV",
        $"其中的 {part} 解压后有 {bytes} 字节，超过 {most} MiB；请拆成几个文件，或把工作表另存为 CSV");

    public static Message ExcelError { get; } = new(
        "an error of Excel instead of a value; mend the formula, or clear the cell",
        "单元格里是 Excel 的错误值；请改正公式，或清空该格");

    public static Message NotCalculated { get; } = new(
        "a formula that was never calculated; open the workbook in Excel and save it",
        "公式没有计算过，没有结果；请用 Excel 打开工作簿后保存");

    public static Message CellTooLong { get; } = new(
        "too long: over 32,767 characters, the most that a cell of Excel has",
        "太长：超过 32,767 个字符，Excel 的单元格最多这么多");

    private static Message VisibleSheet(string name) => new($"'{name}'", $"“{name}”");

    private static Message HiddenSheet(string name) => new($"'{name}' (hidden)", $"“{name}”（隐藏）");
}
