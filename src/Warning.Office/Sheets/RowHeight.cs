using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Office.Sheets;

/// <summary>
/// Estimates how high a row must be for its texts to be read: programs compute it only when somebody edits the row, or not at all.
/// </summary>
/// <param name="columns">The columns, whose widths break lines.</param>
/// <param name="language">The language, whose font has a height.</param>
internal sealed class RowHeight(IReadOnlyList<WorkbookColumn> columns, MessageLanguage language)
{
    private const double Highest = 409; // of Excel

    // What a line loses at its end, where the next word or character does not fit, and at the edges of the cell.
    private const double Margin = 2;

    private readonly double line = language == MessageLanguage.Chinese ? 16.5 : 15;

    /// <summary>Returns the height of a row, in points.</summary>
    public double Of(IReadOnlyList<WorkbookCell> cells)
    {
        int lines = 1;
        for (int column = 0; column < cells.Count; column++)
        {
            if (cells[column].Text is { } text) lines = Math.Max(lines, LinesOf(text, columns[column].Width));
        }

        return HeightOf(lines);
    }

    /// <summary>Returns the height of the header, in which filters take some room.</summary>
    public double OfHeader() => HeightOf(columns.Max(column => LinesOf(column.Header, Math.Max(2, column.Width - 1))));

    /// <summary>Returns the height of a heading, which runs over the cells beside it.</summary>
    public double OfHeading() => HeightOf(1) + 3;

    private double HeightOf(int lines) => Math.Min(Highest, (lines * line) + (lines > 1 ? 3 : 0));

    private static int LinesOf(string text, double width)
    {
        int lines = 0;
        double room = Math.Max(1, width - Margin);
        foreach (ReadOnlySpan<char> part in text.AsSpan().EnumerateLines()) lines += Math.Max(1, (int)Math.Ceiling(WidthOf(part) / room));
        return lines;
    }

    /// <summary>The width in digits: a Chinese character takes two and a little.</summary>
    private static double WidthOf(ReadOnlySpan<char> text)
    {
        double width = 0;
        foreach (char character in text) width += character >= '\u2E80' ? 2.1 : 1.1;
        return width;
    }
}
