using System.Text;
using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace FoodSafety.Formats;

/// <summary>Reads the files of an old program: columns of fixed width, the first line names them, and a line that is cut short is no record.</summary>
internal sealed class FixedWidthReader : RecordReader
{
    private const int Width = 12;

    private readonly Stream file;
    private readonly StreamReader lines;
    private readonly string[] header;
    private string line;

    private FixedWidthReader(string path, IReadOnlyList<string> columns)
        : base(path)
    {
        file = OpenFile(path);
        lines = new StreamReader(file, Encoding.UTF8);
        line = lines.ReadLine() ?? "";
        if (line.Length == 0)
        {
            Dispose();
            throw HeaderAbsent(path);
        }

        Row = 1;
        header = [.. Enumerable.Range(0, FieldCount).Select(NameOf)];
        ColumnsNeverSeen = Lacking(path, Row, header, columns);
    }

    public override IReadOnlyList<string> Header => header;

    public override int FieldCount => (line.Length + Width - 1) / Width;

    public override IReadOnlyCollection<string> ColumnsNeverSeen { get; }

    public override string Hash => HashOf(Path);

    public static FixedWidthReader Open(string path, string? sheet, IReadOnlyList<string> columns) => new(path, columns);

    public override bool Read()
    {
        if (lines.ReadLine() is not { } next) return false;
        Row++;
        line = next;
        RecordFault = line.Length > (header.Length - 1) * Width ? null : Message.Of("cut-short", "the line is cut short", "这一行不完整");
        return true;
    }

    public override ReadOnlySpan<byte> Field(int column) => Encoding.UTF8.GetBytes(line[(column * Width)..Math.Min(line.Length, (column + 1) * Width)].TrimEnd());

    public override void Dispose()
    {
        lines?.Dispose();
        file.Dispose();
    }
}
