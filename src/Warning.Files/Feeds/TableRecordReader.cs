using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Tables;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// Reads the table of a sheet whose rows another reader hands over as they stand: its header is found among them, and a row with nothing in the wanted columns
/// is passed over as blank.
/// </summary>
internal sealed class TableRecordReader : RecordReader
{
    private readonly RecordReader rows;
    private readonly int[] wanted;
    private readonly int[] looked;
    private readonly string[] header;
    private bool isAtFirst;

    private TableRecordReader(RecordReader rows, IReadOnlyList<string> columns, RecordFormat format)
        : base(rows.Path)
    {
        this.rows = rows;
        Table = FindTable(columns, format);
        Row = Table.HeaderRow;
        this.header = [.. Table.Columns.Select(column => column.Name)];
        ColumnsNeverSeen = Lacking(Path, Table, columns);
        // What stands left of the company tells a total.
        int lead = columns.Count == 0 ? 0 : Math.Max(0, Table.PlaceOf(columns[0]));
        IEnumerable<int> named = columns.Select(Table.PlaceOf).Where(place => place >= 0);
        wanted = [.. format.IsTable is null ? named.Distinct() : Enumerable.Range(lead, this.header.Length - lead)];
        looked = [.. wanted.Union(Enumerable.Range(0, lead))];
        this.rows.Want(looked);
    }

    /// <summary>Finds the table in the rows of a reader, which is its own from then on.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="format">What the scan file says of the file.</param>
    /// <param name="columns">The wanted columns, that of the company first; none are named where all rows are asked for as they stand.</param>
    /// <exception cref="FeedException">The file cannot be read.</exception>
    public static RecordReader Open(RecordReader rows, RecordFormat format, IReadOnlyList<string> columns)
    {
        if (columns.Count == 0 && format.HeaderRow is null) return rows;
        try
        {
            return new TableRecordReader(rows, columns, format);
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    public override IReadOnlyList<string> Header => this.header;

    public override int FieldCount => this.header.Length;

    public override IReadOnlyCollection<string> ColumnsNeverSeen { get; }

    public override string? Sheet => this.rows.Sheet;

    public override Message? SkippedTables => this.rows.SkippedTables;

    public override string Hash => this.rows.Hash;

    internal override TableLayout Table { get; }

    /// <summary>Hands over further columns than those by which the table was found.</summary>
    public override void Want(IReadOnlyList<int> columns)
    {
        base.Want(columns);
        this.rows.Want([.. looked.Union(columns)]);
    }

    public override bool Read()
    {
        while (isAtFirst || this.rows.Read())
        {
            isAtFirst = false;
            Row = this.rows.Row;
            RecordFault = this.rows.RecordFault;
            if (RecordFault is not null || wanted.Length == 0 || Array.Exists(wanted, IsFilled)) return true;
        }

        return false;
    }

    public override ReadOnlySpan<byte> Field(int column) => column < this.rows.FieldCount ? this.rows.Field(column) : [];

    public override ReadOnlySpan<byte> DateField(int column) => column < this.rows.FieldCount ? this.rows.DateField(column) : [];

    public override Message? FieldFault(int column) => column < this.rows.FieldCount ? this.rows.FieldFault(column) : null;

    public override bool IsMergedDown(int column) => column < this.rows.FieldCount && this.rows.IsMergedDown(column);

    public override bool IsMergedAcross(int column) => column < this.rows.FieldCount && this.rows.IsMergedAcross(column);

    public override void Dispose() => this.rows.Dispose();

    private bool IsFilled(int column) => FieldFault(column) is not null || !TextCell.IsBlank(Field(column));

    private TableLayout FindTable(IReadOnlyList<string> columns, RecordFormat format)
    {
        TableFinder finder = new(columns, format.HeaderRow, format.IsTable);
        bool isEnded = false;
        for (bool isDone = finder.Add(new TableRow(this.rows.Row, [.. this.rows.Header])); !isDone && !isEnded;)
        {
            isEnded = !this.rows.Read();
            isDone = !isEnded && this.rows.RecordFault is null && finder.Add(TableSample.RowOf(this.rows));
        }

        isAtFirst = !isEnded && finder.IsFound && this.rows.Read() && (this.rows.RecordFault is not null || !finder.TryAddUnits(TableSample.RowOf(this.rows)));
        return finder.Layout ?? throw new FeedException(Path, format.HeaderRow, FeedMessages.NoSuchRow(format.HeaderRow ?? 1));
    }
}
