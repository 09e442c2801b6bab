using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using NodaTime;

namespace EarlyWarning.Files.Mapping;

/// <summary>Reads a scan file. Every fault is reported at its location; if there are any, the result must not be used.</summary>
internal sealed class ScanFileReader
{
    private static readonly string[] Languages = ["zh", "en"];

    private readonly Diagnostics diagnostics;
    private readonly ObjectReader file;

    private ScanFileReader(ObjectReader file, Diagnostics diagnostics)
    {
        this.file = file;
        this.diagnostics = diagnostics;
        Rules = ReadRules();
    }

    /// <summary>The names of the rule packs; empty if the file names none.</summary>
    public IReadOnlyList<LocatedText> Rules { get; }

    /// <summary>Creates a reader of a file; reports and returns null if it is not a JSON object.</summary>
    public static ScanFileReader? Open(SourceText source, Diagnostics diagnostics) =>
        ObjectReader.OpenFile(source, diagnostics, ScanFileMessages.AScanFile) is { } file ? new ScanFileReader(file, diagnostics) : null;

    /// <summary>Reads the rest of the file.</summary>
    /// <param name="catalog">The indicators that feeds may deliver; null if the packs have faults, so that no name is checked.</param>
    /// <param name="jurisdictions">The jurisdictions in the packs; null if the packs have faults.</param>
    public ScanSettings Read(IndicatorCatalog? catalog, IEnumerable<string>? jurisdictions = null)
    {
        this.file.Require("companies");
        this.file.Require("feeds");
        double maxRejects = ReadShare(this.file, this.diagnostics) ?? ScanSettings.UsualMaxRejects;
        IndicatorLookup indicators = new(catalog, this.diagnostics);
        RegisterMapping? register = this.file.Object("companies", ScanFileMessages.TheCompanies) is { } companies
            ? new RegisterMappingReader(companies, indicators, this.diagnostics).Read(maxRejects) : null;
        List<FeedMapping> feeds = ReadFeeds(indicators, maxRejects, register);
        ScanSettings settings = new()
        {
            Rules = Rules.Count == 0 ? [RulePackFolder.Default] : [.. Rules.Select(rules => rules.Value)],
            Release = this.file.Choice<ReleaseDemand>("release") ?? ReleaseDemand.None,
            ReleaseJson = this.file.Json.Find("release"),
            Jurisdiction = ReadJurisdiction(jurisdictions),
            Issuer = this.file.Object("issuer", ScanFileMessages.AnIssuer) is { } issuer ? new IssuerReader(issuer, this.diagnostics).Read() : null,
            IssuerJson = this.file.Json.Find("issuer"),
            Office = this.file.Text("office"),
            Register = register,
            Feeds = feeds,
            Output = this.file.Text("output")?.Value ?? "out",
            State = this.file.Text("state")?.Value ?? "state",
            Language = ReadLanguage(),
            TimeZone = ReadTimeZone(),
            Keep = this.file.Object("keep", ScanFileMessages.TheKeepTimes) is { } keep ? new KeepTimesReader(keep, this.diagnostics).Read() : KeepTimes.WithoutEnd,
            Budget = this.file.Object("budget", ScanFileMessages.TheBudget) is { } budget ? new VisitBudgetReader(budget, this.diagnostics).Read() : null,
            Channels = ChannelReader.ReadAll(this.file, this.diagnostics),
            MaxGaps = ReadMaxGaps() ?? ScanSettings.UsualMaxGaps,
        };
        this.file.Finish();
        return settings;
    }

    /// <summary>Reads <c>maxRejects</c>, a share from 0 to 1; null if it is absent or out of range, which is reported.</summary>
    public static double? ReadShare(ObjectReader reader, Diagnostics diagnostics)
    {
        if (reader.Number("maxRejects") is not { } json) return null;
        if (json.Number is >= 0 and <= 1) return json.Number;
        diagnostics.Error(DiagnosticCodes.ScanNumberOutOfRange, json, ScanFileMessages.ShareOutOfRange(json.Raw));
        return null;
    }

    private IReadOnlyList<LocatedText> ReadRules()
    {
        JsonValue? json = this.file.Value("rules");
        if (json is null) return [];
        if (json.Kind == JsonKind.Text) return [new LocatedText(json.Text, json)];
        IReadOnlyList<LocatedText> packs = this.file.Texts("rules");
        if (json is { Kind: JsonKind.Array, Items.Count: 0 })
            this.diagnostics.Error(DiagnosticCodes.NoRules, json, ScanFileMessages.NoPackNamed);
        return packs;
    }

