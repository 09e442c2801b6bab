using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Matching;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// What becomes of a feed's rows, in the order of its files: they go into the appenders of its indicators or are rejected. Nothing is allocated
/// for a good row. One thread at a time.
/// </summary>
internal sealed class FeedRows
{
    private const int RowsBetweenLooks = 4096;

    private readonly ReadingContext context;
    private readonly FeedMapping mapping;
    private readonly CompanyResolver companies;
    private readonly FeedRow row;
    private readonly AttributeReading[] attributes;
    private readonly HashSet<UInt128> keys = [];
    private readonly DateMemory dates;
    private readonly DateMemory knownDates;
    private readonly List<(int Row, int Measure)> left = [];
    private int previous = CompanyMatch.None;

    public FeedRows(ReadingContext context, FeedMapping mapping, CompanyResolver companies)
    {
        this.context = context;
        this.mapping = mapping;
        this.companies = companies;
        dates = new DateMemory(context.Dates);
        knownDates = new DateMemory(context.Dates);
        Unmatched = new UnmatchedLog(companies);
        row = new FeedRow(Rejects);
        Company = Columns.Add(mapping.Company.Column);
        Date = Columns.Add(mapping.Date);
        Known = Columns.AddOptional(mapping.Known);
        Key = Columns.AddOptional(mapping.Key);

        // What nothing reads need not be held, unless the days that an event's feed covers follow from it.
        PanelBuilder panel = context.Panel;
        bool all = mapping.Events.Any(e => panel.Reads(e.Indicator)) && (mapping.From is null || mapping.Through is null);
        Measures = [.. mapping.Measures.Select((m, number) => new MeasureReading(
            number, m, Columns.Add(m.Cell.Column), Date, panel.Measure(m.Indicator, m.Combine), TallyOf(m.Indicator), context.AsOf))];
        Events = [.. mapping.Events.Select(e => new EventReading(
            e, Columns.AddOptional(e.Value?.Column), Date, all || panel.Reads(e.Indicator) ? panel.Event(e.Indicator) : null, TallyOf(e.Indicator), context.AsOf))];
        attributes = [.. mapping.Attributes.Select(a => new AttributeReading(
            a, Columns.Add(a.Cell.Column), new AttributeCell(a.Indicator.Type, panel.Texts, context.Scan.TimeZone),
            all || panel.Reads(a.Indicator) ? panel.Attribute(a.Indicator) : null, TallyOf(a.Indicator), context.AsOf))];
    }

    public FeedColumns Columns { get; } = new();

    public ColumnPlace Company { get; }

    public ColumnPlace Date { get; }

    /// <summary>The column of the day on which a row became known; null: there is none.</summary>
    public ColumnPlace? Known { get; }

    /// <summary>The column of an event's key; null: there is none.</summary>
    public ColumnPlace? Key { get; }

    public MeasureReading[] Measures { get; }

    public EventReading[] Events { get; }

    /// <summary>Whether rows can be read only when their turn comes: texts of attributes are numbered as they come.</summary>
    public bool MustReadInTurn => attributes.Length > 0;

    public RejectLog Rejects { get; } = new();

    public UnmatchedLog Unmatched { get; }

    public FeedTally Tally { get; } = new();

    public List<IndicatorTally> Tallies { get; } = [];

    /// <summary>The number of rows so far.</summary>
    public long Count => row.Place;

    /// <summary>Appends the rows of a chunk that were read beforehand.</summary>
    public void Append(ChunkReading chunk, FeedFileReading file)
    {
        long before = row.Place;
        RowBatch batch = chunk.Batch;
        this.context.Look(this.mapping.Id, before, before + batch.Count);
        row.Open(chunk.Records, file.Name, file.Indexes);
        if (before == 0 && batch.IsByCompany)
        {
            foreach (MeasureReading one in Measures)
                one.ExpectByCompany();
        }

        for (int from = 0; from < batch.Count;)
        {
            int sound = batch.Companies.AsSpan(from, batch.Count - from).IndexOf(RowBatch.ReadAgain);
            int to = sound < 0 ? batch.Count : from + sound;
            AppendSound(chunk, from, to, before + 1);
            if (to < batch.Count) ReadAgain(chunk, to, before + to + 1);
            from = to + 1;
        }

        Tally.Future += batch.Future;
        row.Begin(before + batch.Count);
        file.Rows += batch.Count;
    }

    /// <summary>Reads and appends all rows of a file that cannot be cut.</summary>
    public void Read(FeedFileReading file)
    {
        long before = row.Place;
        row.Open(file.Reader, file.Name, file.Indexes);
        while (row.Read())
        {
            if (row.Place % RowsBetweenLooks == 0) this.context.Look(this.mapping.Id, row.Place - RowsBetweenLooks, row.Place);
            ReadRow();
        }

        Columns.Close(file.Reader);
        file.Rows = row.Place - before;
        file.Close();
    }

