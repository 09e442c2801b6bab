using System.Globalization;
using System.Xml;
using EarlyWarning.Files;
using EarlyWarning.Office.Messages;

namespace EarlyWarning.Office.Workbooks;

/// <summary>The cells of a sheet of a workbook that is one XML text.</summary>
/// <param name="path">The file.</param>
/// <param name="xml">At the sheet.</param>
internal sealed class SpreadsheetXmlCells(string path, XmlReader xml) : BufferedCells
{
    private readonly CellText text = new();
    private bool hasEnded = xml.IsEmptyElement;

    // Of each column the last row that a cell above is merged down to.
    private long[] coveredTo = [];

    public override void Dispose() => xml.Dispose();

    /// <summary>Returns an attribute of the element at hand by its name, whatever its namespace is called.</summary>
    public static string? Attribute(XmlReader xml, string name)
    {
        string? value = null;
        for (bool isThere = xml.MoveToFirstAttribute(); isThere && value is null; isThere = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == name) value = xml.Value;
        }

        xml.MoveToElement();
        return value;
    }

    protected override bool ReadRow()
    {
        while (!hasEnded && xml.Next())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName is "Worksheet" or "Table")
            {
                hasEnded = true;
            }
            else if (xml.IsAt("Row"))
            {
                Row = Math.Max(Row + 1, Number("Index", 0));
                if (Row > SheetReader.MostRows) throw new FeedException(path, Row, WorkbookMessages.TooManySheetRows(SheetReader.MostRows));
                ReadCells();
                return true;
            }
        }

        return false;
    }

    private void ReadCells()
    {
        Begin();
        if (xml.IsEmptyElement) return;
        int depth = xml.Depth;
        long column = 0;
        while (xml.Next() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (!xml.IsAt("Cell") || xml.Depth != depth + 1) continue;
            long index = Number("Index", 0);
            column = Math.Max(column, index - 1);

            // Excel says where a cell stands that follows one merged from above; LibreOffice leaves it to the reader.
            while (index == 0 && column < coveredTo.Length && coveredTo[column] >= Row) column++;
            long across = Number("MergeAcross", 0), down = Number("MergeDown", 0);
            int held = Held;
            ReadCell((int)Math.Min(column, SheetReader.MostColumns));
            if (Held > held) Merged.Add(path, Row, (int)column, 1 + down, (int)Math.Min(1 + across, SheetReader.MostColumns));
            if (down > 0) Cover(column, column + across, Row + down);
            column += 1 + across;
        }
    }

    private void Cover(long first, long last, long row)
    {
        last = Math.Min(last, SheetReader.MostColumns - 1);
        if (last >= coveredTo.Length) Array.Resize(ref coveredTo, (int)last + 1);
        for (long column = first; column <= last; column++) coveredTo[column] = row;
    }

    private void ReadCell(int column)
    {
        if (xml.IsEmptyElement) return;
        bool hasFormula = Attribute(xml, "Formula") is not null;
        int depth = xml.Depth;
        while (xml.Next() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            // Comments have data of their own, one level deeper.
            if (!xml.IsAt("Data") || xml.Depth != depth + 1) continue;
            string type = Attribute(xml, "Type") ?? "String";
            text.Clear();
            text.Append(xml);
            if (text.Characters.IsEmpty && !text.IsTooLong) continue;
            if (column >= SheetReader.MostColumns)
                throw new FeedException(path, Row, WorkbookMessages.TooManySheetColumns($"{column + 1}", SheetReader.MostColumns));
            if (hasFormula && IsError(text.Characters)) type = "Error";
            Hold(column, TypeOf(type), type == "DateTime" ? DayOf(text.Characters) : text.IsTooLong ? new string(' ', CellText.Longest + 1) : text.Characters);
        }
    }

    /// <summary>Returns whether a formula gave an error, which LibreOffice writes as a text.</summary>
    private static bool IsError(ReadOnlySpan<char> text) => text is "#N/A" or ['#', .., '!'] or ['#', .., '?'] || text.StartsWith("Err:");

    private static CellType TypeOf(string type) => type switch
    {
        "Number" => CellType.Number,
        "DateTime" => CellType.Day,
        "Boolean" => CellType.Flag,
        "Error" => CellType.Error,
        _ => CellType.Text,
    };

    /// <summary>Cuts the fraction of a second that every day has here, and the day 0 that every time of day has.</summary>
    private static ReadOnlySpan<char> DayOf(ReadOnlySpan<char> day)
    {
        int point = day.IndexOf('.');
        if (point >= 0) day = day[..point];
        return day.StartsWith("1899-12-31T") && !day.EndsWith("T00:00:00") ? day["1899-12-31T".Length..] : day;
    }

    private long Number(string attribute, long otherwise) =>
        long.TryParse(Attribute(xml, attribute), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? Math.Min(number, int.MaxValue) : otherwise;
}
