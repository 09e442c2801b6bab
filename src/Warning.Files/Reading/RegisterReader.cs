using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Matching;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>Reads the companies. They are sorted by id once all are read; their attributes are held in the order of the file until then.</summary>
internal sealed class RegisterReader
{
    private const int DigitsOfCounty = 6;

    private readonly ScanFile scan;
    private readonly RegisterMapping mapping;
    private readonly FeedColumns columns = new();
    private readonly RejectLog rejects = new();
    private readonly FeedRow row;
    private readonly ColumnPlace id;
    private readonly ColumnPlace? name;
    private readonly ColumnPlace? town;
    private readonly ColumnPlace? address;
    private readonly AttributeColumn[] attributes;
    private readonly KeyTable ids = new();
    private readonly Dictionary<string, string> towns = new(StringComparer.Ordinal);
    private readonly List<Company> companies = [];
    private readonly int most;
    private Dictionary<string, string?>? regions;
    private int[] rows = [];
    private long notes;

    private RegisterReader(ScanFile scan, int most)
    {
        this.most = most;
        this.scan = scan;
        this.mapping = scan.Register;
        this.row = new FeedRow(RegisterMapping.FeedId, rejects);
        this.id = columns.Add(this.mapping.Id);
        this.name = columns.AddOptional(this.mapping.Name);
        this.town = columns.AddOptional(this.mapping.Town);
        this.address = columns.AddOptional(this.mapping.Address);
        attributes = [.. this.mapping.Attributes.Select(mapping => new AttributeColumn(
            mapping.Indicator, columns.Add(mapping.Cell.Column, NumbersOf(mapping.Indicator)), scan.TimeZone))];
    }

    /// <summary>The companies, by row.</summary>
    public Register Register { get; private set; } = null!;

    /// <summary>The register's counts and rejects, in the form that feeds have.</summary>
    public FeedReport Report { get; private set; } = null!;

    /// <summary>Reads the companies.</summary>
    /// <exception cref="FeedException">The file or source cannot be read, or has no company in it.</exception>
    public static async Task<RegisterReader> ReadAsync(ScanFile scan, ReadingOptions options, CancellationToken cancellationToken)
    {
        RegisterReader reading = new(scan, options.MostCompanies);
        if (scan.Register.IsSource)
        {
            await reading.ReadSourceAsync(options.SourceOf(scan.Register.File), cancellationToken).ConfigureAwait(false);
            return reading;
        }

        string path = FeedFiles.Resolve(scan.Folder, scan.Register.File) is [var only] ? only
            : throw new FeedException(scan.Register.File, null, ReadingMessages.SeveralRegisters);
        reading.ReadFile(path, cancellationToken);
        return reading;
    }

    /// <summary>Puts the attributes into a panel of these companies.</summary>
    public void Fill(PanelBuilder panel)
    {
        foreach (AttributeColumn attribute in attributes.Where(attribute => panel.Reads(attribute.Indicator.Id)))
        {
            AttributeWriter writer = panel.Attribute(attribute.Indicator.Id);
            for (int read = 0; read < rows.Length; read++)
            {
                if (!attribute.Values[read].IsMissing) writer.Set(panel.RowAt(rows[read]), attribute.Values[read]);
            }

            foreach ((int read, UnreadRow source) in attribute.Unread) writer.SetUnread(panel.RowAt(rows[read]), source);
        }
    }

    /// <summary>Returns the county of a company, the first six digits of its region (GB/T 2260); null where it is not known.</summary>
    public string? CountyOf(string company)
    {
        regions ??= Register.Ids.Zip(TextsOf("region")).ToDictionary(one => one.First, one => one.Second, StringComparer.Ordinal);
        return regions.GetValueOrDefault(company) is { Length: > 0 } region ? region[..Math.Min(DigitsOfCounty, region.Length)] : null;
    }

    /// <summary>Returns the text of an attribute of a company; null where it is not known.</summary>
    public string? TextOf(string company, string attribute) =>
        Register.Index.Resolve(Encoding.UTF8.GetBytes(company), out _) is >= 0 and var row && TextsOf(attribute)[row] is { Length: > 0 } text ? text : null;

    /// <summary>Returns the texts of an attribute, by row; null where a company has none, and for all where the attribute is not mapped.</summary>
    public string?[] TextsOf(string attribute)
    {
        string?[] texts = new string?[Register.Companies.Count];
        if (Array.Find(attributes, one => one.Indicator.Id == attribute) is not { } found) return texts;
        for (int read = 0; read < texts.Length; read++) texts[rows[read]] = found.Values[read].Text;
        return texts;
    }

