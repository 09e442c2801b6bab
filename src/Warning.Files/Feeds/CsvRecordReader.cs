using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Tables;

namespace EarlyWarning.Files.Feeds;

/// <summary>A file of delimited text: its header, then its records one by one, or in chunks that others read.</summary>
internal sealed class CsvRecordReader : RecordReader
{
    /// <summary>The largest number of columns, as many as a sheet of a workbook has.</summary>
    public const int MostColumns = 16_384;

    private readonly CsvText text;
    private readonly CsvChunk chunk = new();
    private readonly CsvChunkReader records;
    private readonly string[] header;
    private readonly IReadOnlyCollection<string> neverSeen;

    public CsvRecordReader(string path, TextSource source, char? delimiter, IReadOnlyList<string> columns, int? chunkLength = null, RecordFormat? format = null)
        : base(path)
    {
        try
        {
            this.text = chunkLength is { } length ? new CsvText(path, source, delimiter, length) : new CsvText(path, source, delimiter);
            records = new CsvChunkReader(path, this.text.Delimiter);
            if (!Read()) throw HeaderAbsent(path);
            if (RecordFault is { } fault) throw new FeedException(path, Row, FeedMessages.NoHeader(fault));
            Table = FindTable(columns, format ?? RecordFormat.Found);
            Row = Table.HeaderRow;
            this.header = [.. Table.Columns.Select(column => column.Name)];
            neverSeen = Lacking(path, Table, columns);
        }
        catch
        {
            source.Dispose();
            this.chunk.Dispose();
            throw;
        }
    }

    /// <summary>Opens a file whose delimiter is that of its header line, unless the scan file says another; see <see cref="FeedFormat.Opener"/>.</summary>
    public static CsvRecordReader Open(string path, RecordFormat format, IReadOnlyList<string> columns, int? chunkLength) =>
        new(path, TextSource.Open(path, format.Encoding), format.Delimiter, columns, chunkLength, format);

    /// <summary>Opens a file whose delimiter is the tab, unless the scan file says another.</summary>
    public static CsvRecordReader OpenTabbed(string path, RecordFormat format, IReadOnlyList<string> columns, int? chunkLength) =>
        new(path, TextSource.Open(path, format.Encoding), format.Delimiter ?? '\t', columns, chunkLength, format);

    public override IReadOnlyList<string> Header => this.header;

    public override int FieldCount => records.FieldCount;

    public override IReadOnlyCollection<string> ColumnsNeverSeen => neverSeen;

    public override string Hash => this.text.Hash;

    public byte Delimiter => this.text.Delimiter;

    internal override TableLayout Table { get; }

    public override bool Read()
    {
        while (!records.Read())
        {
            if (!this.text.TryTake(this.chunk)) return false;
            records.Begin(this.chunk, isWhole: true);
        }

        Row = records.Row;
        RecordFault = records.RecordFault;
        return true;
    }

    /// <summary>Takes the records after the current one, as many as one chunk has, for somebody else to read; false at the end.</summary>
    public bool TryTake(CsvChunk chunk)
    {
        if (records.Next == this.chunk.End) return this.text.TryTake(chunk);
        chunk.TakeFrom(this.chunk, records.Next, records.NextLine);
        records.Begin(this.chunk, isWhole: true);
        return true;
    }

    public override ReadOnlySpan<byte> Field(int column) => records.Field(column);

    public override void Dispose()
    {
        this.chunk.Dispose();
        this.text.Dispose();
    }

    /// <summary>Looks for the header, from the first record on; the record after it is the next one to be read.</summary>
    private TableLayout FindTable(IReadOnlyList<string> columns, RecordFormat format)
    {
        if (records.FieldCount > MostColumns) throw new FeedException(Path, Row, FeedMessages.TooManyColumns(records.FieldCount, MostColumns));
        TableFinder finder = new(columns, format.HeaderRow, format.IsTable);
        bool isEnded = false;
        while (!MayBeHeader || !finder.Add(TableSample.RowOf(this)))
        {
            isEnded = !Read();
            if (isEnded) break;
        }

        if (!isEnded && finder.IsFound && Read())
        {
            // A record is read again from where it begins: what it was cut of is still at hand.
            if (!MayBeHeader || !finder.TryAddUnits(TableSample.RowOf(this))) records.Seek(records.Offset, records.Row);
        }

        return finder.Layout ?? throw new FeedException(Path, format.HeaderRow, FeedMessages.NoSuchRow(format.HeaderRow ?? 1));
    }

    private bool MayBeHeader => RecordFault is null && records.FieldCount <= MostColumns;
}
