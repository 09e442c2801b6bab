using System.Text;
using EarlyWarning.Files;
using EarlyWarning.Office.Messages;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace EarlyWarning.Office.Workbooks;

/// <summary>
/// A workbook of Excel up to 2003, <c>.xls</c>, or of WPS, <c>.et</c>, read by ExcelDataReader. It goes through the sheets in their order: the first sheet
/// that is opened is read by itself, those after it, which are only looked at, share a second reader.
/// </summary>
internal sealed class XlsWorkbook : WorkbookFile
{
    /// <summary>The largest file, whose texts are held in memory: 256 MiB.</summary>
    public const long Largest = 256L << 20;

    private readonly string path;
    private readonly Func<Stream> file;
    private readonly List<Sheet> sheets = [];
    private IExcelDataReader? looking;
    private int lookingAt;
    private CellRange[] merged = [];
    private bool isOpened;

    // The library asks .NET for code page 1252 whatever the file has; registering one provider twice changes nothing.
    static XlsWorkbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private XlsWorkbook(string path, Func<Stream> file)
    {
        this.path = path;
        this.file = file;
        using IExcelDataReader reader = NewReader();
        do
        {
            sheets.Add(new Sheet(reader.Name, Place(sheets.Count), reader.VisibleState == "visible"));
        }
        while (reader.NextResult());
    }

    public override IReadOnlyList<Sheet> Sheets => sheets;

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="FeedException">It is too large, or has a password.</exception>
    /// <exception cref="ExcelReaderException">It is none.</exception>
    public static XlsWorkbook Open(string path, Func<Stream> file) => new(path, file);

    /// <summary>Returns whether an exception says that the file is damaged. The library trusts what files say of places and lengths.</summary>
    public static bool IsDamage(Exception cause) =>
        cause is ExcelReaderException or ArgumentException or IndexOutOfRangeException or OverflowException or NullReferenceException
            or InvalidOperationException or KeyNotFoundException or InvalidCastException or FormatException;

    public override SheetCells Open(Sheet sheet)
    {
        int place = sheets.FindIndex(one => one.Place == sheet.Place);
        if (!isOpened)
        {
            isOpened = true;
            IExcelDataReader own = NewReader();
            GoTo(own, 0, place);
            merged = own.MergeCells ?? [];
            return new XlsCells(own, owns: true, ErrorsOf(place));
        }

        if (looking is null || lookingAt > place)
        {
            looking?.Dispose();
            looking = NewReader();
            lookingAt = 0;
        }

        GoTo(looking, lookingAt, place);
        lookingAt = place;
        return new XlsCells(looking, owns: false, XlsErrors.None);
    }

    /// <inheritdoc/>
    /// <remarks>Those of the sheet that was opened first: of the others only headers are looked at.</remarks>
    public override MergedCells MergedCellsOf(Sheet sheet) => MergedCells.Of(this.path, [.. merged.Select(range =>
        new MergedCells.Area { Top = range.FromRow + 1, Bottom = range.ToRow + 1, Left = range.FromColumn, Right = range.ToColumn })]);

    public override void Dispose() => looking?.Dispose();

    private static string Place(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void GoTo(IExcelDataReader reader, int from, int to)
    {
        for (int at = from; at < to; at++) reader.NextResult();
    }

    private XlsErrors ErrorsOf(int place)
    {
        using Stream stream = this.file();
        return XlsErrors.Of(stream, place);
    }

    private IExcelDataReader NewReader()
    {
        Stream stream = this.file();
        try
        {
            if (stream.Length > Largest) throw new FeedException(this.path, null, WorkbookMessages.WorkbookTooLarge(Largest >> 20));
            return ExcelReaderFactory.CreateBinaryReader(stream);
        }
        catch (InvalidPasswordException locked)
        {
            stream.Dispose();
            throw new FeedException(this.path, null, WorkbookMessages.WorkbookPassword, locked);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }
}
