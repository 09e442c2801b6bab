using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Matching;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// Appends a feed's rows to the panel, or rejects them, in the order of its files; one thread at a time. There are two lanes. The general one
/// (<see cref="ReadRow"/>) parses one row and appends it, telling every fault: rows of workbooks and JSON Lines, rows with attributes or fields,
/// and every row in which anything is at fault. The fast one (<see cref="ChunkParser"/>, then <see cref="AppendSound"/>) does what the general one
/// does with sound rows, for many at a time and most of it beforehand, on other threads. Nothing is allocated for a sound row.
/// </summary>
internal sealed class RowAppender
{
    private const int RowsBetweenLooks = 4096;

    private readonly ReadingContext context;
    private readonly FeedMapping mapping;
    private readonly CompanyResolver companies;
    private readonly RowColumns columns;
    private readonly FeedRow row;

    // Made for the first row of the general lane, which most feeds never need.
    private Lazy<DateTable> dates;
    private Lazy<DateTable> knownDates;
    private int? year;
    private readonly HashSet<UInt128> keys = [];
    private readonly List<(int Row, int Measure)> left = [];
    private int previous = CompanyMatch.None;

    // How many events of the row at hand are appended; below zero, its company is not known yet.
    private int appended;

    // Whether the company of the row at hand is sought by its name, since its id is lost.
    private bool isByName;
    private OpenFeedFile? current;

    // The row in the panel of the company whose rows are noted; below zero: none are.
    private readonly int watched;

    public RowAppender(ReadingContext context, FeedMapping mapping, CompanyResolver companies, RowColumns columns)
    {
        this.context = context;
        this.mapping = mapping;
        this.companies = companies;
        this.columns = columns;
        dates = new Lazy<DateTable>(() => new DateTable(context.Dates));
        knownDates = new Lazy<DateTable>(() => new DateTable(context.Dates));
        watched = context.Watch?.RowIn(context.Register) ?? CompanyMatch.None;
        Unmatched = new UnmatchedLog(companies);
        row = new FeedRow(mapping.Id, Rejects, context.Panel);
    }

    public RejectLog Rejects { get; } = new();

    public UnmatchedLog Unmatched { get; }

    public FeedTally Tally { get; } = new();

    /// <summary>The number of rows so far.</summary>
    public long Count => row.Place;

    /// <summary>The line of the row at hand in its file.</summary>
    public long Line => row.Place == 0 ? 0 : row.Line;

    /// <summary>Rejects, once all rows are read, the cells whose rows together are no value that their measure can have.</summary>
    public void Close()
    {
        CountTakenRecords();
        foreach (MeasureReader one in columns.Measures)
            one.RejectOutOfRange(Rejects, this.mapping.Id);
        Rejects.Sort();
    }

    /// <summary>Appends the rows of a chunk that was parsed.</summary>
    public void Append(ChunkParser chunk, OpenFeedFile file)
    {
        if (!chunk.IsParsed)
        {
            Append(chunk.Records, file);
            return;
        }

        Begin(file);
        long before = row.Place, notes = Tally.Notes;
        RowBatch batch = chunk.Batch;
        this.context.Look(this.mapping.Id, file.Name, before, before + batch.Count);
        row.Open(chunk.Records, file.Name, file.Places);
        if (before == 0 && batch.IsByCompany)
        {
            foreach (MeasureReader one in columns.Measures) one.ExpectByCompany();
        }

        for (int from = 0; from < batch.Count;)
        {
            int sound = batch.Companies.AsSpan(from, batch.Count - from).IndexOf(RowBatch.ReadAgain);
            int to = sound < 0 ? batch.Count : from + sound;
            AppendSound(chunk, from, to, before + 1);
            if (to < batch.Count)
            {
                row.GoTo(before + to + 1, chunk, to);
                ReadRow();
            }

            from = to + 1;
        }

        Tally.Future += batch.Future;
        row.Pass(before + batch.Count);
        file.Rows += batch.Count - (Tally.Notes - notes);
    }

    /// <summary>Parses and appends all rows that are left of a file that cannot be cut.</summary>
    public void Append(OpenFeedFile file)
    {
        Append(file.Reader, file);
        columns.Places.Close(file.Reader);
        file.Close();
    }

