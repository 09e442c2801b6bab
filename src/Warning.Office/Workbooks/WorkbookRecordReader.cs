using System.Text;
using System.Xml;
using EarlyWarning.Files;
using EarlyWarning.Office.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Office.Workbooks;

/// <summary>
/// Reads one sheet of a workbook, row by row. Numbers are written in the shortest form that reads back the same, dates as ISO 8601, flags as
/// <c>true</c> and <c>false</c>. Every row with text is a record with all of its cells, until it is said which columns are wanted; the first is the
/// header until the table is found.
/// </summary>
internal sealed class WorkbookRecordReader : RecordReader
{
    private readonly WorkbookKind kind;
    private readonly WorkbookFile? workbook;
    private readonly SheetCells cells;
    private readonly RowCells row;
    private readonly string[] header;

    private WorkbookRecordReader(string path, WorkbookKind kind, string? sheet)
        : base(path)
    {
        this.kind = kind;
        try
        {
            workbook = Open(path, kind);
            Sheet found = workbook.Find(path, sheet);
            Sheet = found.Name;
            cells = workbook.Open(found);
            cells.Merged = workbook.MergedCellsOf(found);
            row = new RowCells(workbook.Is1904, workbook.IsToBeCalculated);
            this.header = HeaderOf(cells);
            if (this.header.Length == 0) throw new FeedException(path, null, WorkbookMessages.EmptySheet(found.Name));
            Row = cells.Row;
            if (sheet is null) SkippedTables = SheetsLike(workbook, found);
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

    /// <summary>The version of what reads workbooks.</summary>
    private static string Program { get; } = $"{VersionOf(typeof(WorkbookRecordReader))} {VersionOf(typeof(ExcelDataReader.IExcelDataReader))}";

    private static Guid VersionOf(Type type) => type.Assembly.ManifestModule.ModuleVersionId;

    /// <summary>Makes the format of a kind of workbooks.</summary>
    public static FeedFormat FormatOf(WorkbookKind kind, params IReadOnlyList<string> extensions) =>
        new(extensions, (path, sheet, _) => new WorkbookRecordReader(path, kind, sheet))
        {
            Sheets = path => SheetsOf(path, kind),
            HiddenSheets = path => SheetsOf(path, kind, areVisible: false),
            MayHaveTitles = true,
            Version = Program,
        };

    /// <summary>
    /// Returns the names of a workbook's visible sheets, or of its hidden ones; empty if it cannot be read: then opening it throws with the reason.
    /// </summary>
    public static IReadOnlyList<string> SheetsOf(string path, WorkbookKind kind, bool areVisible = true)
    {
        try
        {
            using WorkbookFile workbook = Open(path, kind);
            return [.. workbook.Sheets.Where(sheet => sheet.IsVisible == areVisible).Select(sheet => sheet.Name)];
        }
        catch (Exception cause) when (cause is FeedException || IsDamage(cause, kind))
        {
            return [];
        }
    }

    public override IReadOnlyList<string> Header => this.header;

    public override int FieldCount => Math.Max(this.header.Length, row.Count);

    public override IReadOnlyCollection<string> ColumnsNeverSeen => [];

    public override string Hash => HashOf(Path);

    public override string? Sheet { get; }

    public override Message? SkippedTables { get; }

    public override void Want(IReadOnlyList<int> columns)
    {
        base.Want(columns);
        row.Want(columns);
    }

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

    public override bool IsMergedDown(int column) => row.IsMergedDown(column);

    public override bool IsMergedAcross(int column) => row.IsMergedAcross(column);

    public override void Dispose()
    {
        cells?.Dispose();
        workbook?.Dispose();
    }

    private static WorkbookFile Open(string path, WorkbookKind kind)
    {
        using (Stream file = OpenFile(path))
        {
            if (file.Length == 0) throw HeaderAbsent(path);
        }

        return kind.Open(path, () => kind.IsText ? OpenText(path) : OpenFile(path));
    }

    /// <summary>Reads the first row with text; empty where there is none.</summary>
    private string[] HeaderOf(SheetCells sheet)
    {
        while (sheet.NextRow())
        {
            if (row.Read(sheet)) return [.. Enumerable.Range(0, row.Count).Select(column => row.IsMergedAcross(column) ? "" : NameOf(column))];
        }

        return [];
    }

    /// <summary>Says which other sheets have the header of the one that is read; null: none.</summary>
    private Message? SheetsLike(WorkbookFile workbook, Sheet read)
    {
        IEnumerable<Sheet> alike = workbook.Sheets.Where(other => other != read && HasSameHeader(workbook, other));
        Message[] others = [.. alike.Select(other => WorkbookMessages.Sheet(other.Name, other.IsVisible))];
        return others.Length == 0 ? null : WorkbookMessages.SheetsSkipped(read.Name, others);
    }

    private bool HasSameHeader(WorkbookFile workbook, Sheet other)
    {
        try
        {
            using SheetCells sheet = workbook.Open(other);
            return Names(HeaderOf(sheet)).SequenceEqual(Names(this.header), StringComparer.Ordinal);
        }
        catch (Exception cause) when (cause is FeedException || IsDamage(cause))
        {
            return false; // what is wrong with a sheet that nobody reads is no fault of the feed
        }
    }

    private static IEnumerable<string> Names(string[] header) => header.Where(name => name.Length > 0);

    private bool IsDamage(Exception cause) => IsDamage(cause, this.kind);

    private static bool IsDamage(Exception cause, WorkbookKind kind) => kind.IsDamage?.Invoke(cause) == true ||
        cause is InvalidDataException or IOException or XmlException or DecoderFallbackException or NotSupportedException;

    private FeedException Damaged(Exception cause) => new(Path, Row == 0 ? null : Row, this.kind.Damaged, cause);
}
