using EarlyWarning.Rules;

namespace EarlyWarning.Office.Messages;

/// <summary>What is said about Excel workbooks.</summary>
internal static class WorkbookMessages
{
    public static Message NotAWorkbook => new(
        "not an Excel workbook, or damaged; expected .xlsx; open it in Excel and save it anew, or save it as CSV",
        "不是 Excel 工作簿，或文件已损坏；应为 .xlsx；请用 Excel 打开后重新保存，或另存为 CSV");

    public static Message EmptySheet(string sheet) => new(
        $"sheet '{sheet}' is empty; expected a header row with the column names",
        $"工作表“{sheet}”是空的；第一行应为列名");

    public static Message NoSheet(string sheet, IReadOnlyList<string> sheets) => new(
        $"no sheet '{sheet}'; there are {sheets:q}; correct \"sheet\" in the scan file",
        $"没有工作表“{sheet}”；文件里有{sheets:q}；请改正扫描文件里的“sheet”");
}