    /// <summary>Parses and appends the records that a reader has at hand; the file is not at its end with them.</summary>
    public void Append(RecordReader records, OpenFeedFile file)
    {
        Begin(file);
        long before = row.Place, notes = Tally.Notes;
        row.Open(records, file.Name, file.Places);
        while (row.Read())
        {
            if (row.Place % RowsBetweenLooks == 0) this.context.Look(this.mapping.Id, file.Name, row.Place - RowsBetweenLooks, row.Place);
            ReadRow();
        }

        this.context.Look(this.mapping.Id, file.Name, row.Place, row.Place);

        file.Rows += row.Place - before - (Tally.Notes - notes);
    }

    private void Begin(OpenFeedFile file)
    {
        if (file == current) return;
        current = file;
        CountTakenRecords();
        if (file.Places.Year != year)
        {
            year = file.Places.Year;
            dates = new Lazy<DateTable>(() => new DateTable(this.context.Dates.In(year)));
            knownDates = new Lazy<DateTable>(() => new DateTable(this.context.Dates.In(year)));
        }

        columns.BeginFile(file.Number);
    }

    /// <summary>Counts the records of several rows whose place the file took that has come to its end.</summary>
    private void CountTakenRecords()
    {
        Dictionary<ReplacedRecord, bool> records = [];
        foreach (ReplacedRecord replaced in columns.Measures.SelectMany(one => one.ReplacedRecords).Concat(columns.Attributes.SelectMany(one => one.ReplacedRecords)))
        {
            // The values of one record are of several indicators.
            ReplacedRecord record = replaced with { IsRepeated = true };
            records[record] = replaced.IsRepeated && records.GetValueOrDefault(record, true);
        }

        foreach (bool isRepeated in records.Values)
        {
            if (isRepeated) Tally.Repeated++;
            else Tally.Revised++;
        }
    }

    /// <summary>Appends rows in which nothing is at fault, save that some may be of no company; <paramref name="first"/> is the chunk's first place.</summary>
    private void AppendSound(ChunkParser chunk, int from, int to, long first)
    {
        RowBatch batch = chunk.Batch;
        bool hasEvents = columns.Key is not null || columns.Events.Length > 0;
        for (int number = from; number < to && (hasEvents || batch.Unmatched > 0); number++)
        {
            bool isUnmatched = batch.Companies[number] < 0;
            if (!isUnmatched && !hasEvents) continue;
            row.GoTo(first + number, chunk, number);
            if (isUnmatched) AddUnmatched();
            else AppendEvents(batch, number);
        }

        foreach (MeasureReader one in columns.Measures) one.Append(batch, from, to, columns.Events.Length + one.Number, left);
        left.Sort();
        Settle(chunk, first);
        left.Clear();
    }

    private void AppendEvents(RowBatch batch, int number)
    {
        if (columns.Key is not null) CountKey();
        bool isNew = true;
        for (int i = 0; i < columns.Events.Length; i++)
            isNew &= columns.Events[i].Append(row, batch.Values[i][number]);
        if (!isNew) Tally.CountCopy();
    }

    /// <summary>Settles, row by row, the measures that are left; the others of their rows were added.</summary>
    private void Settle(ChunkParser chunk, long first)
    {
        RowBatch batch = chunk.Batch;
        for (int i = 0; i < left.Count;)
        {
            int number = left[i].Row;
            row.GoTo(first + number, chunk, number);
            RecordOutcome outcome = default;
            foreach (MeasureReader one in columns.Measures)
            {
                double value = batch.Values[columns.Events.Length + one.Number][number];
                if (i < left.Count && left[i] == (number, one.Number))
                {
                    outcome.Add(one.Settle(row, batch, number));
                    i++;
                }
                else if (!double.IsNaN(value))
                {
                    outcome.Add(AppendResult.Added);
                }
            }

            Tally.Count(outcome);
        }
    }

    /// <summary>Parses and appends the row at hand. Whatever breaks in it, it is a reject, and the next row is read.</summary>
    private void ReadRow()
    {
        try
        {
            appended = -1;
            ReadCells();
        }
        catch (Exception broken) when (FeedFaults.IsOfRow(broken))
        {
            row.Reject(ReadingMessages.BrokenRow(broken.GetType().Name));
            AppendBroken();
        }
    }

    /// <summary>Appends what can be said of a row that broke the program: whatever it had was of its company, if that is known, and of no known day.</summary>
    private void AppendBroken()
    {
        if (appended < 0)
        {
            Tally.Nameless++;
            return;
        }

        row.AddUndated(row.Known);
        foreach (EventReader one in columns.Events.AsSpan(appended)) one.AppendBroken(row);
    }