    /// <summary>Appends rows in which nothing is at fault, save that some may be of no company; <paramref name="first"/> is the chunk's first place.</summary>
    private void AppendSound(ChunkReading chunk, int from, int to, long first)
    {
        RowBatch batch = chunk.Batch;
        for (int number = from; number < to && (batch.Unmatched > 0 || Key is not null || Events.Length > 0); number++)
        {
            if (batch.Companies[number] < 0) AddUnmatched(chunk, number, first + number);
            else AppendEvents(batch, number, chunk.Date(batch.Dates[number]).Day);
        }

        if (Known is null)
        {
            foreach (MeasureReading one in Measures)
                one.AppendFirsts(chunk, from, to, Events.Length + one.Number, Tally, left);
            left.Sort();
        }
        else
        {
            for (int number = from; number < to; number++)
            {
                for (int measure = 0; measure < Measures.Length && batch.Companies[number] >= 0; measure++)
                    left.Add((number, measure));
            }
        }

        foreach ((int number, int measure) in left)
            AppendMeasure(chunk, number, Measures[measure], first + number);
        left.Clear();
    }

    private void AppendEvents(RowBatch batch, int number, int day)
    {
        int company = batch.Companies[number];
        UInt128 key = Key is null ? 0 : batch.Keys[number];
        if (Key is not null && !keys.Add(EventKey.Of(key, company))) Tally.Repeated++;
        for (int i = 0; i < Events.Length; i++)
            Events[i].Append(company, day, batch.Values[i][number], KnownOf(batch, number), key);
    }

    private void AppendMeasure(ChunkReading chunk, int number, MeasureReading measure, long place)
    {
        RowBatch batch = chunk.Batch;
        int date = batch.Dates[number];
        double value = batch.Values[Events.Length + measure.Number][number];
        AppendResult result = measure.Append(
            batch.Companies[number], chunk.Date(date), chunk.PeriodsOf(measure)[date], value, KnownOf(batch, number));
        Tally.Count(result);
        if (result == AppendResult.Refused) Refuse(measure, chunk, number, place);
    }

    private int KnownOf(RowBatch batch, int number) => Known is null ? MeasureAppender.UsualKnown : batch.Known[number];

    private void Refuse(MeasureReading measure, ChunkReading chunk, int number, long place)
    {
        chunk.Return(number);
        row.Begin(place);
        measure.RejectRefused(row);
    }

    private void AddUnmatched(ChunkReading chunk, int number, long place)
    {
        if (Unmatched.IsFull) Unmatched.Add();
        else ReadAgain(chunk, number, place);
    }

    private void ReadAgain(ChunkReading chunk, int number, long place)
    {
        chunk.Return(number);
        row.Begin(place);
        ReadRow();
    }

    private void ReadRow()
    {
        if (row.Fault(Columns) is { } broken)
        {
            row.Reject(broken);
            return;
        }

        row.Company = this.companies.Resolve(row.Cell(Company), ref previous, out string? noCompany);
        if (noCompany is not null)
        {
            row.Reject(Company, noCompany);
            return;
        }

        if (row.Company < 0)
        {
            Unmatched.Add(row.File, row.Reader.Row, row.Cell(Company), row.Company);
            return;
        }

        if (!dates.TryParse(row.Cell(Date), out CellDate date, out string? noDate))
        {
            row.RejectDate(Date, noDate!);
            return;
        }

        row.Date = date;
        if (date.First > this.context.AsOf) Tally.Future++;
        if (TryReadKnown() && TryReadKey() && TryReadEvents()) ReadCells();
        else AppendBlanks();
    }

    private bool TryReadKnown()
    {
        if (Known is null) return true;
        if (knownDates.TryParse(row.Cell(Known), out CellDate known, out string? fault) && known.TryToDay(out int day, out fault))
        {
            row.Known = day;
            return true;
        }

        row.Reject(Known, fault!);
        return false;
    }

    private bool TryReadKey()
    {
        if (Key is null) return true;
        ReadOnlySpan<byte> key = TextCell.Trim(row.Cell(Key));
        if (!key.IsEmpty)
        {
            row.Key = EventKey.Of(key);
            if (!keys.Add(EventKey.Of(row.Key, row.Company))) Tally.Repeated++;
            return true;
        }

        row.Reject(Key, "blank: an event without its number might be counted twice");
        return false;
    }

    /// <summary>The numbers of all events come first: one that cannot be read rejects the whole row.</summary>
    private bool TryReadEvents()
    {
        foreach (EventReading one in Events)
        {
            if (!one.TryReadValue(row)) return false;
        }

        return true;
    }

    private void ReadCells()
    {
        foreach (EventReading one in Events)
            one.Append(row);
        foreach (MeasureReading one in Measures)
            one.Read(row, Tally);
        foreach (AttributeReading one in attributes)
            one.Read(row, Tally);
    }

    /// <summary>A rejected row is no sign that the company is absent: what would say "absent is 0" must not.</summary>
    private void AppendBlanks()
    {
        foreach (MeasureReading one in Measures)
            one.AppendBlank(row);
    }

    private IndicatorTally TallyOf(Indicator indicator)
    {
        IndicatorTally tally = new(indicator, this.context.Register.Companies.Count);
        Tallies.Add(tally);
        return tally;
    }
}
