using System.Text;
using System.Xml;
using EarlyWarning.Files;
using EarlyWarning.Office.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Office.Workbooks;

/// <summary>
/// Reads one sheet of a workbook, row by row. Numbers are written in the shortest form that reads back the same, dates as ISO 8601, flags as
/// <c>true</c> and <c>false</c>. The first row with text is the header; of the rows after it only the wanted columns are looked at, and one with nothing in
/// them is passed over as blank.
/// </summary>
internal sealed class XlsxRecordReader : RecordReader
{
    private readonly WorkbookPackage? package;
    private readonly SheetReader cells;
    private readonly RowCells row;
    private readonly string[] header;
    private readonly IReadOnlyCollection<string> neverSeen;

    private XlsxRecordReader(string path, string? sheet, IReadOnlyList<string> columns)
        : base(path)
    {
        try
        {
            package = Open(path);
            WorkbookOutline outline = WorkbookOutline.Of(package);
            SheetPart part = outline.Find(path, sheet);
            cells = SheetOf(path, package, part);
            row = new RowCells(path, outline, SharedTexts.Of(package, path, outline.Texts), CellFormats.Of(package, outline.Styles));
            this.header = HeaderOf(cells);
            if (this.header.Length == 0) throw new FeedException(path, null, WorkbookMessages.EmptySheet(part.Name));
            Row = cells.Row;
            neverSeen = Lacking(path, Row, this.header, columns);
            if (sheet is null) SkippedTables = SheetsLike(package, outline, part);
            row.Want(this.header, columns);
        }
        catch (Exception cause) when (IsDamage(cause))
        {
            Dispose();
            throw Damaged(cause);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Opens a sheet of a workbook; null opens the first that is visible.</summary>
    /// <exception cref="FeedException">The workbook cannot be read, or has no such sheet.</exception>
    public static XlsxRecordReader Open(string path, string? sheet, IReadOnlyList<string> columns) => new(path, sheet, columns);

    /// <summary>
    /// Returns the names of a workbook's visible sheets; empty if it cannot be read, in which case <see cref="Open(string, string?, IReadOnlyList{string})"/>
    /// throws with the reason.
    /// </summary>
    public static IReadOnlyList<string> SheetsOf(string path)
    {
        try
        {
            using WorkbookPackage package = Open(path);
            return [.. WorkbookOutline.Of(package).Sheets.Where(sheet => sheet.IsVisible).Select(sheet => sheet.Name)];
        }
        catch (Exception cause) when (cause is FeedException || IsDamage(cause))
        {
            return [];
        }
    }

    public override IReadOnlyList<string> Header => this.header;

    public override int FieldCount => this.header.Length;

    public override IReadOnlyCollection<string> ColumnsNeverSeen => neverSeen;

    public override string Hash => HashOf(Path);

    public override Message? SkippedTables { get; }

    public override bool Read()
    {
        try
        {
            while (cells.NextRow())
            {
                Row = cells.Row;
                if (row.Read(cells)) return true;
            }

            return false;
        }
        catch (Exception cause) when (IsDamage(cause))
        {
            throw Damaged(cause);
        }
    }

    public override ReadOnlySpan<byte> Field(int column) => row.Field(column);

    public override ReadOnlySpan<byte> DateField(int column) => row.DateField(column);

    public override Message? FieldFault(int column) => row.FieldFault(column);

    public override void Dispose()
    {
        cells?.Dispose();
        package?.Dispose();
    }

    private static WorkbookPackage Open(string path)
    {
        Stream file = OpenFile(path);
        try
        {
            if (file.Length == 0) throw HeaderAbsent(path);
            return new WorkbookPackage(path, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static SheetReader SheetOf(string path, WorkbookPackage package, SheetPart part) =>
        package.TryOpen(part.Part, WorkbookPackage.LargestSheet, out XmlReader? xml)
            ? new SheetReader(path, xml)
            : throw new InvalidDataException(part.Name);

    private string[] HeaderOf(SheetReader sheet) => [.. Enumerable.Range(0, row.ReadHeader(sheet)).Select(NameOf)];

    /// <summary>Says which other sheets have the header of the one that is read; null: none.</summary>
    private Message? SheetsLike(WorkbookPackage package, WorkbookOutline outline, SheetPart read)
    {
        IEnumerable<SheetPart> alike = outline.Sheets.Where(other => other != read && HasSameHeader(package, other));
        Message[] others = [.. alike.Select(other => WorkbookMessages.Sheet(other.Name, other.IsVisible))];
        return others.Length == 0 ? null : WorkbookMessages.SheetsSkipped(read.Name, others);
    }

    private bool HasSameHeader(WorkbookPackage package, SheetPart part)
    {
        try
        {
            using SheetReader sheet = SheetOf(Path, package, part);
            return HeaderOf(sheet).SequenceEqual(this.header, StringComparer.Ordinal);
        }
        catch (Exception cause) when (cause is FeedException || IsDamage(cause))
        {
            return false; // what is wrong with a sheet that nobody reads is no fault of the feed
        }
    }

    private static bool IsDamage(Exception cause) =>
        cause is InvalidDataException or IOException or XmlException or DecoderFallbackException or NotSupportedException;

    private FeedException Damaged(Exception cause) => new(Path, Row == 0 ? null : Row, WorkbookMessages.NotAWorkbook, cause);
}
