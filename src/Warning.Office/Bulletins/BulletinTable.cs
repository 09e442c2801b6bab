using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using EarlyWarning.Files;
using EarlyWarning.Office.Sheets;
using EarlyWarning.Office.Word;

namespace EarlyWarning.Office.Bulletins;

/// <summary>Composes the tables of a bulletin, as wide as the text; a head that is repeated on every page, rows that do not break.</summary>
internal static class BulletinTable
{
    private const string HeadFill = "E8EEF7";

    public static Table Of(WorkbookSheet sheet)
    {
        int[] widths = WidthsOf([.. sheet.Columns.Select(column => column.Width)]);
        Paragraph[] heads = [.. sheet.Columns.Select(column => Printed.Paragraph(BulletinStyles.Label, column.Header))];
        TableRow head = Row(widths, heads, [.. sheet.Columns.Select(_ => HeadFill)]);
        head.TableRowProperties!.Append(new TableHeader());
        return LetterTable.Create(widths, sheet.Rows.Select(row => Row(sheet, widths, row)).Prepend(head));
    }

    /// <summary>The figures side by side, each below its name.</summary>
    public static Table OfFigures(IReadOnlyList<BulletinFigure> figures)
    {
        int[] widths = WidthsOf([.. figures.Select(_ => 1.0)]);
        return LetterTable.Create(widths,
        [
            Row(widths, [.. figures.Select(figure => Printed.Paragraph(BulletinStyles.Label, figure.Name))], [.. figures.Select(_ => HeadFill)]),
            Row(widths, [.. figures.Select(figure => Printed.Paragraph(BulletinStyles.Figure, figure.Value))], [.. figures.Select(_ => (string?)null)]),
        ]);
    }

    private static TableRow Row(WorkbookSheet sheet, int[] widths, WorkbookRow row)
    {
        WorkbookCell[] cells = [.. Enumerable.Range(0, widths.Length).Select(place => place < row.Cells.Count ? row.Cells[place] : WorkbookCell.Empty)];
        return Row(widths, [.. cells.Select((cell, place) => CellOf(cell, sheet.Columns[place].Kind))],
            [.. cells.Select(cell => SheetStyles.FillOf(cell.Colour))]);
    }

    private static Paragraph CellOf(WorkbookCell cell, WorkbookColumnKind kind)
    {
        Paragraph paragraph = Printed.Paragraph(BulletinStyles.Cell, TextOf(cell));
        if (kind == WorkbookColumnKind.Number) paragraph.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Right };
        else if (cell.Colour != Level.None) paragraph.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Center };
        return paragraph;
    }

    private static string? TextOf(WorkbookCell cell) =>
        cell.Number?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? cell.Day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? cell.Text;

    private static TableRow Row(int[] widths, Paragraph[] cells, string?[] fills)
    {
        TableRow row = LetterTable.Row(widths, 0, cells);
        TableCell[] made = [.. row.Elements<TableCell>()];
        for (int place = 0; place < made.Length; place++)
        {
            if (fills[place] is { } fill) made[place].TableCellProperties!.Shading =
                new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill };
        }

        return row;
    }

    /// <summary>Shares the width of the text out, so that the columns fill it.</summary>
    private static int[] WidthsOf(double[] shares)
    {
        int all = LetterLayout.Twips(BulletinLayout.TextWidth);
        int[] widths = [.. shares.Select(share => (int)Math.Floor(all * share / shares.Sum()))];
        widths[^1] += all - widths.Sum();
        return widths;
    }
}
