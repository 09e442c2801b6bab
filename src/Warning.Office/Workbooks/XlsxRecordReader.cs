using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using EarlyWarning.Files;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Office.Messages;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace EarlyWarning.Office.Workbooks;

/// <summary>
/// Reads one sheet of a workbook, row by row. Numbers are written in the shortest form that reads back the same, dates as ISO 8601, flags as
/// <c>true</c> and <c>false</c>, errors as Excel shows them. The first row with text is the header.
/// </summary>
internal sealed class XlsxRecordReader : RecordReader
{
    private const int LongestNumber = 40;

    private readonly Stream file;
    private readonly IExcelDataReader sheet;
    private readonly string[] header = [];
    private readonly IReadOnlyCollection<string> neverSeen = [];
    private readonly IReadOnlyDictionary<(long Row, int Column), string> errors;
    private readonly int[] ends;
    private byte[] text = new byte[1024];
    private long row;

    // The library asks for code page 1252 even if it does not use it.
    static XlsxRecordReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private XlsxRecordReader(string path, string? sheet, IReadOnlyList<string> columns)
        : base(path)
    {
        this.file = OpenFile(path);
        try
        {
            if (this.file.Length == 0) throw HeaderAbsent(path);
            this.sheet = OpenWorkbook(path, this.file);
            GoTo(sheet);
            errors = ErrorsOf(path, this.sheet.Name);
            ends = new int[this.sheet.FieldCount + 1];
            if (!Read()) throw new FeedException(path, null, WorkbookMessages.EmptySheet(this.sheet.Name));
            this.header = HeaderOf();
            neverSeen = Lacking(path, Row, this.header, columns);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Opens a sheet of a workbook; null opens the first.</summary>
    /// <exception cref="FeedException">The workbook cannot be read, or has no such sheet.</exception>
    public static XlsxRecordReader Open(string path, string? sheet, IReadOnlyList<string> columns) => new(path, sheet, columns);

    /// <summary>Returns the names of a workbook's sheets; empty if it cannot be read, in which case <see cref="Open"/> throws with the reason.</summary>
    public static IReadOnlyList<string> SheetsOf(string path)
    {
        List<string> sheets = [];
        try
        {
            using Stream file = OpenFile(path);
            using IExcelDataReader workbook = OpenWorkbook(path, file);
            do sheets.Add(workbook.Name);
            while (workbook.NextResult());
        }
        catch (Exception cause) when (cause is FeedException || IsDamage(cause))
        {
            sheets.Clear();
        }

        return sheets;
    }

    public override IReadOnlyList<string> Header => this.header;

    public override int FieldCount => this.header.Length;

    public override IReadOnlyCollection<string> ColumnsNeverSeen => neverSeen;

    public override string Hash => HashOf(Path);

    public override bool Read()
    {
        try
        {
            while (this.sheet.Read())
            {
                Row = ++this.row;
                WriteCells();
                if (ends[^1] > 0) return true;
            }

            return false;
        }
        catch (Exception cause) when (IsDamage(cause))
        {
            throw Damaged(Path, this.row + 1, cause);
        }
    }

    public override ReadOnlySpan<byte> Field(int column) => this.text.AsSpan(ends[column]..ends[column + 1]);

    public override void Dispose()
    {
        this.sheet?.Dispose();
        this.file.Dispose();
    }

    private static IExcelDataReader OpenWorkbook(string path, Stream file)
    {
        try
        {
            return ExcelReaderFactory.CreateOpenXmlReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
        }
        catch (Exception cause) when (IsDamage(cause))
        {
            throw Damaged(path, line: null, cause);
        }
    }

    private static IReadOnlyDictionary<(long Row, int Column), string> ErrorsOf(string path, string sheet)
    {
        using Stream file = OpenFile(path);
        try
        {
            return XlsxErrors.Of(file, sheet);
        }
        catch (Exception cause) when (IsDamage(cause))
        {
            throw Damaged(path, line: null, cause);
        }
    }

    private static bool IsDamage(Exception cause) =>
        cause is ExcelReaderException or InvalidDataException or IOException or System.Xml.XmlException or FormatException
            or NullReferenceException or ArgumentException or IndexOutOfRangeException or KeyNotFoundException or InvalidOperationException
            or NotSupportedException or OverflowException;

    private static FeedException Damaged(string path, long? line, Exception cause) =>
        new(path, line, WorkbookMessages.NotAWorkbook, cause);

    private void GoTo(string? sheet)
    {
        if (sheet is null) return;
        List<string> names = [];
        do
        {
            if (string.Equals(this.sheet.Name, sheet, StringComparison.Ordinal)) return;
            names.Add(this.sheet.Name);
        }
        while (this.sheet.NextResult());

        throw new FeedException(Path, null, WorkbookMessages.NoSheet(sheet, names));
    }

    private string[] HeaderOf()
    {
        int count = this.sheet.FieldCount;
        while (count > 0 && NameOf(count - 1).Length == 0)
            count--;

        string[] header = new string[count];
        for (int i = 0; i < count; i++)
            header[i] = NameOf(i);
        return header;
    }

    private void WriteCells()
    {
        int length = 0;
        for (int i = 0; i < ends.Length - 1; i++)
        {
            ends[i] = length;
            length += Write(i, length);
        }

        ends[^1] = length;
    }

    /// <summary>Writes a cell's text; returns its length in bytes.</summary>
    private int Write(int column, int start)
    {
        object? value = this.sheet.GetValue(column) ?? errors.GetValueOrDefault((this.row, column));
        int needed = value is string text ? Encoding.UTF8.GetMaxByteCount(text.Length) : LongestNumber;
        while (this.text.Length - start < needed)
            Array.Resize(ref this.text, this.text.Length * 2);

        Span<byte> target = this.text.AsSpan(start);
        switch (value)
        {
            case null:
                return 0;
            case string characters:
                return Encoding.UTF8.GetBytes(characters, target);
            case bool flag:
                return Encoding.UTF8.GetBytes(flag ? "true" : "false", target);
            case double number:
                return Utf8Formatter.TryFormat(number, target, out int digits, new StandardFormat('R')) ? digits : 0;
            case DateTime date:
                string form = date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss";
                date.TryFormat(target, out int written, form, CultureInfo.InvariantCulture);
                return written;
            default:
                return Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", target);
        }
    }
}
