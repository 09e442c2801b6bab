using System.Text;
using EarlyWarning.Files.Cells;
using NodaTime;

namespace EarlyWarning.Files.Tables;

/// <summary>
/// Guesses where the table is in the first rows of a sheet or text while nobody has said yet what its columns are called: the header is the first row that is
/// as wide as the rows below, and has words alone. What a person decides later is not guessed any more: a scan finds the header by the names of its columns.
/// </summary>
internal static class TableGuess
{
    private const int LongestName = 40;
    private const int CodeLength = 18;
    private const int MostOfNote = 3;

    /// <summary>Returns the layout; null where no row looks like a header.</summary>
    /// <param name="rows">The first rows with text, in their order; some of the table's own among them.</param>
    public static TableLayout? Of(IReadOnlyList<TableRow> rows)
    {
        int[] widths = [.. rows.Select(WidthOf)];
        int usual = widths.Length == 0 ? 0 : widths.Order().ElementAt(widths.Length / 2);
        for (int i = 0; i < rows.Count; i++)
        {
            if (widths[i] * 2 < usual || !MayBeHeader(rows[i])) continue;
            int from = i > 0 && IsGroupOf(rows[i - 1], rows[i]) ? i - 1 : i;
            int to = from == i && i + 1 < rows.Count && IsGroupOf(rows[i], rows[i + 1]) && IsTold(rows, i + 2) ? i + 1 : i;
            TableRow? units = to + 1 < rows.Count && TableLayout.IsUnitRow(rows[to + 1]) ? rows[to + 1] : null;
            return new TableLayout([.. rows.Take(from)], [.. rows.Skip(from).Take(to - from + 1)], units);
        }

        return null;
    }

    private static int WidthOf(TableRow row) => row.Cells.Count(cell => !string.IsNullOrWhiteSpace(cell));

    /// <summary>Returns whether a row has words, periods at most beside them, and nothing that a line above or below a table has.</summary>
    private static bool MayBeHeader(TableRow row) =>
        row.Texts.Count > 1 && row.Texts.All(text => IsName(text) || IsPeriod(text)) && row.Texts.Any(IsName) && !IsNote(row);

    /// <summary>Returns whether a row has periods alone, as below the names of measures.</summary>
    private static bool IsOfPeriods(TableRow row) => row.Texts.Count > 1 && row.Texts.All(IsPeriod);

    /// <summary>Returns whether one row is the upper part of a header and another, right below, its lower part.</summary>
    private static bool IsGroupOf(TableRow upper, TableRow lower)
    {
        if (lower.Number != upper.Number + 1 || !MayBeHeader(upper) || !(MayBeHeader(lower) || IsOfPeriods(lower))) return false;
        int shared = Math.Min(upper.Cells.Count, lower.Cells.Count);
        bool hasGroup = false;
        for (int place = 0; place < shared; place++)
        {
            bool isBlank = string.IsNullOrWhiteSpace(upper.Cells[place]), isBelow = !string.IsNullOrWhiteSpace(lower.Cells[place]);

            // The columns of a group but the first have a blank above, or the same text again where the cells are merged.
            bool isRepeated = place > 0 && !isBlank && upper.Cells[place] == upper.Cells[place - 1];
            hasGroup |= isBelow && place > 0 && (isBlank || isRepeated) && lower.Cells[place] != upper.Cells[place];
        }

        return hasGroup;
    }

    /// <summary>Returns whether the rows from one on tell that they are no header any more: one has a number, a date or a code.</summary>
    private static bool IsTold(IReadOnlyList<TableRow> rows, int from) => from < rows.Count && !rows[from].Texts.All(IsName);

    private static bool IsName(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        return text.Length <= LongestName && !text.AsSpan().ContainsAny(':', '：') && !IsPeriod(text)
            && !NumberCell.TryParse(utf8, 1, out _, out _) && !(text.Length == CodeLength && text.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>Returns whether a row begins as a total or a remark does, and has little more: a column may well be called 备注 or 联系电话.</summary>
    private static bool IsNote(TableRow row) => row.Texts.Count <= MostOfNote && TableNote.Is(Encoding.UTF8.GetBytes(row.Texts[0]));

    private static bool IsPeriod(string text) =>
        text is [>= '0' and <= '9', .., '月'] || DateCell.TryParse(Encoding.UTF8.GetBytes(text), DateTimeZone.Utc, out _, out _);
}