    private List<FeedMapping> ReadFeeds(IndicatorLookup indicators, double maxRejects, RegisterMapping? register)
    {
        List<FeedMapping> feeds = [];
        HashSet<string> ids = new(StringComparer.Ordinal) { RegisterMapping.FeedId };
        foreach (JsonValue json in this.file.Array("feeds"))
        {
            if (ObjectReader.Open(json, this.diagnostics, ScanFileMessages.AFeed) is not { } feed) continue;
            FeedMappingReader reader = new(feed, indicators, this.diagnostics);
            FeedMapping? mapping = reader.Read(maxRejects);
            CheckId(reader.Id, ids);
            if (mapping is null) continue;
            feeds.Add(mapping);
            if (mapping.Company.Key == CompanyKey.Name && register is { Name: null })
            {
                this.diagnostics.Error(DiagnosticCodes.NamelessRegister, mapping.Company.Column.Json, ScanFileMessages.NamesNeeded(mapping.Id));
            }
        }

        return feeds;
    }

    private void CheckId(LocatedText? id, HashSet<string> ids)
    {
        if (id is null) return;
        if (Identifier.WhyNoId(id.Value, ScanFileMessages.MalformedFeedId) is { } why)
            this.diagnostics.Error(DiagnosticCodes.MalformedId, id.Json, why);
        else if (id.Value == RegisterMapping.FeedId)
            this.diagnostics.Error(DiagnosticCodes.RepeatedId, id.Json, ScanFileMessages.FeedIdOfRegister);
        else if (!ids.Add(id.Value))
            this.diagnostics.Error(DiagnosticCodes.RepeatedId, id.Json, ScanFileMessages.FeedIdUsedTwice(id.Value));
    }

    private string? ReadJurisdiction(IEnumerable<string>? known)
    {
        if (this.file.Text("jurisdiction") is not { } place) return null;
        string[] ids = known is null ? [place.Value] : [.. known.Order(StringComparer.Ordinal)];
        if (ids.Contains(place.Value, StringComparer.Ordinal)) return place.Value;
        Message advice = Suggestion.Advice(place.Value, ids) ?? (ids.Length == 0 ? ScanFileMessages.NoJurisdictions : ScanFileMessages.JurisdictionsThereAre(ids));
        this.diagnostics.Error(DiagnosticCodes.UnknownJurisdiction, place.Json, ScanFileMessages.NoSuchJurisdiction(place.Value, advice));
        return null;
    }

    private MessageLanguage ReadLanguage()
    {
        if (this.file.Text("language") is not { } text || text.Value == Languages[0]) return MessageLanguage.Chinese;
        if (text.Value == Languages[1]) return MessageLanguage.English;
        this.diagnostics.Error(DiagnosticCodes.UnknownChoice, text.Json,
            JsonMessages.WrongChoice("language", Languages, Excerpt.Of(text.Value), Suggestion.Advice(text.Value, Languages)));
        return MessageLanguage.Chinese;
    }

    private DateTimeZone ReadTimeZone()
    {
        IDateTimeZoneProvider zones = DateTimeZoneProviders.Tzdb;
        DateTimeZone usual = zones[ScanSettings.UsualTimeZone];
        if (this.file.Text("timeZone") is not { } name) return usual;
        if (zones.GetZoneOrNull(name.Value) is { } zone) return zone;
        this.diagnostics.Error(DiagnosticCodes.UnknownTimeZone, name.Json,
            ScanFileMessages.NoSuchTimeZone(Excerpt.Of(name.Value), ScanSettings.UsualTimeZone, Suggestion.Advice(name.Value, zones.Ids)));
        return usual;
    }

    private int? ReadMaxGaps()
    {
        if (this.file.Number("maxGaps") is not { } json) return null;
        if (json.Number is >= 0 and <= int.MaxValue && Math.Floor(json.Number) == json.Number) return (int)json.Number;
        this.diagnostics.Error(DiagnosticCodes.ScanNumberOutOfRange, json, ScanFileMessages.GapsOutOfRange(json.Raw));
        return null;
    }
}
