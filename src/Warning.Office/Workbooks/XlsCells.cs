using System.Globalization;
using ExcelDataReader;

namespace EarlyWarning.Office.Workbooks;

/// <summary>The cells of a sheet of an <c>.xls</c> workbook.</summary>
/// <param name="reader">The library's reader, at the sheet.</param>
/// <param name="owns">Whether the reader is disposed with the sheet.</param>
/// <param name="errors">Which cells have errors, which the library shows as blank ones.</param>
internal sealed class XlsCells(IExcelDataReader reader, bool owns, XlsErrors errors) : BufferedCells
{
    public override void Dispose()
    {
        if (owns) reader.Dispose();
    }

    protected override bool ReadRow()
    {
        if (!reader.Read()) return false;
        Begin();
        Row = reader.Depth + 1;
        for (int column = 0; column < reader.FieldCount; column++)
        {
            if (reader.GetValue(column) is { } value) Hold(column, value);
            else if (errors.TryFind(reader.Depth, column, out string? error)) Hold(column, CellType.Error, error);
        }

        return true;
    }

    private void Hold(int column, object value)
    {
        switch (value)
        {
            case string text:
                Hold(column, CellType.Text, text);
                break;
            case bool flag:
                Hold(column, CellType.Flag, flag ? "1" : "0");
                break;
            case DateTime day:
                Hold(column, CellType.Day, TextOf(day));
                break;
            case TimeSpan time:
                long seconds = (long)Math.Round(time.TotalSeconds);
                Hold(column, CellType.Text, string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}"));
                break;
            case IFormattable number:
                Hold(column, CellType.Number, number.ToString("R", CultureInfo.InvariantCulture));
                break;
        }
    }

    /// <summary>
    /// Writes a day as a workbook of Open XML has it. The day 0 is a time alone, or what a formula over an empty cell gives, which is none of the calendar.
    /// </summary>
    private static string TextOf(DateTime day)
    {
        DateTime rounded = new((day.Ticks + TimeSpan.TicksPerSecond / 2) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Unspecified);
        if (rounded.Year >= 1900) return rounded.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return rounded.TimeOfDay == TimeSpan.Zero ? "1900-01-00" : rounded.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