    /// <summary>Returns the numbers of an attribute, by row; null where a company has none, and for all where the attribute is not mapped.</summary>
    public double?[] NumbersOf(string attribute)
    {
        double?[] numbers = new double?[Register.Companies.Count];
        if (Array.Find(attributes, one => one.Indicator.Id == attribute) is not { } found) return numbers;
        for (int read = 0; read < numbers.Length; read++) numbers[rows[read]] = found.Values[read].Number;
        return numbers;
    }

    private void ReadFile(string path, CancellationToken cancellationToken)
    {
        using RecordReader reader = this.scan.Formats.Open(path, this.mapping.Format, columns.Names);
        this.row.Open(reader, this.scan.Name(path), columns.Find(reader));
        try
        {
            ReadRows(cancellationToken);
        }
        catch (Exception broken) when (FeedFaults.IsUnforeseen(broken))
        {
            throw FeedFaults.Of(path, this.row.Line, broken);
        }

        columns.Close(reader);
        if (this.row.Place > 0) columns.ThrowIfNeverSeen(path);
        End(path);
        Report = MakeReport([new FeedFileSummary(this.scan.Name(path), this.row.Place - notes, reader.Hash)], source: null) with
        {
            Skipped = reader.SkippedTables is { } skipped ? [(this.scan.Name(path), skipped)] : [],
        };
    }

    private async Task ReadSourceAsync(IFeedSource source, CancellationToken cancellationToken)
    {
        using BatchRecordReader reader = new(source, columns.Names);
        FilePlaces? places = null;
        await SourceRows.ReadAsync(source, columns.Names, reader, ReadBatch, cancellationToken).ConfigureAwait(false);
        End(source.Name);
        Report = MakeReport([], SourceReader.Summarize(source, reader));

        void ReadBatch()
        {
            if (places is null) this.row.Open(reader, this.scan.Name(source.Name), places = columns.Find(reader));
            ReadRows(cancellationToken);
        }
    }

    private void ReadRows(CancellationToken cancellationToken)
    {
        while (this.row.Read())
        {
            if (this.row.Place % 4096 == 0) cancellationToken.ThrowIfCancellationRequested();
            int before = this.companies.Count;
            try
            {
                ReadRow();
            }
            catch (Exception broken) when (FeedFaults.IsOfRow(broken))
            {
                this.row.Reject(ReadingMessages.BrokenRow(broken.GetType().Name));
                if (this.companies.Count == before) continue;
                foreach (AttributeColumn attribute in attributes) attribute.Complete(this.row, this.companies.Count);
            }
        }
    }

    private void End(string name)
    {
        if (this.companies.Count == 0 && rejects.Rows == 0)
            throw new FeedException(name, null, ReadingMessages.NoCompany);
        Sort();
    }

    private void ReadRow()
    {
        if (this.row.Fault(columns) is { } broken)
        {
            if (IsNote()) return;
            this.row.Reject(broken);
            return;
        }

        Span<byte> id = stackalloc byte[CompanyId.Longest];
        int length = 0;
        Message? fault = this.row.CellFault(this.id);
        if (fault is not null || !CompanyId.TryNormalize(this.row.Cell(this.id), this.mapping.IdKind, id, out length, out fault))
        {
            if (IsNote()) return;
            this.row.RejectCompany(this.id, CompanyCell.Fault(this.row.Cell(this.id)) ?? fault!);
            return;
        }

        // Where any text is an id, a total would be a company.
        if (this.mapping.IdKind == IdKind.Any && IsNote()) return;
        if (RejectsText(this.id) || (this.name is not null && RejectsText(this.name))) return;

        ids.Add(id[..length], out bool added);
        if (!added)
        {
            this.row.Reject(this.id, CellMessages.SecondRow);
            return;
        }

        if (this.companies.Count == this.most) throw new FeedException(this.row.File, this.row.Line, ReadingMessages.TooManyCompanies(this.most));
        this.companies.Add(new Company(Encoding.UTF8.GetString(id[..length]), NameOfRow()) { Town = TownOfRow(), Address = TextOfRow(this.address) });
        foreach (AttributeColumn attribute in attributes)
            attribute.Read(this.row);
    }

    private static NumberColumn? NumbersOf(Indicator indicator) => indicator.Type == AttributeType.Number ? new NumberColumn(indicator.Unit) : null;

    /// <summary>Counts a row that is none of the table; false: it is one.</summary>
    private bool IsNote()
    {
        if (!this.row.IsNote(columns, this.id)) return false;
        notes++;
        return true;
    }