    private void ReadCells()
    {
        if (row.Fault(columns.Places) is { } broken)
        {
            if (row.IsNote(columns.Places, columns.Company))
            {
                Tally.Notes++;
                return;
            }

            row.Reject(broken);
            if (row.Has(columns.Company) && TryReadCompany(out _))
            {
                appended = 0;
                AppendUnreadRow(hasCells: false);
            }
            else
            {
                Tally.Nameless++;
            }

            return;
        }

        if (!TryReadCompany(out Message? noCompany))
        {
            if (row.CellFault(columns.Company) is null && this.companies.IsOfSeveral(row.Cell(columns.Company)))
            {
                ReadSeveral();
                return;
            }

            if (noCompany is null)
            {
                AddUnmatched();
            }
            else if (row.IsNote(columns.Places, columns.Company))
            {
                Tally.Notes++;
            }
            else
            {
                Tally.Nameless++;
                row.RejectCompany(columns.Company, noCompany);
            }

            return;
        }

        ReadOfCompany();
    }

    /// <summary>Reads a row of several companies: what it says is said of each of them.</summary>
    private void ReadSeveral()
    {
        ReadOnlySpan<byte> rest = row.Cell(columns.Company);
        while (this.companies.TrySplit(rest, out ReadOnlySpan<byte> part, out rest))
        {
            row.Company = this.companies.Resolve(part, ref previous, out Message? fault, out int account);
            row.Account = columns.TellsAccounts ? account : 0;
            if (fault is not null)
            {
                Tally.Nameless++;
                row.RejectCompany(columns.Company, fault);
            }
            else if (row.Company >= 0)
            {
                ReadOfCompany();
            }
            else if (Unmatched.IsFull)
            {
                Unmatched.Add();
            }
            else
            {
                Unmatched.Add(row.File, row.Line, part, row.Company, isName: false);
            }
        }
    }

    /// <summary>Reads what a row says of its company.</summary>
    private void ReadOfCompany()
    {
        appended = 0;
        if (row.Months is { } months)
        {
            ReadMonths(months);
            return;
        }

        if (!TryReadDate(out Message? noDate))
        {
            row.RejectDate(columns.Date, noDate!);
            AppendUnreadRow(hasCells: true);
            return;
        }

        if (row.Date.First > this.context.AsOf) Tally.Future++;
        if (!TryReadKnown(out Message? fault))
        {
            row.Reject(columns.Known!, fault!);
            AppendUnreadRow(hasCells: true);
            return;
        }

        Watch();
        columns.Warnings?.Read(row);
        bool hasKey = TryReadKey();
        bool isNew = true;
        foreach (EventReader one in columns.Events)
        {
            isNew &= one.Read(row, hasKey);
            appended++;
        }

        if (!isNew) Tally.CountCopy();
        RecordOutcome outcome = default;
        foreach (MeasureReader one in columns.Measures)
            outcome.Add(one.Read(row));
        foreach (AttributeReader one in columns.Attributes)
            outcome.Add(one.Read(row));
        Tally.Count(outcome);
    }

    /// <summary>Reads a row whose columns are a period each: the company and the known date are those of all of them.</summary>
    private void ReadMonths(IReadOnlyList<MonthPlaces> months)
    {
        bool isKnown = TryReadKnown(out Message? unknown);
        if (!isKnown) row.Reject(columns.Known!, unknown!);
        RecordOutcome outcome = default;
        foreach (MonthPlaces month in months)
        {
            row.TurnTo(month);
            if (!month.IsFilled && Array.TrueForAll(columns.Measures, one => one.IsBlank(row)))
            {
                month.Wait(row);
                continue;
            }

            if (!TryReadDate(out Message? noDate))
            {
                row.Reject(columns.Date, noDate!);
                continue;
            }

            Watch();
            if (!month.IsFilled)
            {
                foreach (BlankRow blank in month.Fill())
                {
                    foreach (MeasureReader one in columns.Measures) one.AppendBlank(blank, row.Date);
                }
            }

            foreach (MeasureReader one in columns.Measures)
            {
                if (isKnown) outcome.Add(one.Read(row));
                else one.AppendUnread(row);
            }
        }

        Tally.Count(outcome);
    }

    /// <summary>Notes the row at hand where it is of the company that is asked for, and known as of the date.</summary>
    private void Watch()
    {
        if (row.Company != watched || watched < 0) return;
        if (row.Date.First <= this.context.AsOf && !(row.Known > this.context.AsOfDate)) this.context.Watch!.Note(this.mapping.Id, row);
    }

