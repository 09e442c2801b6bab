using System.Globalization;
using System.Text;
using System.Xml;
using EarlyWarning.Files;
using EarlyWarning.Office.Messages;

namespace EarlyWarning.Office.Workbooks;

/// <summary>
/// The cells of a sheet of an OpenDocument spreadsheet. Rows and cells that repeat are stored once with how often; what that makes of a few bytes is bounded.
/// </summary>
internal sealed class OdsCells(string path, XmlReader xml) : BufferedCells
{
    /// <summary>The most cells that stand in a sheet only because others repeat.</summary>
    public const int MostRepeated = 1 << 24;

    private readonly StringBuilder text = new();
    private long repeatsLeft;
    private long repeated;
    private readonly List<(int Column, long Rows, int Columns)> spans = [];
    private bool hasEnded = xml.IsEmptyElement;

    public override void Dispose() => xml.Dispose();

    protected override bool ReadRow()
    {
        if (repeatsLeft > 0)
        {
            repeatsLeft--;
            return MoveToRow(Row + 1);
        }

        while (!hasEnded && xml.Next())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "table" && xml.Depth == 3)
            {
                hasEnded = true;
            }
            else if (xml.IsAt("table-row"))
            {
                long times = Repeats("number-rows-repeated");
                ReadCells();
                if (IsRowEmpty)
                {
                    Row = Math.Min(Row + times, SheetReader.MostRows);
                    continue;
                }

                repeatsLeft = times - 1;
                Count(repeatsLeft * Held);
                return MoveToRow(Row + 1);
            }
        }

        return false;
    }

    private bool MoveToRow(long row)
    {
        Row = row;
        foreach ((int column, long rows, int columns) in spans) Merged.Add(path, row, column, rows, columns);
        return row <= SheetReader.MostRows ? true : throw new FeedException(path, row, WorkbookMessages.TooManySheetRows(SheetReader.MostRows));
    }

    private void ReadCells()
    {
        Begin();
        spans.Clear();
        if (xml.IsEmptyElement) return;
        int depth = xml.Depth;
        long column = 0;
        while (xml.Next() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Depth != depth + 1) continue;
            long times = Repeats("number-columns-repeated");
            if (xml.LocalName == "table-cell") ReadCell((int)Math.Min(column, SheetReader.MostColumns), times);
            column += times;
        }
    }

    private void ReadCell(int column, long times)
    {
        CellType type = CellType.Text;
        string? value = null;
        bool isError = false;
        long rows = 1, columns = 1;
        for (bool isThere = xml.MoveToFirstAttribute(); isThere; isThere = xml.MoveToNextAttribute())
        {
            switch (xml.LocalName)
            {
                case "number-rows-spanned":
                    rows = Count(xml.Value, SheetReader.MostRows);
                    break;
                case "number-columns-spanned":
                    columns = Count(xml.Value, SheetReader.MostColumns);
                    break;
                case "value-type" when xml.Value == "error":
                    isError = true;
                    break;
                case "value-type" when type == CellType.Text:
                    type = TypeOf(xml.Value);
                    break;
                case "value" or "date-value" or "boolean-value" or "string-value":
                    value = xml.Value;
                    break;
                case "time-value":
                    value = TimeOf(xml.Value);
                    break;
            }
        }

        xml.MoveToElement();
        ReadText();
        if (isError) (type, value) = (CellType.Error, null);
        if (type == CellType.Flag) value = value == "true" ? "1" : "0";
        if (string.IsNullOrEmpty(value)) value = text.ToString();
        if (value.Length == 0) return;
        if (column >= SheetReader.MostColumns)
            throw new FeedException(path, Row + 1, WorkbookMessages.TooManySheetColumns($"{column + 1}", SheetReader.MostColumns));
        Hold(column, type, value);
        if (rows > 1 || columns > 1) spans.Add((column, rows, (int)columns));
        times = Math.Min(times, SheetReader.MostColumns - column);
        Count(times - 1);
        for (int next = 1; next < times; next++) HoldAgain(column + next);
    }

    /// <summary>Reads the paragraphs of the cell at hand, and goes to its end; what notes and drawings in it say is not its text.</summary>
    private void ReadText()
    {
        text.Clear();
        if (xml.IsEmptyElement) return;
        int depth = xml.Depth, paragraphs = 0;
        bool inParagraph = false;
        while (xml.Next() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.Depth == depth + 1) inParagraph = xml.LocalName == "p" && xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.Depth == depth + 1 && xml.IsAt("p") && paragraphs++ > 0) text.Append('\n');
            if (!inParagraph || text.Length > CellText.Longest) continue;
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA) text.Append(xml.Value);
            else if (xml.IsAt("s")) text.Append(' ', (int)Math.Min(Repeats("c"), CellText.Longest));
            else if (xml.IsAt("tab")) text.Append('\t');
            else if (xml.IsAt("line-break")) text.Append('\n');
        }
    }

    private static CellType TypeOf(string type) => type switch
    {
        "float" or "percentage" or "currency" => CellType.Number,
        "date" => CellType.Day,
        "boolean" => CellType.Flag,
        _ => CellType.Text,
    };

    /// <summary>Writes a time of day (<c>PT08H30M00S</c>) as a workbook shows it.</summary>
    private static string TimeOf(string duration)
    {
        try
        {
            TimeSpan time = XmlConvert.ToTimeSpan(duration);
            return string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}");
        }
        catch (Exception none) when (none is FormatException or OverflowException)
        {
            return duration;
        }
    }

    private long Repeats(string attribute)
    {
        long times = 1;
        for (bool isThere = xml.MoveToFirstAttribute(); isThere; isThere = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == attribute && long.TryParse(xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out long given))
                times = Math.Clamp(given, 1, int.MaxValue);
        }

        xml.MoveToElement();
        return times;
    }

    private static long Count(string text, long most) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long count) ? Math.Clamp(count, 1, most) : 1;

    private void Count(long more)
    {
        repeated += more;
        if (repeated > MostRepeated) throw new FeedException(path, Row + 1, WorkbookMessages.TooManyRepeated(MostRepeated));
    }
}
