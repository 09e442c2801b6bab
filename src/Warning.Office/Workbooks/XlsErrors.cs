using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace EarlyWarning.Office.Workbooks;

/// <summary>
/// The cells of a sheet of an <c>.xls</c> workbook that hold an error of Excel. ExcelDataReader 3.6 shows them as blank ones, and a blank cell is no figure
/// while an error is one that nobody knows; so the records of the sheet (MS-XLS 2.4) are gone through for them.
/// </summary>
internal sealed class XlsErrors
{
    private const int Most = 1 << 20;
    private const int LongestRead = 24;
    private const ushort BoundSheet = 0x85, BeginOfStream = 0x809, EndOfStream = 0x0A, FilePassword = 0x2F;
    private const ushort FlagOrError = 0x205, Formula = 0x06, OldFormula3 = 0x206, OldFormula4 = 0x406;

    private readonly Dictionary<(int Row, int Column), byte> codes = [];

    /// <summary>No errors.</summary>
    public static XlsErrors None { get; } = new();

    /// <summary>Finds the errors of a sheet; none in a file that cannot be understood, of which its reader will say so.</summary>
    /// <param name="file">The file.</param>
    /// <param name="sheet">The place of the sheet among those with cells.</param>
    public static XlsErrors Of(Stream file, int sheet)
    {
        XlsErrors errors = new();
        try
        {
            if (CompoundStream.Open(file, "Workbook", "Book") is { } stream && StartOf(stream, sheet) is { } start) errors.Read(stream, start);
        }
        catch (EndOfStreamException)
        {
            // Cut off: what was found before it stands.
        }

        return errors;
    }

    /// <summary>Returns the error of a cell as Excel shows it.</summary>
    public bool TryFind(int row, int column, [NotNullWhen(true)] out string? error)
    {
        error = null;
        if (!codes.TryGetValue((row, column), out byte code)) return false;
        error = code switch
        {
            0x00 => "#NULL!",
            0x07 => "#DIV/0!",
            0x0F => "#VALUE!",
            0x17 => "#REF!",
            0x1D => "#NAME?",
            0x24 => "#NUM!",
            _ => "#N/A",
        };
        return true;
    }

    private static long? StartOf(CompoundStream stream, int sheet)
    {
        Span<byte> data = stackalloc byte[LongestRead];
        int found = 0;
        for (long at = 0; TryRead(stream, at, data, out ushort id, out int length); at += 4 + length)
        {
            if (id is EndOfStream or FilePassword) return null;
            if (id == BoundSheet && data[5] == 0 && found++ == sheet) return BinaryPrimitives.ReadUInt32LittleEndian(data);
        }

        return null;
    }

    private void Read(CompoundStream stream, long start)
    {
        Span<byte> data = stackalloc byte[LongestRead];
        int depth = 0;
        for (long at = start; codes.Count < Most && TryRead(stream, at, data, out ushort id, out int length); at += 4 + length)
        {
            // Charts in the sheet are streams inside its own.
            if (id == BeginOfStream) depth++;
            else if (id == EndOfStream && --depth <= 0) return;
            else if (depth == 1 && id == FlagOrError && data[7] != 0) Add(data, data[6]);
            else if (depth == 1 && id is Formula or OldFormula3 or OldFormula4 && data[6] == 2 && data[12] == 0xFF && data[13] == 0xFF) Add(data, data[8]);
        }
    }

    private void Add(ReadOnlySpan<byte> data, byte code) =>
        codes[(BinaryPrimitives.ReadUInt16LittleEndian(data), BinaryPrimitives.ReadUInt16LittleEndian(data[2..]))] = code;

    private static bool TryRead(CompoundStream stream, long at, Span<byte> data, out ushort id, out int length)
    {
        Span<byte> head = stackalloc byte[4];
        id = 0;
        length = 0;
        if (stream.Read(at, head) < head.Length) return false;
        id = BinaryPrimitives.ReadUInt16LittleEndian(head);
        length = BinaryPrimitives.ReadUInt16LittleEndian(head[2..]);
        data.Clear();
        stream.Read(at + 4, data[..Math.Min(length, data.Length)]);
        return true;
    }
}