    /// <summary>Reads the row's company; where there is none, the fault says why the cell can name none at all.</summary>
    private bool TryReadCompany(out Message? fault)
    {
        int account = 0;
        isByName = false;
        fault = row.CellFault(columns.Company);
        row.Company = fault is null ? this.companies.Resolve(row.Cell(columns.Company), ref previous, out fault, out account) : CompanyMatch.None;
        row.Account = columns.TellsAccounts ? account : 0;
        if (ReferenceEquals(fault, CellMessages.CodeDestroyed)) Tally.CountLost(row, row.Cell(columns.Company));
        if (columns.Name is not null && CompanyResolver.IsLost(fault)) ReadName(columns.Name, ref fault);
        return fault is null && row.Company >= 0;
    }

    /// <summary>Reads the company by its name, where its id is lost; the fault stays where there is no name either.</summary>
    private void ReadName(ColumnPlace name, ref Message? fault)
    {
        if (row.CellFault(name) is not null || TextCell.IsBlank(row.Cell(name))) return;
        row.Company = this.companies.ResolveName(row.Cell(name));
        isByName = true;
        fault = null;
        if (row.Company >= 0) Tally.Renamed++;
    }

    private void AddUnmatched()
    {
        if (row.IsNote(columns.Places, columns.Company)) Tally.Notes++;
        else if (Unmatched.IsFull) Unmatched.Add();
        else Unmatched.Add(row.File, row.Line, row.Cell(isByName ? columns.Name! : columns.Company), row.Company, isByName);
    }

    private bool TryReadDate(out Message? fault)
    {
        dates.Value.TryForget();
        CellDate date = default;
        fault = row.CellFault(columns.Date);
        bool isRead = fault is null && dates.Value.TryFind(row.DateCell(columns.Date), out date, out fault);
        row.Date = date;
        return isRead;
    }

    private bool TryReadKnown(out Message? fault)
    {
        fault = null;
        if (columns.Known is null) return true;
        knownDates.Value.TryForget();
        fault = row.CellFault(columns.Known);
        if (fault is not null || !knownDates.Value.TryFindDay(row.DateCell(columns.Known), out LocalDate day, out fault)) return false;
        row.Known = day;
        return true;
    }

    private bool TryReadKey()
    {
        if (columns.Key is null) return true;
        Message? fault = row.CellFault(columns.Key);
        if (fault is null && EventKey.TryParse(row.Cell(columns.Key), out UInt128 key))
        {
            row.Key = key;
            CountKey();
            return true;
        }

        row.Reject(columns.Key, fault ?? CellMessages.BlankKey);
        return false;
    }

    private void CountKey()
    {
        if (!keys.Add(EventKey.Of(row.Key, row.Company))) Tally.Repeated++;
    }

    /// <summary>
    /// Appends a row whose company is known and that cannot be read as a whole: of its date, where that can be read, else of any date of the feed on
    /// which the company has no other row. Nothing is taken for absent because of it.
    /// </summary>
    /// <param name="hasCells">Whether its cells stand where they should, so that those that can be read are.</param>
    private void AppendUnreadRow(bool hasCells)
    {
        bool isNew = true;
        bool isKnown = columns.Known is null || (row.Has(columns.Known) && TryReadKnown(out _));
        if (columns.Key is not null && row.Has(columns.Key) && EventKey.TryParse(row.Cell(columns.Key), out UInt128 key)) row.Key = key;
        if (row.Months is { } months)
        {
            foreach (MonthPlaces month in months)
            {
                row.TurnTo(month);
                if (!TryReadDate(out _)) continue;
                foreach (MeasureReader one in columns.Measures) one.AppendUnread(row);
            }

            return;
        }

        if (!row.Has(columns.Date) || !TryReadDate(out _))
        {
            row.AddUndated(isKnown ? row.Known : null);
            foreach (EventReader one in columns.Events)
            {
                isNew &= one.AppendUndated(row);
                appended++;
            }

            if (!isNew) Tally.CountCopy();
            return;
        }

        foreach (EventReader one in columns.Events)
        {
            isNew &= one.AppendUnread(row, hasCells);
            appended++;
        }

        if (!isNew) Tally.CountCopy();
        foreach (MeasureReader one in columns.Measures)
            one.AppendUnread(row);
        foreach (AttributeReader one in columns.Attributes)
            one.AppendUnread(row);
    }
}
