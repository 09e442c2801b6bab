using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using EarlyWarning.Files;
using EarlyWarning.Office.Messages;

namespace EarlyWarning.Office.Workbooks;

/// <summary>
/// The merged cells of a sheet while its rows are read, forward only. A merged cell has its text in each of its places, as a person reads it. A workbook of
/// Open XML lists them behind its cells, so they are looked for before the first row is read, by a pass over the bytes that makes nothing of the cells; other
/// kinds tell them beforehand, or with the cell that they begin at.
/// </summary>
internal sealed class MergedCells
{
    /// <summary>The most merged cells of a sheet, since they are held in memory.</summary>
    public const int Most = 1 << 20;

    private const int Block = 64 * 1024;
    private const int LongestTail = 64 << 20;

    private readonly List<Area> areas;
    private readonly List<int> open = [];
    private int next;

    private MergedCells(List<Area> areas) => this.areas = areas;

    /// <summary>Returns that none is known of a sheet before its rows are read.</summary>
    public static MergedCells None => new([]);

    /// <summary>Creates the merged cells of a sheet that are known before its rows are read.</summary>
    /// <param name="path">The workbook, for errors.</param>
    /// <param name="areas">The merged cells, in any order.</param>
    /// <exception cref="FeedException">There are more than may be.</exception>
    public static MergedCells Of(string path, IReadOnlyCollection<Area> areas) => areas.Count <= Most
        ? new MergedCells([.. areas.OrderBy(area => area.Top).ThenBy(area => area.Left)])
        : throw new FeedException(path, null, WorkbookMessages.TooManyMergedCells(Most));

    /// <summary>Finds the merged cells of a sheet of Open XML.</summary>
    /// <param name="path">The workbook, for errors.</param>
    /// <param name="sheet">The sheet from its beginning.</param>
    /// <exception cref="FeedException">It has more than may be.</exception>
    public static MergedCells Of(string path, Stream sheet)
    {
        string tail = TailOf(sheet);
        List<Area> areas = [];
        for (int at = tail.IndexOf("mergeCell ", StringComparison.Ordinal); at >= 0; at = tail.IndexOf("mergeCell ", at + 1, StringComparison.Ordinal))
        {
            int reference = tail.IndexOf("ref=", at, StringComparison.Ordinal);
            if (reference < 0 || reference + 5 >= tail.Length) break;
            int end = tail.IndexOf(tail[reference + 4], reference + 5);
            if (end < 0) break;
            if (TryParse(tail.AsSpan((reference + 5)..end), out Area area)) areas.Add(area);
            if (areas.Count > Most) break;
        }

        return Of(path, areas);
    }

    /// <summary>Adds a merged cell that begins in the row at hand, or in the next one that is read.</summary>
    /// <param name="path">The workbook, for errors.</param>
    /// <param name="top">The row, from 1.</param>
    /// <param name="left">The column.</param>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="columns">How many columns it has.</param>
    /// <exception cref="FeedException">There are more than may be held.</exception>
    public void Add(string path, long top, int left, long rows, int columns)
    {
        if (rows <= 1 && columns <= 1) return;
        if (open.Count == 0 && next == areas.Count)
        {
            areas.Clear();
            next = 0;
        }

        if (areas.Count == Most) throw new FeedException(path, top, WorkbookMessages.TooManyMergedCells(Most));
        areas.Add(new Area
        {
            Top = top,
            Bottom = Math.Min(top + Math.Max(rows, 1) - 1, SheetReader.MostRows),
            Left = left,
            Right = Math.Min(left + Math.Max(columns, 1), SheetReader.MostColumns) - 1,
        });
    }

    /// <summary>Goes to a row, and returns the merged cells that it is of, by number.</summary>
    public IReadOnlyList<int> GoTo(long row)
    {
        for (int i = open.Count - 1; i >= 0; i--)
        {
            if (this[open[i]].Bottom >= row) continue;
            this[open[i]].Text = null;
            open.RemoveAt(i);
        }

        for (; next < areas.Count && areas[next].Top <= row; next++)
        {
            if (areas[next].Bottom >= row) open.Add(next);
        }

        return open;
    }

    /// <summary>A merged cell.</summary>
    public ref Area this[int number] => ref CollectionsMarshal.AsSpan(areas)[number];

    /// <summary>Returns what stands behind the cells of a sheet, up to the end of its merged cells.</summary>
    private static string TailOf(Stream sheet)
    {
        byte[] buffer = new byte[Block];
        MemoryStream tail = new();
        int kept = 0;
        bool isBehind = false;
        for (int read = sheet.Read(buffer, kept, Block - kept); read > 0; read = sheet.Read(buffer, kept, Block - kept))
        {
            ReadOnlySpan<byte> block = buffer.AsSpan(0, kept + read);
            int end = isBehind ? 0 : block.IndexOf("sheetData>"u8);

            // The first of the two is where the cells begin.
            if (end > 0 && block[end - 1] == '<') end = block[(end + 1)..].IndexOf("/sheetData>"u8) is >= 0 and var closed ? end + 1 + closed : -1;
            if (end >= 0)
            {
                isBehind = true;
                tail.Write(block[end..]);
                if (block.IndexOf("/mergeCells>"u8) >= 0 || tail.Length > LongestTail) break;
                kept = 0;
                continue;
            }

            kept = Math.Min(block.Length, 32);
            block[^kept..].CopyTo(buffer);
        }

        return Encoding.UTF8.GetString(tail.GetBuffer(), 0, (int)tail.Length);
    }

    private static bool TryParse(ReadOnlySpan<char> reference, out Area area)
    {
        area = default;
        int colon = reference.IndexOf(':');
        if (colon < 0 || !TryParseCell(reference[..colon], out int left, out long top)) return false;
        if (!TryParseCell(reference[(colon + 1)..], out int right, out long bottom)) return false;
        area = new Area { Top = top, Bottom = bottom, Left = left, Right = right };
        return right >= left && bottom >= top;
    }

    private static bool TryParseCell(ReadOnlySpan<char> name, out int column, out long row)
    {
        int letters = 0;
        column = 0;
        row = 0;
        while (letters < name.Length && char.IsAsciiLetterUpper(name[letters]) && column < SheetReader.MostColumns)
            column = column * 26 + name[letters++] - 'A' + 1;
        column--;
        return letters > 0 && column < SheetReader.MostColumns && long.TryParse(name[letters..], NumberStyles.None, CultureInfo.InvariantCulture, out row);
    }

    /// <summary>A merged cell: where it stands, and what its first place has, once that was read.</summary>
    internal struct Area
    {
        public long Top;
        public long Bottom;
        public int Left;
        public int Right;
        public byte[]? Text;
        public EarlyWarning.Rules.Message? Fault;
        public bool IsPlainNumber;
    }
}
