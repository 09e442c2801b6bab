using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Matching;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// The fast lane's first half: parses the rows of one chunk after the other, column by column, into a batch of numbers, while other threads parse
/// other chunks of the feed. Nothing in it depends on what another thread has parsed. A row in which anything is at fault is only marked: in its
/// turn <see cref="RowAppender"/> reads it again by the general lane, which says what is wrong.
/// </summary>
internal sealed class ChunkParser : IDisposable
{
    private const int RowsWithoutOrder = 16;

    private readonly RowColumns columns;
    private readonly CompanyResolver companies;
    private readonly ObservationDates reading;
    private DateTable dates;
    private DateTable? knownDates;
    private readonly int asOf;

    // Of each cadence, and of each date by its number, the period.
    private readonly CalendarPeriod[][] periods;

    // Of each date whether it is fine enough for all indicators, and whether it begins after the as-of date.
    private bool[] sound = [];
    private bool[] future = [];
    private int datesMet;
    private bool anyFuture;
    private readonly ConcurrentBag<CompanyOrder> orders;
    private readonly CompanyOrder order;
    private int previous = CompanyMatch.None;

    // How many rows were of another company than expected, one behind the other.
    private int unexpected;
    private OpenFeedFile? file;
    private CsvFields fields = new(0);
    private bool isBroken;

    public ChunkParser(RowColumns columns, CompanyResolver companies, ReadingContext context)
    {
        this.columns = columns;
        this.companies = companies;
        orders = context.SpareOrders;
        order = orders.TryTake(out CompanyOrder? spare) ? spare : new CompanyOrder(companies.Count);
        reading = context.Dates;
        dates = new DateTable(reading);
        knownDates = columns.Known is null ? null : new DateTable(reading);
        asOf = context.AsOf;
        periods = new CalendarPeriod[columns.Cadences.Count][];
        Array.Fill(periods, []);
        Batch = new RowBatch(columns.Events.Length + columns.Measures.Length, columns.Cadences.Count, columns.Known is not null, columns.Key is not null, columns.TellsAccounts);
    }

    /// <summary>The text.</summary>
    public CsvChunk Text { get; } = new();

    /// <summary>What was parsed of it.</summary>
    public RowBatch Batch { get; }

    /// <summary>The chunk's records.</summary>
    public CsvChunkReader Records { get; private set; } = null!;

    /// <summary>Whether the batch has the rows of the chunk; otherwise they are read only when their turn comes.</summary>
    public bool IsParsed { get; private set; }

    /// <summary>The date of a row of the batch.</summary>
    public CellDate DateOf(int number) => dates[Batch.Dates[number]];

    /// <summary>Goes to the beginning of the chunk, which is one of a file, and parses its rows unless that must wait for their turn.</summary>
    public void Parse(OpenFeedFile file)
    {
        if (file != this.file) Open(file, (CsvRecordReader)file.Reader);
        Records.Begin(Text, file.Reader.Header);
        IsParsed = false;
        if (columns.ParseInTurn || isBroken) return;
        try
        {
            ParseRows(file);
            IsParsed = true;
        }
        catch (Exception broken) when (FeedFaults.IsOfRow(broken))
        {
            // The general lane will meet it again in its row. What was half done here is not trusted with further chunks.
            isBroken = true;
            Records.Begin(Text, file.Reader.Header);
        }
    }

    /// <summary>Goes to the record of a row of the batch.</summary>
    public void GoTo(int number)
    {
        int record = Batch.Records[number];
        Records.Seek(this.fields.OffsetOf(record), Text.FirstLine + this.fields.LineOf(record));
        Records.Read();
    }

    public void Dispose()
    {
        Text.Dispose();
        Batch.Dispose();
        this.fields.Dispose();
        order.Clear();
        orders.Add(order);
    }

    private void ParseRows(OpenFeedFile file)
    {
        Batch.Clear();
        Forget();
        this.fields.Find(Text, Records);
        AddRows(file.Places);
        Batch.DateCount = dates.Count;
        Batch.CountUnmatched();
        if (anyFuture) CountFuture();
    }

    private void Open(OpenFeedFile file, CsvRecordReader reader)
    {
        this.file = file;
        Records = new CsvChunkReader(reader.Path, reader.Delimiter);
        if (this.dates.Year != file.Places.Year) CountYearsTo(file.Places.Year);
        this.fields.Dispose();
        this.fields = new CsvFields(reader.Delimiter);
    }

    /// <summary>Begins anew with dates that are told without their year.</summary>
    private void CountYearsTo(int? year)
    {
        dates = new DateTable(reading.In(year));
        if (knownDates is not null) knownDates = new DateTable(reading.In(year));
        datesMet = 0;
        anyFuture = false;
    }

    private void Forget()
    {
        knownDates?.TryForget();
        if (!dates.TryForget()) return;
        datesMet = 0;
        anyFuture = false;
    }

    /// <summary>Adds the rows to the batch, and parses the columns of each stretch between rows that are at fault as a whole.</summary>
    private void AddRows(FilePlaces found)
    {
        RowBatch batch = Batch;
        CsvFields fields = this.fields;
        int width = Records.Header.Count, from = 0;
        batch.Reserve(fields.Count);
        for (int record = 0; record < fields.Count; record++)
        {
            int count = fields.CountOf(record);
            if (count == 0) continue;
            int first = fields.FirstOf(record), number = batch.Add(record, first);
            if (count == width || HasAllColumns(first, count, width, found.Indexes)) continue;

            ParseColumns(found, from, number);
            batch.Companies[number] = RowBatch.ReadAgain;
            from = number + 1;
        }

        ParseColumns(found, from, batch.Count);
    }

