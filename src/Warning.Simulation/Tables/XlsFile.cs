using System.Buffers.Binary;
using System.Text;

namespace EarlyWarning.Simulation.Tables;

/// <summary>Writes sheets as a workbook of Excel 97 to 2003 ([MS-XLS], BIFF8), in the fewest records that programs open.</summary>
internal static class XlsFile
{
    private const ushort Bof = 0x0809, Eof = 0x000A, CodePage = 0x0042, Font = 0x0031, CellFormat = 0x00E0, BoundSheet = 0x0085, Dimensions = 0x0200,
        Number = 0x0203, Label = 0x0204, Merged = 0x00E5;
    private const ushort Biff8 = 0x0600, Globals = 0x0005, Worksheet = 0x0010, Unicode = 1200, DayFormat = 14;
    private const int MostMerged = 1_000; // of a record

    public static void Save(string path, IReadOnlyList<TableSheet> sheets)
    {
        byte[][] parts = [.. sheets.Select(SheetOf)];
        int begin = GlobalsOf(sheets, [.. sheets.Select(_ => 0)]).Length;
        int[] places = new int[parts.Length];
        for (int i = 0; i < parts.Length; i++) places[i] = i == 0 ? begin : places[i - 1] + parts[i - 1].Length;
        CompoundFile.Save(path, "Workbook", [.. GlobalsOf(sheets, places), .. parts.SelectMany(part => part)]);
    }

    private static byte[] GlobalsOf(IReadOnlyList<TableSheet> sheets, int[] places)
    {
        BiffText book = new();
        book.Record(Bof, [Biff8, Globals, 0, 0, 0, 0, 0, 0]);
        book.Record(CodePage, [Unicode]);
        book.Begin(Font).Two(220, 0, 0x7FFF, 400, 0, 0, 0).Short("Arial").End();
        foreach (ushort format in (ushort[])[0, DayFormat]) book.Record(CellFormat, [0, format, 0, 0, 0, 0, 0, 0, 0, 0]);
        for (int i = 0; i < sheets.Count; i++) book.Begin(BoundSheet).Four(places[i]).Two(0).Short(sheets[i].Name).End();
        book.Record(Eof, []);
        return book.ToArray();
    }

    private static byte[] SheetOf(TableSheet sheet)
    {
        BiffText text = new();
        text.Record(Bof, [Biff8, Worksheet, 0, 0, 0, 0, 0, 0]);
        text.Begin(Dimensions).Four(0).Four(sheet.Rows.Count).Two(0, (ushort)sheet.Width, 0).End();
        for (int row = 0; row < sheet.Rows.Count; row++)
        {
            for (int column = 0; column < sheet.Rows[row].Count; column++)
            {
                TableCell cell = sheet.Rows[row][column];
                if (cell.IsBlank) continue;
                if (cell.Text is { } words) text.Begin(Label).Two((ushort)row, (ushort)column, 0).Long(words).End();
                else text.Begin(Number).Two((ushort)row, (ushort)column, cell.IsDay ? (ushort)1 : (ushort)0).Eight(cell.Number).End();
            }
        }

        foreach (MergedCells[] some in sheet.Merged.Chunk(MostMerged))
        {
            text.Begin(Merged).Two((ushort)some.Length);
            foreach (MergedCells cells in some) text.Two((ushort)cells.Row, (ushort)(cells.Row + cells.Rows - 1), (ushort)cells.Column,
                (ushort)(cells.Column + cells.Columns - 1));
            text.End();
        }

        text.Record(Eof, []);
        return text.ToArray();
    }

    /// <summary>The records of a stream: a kind, a length and the contents.</summary>
    private sealed class BiffText
    {
        private readonly MemoryStream bytes = new();
        private long begun;

        public byte[] ToArray() => this.bytes.ToArray();

        public void Record(ushort kind, ushort[] values) => Begin(kind).Two(values).End();

        public BiffText Begin(ushort kind)
        {
            Two(kind, 0);
            this.begun = this.bytes.Position;
            return this;
        }

        public void End()
        {
            long end = this.bytes.Position;
            this.bytes.Position = this.begun - 2;
            Two((ushort)(end - this.begun));
            this.bytes.Position = end;
        }

        public BiffText Two(params ReadOnlySpan<ushort> values)
        {
            Span<byte> two = stackalloc byte[2];
            foreach (ushort value in values)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(two, value);
                this.bytes.Write(two);
            }

            return this;
        }

        public BiffText Four(int value) => Two((ushort)value, (ushort)(value >> 16));

        public BiffText Eight(double value)
        {
            Span<byte> eight = stackalloc byte[8];
            BinaryPrimitives.WriteDoubleLittleEndian(eight, value);
            this.bytes.Write(eight);
            return this;
        }

        /// <summary>Writes a text whose length has one byte.</summary>
        public BiffText Short(string text)
        {
            this.bytes.WriteByte((byte)text.Length);
            return Characters(text);
        }

        /// <summary>Writes a text whose length has two bytes.</summary>
        public BiffText Long(string text) => Two((ushort)text.Length).Characters(text);

        private BiffText Characters(string text)
        {
            this.bytes.WriteByte(1); // two bytes a character
            this.bytes.Write(Encoding.Unicode.GetBytes(text));
            return this;
        }
    }
}
