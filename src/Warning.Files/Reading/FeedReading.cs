using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Matching;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>One pass over the files of one feed, into the appenders of its indicators. Nothing is allocated for a good row.</summary>
internal sealed class FeedReading
{
    private const int RowsBetweenLooks = 4096;

    private readonly ReadingContext context;
    private readonly FeedMapping mapping;
    private readonly FeedColumns columns = new();
    private readonly RejectLog rejects = new();
    private readonly FeedTally tally = new();
    private readonly List<IndicatorTally> tallies = [];
    private readonly List<FeedFileSummary> files = [];
    private readonly FeedRow row;
    private readonly ColumnPlace company;
    private readonly ColumnPlace date;
    private readonly ColumnPlace? known;
    private readonly ColumnPlace? key;
    private readonly MeasureReading[] measures;
    private readonly EventReading[] events;
    private readonly AttributeReading[] attributes;
    private readonly HashSet<UInt128> keys = [];
    private readonly DateMemory dates = new();
    private readonly DateMemory knownDates = new();

    private FeedReading(ReadingContext context, FeedMapping mapping)
    {
        this.context = context;
        this.mapping = mapping;
        row = new FeedRow(rejects);
        company = columns.Add(mapping.Company.Column);
        this.date = columns.Add(mapping.Date);
        this.known = columns.AddOptional(mapping.Known);
        this.key = columns.AddOptional(mapping.Key);

        // What nothing reads need not be held, unless the days that an event's feed covers follow from it.
        PanelBuilder panel = context.Panel;
        bool all = mapping.Events.Any(e => panel.Reads(e.Indicator)) && (mapping.From is null || mapping.Through is null);
        measures = [.. mapping.Measures.Select(m => new MeasureReading(
            m, columns.Add(m.Cell.Column), this.date, panel.Measure(m.Indicator, m.Combine), Tally(m.Indicator), context.AsOf))];
        events = [.. mapping.Events.Select(e => new EventReading(
            e, columns.AddOptional(e.Value?.Column), this.date, all || panel.Reads(e.Indicator) ? panel.Event(e.Indicator) : null, Tally(e.Indicator), context.AsOf))];
        attributes = [.. mapping.Attributes.Select(a => new AttributeReading(
            a, columns.Add(a.Cell.Column), new AttributeCell(a.Indicator.Type, panel.Texts),
            all || panel.Reads(a.Indicator) ? panel.Attribute(a.Indicator) : null, Tally(a.Indicator), context.AsOf))];
    }

    /// <summary>Reads a feed.</summary>
    /// <exception cref="FeedException">A file of it cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The scan was cancelled.</exception>
    public static FeedReport Read(ReadingContext context, FeedMapping mapping) => new FeedReading(context, mapping).Read();

    private FeedReport Read()
    {
        CompanyResolver companies = CompanyResolver.Open(this.mapping.Company, this.context.Register, this.context.Scan.Resolve);
        UnmatchedLog unmatched = new(companies);
        IReadOnlyList<string> files = FeedFiles.Resolve(this.context.Scan.Folder, this.mapping.File);
        foreach (string file in files)
            ReadFile(file, companies, unmatched);
        columns.ThrowIfNeverSeen(files[^1]);

        CrosswalkSummary? crosswalk = companies.Crosswalk is { } lines ? CrosswalkReport.Summarize(lines, this.context.Scan) : null;
        FeedSummary summary = Summarize(crosswalk, unmatched.Count);
        return new FeedReport(
            summary,
            [.. CrosswalkReport.Rejects(companies.Crosswalk, this.context.Scan), .. rejects.Kept],
            unmatched.Kept,
            RejectShare.Fault(this.mapping.Id, summary.Rows, summary.RejectedRows, this.mapping.MaxRejects, rejects.Kept)
                ?? CrosswalkReport.Fault(this.mapping.Id, companies.Crosswalk, this.mapping.MaxRejects, this.context.Scan));
    }

