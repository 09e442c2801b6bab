using System.Runtime.CompilerServices;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Matching;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// Reads the rows of one chunk after the other into numbers, while other threads read other chunks of the feed. Nothing in it depends on what
/// another thread has read.
/// </summary>
internal sealed class ChunkReading : IDisposable
{
    private readonly FeedRows rows;
    private readonly CompanyResolver companies;
    private readonly int asOf;
    private readonly DateTable dates;
    private readonly DateTable knownDates;
    private readonly List<FeedDate> meanings = [];
    private readonly MeasurePeriod?[][] periods;
    private readonly int[] periodsFound;
    private int previous = CompanyMatch.None;
    private FeedFileReading? file;
    private CsvFields fields = new(0);
    private bool[] sound = [];
    private bool anyFuture;

    public ChunkReading(FeedRows rows, CompanyResolver companies, ObservationDates dates, int asOf)
    {
        this.dates = new DateTable(dates);
        knownDates = new DateTable(dates);
        this.rows = rows;
        this.companies = companies;
        this.asOf = asOf;
        periods = new MeasurePeriod?[rows.Measures.Length][];
        Array.Fill(periods, []);
        periodsFound = new int[rows.Measures.Length];
        Batch = new RowBatch(rows.Events.Length + rows.Measures.Length, rows.Known is not null, rows.Key is not null, rows.TellsAccounts);
    }

    /// <summary>The text.</summary>
    public CsvChunk Text { get; } = new();

    /// <summary>What was read of it.</summary>
    public RowBatch Batch { get; }

    /// <summary>The chunk's records, for those that have to be read again.</summary>
    public CsvChunkReader Records { get; private set; } = null!;

    /// <summary>A date of the batch by its number.</summary>
    public FeedDate Date(int number) => meanings[number];

    /// <summary>Of each date, by its number, the period of a measure that its rows are appended to, when their turn has come.</summary>
    public ReadOnlySpan<MeasurePeriod?> PeriodsOf(MeasureReading measure)
    {
        ref MeasurePeriod?[] found = ref periods[measure.Number];
        ref int count = ref periodsFound[measure.Number];
        if (found.Length < meanings.Count) Array.Resize(ref found, meanings.Count * 2);
        for (; count < meanings.Count; count++)
            found[count] = measure.PeriodOf(meanings[count]);
        return found;
    }

    /// <summary>Reads all rows of the chunk, which is one of a file.</summary>
    public void Read(FeedFileReading file)
    {
        if (file != this.file) Open(file, (CsvRecordReader)file.Reader);
        Batch.Clear();
        Forget();
        Records.Begin(Text, file.Reader.Header);
        if (!rows.MustReadInTurn && this.fields.TryFind(Text)) ReadLines(file.Indexes);
        else while (Records.Read()) ReadRecord(file.Indexes);
        Batch.CountUnmatched();
        if (anyFuture) CountFuture();
    }

    /// <summary>Goes to a row of the batch, for it to be read again.</summary>
    public void Return(int number)
    {
        Records.Seek(Batch.Offsets[number], Text.FirstLine + Batch.Lines[number]);
        Records.Read();
    }

    public void Dispose() => Text.Dispose();

    private void Open(FeedFileReading file, CsvRecordReader reader)
    {
        this.file = file;
        Records = new CsvChunkReader(reader.Path, reader.Delimiter);
        this.fields = new CsvFields(reader.Delimiter);
    }

    private void Forget()
    {
        if (dates.TryForget())
        {
            meanings.Clear();
            Array.Clear(periodsFound);
            anyFuture = false;
        }

        knownDates.TryForget();
    }

    /// <summary>Reads the rows of a chunk whose fields were found, column by column between lines with too few or too many fields.</summary>
    private void ReadLines(int[] indexes)
    {
        RowBatch batch = Batch;
        CsvFields fields = this.fields;
        int width = Records.Header.Count, from = 0;
        for (int line = 0; line < fields.Lines; line++)
        {
            int count = fields.CountOf(line);
            if (count == 0) continue;
            if (count == width)
            {
                int number = batch.Add(fields.OffsetOf(line), line);
                batch.Fields[number] = fields.FirstOf(line);
                continue;
            }

            ReadColumns(indexes, from, batch.Count);
            Records.Seek(fields.OffsetOf(line), Text.FirstLine + line);
            Records.Read();
            ReadRecord(indexes);
            from = batch.Count;
        }

        ReadColumns(indexes, from, batch.Count);
    }

    private void ReadColumns(int[] indexes, int from, int to)
    {
        if (from == to) return;
        ReadCompanies(indexes[rows.Company.Number], from, to);
        ReadDates(indexes[rows.Date.Number], from, to);
        for (int number = from; number < to && (rows.Known is not null || rows.Key is not null); number++)
        {
            int first = Batch.Fields[number];
            if (Batch.Companies[number] >= 0 &&
                ((rows.Known is { } known && !TryReadKnown(fields.Field(first, indexes[known.Number]), number)) ||
                    (rows.Key is { } key && !TryReadKey(fields.Field(first, indexes[key.Number]), number))))
            {
                Batch.Companies[number] = RowBatch.ReadAgain;
            }
        }

        int column = 0;
        foreach (EventReading one in rows.Events)
        {
            if (one.Column is { } place) one.Parse(fields, indexes[place.Number], Batch, column++, from, to);
            else Batch.Values[column++].AsSpan(from, to - from).Fill(1);
        }

        foreach (MeasureReading one in rows.Measures)
            one.Parse(fields, indexes[one.Column.Number], Batch, column++, from, to);
    }

