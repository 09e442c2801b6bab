using System.Buffers;
using System.Globalization;
using System.Text;

namespace EarlyWarning.Files.Outputs;

/// <summary>
/// A CSV file as people open it in Excel: UTF-8 with a byte order mark, CRLF. A text that Excel would take for something else, a formula or a
/// number of more digits than it keeps, gets a leading apostrophe.
/// </summary>
internal sealed class CsvSheet : IDisposable
{
    private const int DigitsOfExcel = 15;
    private const string Shortest = "0.############################";

    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",\"\r\n");

    private readonly StreamWriter _writer;
    private bool _begun;

    public CsvSheet(Stream stream, params ReadOnlySpan<string> header)
    {
        _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        foreach (string column in header)
            Write(column);
        EndRow();
    }

    /// <summary>A cell as text, defused and quoted.</summary>
    public void Write(string? text)
    {
        Begin();
        if (string.IsNullOrEmpty(text)) return;
        string cell = IsTakenForOther(text) ? "'" + text : text;
        if (cell.AsSpan().IndexOfAny(s_quoted) < 0)
        {
            _writer.Write(cell);
            return;
        }

        _writer.Write('"');
        _writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        _writer.Write('"');
    }

    /// <summary>A number in its shortest form; empty if there is none.</summary>
    public void Write(decimal? number)
    {
        Begin();
        if (number is { } value) _writer.Write(value.ToString(Shortest, CultureInfo.InvariantCulture));
    }

    public void EndRow()
    {
        _writer.WriteLine();
        _begun = false;
    }

    public void Dispose() => _writer.Dispose();

    private void Begin()
    {
        if (_begun) _writer.Write(',');
        _begun = true;
    }

    private static bool IsTakenForOther(string text) =>
        text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠' ||
        (text.Length > DigitsOfExcel && !text.AsSpan().ContainsAnyExceptInRange('0', '9'));
}
