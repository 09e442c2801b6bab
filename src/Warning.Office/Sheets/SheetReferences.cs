using System.Buffers;
using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using EarlyWarning.Files;

namespace EarlyWarning.Office.Sheets;

/// <summary>The names of sheets, columns and cells as Excel has them.</summary>
internal static class SheetReferences
{
    /// <summary>The largest number of rows below the header.</summary>
    public const int MostRows = 1_048_575;

    private const int MostColumns = 16_384;
    private const int LongestName = 31;
    private const int Letters = 26;

    private static readonly SearchValues<char> NotInNames = SearchValues.Create(":\\/?*[]");

    /// <summary>Throws where Excel would not open the workbook.</summary>
    public static void Check(WorkbookDocument workbook)
    {
        if (workbook.Sheets.Count == 0) throw new ArgumentException("A workbook has at least one sheet.", nameof(workbook));
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (WorkbookSheet sheet in workbook.Sheets)
        {
            if (!IsName(sheet.Name) || sheet.Name == ChoiceLists.SheetName)
                throw new ArgumentException($"'{sheet.Name}' is no name that a sheet can have.", nameof(workbook));
            if (!names.Add(sheet.Name)) throw new ArgumentException($"Two sheets are called '{sheet.Name}'.", nameof(workbook));
            if (sheet.Columns.Count is 0 or > MostColumns)
                throw new ArgumentException($"The sheet '{sheet.Name}' has {sheet.Columns.Count} columns; 1 to {MostColumns} are possible.", nameof(workbook));
        }
    }

    /// <summary>Returns the letters of a column, from 0: A, B, .. Z, AA.</summary>
    public static string Column(int column)
    {
        string letters = "";
        for (int rest = column; rest >= 0; rest = (rest / Letters) - 1) letters = (char)('A' + (rest % Letters)) + letters;
        return letters;
    }

    /// <summary>Returns a range of cells; columns from 0, rows from 1.</summary>
    public static string Cells(int firstColumn, int firstRow, int lastColumn, int lastRow) =>
        string.Create(CultureInfo.InvariantCulture, $"{Column(firstColumn)}{firstRow}:{Column(lastColumn)}{lastRow}");

    /// <summary>Returns a range that stays where it is when its formula is copied.</summary>
    public static string Fixed(string sheet, int firstColumn, int firstRow, int lastColumn, int lastRow) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Quoted(sheet)}!${Column(firstColumn)}${firstRow}:${Column(lastColumn)}${lastRow}");

    /// <summary>Returns the names that Excel itself gives to the filtered cells, the printed cells and the rows that every page repeats.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="place">Its place, from 0.</param>
    /// <param name="rows">The number of its rows, the header included.</param>
    public static IEnumerable<DefinedName> Defined(WorkbookSheet sheet, uint place, int rows)
    {
        if (sheet.HasFilter) yield return Defined("_xlnm._FilterDatabase", place, Fixed(sheet.Name, 0, 1, sheet.Columns.Count - 1, rows), isHidden: true);
        if (sheet.PrintedColumns is { } printed) yield return Defined("_xlnm.Print_Area", place, Fixed(sheet.Name, 0, 1, printed - 1, rows));
        yield return Defined("_xlnm.Print_Titles", place, $"{Quoted(sheet.Name)}!$1:$1");
    }

    private static DefinedName Defined(string name, uint place, string cells, bool isHidden = false) =>
        new(cells) { Name = name, LocalSheetId = place, Hidden = isHidden ? true : null };

    private static string Quoted(string sheet) => "'" + sheet.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName
        && name.AsSpan().IndexOfAny(NotInNames) < 0 && name is not (['\'', ..] or [.., '\'']) && !name.Any(char.IsControl);
}
