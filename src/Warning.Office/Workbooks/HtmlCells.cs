using EarlyWarning.Files;
using EarlyWarning.Office.Messages;

namespace EarlyWarning.Office.Workbooks;

/// <summary>The cells of a table of a web page, each in its column: what spans into a row from above moves its cells to the right.</summary>
internal sealed class HtmlCells(string path, HtmlTables tables, int table) : BufferedCells
{
    // Of each column how many further rows a cell above spans.
    private int[] spans = [];

    public override void Dispose() => tables.Dispose();

    protected override bool ReadRow()
    {
        if (!tables.NextRow(table)) return false;
        Row++;
        if (Row > SheetReader.MostRows) throw new FeedException(path, Row, WorkbookMessages.TooManySheetRows(SheetReader.MostRows));
        Begin();
        int column = 0;
        foreach (HtmlCell cell in tables.Row)
        {
            while (column < spans.Length && spans[column] > 0) spans[column++]--;
            if (column + cell.Columns > SheetReader.MostColumns)
                throw new FeedException(path, Row, WorkbookMessages.TooManySheetColumns($"{column + cell.Columns}", SheetReader.MostColumns));
            if (cell.Text.Length > 0)
            {
                Hold(column, CellType.Text, cell.Text);
                Merged.Add(path, Row, column, cell.Rows == 0 ? SheetReader.MostRows : cell.Rows, cell.Columns);
            }

            if (column + cell.Columns > spans.Length) Array.Resize(ref spans, Math.Max(column + cell.Columns, spans.Length * 2));
            for (int spanned = 0; spanned < cell.Columns; spanned++) spans[column++] = cell.Rows == 0 ? int.MaxValue : cell.Rows - 1;
        }

        for (; column < spans.Length; column++)
        {
            if (spans[column] > 0) spans[column]--;
        }

        return true;
    }
}
