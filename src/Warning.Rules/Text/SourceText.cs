namespace EarlyWarning.Rules.Text;

/// <summary>The bytes of a file, and where in it an offset stands. A byte order mark is no part of it.</summary>
internal sealed class SourceText
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly Lazy<int[]> lineStarts;

    public SourceText(string fileName, ReadOnlyMemory<byte> utf8)
    {
        FileName = fileName;
        Utf8 = utf8.Span.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
        lineStarts = new Lazy<int[]>(FindLineStarts);
    }

    /// <summary>The file as it was named when it was loaded.</summary>
    public string FileName { get; }

    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>The 1-based line and column, in Unicode scalar values, of a byte.</summary>
    public (int Line, int Column) Locate(int byteOffset)
    {
        int[] starts = lineStarts.Value;
        int found = Array.BinarySearch(starts, byteOffset);
        int line = found >= 0 ? found : ~found - 1;
        int column = 1;
        foreach (byte b in Utf8.Span[starts[line]..byteOffset])
        {
            if (!IsContinuation(b)) column++;
        }

        return (line + 1, column);
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
