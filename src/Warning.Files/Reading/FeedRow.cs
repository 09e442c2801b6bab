using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Files.Reading;

/// <summary>The row at hand of a feed: what all of its cells share. One object for all rows.</summary>
/// <param name="feed">The feed's id.</param>
/// <param name="rejects">Takes what cannot be read.</param>
internal sealed class FeedRow(string feed, RejectLog rejects)
{
    private bool dateRejected;
    private int[] indexes = [];

    public RecordReader Reader { get; private set; } = null!;

    /// <summary>The file, as outputs name it.</summary>
    public string File { get; private set; } = "";

    /// <summary>The number of the row through all files of the feed, from 1.</summary>
    public long Place { get; private set; }

    /// <summary>The company's row in the panel.</summary>
    public int Company { get; set; }

    /// <summary>Which of the company's accounts, or other names, the row is of.</summary>
    public int Account { get; set; }

    public CellDate Date { get; set; }

    /// <summary>The day on which the row became known, or <see cref="MeasureAppender.UsualKnown"/>.</summary>
    public int Known { get; set; }

    /// <summary>The hash of the event's key; 0: none.</summary>
    public UInt128 Key { get; set; }

    /// <summary>Goes to a file.</summary>
    /// <param name="reader">Its records.</param>
    /// <param name="file">The file, as outputs name it.</param>
    /// <param name="indexes">Where the mapped columns stand in it.</param>
    public void Open(RecordReader reader, string file, int[] indexes)
    {
        Reader = reader;
        File = file;
        this.indexes = indexes;
    }

    /// <summary>Goes to the next record.</summary>
    public bool Read()
    {
        if (!Reader.Read()) return false;
        Begin(Place + 1);
        return true;
    }

    /// <summary>Begins with the record that the reader stands at, or, where all is known of it already, without it.</summary>
    public void Begin(long place)
    {
        Place = place;
        Known = MeasureAppender.UsualKnown;
        Key = 0;
        dateRejected = false;
    }

    /// <summary>The row as reasons name it.</summary>
    public UnreadRow Source => new(feed, File, Reader.Row);

    /// <summary>Whether the row has a field in a column; a row with too few fields may not.</summary>
    public bool Has(ColumnPlace column) => Reader.RecordFault is null && indexes[column.Number] < Reader.FieldCount;

    /// <summary>Why the row as a whole cannot be read; null: it can.</summary>
    public string? Fault(FeedColumns columns) => Reader.RecordFault ?? columns.WidthFault(Reader, indexes);

    public ReadOnlySpan<byte> Cell(ColumnPlace column) => Reader.Field(indexes[column.Number]);

    /// <summary>Rejects the row as a whole.</summary>
    public void Reject(string reason) => rejects.Add(Place, File, Reader.Row, "", [], reason);

    /// <summary>Rejects a cell.</summary>
    public void Reject(ColumnPlace column, string reason) => rejects.Add(Place, File, Reader.Row, column.Name.Value, Cell(column), reason);

    /// <summary>Rejects a cell whose value must be written nowhere; only what it looks like is.</summary>
    public void RejectUnshown(ColumnPlace column, string looks) => rejects.Add(
        Place, File, Reader.Row, column.Name.Value, Encoding.UTF8.GetBytes($"({looks})"), $"{looks}, which is not kept; map the column with \"as\": \"hash\", or leave it out");

    /// <summary>Rejects the date, once however many indicators of the row it is too coarse for.</summary>
    public void RejectDate(ColumnPlace date, string reason)
    {
        if (dateRejected) return;
        dateRejected = true;
        Reject(date, reason);
    }
}
