using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Tables;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Files.Mapping;

/// <summary>Reads a feed of a scan file.</summary>
internal sealed class FeedMappingReader
{
    private readonly ObjectReader reader;
    private readonly IndicatorLookup indicators;
    private readonly Diagnostics diagnostics;

    public FeedMappingReader(ObjectReader reader, IndicatorLookup indicators, Diagnostics diagnostics)
    {
        this.reader = reader;
        this.indicators = indicators;
        this.diagnostics = diagnostics;
        Id = reader.RequiredText("id");
    }

    /// <summary>The feed's id; null if it has none, which is reported.</summary>
    public LocatedText? Id { get; }

    private string Name => Id?.Value ?? "?";

    /// <summary>Reads the feed; returns null if a required part is missing, which is reported.</summary>
    public FeedMapping? Read(double maxRejects)
    {
        RowOrigin? origin = RowOrigin.Read(this.reader, this.diagnostics);
        this.reader.Require("company");
        CompanyMapping? company = this.reader.Value("company") is { } json ? ReadCompany(json) : null;
        DateMappingReader dates = new(this.diagnostics, origin is { IsSource: true });
        MonthsMapping? months = this.reader.Object("months", ScanFileMessages.TheMonths) is { } columns ? dates.ReadMonths(columns) : null;
        if (this.reader.Json.Find("months") is null) this.reader.Require("date");
        DateMapping? date = this.reader.Value("date") is { } when ? dates.Read(when) : null;
        FeedMapping mapping = new()
        {
            Id = Name,
            Written = this.reader.Json.Source.Utf8[this.reader.Json.Offset..this.reader.Json.End],
            File = origin?.Name!,
            IsSource = origin is { IsSource: true },
            Format = origin is { IsSource: true } ? RecordFormat.Found : FormatReader.Read(this.reader, this.diagnostics),
            Company = company!,
            Date = date,
            Months = months,
            Known = Column("known"),
            Key = Column("key"),
            From = ReadDay("from"),
            Through = ReadDay("through"),
            Measures = ReadMeasures(),
            Events = ReadEvents(),
            Attributes = ReadAttributes(),
            Warnings = WarningMappingReader.Read(this.reader, this.diagnostics),
            MaxRejects = ScanFileReader.ReadShare(this.reader, this.diagnostics) ?? maxRejects,
        };
        this.reader.Finish();
        Check(mapping);
        if (months is not null) mapping = mapping with { Format = mapping.Format with { IsTable = table => MonthColumn.Find(table, months.Header, NamesOf(mapping)).Count > 0 } };
        return origin is null || company is null || (date is null && months is null) ? null : mapping;
    }

    private void Check(FeedMapping mapping)
    {
        if (mapping.From > mapping.Through)
            this.diagnostics.Error(DiagnosticCodes.EmptyInterval, this.reader.Value("through")!, ScanFileMessages.FeedEndsBeforeItBegins(mapping.Through!.Value, mapping.From!.Value));
        int mapped = CountOf("measures") + CountOf("events") + CountOf("attributes");
        if (mapped == 0 && this.reader.Json.Find("warnings") is null)
            this.diagnostics.Error(DiagnosticCodes.FeedWithoutIndicator, this.reader.Json, ScanFileMessages.FeedDeliversNothing(Name));
        if (this.reader.Json.Find("months") is { } months) CheckMonths(mapping, months);
        if (mapping.Key is { } key && CountOf("events") == 0)
            this.diagnostics.Error(DiagnosticCodes.KeyWithoutEvent, key.Json, ScanFileMessages.KeyWithoutEvents(Name));
    }

    /// <summary>Columns of periods have measures alone, and without a column of its own at most one.</summary>
    private void CheckMonths(FeedMapping mapping, JsonValue months)
    {
        if (this.reader.Json.Find("date") is { } date) this.diagnostics.Error(DiagnosticCodes.UnknownChoice, date, ScanFileMessages.DateOrMonths);
        if (CountOf("events") + CountOf("attributes") + CountOf("warnings") > 0)
            this.diagnostics.Error(DiagnosticCodes.UnknownChoice, months, ScanFileMessages.MonthsAreOfMeasures(Name));
        if (mapping.Measures.Count > 1 && mapping.Measures.Any(measure => measure.Cell.Column.Value.Length == 0))
            this.diagnostics.Error(DiagnosticCodes.UnknownChoice, months, ScanFileMessages.MeasuresOfMonths(Name));
    }

    private static IReadOnlyList<string> NamesOf(FeedMapping mapping) => [.. mapping.Measures.Select(measure => measure.Cell.Column.Value)];

    private int CountOf(string key) => this.reader.Json.Find(key)?.Members.Count ?? 0;

    private LocatedText? Column(string key, bool required = false) =>
        FormatReader.NotEmpty(required ? this.reader.RequiredText(key) : this.reader.Text(key), this.diagnostics);

    private LocalDate? ReadDay(string key) =>
        this.reader.IsoDate(key) is { } day ? LocalDate.FromDateOnly(day) : null;