    private void ReadFile(string file, CompanyResolver companies, UnmatchedLog unmatched)
    {
        long before = row.Place;
        string name = this.context.Scan.Name(file);
        using RecordReader reader = RecordReader.Open(file, this.mapping.Format, columns.Names);
        columns.Find(reader);
        row.Open(reader, name);
        while (row.Read())
        {
            if (row.Place % RowsBetweenLooks == 0) this.context.Look(this.mapping.Id, row.Place);
            ReadRow(companies, unmatched);
        }

        columns.Close(reader);
        this.files.Add(new FeedFileSummary(name, row.Place - before, FileHash.Of(file)));
    }

    private void ReadRow(CompanyResolver companies, UnmatchedLog unmatched)
    {
        if ((row.Reader.RecordFault ?? columns.WidthFault(row.Reader)) is { } broken)
        {
            row.Reject(broken);
            return;
        }

        row.Company = companies.Resolve(row.Cell(company), out string? noCompany);
        if (noCompany is not null)
        {
            row.Reject(company, noCompany);
            return;
        }

        if (row.Company < 0)
        {
            unmatched.Add(row.File, row.Reader.Row, row.Cell(company), row.Company);
            return;
        }

        if (!dates.TryParse(row.Cell(this.date), out CellDate date, out string? noDate))
        {
            row.RejectDate(this.date, noDate!);
            return;
        }

        row.Date = date;
        if (date.First > this.context.AsOf) this.tally.Future++;
        if (TryReadKnown() && TryReadKey() && TryReadEvents()) ReadCells();
        else AppendBlanks();
    }

    private bool TryReadKnown()
    {
        if (this.known is null) return true;
        if (knownDates.TryParse(row.Cell(this.known), out CellDate known, out string? fault) && known.TryToDay(out int day, out fault))
        {
            row.Known = day;
            return true;
        }

        row.Reject(this.known, fault!);
        return false;
    }

    private bool TryReadKey()
    {
        if (this.key is null) return true;
        ReadOnlySpan<byte> key = TextCell.Trim(row.Cell(this.key));
        if (!key.IsEmpty)
        {
            row.Key = EventKey.Of(key);
            if (!keys.Add(EventKey.Of(row.Key, row.Company))) this.tally.Repeated++;
            return true;
        }

        row.Reject(this.key, "blank: an event without its number might be counted twice");
        return false;
    }

    /// <summary>The numbers of all events come first: one that cannot be read rejects the whole row.</summary>
    private bool TryReadEvents()
    {
        foreach (EventReading one in events)
        {
            if (!one.TryReadValue(row)) return false;
        }

        return true;
    }

    private void ReadCells()
    {
        foreach (EventReading one in events)
            one.Append(row);
        foreach (MeasureReading one in measures)
            one.Read(row, this.tally);
        foreach (AttributeReading one in attributes)
            one.Read(row, this.tally);
    }

    /// <summary>A rejected row is no sign that the company is absent: what would say "absent is 0" must not.</summary>
    private void AppendBlanks()
    {
        foreach (MeasureReading one in measures)
            one.AppendBlank(row);
    }

    private IndicatorTally Tally(Indicator indicator)
    {
        IndicatorTally tally = new(indicator, this.context.Register.Companies.Count);
        tallies.Add(tally);
        return tally;
    }

    private FeedSummary Summarize(CrosswalkSummary? crosswalk, long unmatched)
    {
        ulong[] companies = new ulong[(this.context.Register.Companies.Count + 63) / 64];
        foreach (IndicatorTally tally in tallies)
            tally.Unite(companies);
        return new FeedSummary
        {
            Id = this.mapping.Id,
            Files = this.files,
            Crosswalk = crosswalk,
            Rows = row.Place,
            RejectedRows = rejects.Rows,
            Rejects = rejects.Count,
            Unmatched = unmatched,
            Combined = this.tally.Combined,
            Revised = this.tally.Revised,
            Repeated = this.tally.Repeated,
            Future = this.tally.Future,
            Companies = IndicatorTally.CountOf(companies),
            Indicators = [.. tallies.Select(tally => tally.Summarize())],
        };
    }
}
