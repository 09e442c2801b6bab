using System.Buffers.Text;
using System.Text;

namespace EarlyWarning.Simulation.Writing;

/// <summary>Writes a delimited text file, formatting cells directly into a byte buffer.</summary>
internal sealed class CsvOutput : IDisposable
{
    private const int BufferLength = 1 << 16;
    private const int LongestNumber = 40;

    private readonly FileStream file;
    private readonly Encoding encoding;
    private readonly byte delimiter;
    private readonly byte[] buffer = new byte[BufferLength];
    private int length;
    private bool begun;

    public CsvOutput(string path, IEnumerable<string> header, Encoding? encoding = null, char delimiter = ',')
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        this.encoding = encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        this.delimiter = (byte)delimiter;
        this.encoding.Preamble.CopyTo(buffer);
        length = this.encoding.Preamble.Length;
        foreach (string column in header)
            Cell(column);
        EndRow();
        Rows = 0;
    }

    /// <summary>The number of rows written, without the header.</summary>
    public long Rows { get; private set; }

    public void Cell(ReadOnlySpan<char> text)
    {
        bool quoted = text.ContainsAny(",;\"\n");
        if (quoted) text = $"\"{text.ToString().Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        Begin(this.encoding.GetMaxByteCount(text.Length));
        length += this.encoding.GetBytes(text, buffer.AsSpan(length));
    }

    /// <summary>Writes a cell of ASCII text that needs no quoting.</summary>
    public void Cell(ReadOnlySpan<byte> text)
    {
        Begin(text.Length);
        text.CopyTo(buffer.AsSpan(length));
        length += text.Length;
    }

    /// <summary>Writes a number in its shortest form; an empty cell for NaN.</summary>
    public void Cell(double number)
    {
        Begin(LongestNumber);
        if (double.IsNaN(number)) return;
        long whole = (long)number;
        Span<byte> target = buffer.AsSpan(length);
        int digits;
        if (whole == number) Utf8Formatter.TryFormat(whole, target, out digits);
        else Utf8Formatter.TryFormat(number, target, out digits);
        length += digits;
    }

    public void EndRow()
    {
        if (BufferLength - length < 2) Flush();
        buffer[length++] = (byte)'\n';
        begun = false;
        Rows++;
    }

    public void Dispose()
    {
        if (!file.CanWrite) return;
        Flush();
        file.Dispose();
    }

    private void Begin(int needed)
    {
        if (BufferLength - length < needed + 1) Flush();
        if (begun) buffer[length++] = this.delimiter;
        begun = true;
    }

    private void Flush()
    {
        file.Write(buffer, 0, length);
        length = 0;
    }
}
