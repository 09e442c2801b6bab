using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Matching;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Tables;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>The row at hand of a feed: what all of its indicators share, and its cells. One object for all rows.</summary>
/// <param name="feed">The feed's id.</param>
/// <param name="rejects">Takes what cannot be read.</param>
/// <param name="panel">The panel that its company is a row of; null while the companies are read.</param>
internal sealed class FeedRow(string feed, RejectLog rejects, PanelBuilder? panel = null)
{
    private RecordReader reader = null!;
    private FilePlaces places = null!;
    private FilePlaces found = null!;
    private ChunkParser? parsed;
    private int number;
    private bool dateRejected;

    /// <summary>The file, as outputs name it.</summary>
    public string File { get; private set; } = "";

    /// <summary>The number of the row through all files of the feed, from 1.</summary>
    public long Place { get; private set; }

    /// <summary>The company's row in the panel; below zero: what <see cref="Matching.CompanyMatch"/> says.</summary>
    public int Company { get; set; }

    /// <summary>The company as a row of the panel.</summary>
    public PanelRow PanelRow => panel!.RowAt(Company);

    /// <summary>Which of the company's accounts, or other names, the row is of.</summary>
    public int Account { get; set; }

    /// <summary>The date.</summary>
    public CellDate Date { get; set; }

    /// <summary>The day on which the row became known; null: the feed does not say.</summary>
    public LocalDate? Known { get; set; }

    /// <summary>The hash of the event's key; 0: none.</summary>
    public UInt128 Key { get; set; }

    /// <summary>The row's line in its file.</summary>
    public long Line => Record.Row;

    /// <summary>The row as reasons name it.</summary>
    public UnreadRow Source => new(feed, File, Line);

    /// <summary>The row's record. That of a row parsed before is gone back to only here, since nearly none is asked for.</summary>
    private RecordReader Record
    {
        get
        {
            parsed?.GoTo(number);
            parsed = null;
            return reader;
        }
    }

    /// <summary>Goes to a file.</summary>
    /// <param name="reader">Its records.</param>
    /// <param name="file">The file, as outputs name it.</param>
    /// <param name="places">Where the mapped columns stand in it.</param>
    public void Open(RecordReader reader, string file, FilePlaces places)
    {
        this.reader = reader;
        File = file;
        this.places = found = places;
    }

    /// <summary>Goes to the next record; false at the end.</summary>
    public bool Read()
    {
        if (!reader.Read()) return false;
        Begin(Place + 1);
        return true;
    }

    /// <summary>Goes to a row parsed before, with the numbers that its batch has; those of a row at fault mean nothing.</summary>
    /// <param name="place">Its number through all files of the feed.</param>
    /// <param name="chunk">The chunk.</param>
    /// <param name="number">Its number in the chunk's batch.</param>
    public void GoTo(long place, ChunkParser chunk, int number)
    {
        Begin(place);
        (parsed, this.number) = (chunk, number);
        RowBatch batch = chunk.Batch;
        Company = batch.Companies[number];
        if (Company < 0) return;
        Date = chunk.DateOf(number);
        Account = batch.Accounts.Length > 0 ? batch.Accounts[number] : 0;
        if (batch.Known.Length > 0) Known = batch.Known[number];
        if (batch.Keys.Length > 0) Key = batch.Keys[number];
    }

    /// <summary>Goes past rows of which nothing is left to do.</summary>
    public void Pass(long place) => Place = place;

    /// <summary>Whether the row has a field in a column; a row with too few fields may not.</summary>
    public bool Has(ColumnPlace column) => Record.RecordFault is null && places[column] < reader.FieldCount;

    /// <summary>Why the row as a whole cannot be read; null: it can.</summary>
    public Message? Fault(FeedColumns columns) => Record.RecordFault ?? columns.WidthFault(reader, places);

    /// <summary>A cell; of what stands outside of the table, the text that stands there.</summary>
    public ReadOnlySpan<byte> Cell(ColumnPlace column) => places[column] is >= 0 and var index ? Record.Field(index) : places.Date;

    /// <summary>A cell that is to be a date.</summary>
    public ReadOnlySpan<byte> DateCell(ColumnPlace column) => places[column] is >= 0 and var index ? Record.DateField(index) : places.Date;

    /// <summary>Why a cell has no value that could be read, whatever it is to be; null: it has one, or is blank.</summary>
    public Message? CellFault(ColumnPlace column)
    {
        if (places[column] is not (>= 0 and var index)) return null;
        RecordReader record = Record;
        if (record.FieldFault(index) is { } fault) return fault;
        return column.Numbers is not null && record.IsMergedDown(index) ? CellMessages.MergedNumber : null;
    }