    private CompanyMapping? ReadCompany(JsonValue json)
    {
        if (json.Kind == JsonKind.Text)
        {
            return FormatReader.NotEmpty(new LocatedText(json.Text, json), this.diagnostics) is { } code
                ? new CompanyMapping(code, CompanyKey.Id, null) : null;
        }

        if (ObjectReader.Open(json, this.diagnostics, ScanFileMessages.ACompany) is not { } company) return null;
        LocatedText? column = FormatReader.NotEmpty(company.RequiredText("column"), this.diagnostics);
        RowOrigin? via = RowOrigin.ReadLookup(company, "via", this.diagnostics);
        LocatedText? by = company.Text("by");
        RowOrigin? aliases = RowOrigin.ReadLookup(company, "aliases", this.diagnostics);
        LocatedText? name = FormatReader.NotEmpty(company.Text("name"), this.diagnostics);
        LocatedText? matches = FormatReader.NotEmpty(company.Text("matches"), this.diagnostics);
        LocatedText? branches = company.Text("branches"), split = FormatReader.NotEmpty(company.Text("split"), this.diagnostics);
        company.Finish();
        if (branches is not null && branches.Value != "parent")
            this.diagnostics.Error(DiagnosticCodes.UnknownChoice, branches.Json, ScanFileMessages.OtherBranches(Excerpt.Of(branches.Value)));
        if (by is not null && by.Value != "name")
        {
            this.diagnostics.Error(DiagnosticCodes.UnknownChoice, by.Json,
                ScanFileMessages.OtherBy(Excerpt.Of(by.Value), Suggestion.Advice(by.Value, ["name"])));
        }

        if (via is not null && by is not null)
            Mixed(by, ScanFileMessages.ViaOrBy);
        else if (aliases is not null && by is null)
            Mixed(aliases.Value.Name, via is null ? ScanFileMessages.AliasesNeedBy : ScanFileMessages.AliasesBesideVia);
        if (name is not null && (via is not null || by is not null)) Mixed(name, ScanFileMessages.NameBesideIds);
        else if ((matches ?? branches) is { } named && by is null && name is null) Mixed(named, ScanFileMessages.MatchesNeedNames);
        if (column is null) return null;
        CompanyKey key = via is not null ? CompanyKey.Account : by is not null ? CompanyKey.Name : CompanyKey.Id;
        return new CompanyMapping(column, key, via?.Name ?? (by is null ? null : aliases?.Name))
        {
            IsSource = (via ?? aliases) is { IsSource: true },
            Name = name,
            Matches = matches,
            HasBranches = branches is not null,
            Split = split?.Value ?? "",
        };
    }

    private void Mixed(LocatedText where, Message message) => this.diagnostics.Error(DiagnosticCodes.ViaAndBy, where.Json, message);

    private List<MeasureMapping> ReadMeasures()
    {
        List<MeasureMapping> measures = [];
        foreach ((Indicator? indicator, ObjectReader cell) in Mapped("measures", IndicatorKind.Measure, ScanFileMessages.AMeasureMapping))
        {
            bool isOfMonths = this.reader.Json.Find("months") is not null;
            LocatedText? name = isOfMonths ? cell.Text("column") : cell.RequiredText("column");
            if (isOfMonths && cell.Json.Find("column") is null) name = null;
            MappedCell? column = FormatReader.Cell(cell, name, this.diagnostics);
            if (isOfMonths && name is null) column = new MappedCell(new LocatedText("", cell.Json)) { Missing = [.. cell.Texts("missing").Select(text => text.Value)] };
            double? scale = ReadScale(cell);
            Combine combine = cell.Choice<Combine>("combine") ?? Combine.Error;
            bool approximate = cell.Truth("approximate") ?? false;
            cell.Finish();
            if (indicator is not null && column is not null)
                measures.Add(new MeasureMapping(indicator, column, scale, combine) { AllowsApproximate = approximate });
        }

        return measures;
    }

    private List<EventMapping> ReadEvents()
    {
        List<EventMapping> events = [];
        foreach ((Indicator? indicator, ObjectReader cell) in Mapped("events", IndicatorKind.Event, ScanFileMessages.AnEventMapping))
        {
            MappedCell? value = FormatReader.Cell(cell, cell.Text("value"), this.diagnostics);
            double? scale = ReadScale(cell);
            bool approximate = cell.Truth("approximate") ?? false;
            IReadOnlyList<FieldMapping> fields = FieldMappingReader.Read(indicator, cell, this.diagnostics);
            cell.Finish();
            if (indicator is not null)
                events.Add(new EventMapping(indicator, value, scale) { AllowsApproximate = approximate, Fields = fields });
        }

        return events;
    }

    private List<AttributeMapping> ReadAttributes()
    {
        List<AttributeMapping> attributes = [];
        foreach ((Indicator? indicator, ObjectReader cell) in Mapped("attributes", IndicatorKind.Attribute, ScanFileMessages.AnAttributeMapping))
        {
            MappedCell? column = FormatReader.Cell(cell, cell.RequiredText("column"), this.diagnostics);
            cell.Finish();
            if (indicator is not null && column is not null)
                attributes.Add(new AttributeMapping(indicator, column));
        }

        return attributes;
    }

    private IEnumerable<(Indicator? Indicator, ObjectReader Cell)> Mapped(string key, IndicatorKind kind, Message what)
    {
        foreach (JsonMember member in this.reader.Members(key))
        {
            Indicator? indicator = this.indicators.Find(member, kind, this.reader.Json.Source, Name);
            if (ObjectReader.Open(member.Value, this.diagnostics, what) is { } cell) yield return (indicator, cell);
        }
    }

    private double? ReadScale(ObjectReader cell)
    {
        if (cell.Number("scale") is not { } json) return null;
        if (double.IsFinite(json.Number) && json.Number != 0) return json.Number;
        this.diagnostics.Error(DiagnosticCodes.ScanNumberOutOfRange, json, ScanFileMessages.ScaleOutOfRange);
        return null;
    }
}
