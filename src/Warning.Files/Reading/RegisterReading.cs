using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Matching;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Files.Reading;

/// <summary>One pass over the companies file. Rows are sorted by id only afterwards, so attributes wait beside them.</summary>
internal sealed class RegisterReading
{
    private readonly ScanFile _scan;
    private readonly RegisterMapping _mapping;
    private readonly FeedColumns _columns = new();
    private readonly RejectLog _rejects = new();
    private readonly FeedRow _row;
    private readonly ColumnPlace _id;
    private readonly ColumnPlace? _name;
    private readonly AttributeColumn[] _attributes;
    private readonly KeyTable _ids = new();
    private readonly List<Company> _companies = [];
    private int[] _rows = [];

    private RegisterReading(ScanFile scan)
    {
        _scan = scan;
        _mapping = scan.Register;
        _row = new FeedRow(_rejects);
        _id = _columns.Add(_mapping.Id);
        _name = _columns.AddOptional(_mapping.Name);
        _attributes = [.. _mapping.Attributes.Select(mapping => new AttributeColumn(mapping.Indicator, _columns.Add(mapping.Cell.Column)))];
    }

    /// <summary>The companies, by row.</summary>
    public Register Register { get; private set; } = null!;

    /// <summary>What is said of it beside the feeds.</summary>
    public FeedReport Report { get; private set; } = null!;

    /// <summary>Reads the companies.</summary>
    /// <exception cref="FeedException">The file cannot be read, or has no company in it.</exception>
    public static RegisterReading Read(ScanFile scan, CancellationToken cancellationToken)
    {
        RegisterReading reading = new(scan);
        string path = FeedFiles.Resolve(scan.Folder, scan.Register.File) is [var only] ? only
            : throw new FeedException(scan.Register.File, null, "several files match; expected one companies file; name it");
        reading.ReadFile(path, cancellationToken);
        return reading;
    }

    /// <summary>Puts the attributes into a panel of these companies.</summary>
    public void Fill(PanelBuilder panel)
    {
        foreach (AttributeColumn attribute in _attributes.Where(attribute => panel.Reads(attribute.Indicator)))
        {
            AttributeAppender appender = panel.Attribute(attribute.Indicator);
            for (int read = 0; read < _rows.Length; read++)
            {
                double value = attribute.Values[read];
                if (double.IsNaN(value)) continue;
                appender.Set(_rows[read], attribute.Indicator.Type == AttributeType.Text ? panel.Texts.Add(attribute.Texts[(int)value]) : value);
            }
        }
    }

    private void ReadFile(string path, CancellationToken cancellationToken)
    {
        using RecordReader reader = RecordReader.Open(path, _mapping.Format, _columns.Names);
        _columns.Find(reader);
        _row.Open(reader, _scan.Name(path));
        while (_row.Read())
        {
            if (_row.Place % 4096 == 0) cancellationToken.ThrowIfCancellationRequested();
            ReadRow();
        }

        _columns.Close(reader);
        if (_row.Place > 0) _columns.ThrowIfNeverSeen(path);
        if (_companies.Count == 0 && _rejects.Rows == 0)
            throw new FeedException(path, null, "no company in it; expected a row a company; have the file delivered again");
        Sort();
        Report = MakeReport(path);
    }

    private void ReadRow()
    {
        if ((_row.Reader.RecordFault ?? _columns.WidthFault(_row.Reader)) is { } broken)
        {
            _row.Reject(broken);
            return;
        }

        Span<byte> id = stackalloc byte[CompanyId.Longest];
        if (!CompanyId.TryNormalize(_row.Cell(_id), _mapping.IdKind, id, out int length, out string? fault))
        {
            _row.Reject(_id, fault!);
            return;
        }

        _ids.Add(id[..length], out bool added);
        if (!added)
        {
            _row.Reject(_id, "a second row of the company; the first one stands");
            return;
        }

        string name = _name is null ? "" : Encoding.UTF8.GetString(TextCell.Trim(_row.Cell(_name)));
        _companies.Add(new Company(Encoding.UTF8.GetString(id[..length]), name));
        foreach (AttributeColumn attribute in _attributes)
            attribute.Read(_row);
    }

    private void Sort()
    {
        Company[] sorted = [.. _companies];
        int[] order = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(order, (a, b) => string.CompareOrdinal(_companies[a].Id, _companies[b].Id));
        _rows = new int[order.Length];
        for (int row = 0; row < order.Length; row++)
        {
            sorted[row] = _companies[order[row]];
            _rows[order[row]] = row;
        }

        Register = new Register(sorted, _mapping.IdKind);
    }

    private FeedReport MakeReport(string path)
    {
        FeedSummary summary = new()
        {
            Id = RegisterMapping.FeedId,
            Files = [new FeedFileSummary(_scan.Name(path), _row.Place, FileHash.Of(path))],
            Rows = _row.Place,
            RejectedRows = _rejects.Rows,
            Rejects = _rejects.Count,
            Unmatched = 0,
            Companies = _companies.Count,
            Indicators = [.. _attributes.Select(attribute => attribute.Summarize())],
        };
        string? fault = RejectShare.Fault(RegisterMapping.FeedId, summary.Rows, summary.RejectedRows, _mapping.MaxRejects, _rejects.Kept);
        return new FeedReport(summary, _rejects.Kept, [], fault);
    }

    /// <summary>The values of one attribute in the order of the file; NaN: none.</summary>
    private sealed class AttributeColumn(Indicator indicator, ColumnPlace column)
    {
        private int _observations;
        private AttributeCell? _cells;

        public Indicator Indicator { get; } = indicator;

        public List<double> Values { get; } = [];

        public TextPool Texts { get; } = new();

        public void Read(FeedRow row)
        {
            ReadOnlySpan<byte> cell = row.Cell(column);
            double value = double.NaN;
            if (!TextCell.IsBlank(cell) && !Cells.TryParse(cell, out value, out string? fault))
            {
                row.Reject(column, fault!);
                value = double.NaN;
            }

            Values.Add(value);
            if (!double.IsNaN(value)) _observations++;
        }

        public IndicatorSummary Summarize() => new(Indicator.Id, _observations, _observations, null, null);

        private AttributeCell Cells => _cells ??= new AttributeCell(Indicator.Type, Texts);
    }
}