    /// <summary>The columns that are a period each; null where rows have a date.</summary>
    public IReadOnlyList<MonthPlaces>? Months => found.Months;

    /// <summary>Goes to the columns of one period.</summary>
    public void TurnTo(MonthPlaces month) => places = month.Places;

    /// <summary>A column as rejects name it: by its header where the scan file does not name it.</summary>
    public string NameOf(ColumnPlace column) => places.Names is { } names ? names[column.Number] : column.Name.Value;

    /// <summary>How the numbers of a column are read in the file at hand.</summary>
    public NumberForm FormOf(ColumnPlace column) => places.FormOf(column);

    /// <summary>
    /// Returns whether the row is none of the table but a total, a remark or the header again, as its cell of the company or one left of it says: a row about
    /// no company, and about none that could not be read.
    /// </summary>
    public bool IsNote(FeedColumns columns, ColumnPlace company)
    {
        RecordReader record = Record;
        if (record.RecordFault is not null) return false;
        int last = Math.Min(places[company], record.FieldCount - 1);
        for (int i = 0; i <= last; i++)
        {
            if (TableNote.Is(record.Field(i))) return true;
        }

        if (last < places[company]) return false;
        ReadOnlySpan<byte> cell = TextCell.Trim(record.Field(last));
        if (cell.IsEmpty) return false;
        return (record.HasHeader && IsHeaderAgain(cell, record.Header[last])) || (TableNote.IsSentence(cell) && columns.AreBlankBut(record, places, company));
    }

    /// <summary>Says that the row is of no period: nothing is taken for absent because of it.</summary>
    /// <param name="known">The day on which it became known; null: at once.</param>
    /// <param name="measure">The one measure that it is of; null: all that the feed delivers.</param>
    public void AddUndated(LocalDate? known, string? measure = null) => panel!.AppendUndated(PanelRow, Source, known, measure);

    /// <summary>Rejects the row as a whole.</summary>
    public void Reject(Message reason) => rejects.Add(Place, File, Line, "", [], reason);

    /// <summary>Rejects a cell.</summary>
    public void Reject(ColumnPlace column, Message reason)
    {
        if (rejects.IsFull) rejects.Add(Place, NameOf(column), reason);
        else rejects.Add(Place, File, Line, NameOf(column), Cell(column), reason);
    }

    /// <summary>Rejects a cell that cannot be read, or whose number is out of a range.</summary>
    /// <param name="column">The column.</param>
    /// <param name="fault">Why the cell cannot be read; null: its number is out of the range.</param>
    /// <param name="range">The range.</param>
    /// <param name="value">The number.</param>
    public void Reject(ColumnPlace column, Message? fault, ValueRange range, double value)
    {
        if (rejects.IsFull) rejects.Add(Place, NameOf(column), fault ?? OutOfRange.KindOf(range));
        else Reject(column, fault ?? OutOfRange.Fault(range, value));
    }

    /// <summary>Rejects a cell whose value must be written nowhere; only what it looks like is.</summary>
    public void RejectUnshown(ColumnPlace column, Message looks) => rejects.Add(
        Place, File, Line, column.Name.Value, [], looks.Equals(CellMessages.LooksLikeIdentity) ? CellMessages.IdentityNotKept : CellMessages.TelephoneNotKept, looks);

    /// <summary>Rejects a cell that names no company; one that holds other text is not shown.</summary>
    public void RejectCompany(ColumnPlace column, Message reason)
    {
        if (CompanyCell.Looks(reason) is { } looks) rejects.Add(Place, File, Line, column.Name.Value, [], reason, looks);
        else Reject(column, reason);
    }

    /// <summary>Rejects the date, once however many indicators of the row it is too coarse for.</summary>
    public void RejectDate(ColumnPlace date, Message reason)
    {
        if (dateRejected) return;
        dateRejected = true;
        Reject(date, reason);
    }

    private void Begin(long place)
    {
        Place = place;
        parsed = null;
        places = found;
        Account = 0;
        Known = null;
        Key = 0;
        dateRejected = false;
    }

    private static bool IsHeaderAgain(ReadOnlySpan<byte> cell, string header) =>
        cell.Length <= header.Length * 3 && cell.Length >= header.Length && Encoding.UTF8.GetByteCount(header) == cell.Length && Encoding.UTF8.GetString(cell) == header;
}
