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
    private readonly DateTable dates = new();
    private readonly DateTable knownDates = new();
    private readonly List<FeedDate> meanings = [];
    private readonly MeasurePeriod?[][] periods;
    private readonly int[] periodsFound;
    private int previous = CompanyMatch.None;
    private FeedFileReading? file;

    public ChunkReading(FeedRows rows, CompanyResolver companies, int asOf)
    {
        this.rows = rows;
        this.companies = companies;
        this.asOf = asOf;
        periods = new MeasurePeriod?[rows.Measures.Length][];
        Array.Fill(periods, []);
        periodsFound = new int[rows.Measures.Length];
        Batch = new RowBatch(rows.Events.Length + rows.Measures.Length, rows.Known is not null, rows.Key is not null);
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
        if (file != this.file) Records = new CsvChunkReader(file.Reader.Path, ((CsvRecordReader)file.Reader).Delimiter);
        this.file = file;
        Batch.Clear();
        if (dates.TryForget())
        {
            meanings.Clear();
            Array.Clear(periodsFound);
        }

        knownDates.TryForget();

        CsvChunkReader records = Records;
        records.Begin(Text, file.Reader.Header);
        while (records.Read())
        {
            int number = Batch.Add(records.Offset, (int)(records.Row - Text.FirstLine));
            int company = ReadRow(records, file.Indexes, number);
            Batch.Companies[number] = company;
            if (company < 0 && company != RowBatch.ReadAgain) Batch.Unmatched++;
        }
    }

    /// <summary>Goes to a row of the batch, for it to be read again.</summary>
    public void Return(int number)
    {
        Records.Seek(Batch.Offsets[number], Text.FirstLine + Batch.Lines[number]);
        Records.Read();
    }

    public void Dispose() => Text.Dispose();

    /// <summary>The row's company if all that is wanted of the row was read.</summary>
    private int ReadRow(CsvChunkReader record, int[] indexes, int number)
    {
        if (rows.MustReadInTurn || record.RecordFault is not null) return RowBatch.ReadAgain;
        if (record.FieldCount != record.Header.Count && rows.Columns.WidthFault(record, indexes) is not null) return RowBatch.ReadAgain;

        int company = this.companies.Resolve(record.Field(indexes[rows.Company.Number]), ref previous, out string? noCompany);
        if (noCompany is not null) return RowBatch.ReadAgain;
        if (company < 0) return company;

        int date = dates.Find(record.Field(indexes[rows.Date.Number]));
        if (date < 0) return RowBatch.ReadAgain;
        if (date == meanings.Count) meanings.Add(new FeedDate(dates[date], rows, asOf));
        if (!meanings[date].IsSound) return RowBatch.ReadAgain;
        Batch.Dates[number] = date;

        if (!TryReadKnown(record, indexes, number) || !TryReadKey(record, indexes, number) || !TryReadNumbers(record, indexes, number))
            return RowBatch.ReadAgain;
        if (meanings[date].IsFuture) Batch.Future++;
        return company;
    }

    private bool TryReadKnown(CsvChunkReader record, int[] indexes, int number)
    {
        if (rows.Known is null) return true;
        int date = knownDates.Find(record.Field(indexes[rows.Known.Number]));
        return date >= 0 && knownDates[date].TryToDay(out Batch.Known[number], out _);
    }

    private bool TryReadKey(CsvChunkReader record, int[] indexes, int number)
    {
        if (rows.Key is null) return true;
        ReadOnlySpan<byte> key = TextCell.Trim(record.Field(indexes[rows.Key.Number]));
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
