using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EarlyWarning.Files;
using EarlyWarning.Office.Packaging;
using EarlyWarning.Office.Sheets;

namespace EarlyWarning.Office;

/// <summary>
/// Writes a workbook as an Excel file (.xlsx): headers that stay in sight and are repeated on every printed page, filters, drop-down lists, the colours of
/// levels, landscape pages one page wide. The same workbook gives the same bytes: nothing in the file depends on time or machine.
/// </summary>
/// <remarks>
/// Text is written as text, never as a formula; what would steer a terminal or turn the direction of text is shown escaped, and a text longer than a cell of
/// Excel can hold is cut. May be called from any number of threads.
/// </remarks>
public static class WorkbookWriter
{
    /// <summary>The largest number of rows below the header that a sheet can have.</summary>
    public const int MostRows = SheetReferences.MostRows;

    /// <summary>Writes the workbook and leaves the stream open.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="output">The stream to write to, from its current position; it need not be seekable.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The workbook has no sheet, a sheet has no column, or more columns or rows than Excel has, or the name of a sheet is not one that Excel takes.
    /// </exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(WorkbookDocument workbook, Stream output)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        ArgumentNullException.ThrowIfNull(output);
        SheetReferences.Check(workbook);
        ChoiceLists choices = new(workbook);
        using ZipArchive target = new(output, ZipArchiveMode.Create, leaveOpen: true);

        // The library holds a part in memory until the package is closed: sheets, which may be large, go straight into the file.
        string[] written = [.. workbook.Sheets.Select((_, place) => EntryOf(place))];
        int[] rows = [.. workbook.Sheets.Select((sheet, place) => WriteSheet(target, written[place], new(sheet, workbook, choices, isFirst: place == 0)))];
        using MemoryStream package = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            Fill(document, workbook, choices, rows);
        }

        package.Position = 0;
        TimelessZip.Copy(package, target, written);
    }

    private static int WriteSheet(ZipArchive target, string entry, SheetWriter sheet)
    {
        using Stream stream = TimelessZip.NewEntry(target, entry);
        return sheet.Write(stream);
    }

    /// <summary>The entry of a sheet, as the library names its part.</summary>
    private static string EntryOf(int place) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{place + 1}.xml");

    private static void Fill(SpreadsheetDocument document, WorkbookDocument workbook, ChoiceLists choices, int[] rows)
    {
        WorkbookPart part = document.AddWorkbookPart();

        // Parts without a given id get a random one.
        document.ChangeIdOfPart(part, "workbook");
        part.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = SheetStyles.Create(workbook.Language);
        CoreFilePropertiesPart properties = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(properties, CoreProperties.PartId);
        CoreProperties.Write(properties, SheetText.Of(workbook.Title));
        DocumentFormat.OpenXml.Spreadsheet.Sheets sheets = new();
        DefinedNames names = new();
        for (uint place = 0; place < workbook.Sheets.Count; place++)
        {
            WorkbookSheet sheet = workbook.Sheets[(int)place];
            WorksheetPart here = part.AddNewPart<WorksheetPart>($"sheet{place + 1}");
            if (here.Uri.OriginalString != "/" + EntryOf((int)place)) throw new InvalidOperationException($"The sheet is {here.Uri}.");
            sheets.Append(new Sheet { Name = sheet.Name, SheetId = place + 1, Id = $"sheet{place + 1}" });
            names.Append(SheetReferences.Defined(sheet, place, rows[place]));
        }

        if (choices.IsNeeded)
        {
            choices.Write(part.AddNewPart<WorksheetPart>("choices"));
            uint last = (uint)workbook.Sheets.Count + 1;
            sheets.Append(new Sheet { Name = ChoiceLists.SheetName, SheetId = last, Id = "choices", State = SheetStateValues.Hidden });
        }

        part.Workbook = new Workbook(sheets, names);
    }
}
