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

    private readonly ReadingContext _context;
    private readonly FeedMapping _mapping;
    private readonly FeedColumns _columns = new();
    private readonly RejectLog _rejects = new();
    private readonly FeedTally _tally = new();
    private readonly List<IndicatorTally> _tallies = [];
    private readonly List<FeedFileSummary> _files = [];
    private readonly FeedRow _row;
    private readonly ColumnPlace _company;
    private readonly ColumnPlace _date;
    private readonly ColumnPlace? _known;
    private readonly ColumnPlace? _key;
    private readonly MeasureReading[] _measures;
    private readonly EventReading[] _events;
    private readonly AttributeReading[] _attributes;
    private readonly HashSet<UInt128> _keys = [];
    private readonly DateMemory _dates = new();
    private readonly DateMemory _knownDates = new();

    private FeedReading(ReadingContext context, FeedMapping mapping)
    {
        _context = context;
        _mapping = mapping;
        _row = new FeedRow(_rejects);
        _company = _columns.Add(mapping.Company.Column);
        _date = _columns.Add(mapping.Date);
        _known = _columns.AddOptional(mapping.Known);
        _key = _columns.AddOptional(mapping.Key);

        // What nothing reads need not be held, unless the days that an event's feed covers follow from it.
        PanelBuilder panel = context.Panel;
        bool all = mapping.Events.Any(e => panel.Reads(e.Indicator)) && (mapping.From is null || mapping.Through is null);
        _measures = [.. mapping.Measures.Select(m => new MeasureReading(
            m, _columns.Add(m.Cell.Column), _date, all || panel.Reads(m.Indicator) ? panel.Measure(m.Indicator, m.Combine) : null, Tally(m.Indicator), context.AsOf))];
        _events = [.. mapping.Events.Select(e => new EventReading(
            e, _columns.AddOptional(e.Value?.Column), _date, all || panel.Reads(e.Indicator) ? panel.Event(e.Indicator) : null, Tally(e.Indicator), context.AsOf))];
        _attributes = [.. mapping.Attributes.Select(a => new AttributeReading(
            a, _columns.Add(a.Cell.Column), new AttributeCell(a.Indicator.Type, panel.Texts),
            all || panel.Reads(a.Indicator) ? panel.Attribute(a.Indicator) : null, Tally(a.Indicator), context.AsOf))];
    }

    /// <summary>Reads a feed.</summary>
    /// <exception cref="FeedException">A file of it cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The scan was cancelled.</exception>
    public static FeedReport Read(ReadingContext context, FeedMapping mapping) => new FeedReading(context, mapping).Read();

    private FeedReport Read()
    {
        CompanyResolver companies = CompanyResolver.Open(_mapping.Company, _context.Register, _context.Scan.Resolve);
        UnmatchedLog unmatched = new(companies);
        IReadOnlyList<string> files = FeedFiles.Resolve(_context.Scan.Folder, _mapping.File);
        foreach (string file in files)
            ReadFile(file, companies, unmatched);
        _columns.ThrowIfNeverSeen(files[^1]);

        CrosswalkSummary? crosswalk = companies.Crosswalk is { } lines ? CrosswalkReport.Summarize(lines, _context.Scan) : null;
        FeedSummary summary = Summarize(crosswalk, unmatched.Count);
        return new FeedReport(
            summary,
            [.. CrosswalkReport.Rejects(companies.Crosswalk, _context.Scan), .. _rejects.Kept],
            unmatched.Kept,
            RejectShare.Fault(_mapping.Id, summary.Rows, summary.RejectedRows, _mapping.MaxRejects, _rejects.Kept)
                ?? CrosswalkReport.Fault(_mapping.Id, companies.Crosswalk, _mapping.MaxRejects, _context.Scan));
    }

    private void ReadFile(string file, CompanyResolver companies, UnmatchedLog unmatched)
    {
        long before = _row.Place;
        string name = _context.Scan.Name(file);
        using RecordReader reader = RecordReader.Open(file, _mapping.Format, _columns.Names);
        _columns.Find(reader);
        _row.Open(reader, name);
        while (_row.Read())
        {
            if (_row.Place % RowsBetweenLooks == 0) _context.Look(_mapping.Id, _row.Place);
            ReadRow(companies, unmatched);
        }

        _columns.Close(reader);
        _files.Add(new FeedFileSummary(name, _row.Place - before, FileHash.Of(file)));
    }

    private void ReadRow(CompanyResolver companies, UnmatchedLog unmatched)
    {
        if ((_row.Reader.RecordFault ?? _columns.WidthFault(_row.Reader)) is { } broken)
        {
            _row.Reject(broken);
            return;
        }

        _row.Company = companies.Resolve(_row.Cell(_company), out string? noCompany);
        if (noCompany is not null)
        {
            _row.Reject(_company, noCompany);
            return;
        }

        if (_row.Company < 0)
        {
            unmatched.Add(_row.File, _row.Reader.Row, _row.Cell(_company), _row.Company);
            return;
        }

        if (!_dates.TryParse(_row.Cell(_date), out CellDate date, out string? noDate))
        {
            _row.RejectDate(_date, noDate!);
            return;
        }

        _row.Date = date;
        if (date.First > _context.AsOf) _tally.Future++;
        if (TryReadKnown() && TryReadKey() && TryReadEvents()) ReadCells();
        else AppendBlanks();
    }

    private bool TryReadKnown()
    {
        if (_known is null) return true;
        if (_knownDates.TryParse(_row.Cell(_known), out CellDate known, out string? fault) && known.TryToDay(out int day, out fault))
        {
            _row.Known = day;
            return true;
        }

        _row.Reject(_known, fault!);
        return false;
    }

    private bool TryReadKey()
    {
        if (_key is null) return true;
        ReadOnlySpan<byte> key = TextCell.Trim(_row.Cell(_key));
        if (!key.IsEmpty)
        {
            _row.Key = EventKey.Of(key);
            if (!_keys.Add(EventKey.Of(_row.Key, _row.Company))) _tally.Repeated++;
            return true;
        }

        _row.Reject(_key, "blank: an event without its number might be counted twice");
        return false;
    }

    /// <summary>The numbers of all events come first: one that cannot be read rejects the whole row.</summary>
    private bool TryReadEvents()
    {
        foreach (EventReading one in _events)
        {
            if (!one.TryReadValue(_row)) return false;
        }

        return true;
    }

    private void ReadCells()
    {
        foreach (EventReading one in _events)
            one.Append(_row);
        foreach (MeasureReading one in _measures)
            one.Read(_row, _tally);
        foreach (AttributeReading one in _attributes)
            one.Read(_row, _tally);
    }

    /// <summary>A rejected row is no sign that the company is absent: what would say "absent is 0" must not.</summary>
    private void AppendBlanks()
    {
        foreach (MeasureReading one in _measures)
            one.AppendBlank(_row);
    }

    private IndicatorTally Tally(Indicator indicator)
    {
        IndicatorTally tally = new(indicator, _context.Register.Companies.Count);
        _tallies.Add(tally);
        return tally;
    }

    private FeedSummary Summarize(CrosswalkSummary? crosswalk, long unmatched)
    {
        ulong[] companies = new ulong[(_context.Register.Companies.Count + 63) / 64];
        foreach (IndicatorTally tally in _tallies)
            tally.Unite(companies);
        return new FeedSummary
        {
            Id = _mapping.Id,
            Files = _files,
            Crosswalk = crosswalk,
            Rows = _row.Place,
            RejectedRows = _rejects.Rows,
            Rejects = _rejects.Count,
            Unmatched = unmatched,
            Combined = _tally.Combined,
            Revised = _tally.Revised,
            Repeated = _tally.Repeated,
            Future = _tally.Future,
            Companies = IndicatorTally.CountOf(companies),
            Indicators = [.. _tallies.Select(tally => tally.Summarize())],
        };
    }
}
