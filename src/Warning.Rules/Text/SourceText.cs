namespace EarlyWarning.Rules.Text;

/// <summary>The bytes of a file without its byte order mark; converts offsets to lines and columns.</summary>
internal sealed class SourceText
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    // Apart so far that the table is small, and so near that counting from one takes no time.
    private const int BytesApart = 1024;

    private readonly Lazy<int[]> lineStarts;
    private readonly Lazy<int[]> charactersBefore;
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
        charactersBefore = new Lazy<int[]>(CountCharacters);
    }

    /// <summary>The name of the file, as it was given when the file was loaded.</summary>
    public string FileName { get; }

    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>What each line stands for, where the text is not that of a file but was written from values in a program; null for a file.</summary>
    public IReadOnlyList<string>? LineNames { get; init; }

    /// <summary>The place of the layer of the file among the layers of a rule set, from 0.</summary>
    public int Layer { get; init; }

    /// <summary>Returns the line and the column, in Unicode scalar values and both from 1, of a byte offset.</summary>
    public (int Line, int Column) Locate(int byteOffset)
    {
        int[] starts = lineStarts.Value;
        int found = Array.BinarySearch(starts, byteOffset);
        int line = found >= 0 ? found : ~found - 1;
        return (line + firstLine, (line == 0 ? firstColumn : 1) + CharactersIn(starts[line], byteOffset));
    }

    /// <summary>Returns the place of a byte offset as diagnostics have it: the file with line and column, or what the line stands for.</summary>
    public (string Name, int Line, int Column) PlaceOf(int byteOffset)
    {
        (int line, int column) = Locate(byteOffset);
        return LineNames is { } names ? (names[line - 1], 1, 1) : (FileName, line, column);
    }

    /// <summary>
    /// Counts the Unicode scalar values between two offsets, in a time that does not depend on how far they are apart: machines write files of one line.
    /// </summary>
    private int CharactersIn(int from, int to) =>
        to - from < BytesApart ? Count(Utf8.Span[from..to]) : CharactersBefore(to) - CharactersBefore(from);

    private int CharactersBefore(int offset)
    {
        int place = offset / BytesApart;
        return charactersBefore.Value[place] + Count(Utf8.Span[(place * BytesApart)..offset]);
    }

    private static int Count(ReadOnlySpan<byte> utf8)
    {
        int characters = 0;
        foreach (byte b in utf8)
        {
            // Not a byte that goes on with a character.
            if ((b & 0xC0) != 0x80) characters++;
        }

        return characters;
    }

    private int[] CountCharacters()
    {
        int[] before = new int[(Utf8.Length / BytesApart) + 1];
        for (int place = 1; place < before.Length; place++) before[place] = before[place - 1] + Count(Utf8.Span.Slice((place - 1) * BytesApart, BytesApart));
        return before;
    }

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
