using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>Creates tables of fixed column widths.</summary>
internal static class LetterTable
{
    public static Table Create(int[] columns, IEnumerable<TableRow> rows)
    {
        Table table = new(
            new TableProperties
            {
                TableStyle = new DocumentFormat.OpenXml.Wordprocessing.TableStyle { Val = LetterStyles.Table },
                TableWidth = new TableWidth { Width = Text(columns.Sum()), Type = TableWidthUnitValues.Dxa },
                TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
            },
            new TableGrid(columns.Select(width => new GridColumn { Width = Text(width) })));
        table.Append(rows);
        return table;
    }

    /// <summary>Creates a row that does not break across pages, at least some lines high.</summary>
    public static TableRow Row(int[] columns, int lines, params Paragraph[] cells)
    {
        TableRow row = new(new TableRowProperties(
            new CantSplit(),
            new TableRowHeight { Val = (uint)((lines * LetterLayout.Line) + (LetterLayout.Line / 4)), HeightType = HeightRuleValues.AtLeast }));
        row.Append(cells.Select((cell, index) => new TableCell(
            new TableCellProperties(
                new TableCellWidth { Width = Text(columns[index]), Type = TableWidthUnitValues.Dxa },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
            cell)));
        return row;
    }

    private static string Text(int width) => width.ToString(CultureInfo.InvariantCulture);
}
