namespace EarlyWarning.Rules.Text;

/// <summary>The bytes of a file without its byte order mark; converts offsets to lines and columns.</summary>
internal sealed class SourceText
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly Lazy<int[]> lineStarts;
    private readonly int firstLine;
    private readonly int firstColumn;

    /// <summary>Creates a source of a whole file, or of a part of one.</summary>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="utf8">The bytes.</param>
    /// <param name="firstLine">The line of the first character.</param>
    /// <param name="firstColumn">The column of the first character.</param>
    public SourceText(string fileName, ReadOnlyMemory<byte> utf8, int firstLine = 1, int firstColumn = 1)
    {
        this.firstLine = firstLine;
        this.firstColumn = firstColumn;
        FileName = fileName;
        Utf8 = utf8.Span.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
        lineStarts = new Lazy<int[]>(FindLineStarts);
    }

    /// <summary>The name of the file, as it was given when the file was loaded.</summary>
    public string FileName { get; }

    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>What each line stands for, where the text is not that of a file but was written from values in a program; null for a file.</summary>
    public IReadOnlyList<string>? LineNames { get; init; }

    /// <summary>Returns the line and the column, in Unicode scalar values and both from 1, of a byte offset.</summary>
    public (int Line, int Column) Locate(int byteOffset)
    {
        int[] starts = lineStarts.Value;
        int found = Array.BinarySearch(starts, byteOffset);
        int line = found >= 0 ? found : ~found - 1;
        int column = line == 0 ? firstColumn : 1;
        foreach (byte b in Utf8.Span[starts[line]..byteOffset])
        {
            if (!IsContinuation(b)) column++;
        }

        return (line + firstLine, column);
    }

    /// <summary>Returns the place of a byte offset as diagnostics have it: the file with line and column, or what the line stands for.</summary>
    public (string Name, int Line, int Column) PlaceOf(int byteOffset)
    {
        (int line, int column) = Locate(byteOffset);
        return LineNames is { } names ? (names[line - 1], 1, 1) : (FileName, line, column);
    }

    private static bool IsContinuation(byte b) => (b & 0xC0) == 0x80;

    private int[] FindLineStarts()
    {
        List<int> starts = [0];
        ReadOnlySpan<byte> bytes = Utf8.Span;
        for (int at = 0; ;)
        {
            int next = bytes[at..].IndexOf((byte)'\n');
            if (next < 0) return starts.ToArray();
            at += next + 1;
            starts.Add(at);
        }
    }
}
