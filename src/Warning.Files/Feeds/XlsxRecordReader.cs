using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using EarlyWarning.Files.Cells;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// One sheet of a workbook, row by row. Numbers are written in the shortest form that reads back the same, dates as ISO 8601, flags as
/// <c>true</c> and <c>false</c>, errors as Excel shows them. The first row with text is the header.
/// </summary>
internal sealed class XlsxRecordReader : RecordReader
{
    private const int LongestNumber = 40;

    private readonly Stream _file;
    private readonly IExcelDataReader _sheet;
    private readonly string[] _header = [];
    private readonly IReadOnlyCollection<string> _neverSeen = [];
    private readonly IReadOnlyDictionary<(long Row, int Column), string> _errors;
    private readonly int[] _ends;
    private byte[] _text = new byte[1024];
    private long _row;

    // The library asks for code page 1252 even where it reads none.
    static XlsxRecordReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public XlsxRecordReader(string path, string? sheet, IReadOnlyList<string> columns)
        : base(path)
    {
        _file = FeedFile.Open(path);
        try
        {
            if (_file.Length == 0) throw HeaderAbsent(path);
            _sheet = OpenWorkbook(path, _file);
            GoTo(sheet);
            _errors = ErrorsOf(path, _sheet.Name);
            _ends = new int[_sheet.FieldCount + 1];
            if (!Read()) throw new FeedException(path, null, $"sheet '{_sheet.Name}' is empty; expected a header row with the column names");
            _header = HeaderOf();
            _neverSeen = Lacking(path, Row, _header, columns);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public override IReadOnlyList<string> Header => _header;

    public override int FieldCount => _header.Length;

    public override IReadOnlyCollection<string> ColumnsNeverSeen => _neverSeen;

    public override bool Read()
    {
        try
        {
            while (_sheet.Read())
            {
                Row = ++_row;
                WriteCells();
                if (_ends[^1] > 0) return true;
            }

            return false;
        }
        catch (Exception cause) when (IsDamage(cause))
        {
            throw Damaged(Path, _row + 1, cause);
        }
    }

    public override ReadOnlySpan<byte> Field(int column) => _text.AsSpan(_ends[column].._ends[column + 1]);

    public override void Dispose()
    {
        _sheet?.Dispose();
        _file.Dispose();
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
        using Stream file = FeedFile.Open(path);
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
        new(path, line, "not an Excel workbook, or damaged; expected .xlsx; open it in Excel and save it anew, or save it as CSV", cause);

    private void GoTo(string? sheet)
    {
        if (sheet is null) return;
        List<string> names = [];
        do
        {
            if (string.Equals(_sheet.Name, sheet, StringComparison.Ordinal)) return;
            names.Add($"'{_sheet.Name}'");
        }
        while (_sheet.NextResult());

        throw new FeedException(Path, null, $"no sheet '{sheet}'; there are {string.Join(", ", names)}; correct \"sheet\" in the scan file");
    }

    private string[] HeaderOf()
    {
        int count = _sheet.FieldCount;
        while (count > 0 && TextCell.IsBlank(Field(count - 1)))
            count--;

        string[] header = new string[count];
        for (int i = 0; i < count; i++)
            header[i] = Encoding.UTF8.GetString(TextCell.Trim(Field(i)));
        return header;
    }

    private void WriteCells()
    {
        int length = 0;
        for (int i = 0; i < _ends.Length - 1; i++)
        {
            _ends[i] = length;
            length += Write(i, length);
        }

        _ends[^1] = length;
    }

    /// <summary>Writes a cell's text and says how long it is.</summary>
    private int Write(int column, int start)
    {
        object? value = _sheet.GetValue(column) ?? _errors.GetValueOrDefault((_row, column));
        int needed = value is string text ? Encoding.UTF8.GetMaxByteCount(text.Length) : LongestNumber;
        while (_text.Length - start < needed)
            Array.Resize(ref _text, _text.Length * 2);

        Span<byte> target = _text.AsSpan(start);
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