    private string NameOfRow()
    {
        if (this.name is null) return "";
        if (this.row.CellFault(this.name) is not { } fault) return Encoding.UTF8.GetString(TextCell.Trim(this.row.Cell(this.name)));
        this.row.Reject(this.name, fault);
        return "";
    }

    /// <summary>The town, one text for all companies of a town.</summary>
    private string? TownOfRow()
    {
        if (TextOfRow(this.town) is not { } found) return null;
        if (!towns.TryGetValue(found, out string? kept)) towns[found] = kept = found;
        return kept;
    }

    /// <summary>The text of a column that lists show, without what looks like a person's number; null for a blank cell.</summary>
    private string? TextOfRow(ColumnPlace? column)
    {
        if (column is null) return null;
        if (this.row.CellFault(column) is { } fault)
        {
            this.row.Reject(column, fault);
            return null;
        }

        ReadOnlySpan<byte> cell = TextCell.Trim(this.row.Cell(column));
        return cell.IsEmpty ? null : PersonalDigits.Mask(Encoding.UTF8.GetString(cell));
    }

    /// <summary>Rejects the row if a cell that should be an id or a name is other text.</summary>
    private bool RejectsText(ColumnPlace column)
    {
        if (CompanyCell.Fault(this.row.Cell(column)) is not { } fault) return false;
        this.row.RejectCompany(column, fault);
        return true;
    }

    private void Sort()
    {
        Company[] sorted = [.. this.companies];
        int[] order = IdOrder.Of(Array.ConvertAll(sorted, company => company.Id));
        rows = new int[order.Length];
        for (int row = 0; row < order.Length; row++)
        {
            sorted[row] = this.companies[order[row]];
            rows[order[row]] = row;
        }

        // A row that broke the program may have left its key without a company.
        Register = new Register(sorted, this.mapping.IdKind, rows, ids.Count == sorted.Length ? ids : null);
    }

    private FeedReport MakeReport(IReadOnlyList<FeedFileSummary> files, FeedSourceSummary? source)
    {
        FeedSummary summary = new()
        {
            Id = RegisterMapping.FeedId,
            Files = files,
            Source = source,
            Rows = this.row.Place - notes,
            Notes = notes,
            RejectedRows = rejects.Rows,
            Rejects = rejects.Count,
            RejectGroups = rejects.Groups,
            Unmatched = 0,
            Companies = this.companies.Count,
            Indicators = [.. attributes.Select(attribute => attribute.Summarize())],
        };
        Message? fault = this.companies.Count == 0 ? RejectShare.NoneReadable(RegisterMapping.FeedId, summary.Rows, summary.RejectGroups)
            : RejectShare.Fault(RegisterMapping.FeedId, summary.Rows, summary.RejectedRows, this.mapping.MaxRejects, summary.RejectGroups);
        return new FeedReport(summary, rejects.Kept, [], fault);
    }

    /// <summary>The values of one attribute in the order of the file.</summary>
    private sealed class AttributeColumn(Indicator indicator, ColumnPlace column, DateTimeZone zone)
    {
        private int observations;
        private AttributeCell? cells;

        public Indicator Indicator { get; } = indicator;

        public List<CellValue> Values { get; } = [];

        /// <summary>The values that could not be read, by their place in the file.</summary>
        public List<(int Read, UnreadRow Source)> Unread { get; } = [];

        public void Read(FeedRow row)
        {
            ReadOnlySpan<byte> cell = Cells.Of(row, column);
            CellValue value = default;
            Message? fault = row.CellFault(column);
            if (fault is not null || (!TextCell.IsBlank(cell)
                && (!Cells.TryParse(cell, row.FormOf(column), out value, out fault) || OutOfRange.Holds(Indicator, value))))
            {
                row.Reject(column, fault, Indicator.Range, value.Number ?? double.NaN);
                AddUnread(row);
                return;
            }

            Values.Add(value);
            if (!value.IsMissing) observations++;
        }

        /// <summary>Adds, for a row that broke the program, that its value is not known, unless it was read before.</summary>
        public void Complete(FeedRow row, int count)
        {
            if (Values.Count < count) AddUnread(row);
        }

        private void AddUnread(FeedRow row)
        {
            Unread.Add((Values.Count, row.Source));
            Values.Add(default);
        }

        public IndicatorSummary Summarize() => new(Indicator.Id, observations, observations, null, null);

        private AttributeCell Cells => cells ??= new AttributeCell(Indicator.Type, zone);
    }
}