    /// <summary>Whether a row that is shorter or longer than the header has all mapped columns where they should be.</summary>
    private bool HasAllColumns(int first, int count, int width, int[] indexes)
    {
        if (count < width) return Array.TrueForAll(indexes, index => index < count);
        for (int column = width; column < count; column++)
        {
            if (!this.fields.Field(first, column).IsEmpty) return false;
        }

        return true;
    }

    private void ParseColumns(FilePlaces found, int from, int to)
    {
        if (from == to) return;
        ParseCompanies(found[columns.Company], from, to);
        ParseDates(found[columns.Date], found.Date, from, to);
        if (columns.Known is { } known) ParseKnown(found[known], from, to);
        if (columns.Key is { } key) ParseKeys(found[key], from, to);
        int values = 0;
        foreach (EventReader one in columns.Events) one.ParseColumn(fields, found, Batch, values++, from, to);
        foreach (MeasureReader one in columns.Measures) one.ParseColumn(fields, found, Batch, values++, from, to);
    }

    private void ParseCompanies(int column, int from, int to)
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

    /// <summary>
    /// Finds the company of a cell: first where feeds have the next one, which costs no look-up; but not in a feed that has proved to have no order.
    /// </summary>
    private int CompanyOf(ReadOnlySpan<byte> cell, out int account)
    {
        int company;
        if (unexpected < RowsWithoutOrder || ++unexpected % RowsWithoutOrder == 0)
        {
            company = order.FindNext(cell, out account);
            if (company < 0) company = this.companies.FindNext(cell, ref previous);
            if (company >= 0)
            {
                unexpected = 0;
                return company;
            }

            unexpected++;
        }

        company = order.Find(cell, out account);
        return company >= 0 ? company : ResolvedCompanyOf(cell, out account);
    }

    private int ResolvedCompanyOf(ReadOnlySpan<byte> cell, out int account)
    {
        int company = this.companies.Resolve(cell, ref previous, out Message? noCompany, out account);
        if (company >= 0) order.Add(cell, company, account);
        return noCompany is null && (company >= 0 || !this.companies.IsOfSeveral(cell)) ? company : RowBatch.ReadAgain;
    }

    private void ParseDates(int column, byte[]? ofFile, int from, int to)
    {
        CsvFields fields = this.fields;
        ReadOnlySpan<int> places = Batch.Fields;
        Span<int> companies = Batch.Companies;
        Span<int> found = Batch.Dates;
        for (int number = from; number < to; number++)
        {
            // A date that only rows of no company have is none that the feed has delivered.
            if (companies[number] < 0) continue;
            int date = SoundDate(ofFile is null ? fields.Field(places[number], column) : ofFile);
            found[number] = date;
            if (date < 0) companies[number] = RowBatch.ReadAgain;
        }

        for (int cadence = 0; cadence < periods.Length; cadence++)
        {
            ReadOnlySpan<CalendarPeriod> ofDates = periods[cadence];
            Span<CalendarPeriod> ofRows = Batch.Periods[cadence];
            for (int number = from; number < to; number++)
            {
                if (companies[number] >= 0) ofRows[number] = ofDates[found[number]];
            }
        }
    }

    /// <summary>The number of a date that is fine enough for all of the feed's indicators, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SoundDate(ReadOnlySpan<byte> cell)
    {
        int date = dates.Find(cell);
        if (date == datesMet) Meet(dates[date]);
        return date >= 0 && sound[date] ? date : -1;
    }

    private void Meet(CellDate date)
    {
        if (datesMet == sound.Length)
        {
            Array.Resize(ref sound, datesMet * 2 + 64);
            Array.Resize(ref future, sound.Length);
            for (int cadence = 0; cadence < periods.Length; cadence++) Array.Resize(ref periods[cadence], sound.Length);
        }

        for (int cadence = 0; cadence < periods.Length; cadence++) periods[cadence][datesMet] = CalendarPeriod.Of(columns.Cadences[cadence], date.FirstDay);

        sound[datesMet] = (columns.Events.Length == 0 || date.TryToDay(out _, out _)) && Array.TrueForAll(columns.Measures, one => one.IsFineEnough(date));
        future[datesMet] = date.First > asOf;
        anyFuture |= future[datesMet++];
    }

    private void ParseKnown(int column, int from, int to)
    {
        for (int number = from; number < to; number++)
        {
            if (Batch.Companies[number] >= 0 && !knownDates!.TryFindDay(fields.Field(Batch.Fields[number], column), out Batch.Known[number], out _))
                Batch.Companies[number] = RowBatch.ReadAgain;
        }
    }

    private void ParseKeys(int column, int from, int to)
    {
        for (int number = from; number < to; number++)
        {
            if (Batch.Companies[number] >= 0 && !EventKey.TryParse(fields.Field(Batch.Fields[number], column), out Batch.Keys[number]))
                Batch.Companies[number] = RowBatch.ReadAgain;
        }
    }

    private void CountFuture()
    {
        for (int number = 0; number < Batch.Count; number++)
        {
            if (Batch.Companies[number] >= 0 && future[Batch.Dates[number]]) Batch.Future++;
        }
    }
}
