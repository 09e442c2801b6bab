using System.Buffers;
using System.Globalization;
using System.Text;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime.Text;

namespace EarlyWarning.Files.Results;

/// <summary>
/// Writes a CSV file for Excel: UTF-8 with a byte order mark and CRLF. A text that Excel would read as a formula, or as a number of more digits
/// than it keeps, gets a leading apostrophe; what would break a line or steer a terminal is shown escaped.
/// </summary>
internal sealed class CsvSheet : IDisposable
{
    private const int DigitsOfExcel = 15;
    private const string Shortest = "0.############################";

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"");

    private readonly StreamWriter writer;
    private readonly MessageLanguage language;
    private bool begun;

    /// <summary>Begins a sheet with its header.</summary>
    public CsvSheet(Stream stream, MessageLanguage language, IReadOnlyList<Message> header)
    {
        this.language = language;
        writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        foreach (Message column in header) Write(column);
        if (header.Count > 0) EndRow();
    }

    /// <summary>Writes a sheet of a workbook as text: days in ISO 8601.</summary>
    public static void Write(Stream stream, MessageLanguage language, IEnumerable<string> header, IEnumerable<IEnumerable<WorkbookCell>> rows)
    {
        using CsvSheet sheet = new(stream, language, []);
        foreach (string column in header) sheet.Write(column);
        sheet.EndRow();
        foreach (IEnumerable<WorkbookCell> row in rows)
        {
            foreach (WorkbookCell cell in row) sheet.Write(cell);
            sheet.EndRow();
        }
    }

    /// <summary>Returns what stands between several texts of a cell.</summary>
    public static string Between(MessageLanguage language) => language == MessageLanguage.Chinese ? "；" : "; ";

    /// <summary>Writes a cell of a workbook.</summary>
    public void Write(WorkbookCell cell)
    {
        if (cell.Number is { } number) Write(number);
        else Write(cell.Day is { } day ? LocalDatePattern.Iso.Format(day) : cell.Text);
    }

    /// <summary>Writes a message in the sheet's language, or an empty cell for null.</summary>
    public void Write(Message? message) => Write(message?.ToString(this.language));

    /// <summary>Writes several messages into a cell.</summary>
    public void Write(IEnumerable<Message> messages) => Write(messages.Select(message => message.ToString(this.language)));

    /// <summary>Writes several texts into a cell.</summary>
    public void Write(IEnumerable<string> texts) => Write(string.Join(Between(this.language), texts));

    /// <summary>Writes a text cell, escaped and quoted where needed.</summary>
    public void Write(string? text)
    {
        Begin();
        if (string.IsNullOrEmpty(text)) return;
        string cell = Printable.Of(text);
        if (IsTakenForOther(cell)) cell = "'" + cell;
        if (cell.AsSpan().IndexOfAny(Quoted) < 0)
        {
            writer.Write(cell);
            return;
        }

        writer.Write('"');
        writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }

    /// <summary>Writes a number in its shortest form, or an empty cell for null.</summary>
    public void Write(decimal? number)
    {
        Begin();
        if (number is { } value) writer.Write(value.ToString(Shortest, CultureInfo.InvariantCulture));
    }

    public void EndRow()
    {
        writer.WriteLine();
        begun = false;
    }

    public void Dispose() => writer.Dispose();

    private void Begin()
    {
        if (begun) writer.Write(',');
        begun = true;
    }

    private static bool IsTakenForOther(string text) =>
        text[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' ||
        (text.Length > DigitsOfExcel && !text.AsSpan().ContainsAnyExceptInRange('0', '9'));
}