    private void ReadCompanies(int column, int from, int to)
    {
        CsvFields fields = this.fields;
        ReadOnlySpan<int> places = Batch.Fields;
        Span<int> companies = Batch.Companies;
        Span<int> accounts = Batch.Accounts;
        int company = CompanyMatch.None, account = 0;
        ReadOnlySpan<byte> last = default;
        for (int number = from; number < to; number++)
        {
            ReadOnlySpan<byte> cell = fields.Field(places[number], column);

            // Feeds often come company by company.
            if (company < 0 || !KeyTable.AreEqual(cell, last)) company = CompanyOf(cell, out account);
            companies[number] = company;
            if (!accounts.IsEmpty) accounts[number] = account;
            last = cell;
        }
    }

    private void ReadDates(int column, int from, int to)
    {
        CsvFields fields = this.fields;
        ReadOnlySpan<int> places = Batch.Fields;
        Span<int> companies = Batch.Companies;
        Span<int> read = Batch.Dates;
        for (int number = from; number < to; number++)
        {
            // A date that only rows of no company have is none that the feed has delivered.
            if (companies[number] < 0) continue;
            int date = DateOf(fields.Field(places[number], column));
            read[number] = date;
            if (date < 0) companies[number] = RowBatch.ReadAgain;
        }
    }

    /// <summary>Reads the record at which the reader stands.</summary>
    private void ReadRecord(int[] indexes)
    {
        int number = Batch.Add(Records.Offset, (int)(Records.Row - Text.FirstLine));
        Batch.Companies[number] = ReadRow(Records, indexes, number);
    }

    /// <summary>The row's company if all that is wanted of the row was read.</summary>
    private int ReadRow(CsvChunkReader record, int[] indexes, int number)
    {
        if (rows.MustReadInTurn || record.RecordFault is not null) return RowBatch.ReadAgain;
        if (record.FieldCount != record.Header.Count && rows.Columns.WidthFault(record, indexes) is not null) return RowBatch.ReadAgain;

        int company = CompanyOf(record.Field(indexes[rows.Company.Number]), out int account);
        if (company < 0) return company;
        if (rows.TellsAccounts) Batch.Accounts[number] = account;
        Batch.Dates[number] = DateOf(record.Field(indexes[rows.Date.Number]));
        return Batch.Dates[number] >= 0 &&
            (rows.Known is null || TryReadKnown(record.Field(indexes[rows.Known.Number]), number)) &&
            (rows.Key is null || TryReadKey(record.Field(indexes[rows.Key.Number]), number)) &&
            TryReadNumbers(record, indexes, number)
            ? company
            : RowBatch.ReadAgain;
    }

    private int CompanyOf(ReadOnlySpan<byte> cell, out int account)
    {
        int company = this.companies.Resolve(cell, ref previous, out string? noCompany, out account);
        return noCompany is null ? company : RowBatch.ReadAgain;
    }

    /// <summary>The number of a date that is fine enough for all of the feed's indicators, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int DateOf(ReadOnlySpan<byte> cell)
    {
        int date = dates.Find(cell);
        if (date == meanings.Count) AddMeaning(date);
        return date >= 0 && sound[date] ? date : -1;
    }

    private void AddMeaning(int date)
    {
        FeedDate meaning = new(dates[date], rows, asOf);
        meanings.Add(meaning);
        if (date >= sound.Length) Array.Resize(ref sound, date * 2 + 64);
        sound[date] = meaning.IsSound;
        anyFuture |= meaning.IsFuture;
    }

    private void CountFuture()
    {
        for (int number = 0; number < Batch.Count; number++)
        {
            if (Batch.Companies[number] >= 0 && meanings[Batch.Dates[number]].IsFuture) Batch.Future++;
        }
    }

    private bool TryReadKnown(ReadOnlySpan<byte> cell, int number)
    {
        int date = knownDates.Find(cell);
        return date >= 0 && knownDates[date].TryToDay(out Batch.Known[number], out _);
    }

    private bool TryReadKey(ReadOnlySpan<byte> cell, int number)
    {
        ReadOnlySpan<byte> key = TextCell.Trim(cell);
        if (key.IsEmpty) return false;
        Batch.Keys[number] = EventKey.Of(key);
        return true;
    }

    private bool TryReadNumbers(CsvChunkReader record, int[] indexes, int number)
    {
        double[][] values = Batch.Values;
        int column = 0;
        foreach (EventReading one in rows.Events)
        {
            double value = 1;
            if (one.Column is { } place && !one.TryParse(record.Field(indexes[place.Number]), out value, out _)) return false;
            values[column++][number] = value;
        }

        foreach (MeasureReading one in rows.Measures)
        {
            if (!one.TryParse(record.Field(indexes[one.Column.Number]), out values[column++][number])) return false;
        }

        return true;
    }
}
