using System.Buffers.Text;
using System.Text;

namespace EarlyWarning.Files.Simulating;

/// <summary>Rows of delimited text, formatted straight into the bytes of the file.</summary>
internal sealed class CsvOutput : IDisposable
{
    private const int BufferLength = 1 << 16;
    private const int LongestNumber = 40;

    private readonly FileStream _file;
    private readonly Encoding _encoding;
    private readonly byte _delimiter;
    private readonly byte[] _buffer = new byte[BufferLength];
    private int _length;
    private bool _begun;

    public CsvOutput(string path, IEnumerable<string> header, Encoding? encoding = null, char delimiter = ',')
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        _encoding = encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        _delimiter = (byte)delimiter;
        _encoding.Preamble.CopyTo(_buffer);
        _length = _encoding.Preamble.Length;
        foreach (string column in header)
            Cell(column);
        EndRow();
        Rows = 0;
    }

    /// <summary>The rows written, without the header.</summary>
    public long Rows { get; private set; }

    public void Cell(ReadOnlySpan<char> text)
    {
        bool quoted = text.ContainsAny(",;\"\n");
        if (quoted) text = $"\"{text.ToString().Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        Begin(_encoding.GetMaxByteCount(text.Length));
        _length += _encoding.GetBytes(text, _buffer.AsSpan(_length));
    }

    /// <summary>A cell of ASCII.</summary>
    public void Cell(ReadOnlySpan<byte> text)
    {
        Begin(text.Length);
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    /// <summary>A number in its shortest form; blank where it is missing.</summary>
    public void Cell(double number)
    {
        Begin(LongestNumber);
        if (double.IsNaN(number)) return;
        long whole = (long)number;
        Span<byte> target = _buffer.AsSpan(_length);
        int digits;
        if (whole == number) Utf8Formatter.TryFormat(whole, target, out digits);
        else Utf8Formatter.TryFormat(number, target, out digits);
        _length += digits;
    }

    public void EndRow()
    {
        if (BufferLength - _length < 2) Flush();
        _buffer[_length++] = (byte)'\n';
        _begun = false;
        Rows++;
    }

    public void Dispose()
    {
        if (!_file.CanWrite) return;
        Flush();
        _file.Dispose();
    }

    private void Begin(int needed)
    {
        if (BufferLength - _length < needed + 1) Flush();
        if (_begun) _buffer[_length++] = _delimiter;
        _begun = true;
    }

    private void Flush()
    {
        _file.Write(_buffer, 0, _length);
        _length = 0;
    }
}
