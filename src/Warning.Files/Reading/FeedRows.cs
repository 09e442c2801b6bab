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
    private FeedFileReading? current;

    public FeedRows(ReadingContext context, FeedMapping mapping, CompanyResolver companies)
    {
        this.context = context;
        this.mapping = mapping;
        this.companies = companies;
        dates = new DateMemory(context.Dates);
        knownDates = new DateMemory(context.Dates);
        Unmatched = new UnmatchedLog(companies);
        row = new FeedRow(mapping.Id, Rejects);
        Company = Columns.Add(mapping.Company.Column);
        Date = Columns.Add(mapping.Date);
        Known = Columns.AddOptional(mapping.Known);
        Key = Columns.AddOptional(mapping.Key);

        // What nothing reads need not be held, unless the days that an event's feed covers follow from it.
        PanelBuilder panel = context.Panel;
        bool all = mapping.Events.Any(e => panel.Reads(e.Indicator)) && (mapping.From is null || mapping.Through is null);
        UndatedRows undated = panel.Undated(mapping.Id);
        Measures = [.. mapping.Measures.Select((m, number) => new MeasureReading(
            number, m, Columns.Add(m.Cell.Column), Date, panel.Measure(m.Indicator, m.Combine), undated, TallyOf(m.Indicator), context.AsOf))];
        Events = [.. mapping.Events.Select(e => new EventReading(
            e, Columns.AddOptional(e.Value?.Column), Date, Known, FieldsOf(e), all || panel.Reads(e.Indicator) ? panel.Event(e.Indicator) : null, TallyOf(e.Indicator), context.AsOf))];
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

    /// <summary>Whether rows can be read only when their turn comes: texts of attributes and of fields are numbered as they come.</summary>
    public bool MustReadInTurn => attributes.Length > 0 || Array.Exists(Events, one => one.HasFields);

    /// <summary>Why the scan must stop because of what the columns hold; null: it need not.</summary>
    public string? Fault => Events.Select(one => one.Fault(this.mapping.Id)).FirstOrDefault(fault => fault is not null);

    /// <summary>Whether it matters of which of its company's accounts a row is: where a later file may repeat one account's rows.</summary>
    public bool TellsAccounts { get; private set; }

    public RejectLog Rejects { get; } = new();

    public UnmatchedLog Unmatched { get; }

    public FeedTally Tally { get; } = new();

    public List<IndicatorTally> Tallies { get; } = [];

    /// <summary>The number of rows so far.</summary>
    public long Count => row.Place;

    /// <summary>Says, before anything is read, how many files the feed has.</summary>
    public void ExpectFiles(int count)
    {
        TellsAccounts = count > 1 && this.companies.TellsAccounts;
        foreach (MeasureReading one in Measures)
            one.ExpectFiles(TellsAccounts);
        foreach (EventReading one in Events)
            one.ExpectFiles(count);
    }

    /// <summary>Rejects, once all rows are read, the cells whose rows together are no value that their measure can have.</summary>
    public void Close()
    {
        CountTakenRecords();
        foreach (MeasureReading one in Measures)
            one.RejectOutOfRange(Rejects, this.mapping.Id);
        Rejects.Sort();
    }

    /// <summary>Appends the rows of a chunk that were read beforehand.</summary>
    public void Append(ChunkReading chunk, FeedFileReading file)
    {
        Begin(file);
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
        Begin(file);
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

    private void Begin(FeedFileReading file)
    {
        if (file == current) return;
        current = file;
        CountTakenRecords();
        foreach (MeasureReading one in Measures)
            one.BeginFile(file.Number);
        foreach (EventReading one in Events)
            one.BeginFile(file.Number);
        foreach (AttributeReading one in attributes)
            one.BeginFile(file.Number);
    }

    /// <summary>Counts the records of several rows whose place the file took that has come to its end.</summary>
    private void CountTakenRecords()
    {
        Dictionary<(int Row, int Ordinal, int Known, int Account), bool> records = [];
        foreach (MeasureReading one in Measures)
        {
            foreach (((int, int, int, int) record, bool isRepeated) in one.TakenRecords)
                records[record] = isRepeated && records.GetValueOrDefault(record, true);
        }

        foreach (AttributeReading one in attributes)
        {
            foreach (((int row, int day, int known), bool isRepeated) in one.TakenRecords)
                records[(row, day, known, 0)] = isRepeated && records.GetValueOrDefault((row, day, known, 0), true);
        }

        foreach (bool isRepeated in records.Values)
        {
            if (isRepeated) Tally.Repeated++;
            else Tally.Revised++;
        }
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
                one.AppendFirsts(chunk, from, to, Events.Length + one.Number, left);
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

        for (int i = 0; i < left.Count;)
        {
            int number = left[i].Row;
            RecordOutcome outcome = default;
            foreach (MeasureReading one in Measures)
            {
                if (i < left.Count && left[i] == (number, one.Number)) outcome.Add(AppendMeasure(chunk, number, Measures[left[i++].Measure], first + number));
                else if (!double.IsNaN(batch.Values[Events.Length + one.Number][number])) outcome.Add(AppendResult.Added);
            }

            Tally.Count(outcome);
        }

        left.Clear();
    }

    private void AppendEvents(RowBatch batch, int number, int day)
    {
        int company = batch.Companies[number];
        UInt128 key = Key is null ? 0 : batch.Keys[number];
        if (Key is not null && !keys.Add(EventKey.Of(key, company))) Tally.Repeated++;
        int account = batch.Accounts.Length == 0 ? 0 : batch.Accounts[number];
        bool isNew = true;
        for (int i = 0; i < Events.Length; i++)
            isNew &= Events[i].Append(company, account, day, batch.Values[i][number], KnownOf(batch, number), key);
        if (!isNew) Tally.CountCopy();
    }

    private AppendResult AppendMeasure(ChunkReading chunk, int number, MeasureReading measure, long place)
    {
        RowBatch batch = chunk.Batch;
        int date = batch.Dates[number];
        double value = batch.Values[Events.Length + measure.Number][number];
        int company = batch.Companies[number], known = KnownOf(batch, number);
        MeasurePeriod? period = chunk.PeriodsOf(measure)[date];
        AppendResult result = measure.Append(company, chunk.Date(date), period, value, known, batch.Accounts.Length == 0 ? 0 : batch.Accounts[number]);
        if (result == AppendResult.Refused)
        {
            Refuse(measure, chunk, number, place);
        }
        else if (period is not null && !measure.IsInRange(company, period.Ordinal, known))
        {
            chunk.Return(number);
            row.Begin(place);
            measure.NoteOutOfRange(row, company, period.Ordinal, known);
        }

        return result;
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
            if (row.Has(Company) && TryFindCompany(out _)) AppendUnreadRow(hasCells: false);
            else Tally.Nameless++;
            return;
        }

        if (!TryFindCompany(out string? noCompany))
        {
            if (noCompany is not null)
            {
                Tally.Nameless++;
                row.Reject(Company, noCompany);
            }
            else
            {
                Unmatched.Add(row.File, row.Reader.Row, row.Cell(Company), row.Company);
            }

            return;
        }

        if (!TryReadDate(out string? noDate))
        {
            row.RejectDate(Date, noDate!);
            AppendUnreadRow(hasCells: true);
            return;
        }

        if (row.Date.First > this.context.AsOf) Tally.Future++;
        if (!TryReadKnown(out string? fault))
        {
            row.Reject(Known!, fault!);
            AppendUnreadRow(hasCells: true);
            return;
        }

        bool hasKey = TryReadKey();
        bool isNew = true;
        foreach (EventReading one in Events)
            isNew &= one.Read(row, hasKey);
        if (!isNew) Tally.CountCopy();
        RecordOutcome outcome = default;
        foreach (MeasureReading one in Measures)
            outcome.Add(one.Read(row));
        foreach (AttributeReading one in attributes)
            outcome.Add(one.Read(row));
        Tally.Count(outcome);
    }

    /// <summary>Finds the row's company; where there is none, the fault says why the cell can name none at all.</summary>
    private bool TryFindCompany(out string? fault)
    {
        row.Company = this.companies.Resolve(row.Cell(Company), ref previous, out fault, out int account);
        row.Account = TellsAccounts ? account : 0;
        return fault is null && row.Company >= 0;
    }

    private bool TryReadDate(out string? fault)
    {
        bool isRead = dates.TryParse(row.Cell(Date), out CellDate date, out fault);
        row.Date = date;
        return isRead;
    }

    private bool TryReadKnown(out string? fault)
    {
        fault = null;
        if (Known is null) return true;
        if (!knownDates.TryParse(row.Cell(Known), out CellDate known, out fault) || !known.TryToDay(out int day, out fault)) return false;
        row.Known = day;
        return true;
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

    /// <summary>
    /// A row whose company is known and that cannot be read as a whole: of its date, where that can be read, else of any date of the feed on which
    /// the company has no other row. Nothing is taken for absent because of it.
    /// </summary>
    /// <param name="hasCells">Whether its cells stand where they should, so that those that can be read are.</param>
    private void AppendUnreadRow(bool hasCells)
    {
        bool isNew = true;
        bool isKnown = Known is null || (row.Has(Known) && TryReadKnown(out _));
        if (Key is not null && row.Has(Key) && TextCell.Trim(row.Cell(Key)) is { IsEmpty: false } key) row.Key = EventKey.Of(key);
        if (!row.Has(Date) || !TryReadDate(out _))
        {
            this.context.Panel.Undated(this.mapping.Id).Add(row.Company, isKnown ? row.Known : UndatedRows.AtOnce, row.Source);
            foreach (EventReading one in Events)
                isNew &= one.AppendUndated(row);
            if (!isNew) Tally.CountCopy();
            return;
        }

        foreach (EventReading one in Events)
            isNew &= one.AppendUnread(row, hasCells);
        if (!isNew) Tally.CountCopy();
        foreach (MeasureReading one in Measures)
            one.AppendUnread(row);
        foreach (AttributeReading one in attributes)
            one.AppendUnread(row);
    }

    private FieldReading[] FieldsOf(EventMapping happening) => [.. happening.Fields.Select(field => new FieldReading(
        field, happening.Indicator, Columns.Add(field.Cell.Column), this.context.Panel.Texts, this.context.Hashes))];

    private IndicatorTally TallyOf(Indicator indicator)
    {
        IndicatorTally tally = new(indicator, this.context.Register.Companies.Count);
        Tallies.Add(tally);
        return tally;
    }
}
