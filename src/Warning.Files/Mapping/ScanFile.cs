using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>
/// A scan as described in <c>scan.json</c>: rules, companies, feeds and the folder of results. The file and its rule packs are checked when it is
/// loaded; the feeds are not opened. Immutable.
/// </summary>
public sealed class ScanFile
{
    /// <summary>What messages call a scan that was defined in code.</summary>
    internal const string DefinedInCode = "scan";

    private readonly SourceText source;
    private readonly ScanSettings settings;

    private ScanFile(SourceText source, string folder, ScanSettings settings, RulePack pack, FileFormats formats, UnionOffice? office)
    {
        Office = office;
        this.source = source;
        Folder = System.IO.Path.GetFullPath(folder.Length == 0 ? "." : folder);
        this.settings = settings;
        Pack = pack;
        Formats = formats;
    }

    /// <summary>The path of the file as it was given; <c>scan</c> if the scan was defined in code.</summary>
    public string Path => this.source.FileName;

    /// <summary>The formats of the files that the scan reads and writes.</summary>
    internal FileFormats Formats { get; }

    /// <summary>The folder of the file; paths in it are relative to this folder.</summary>
    public string Folder { get; }

    /// <summary>The names of the rule packs, in order; a later pack adds to and replaces parts of the earlier ones.</summary>
    public IReadOnlyList<string> Rules => this.settings.Rules;

    /// <summary>The rule packs merged into one.</summary>
    public RulePack Pack { get; }

    /// <summary>What is demanded of the rules before a scan records.</summary>
    public ReleaseDemand Release => this.settings.Release;

    /// <summary>The folder of results, in which each scan writes a folder named by its as-of date.</summary>
    public string Output => System.IO.Path.GetFullPath(this.settings.Output, Folder);

    /// <summary>The folder of the ledger and the letters.</summary>
    public string State => System.IO.Path.GetFullPath(this.settings.State, Folder);

    /// <summary>The id of the jurisdiction whose letters apply, one of those in the packs; null if none is stated.</summary>
    public string? Jurisdiction => this.settings.Jurisdiction;

    /// <summary>The union that issues letters: that of the scan file, or the first one of the office; null if none is stated.</summary>
    public Issuer? Issuer => Office?.Units[0].Issuer ?? this.settings.Issuer;

    /// <summary>
    /// The office that issues letters, with its unions and people: the file that the scan file names as <c>office</c>, or an <c>office.json</c> beside
    /// it; null if
    /// there is none.
    /// </summary>
    public UnionOffice? Office { get; }

    /// <summary>The time zone that decides the day of a scan, and of a time with an offset in a feed; Asia/Shanghai by default.</summary>
    public DateTimeZone TimeZone => this.settings.TimeZone;

    /// <summary>The language of the tables of a scan; Chinese by default.</summary>
    public MessageLanguage Language => this.settings.Language;

    /// <summary>For how long what is about persons is kept; without end by default.</summary>
    public KeepTimes Keep => this.settings.Keep;

    /// <summary>How many companies the office can visit in a time; null: no line is drawn.</summary>
    public VisitBudget? Budget => this.settings.Budget;

    /// <summary>Who is told of alerts and letters; empty: nobody.</summary>
    public IReadOnlyList<NoticeChannel> Channels => [.. this.settings.Channels.Select(located => located.Channel)];

    /// <summary>The maximum number of lines in <c>gaps.csv</c>.</summary>
    public int MaxGaps => this.settings.MaxGaps;

    /// <summary>Whether the work on alerts is listed: there is an office whose people get them, or a limit that runs.</summary>
    internal bool HandlesAlerts => Office is not null || Pack.Policy.Handling.Limits.Count > 0;

    /// <summary>Where the demand stands: the file, line and column, or the property of a definition in code; the beginning of the file if it has none.</summary>
    internal Diagnostic AtRelease(string code, DiagnosticSeverity severity, Message message)
    {
        (string name, int line, int column) = this.source.PlaceOf(this.settings.ReleaseJson?.Offset ?? 0);
        return new Diagnostic(name, line, column, code, severity, message);
    }

    internal RegisterMapping Register => this.settings.Register!;

    internal IReadOnlyList<FeedMapping> Feeds => this.settings.Feeds;

    /// <summary>The sources that the definition in code has, by their names in the mappings.</summary>
    internal IReadOnlyDictionary<string, IFeedSource> Sources { get; private init; } = new Dictionary<string, IFeedSource>();

    /// <summary>Other rules for which the feeds are read too.</summary>
    internal IReadOnlyList<RuleSet> ReadBeside { get; private init; } = [];

    /// <summary>Trials of the rules for which the feeds are read too.</summary>
    internal IReadOnlyList<RuleTrial> ReadForTrials { get; private init; } = [];

    /// <summary>Loads and checks a scan file and its rule packs.</summary>
    /// <param name="path">The file, or a folder that contains a <c>scan.json</c>.</param>
    /// <param name="formats">The formats of the files that the scan reads and writes; null: <see cref="FileFormats.Plain"/>.</param>
    /// <param name="pack">The rules, where the app holds them already; null: those that the file names, which beside a pack are only its names in the
    /// summary.</param>
    /// <returns>The scan.</returns>
    /// <exception cref="ScanFileException">The file cannot be read, or it or a rule pack has faults; the exception lists all of them.</exception>
    public static ScanFile Load(string path, FileFormats? formats = null, RulePack? pack = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path)) path = System.IO.Path.Combine(path, "scan.json");
        return Read(new SourceText(path, ReadBytes(path)), System.IO.Path.GetDirectoryName(path) ?? "", formats ?? FileFormats.Plain, pack);
    }

    /// <summary>Checks a scan that is defined in code, as a scan file is checked. No file is opened but those of rule packs in folders.</summary>
    /// <param name="definition">The scan.</param>
    /// <param name="formats">The formats of the files that the scan reads and writes; null: <see cref="FileFormats.Plain"/>.</param>
    /// <returns>The scan.</returns>
    /// <exception cref="ArgumentException">The definition has null in one of its lists.</exception>
    /// <exception cref="ScanFileException">
    /// The definition or a rule pack has faults; the exception lists all of them, and the file of each is the property at fault, such as <c>Feeds[0].Date</c>.
    /// </exception>
    public static ScanFile Create(ScanDefinition definition, FileFormats? formats = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        SourceText source = DefinitionText.Of(definition, DefinedInCode, out IReadOnlyDictionary<string, IFeedSource> sources);
        ScanFile scan = Read(source, definition.Folder, formats ?? FileFormats.Plain, definition.Pack);
        return new ScanFile(source, definition.Folder, scan.settings, scan.Pack, scan.Formats, scan.Office) { Sources = sources };
    }

    /// <summary>Returns the scan with other rules, such as a pack that has changed since.</summary>
    /// <param name="pack">The rules.</param>
    /// <returns>The scan, checked anew.</returns>
    /// <exception cref="ScanFileException">A feed delivers an indicator that the pack does not have, or the pack does not know the place; the exception lists
    /// all faults.</exception>
    public ScanFile With(RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ScanFile scan = Read(this.source, Folder, Formats, pack);
        return new ScanFile(this.source, Folder, scan.settings, pack, Formats, scan.Office) { Sources = Sources };
    }

    /// <summary>Returns the scan so that its feeds are read for other rules too, whose catalogs have the same indicators, and for trials of its own.</summary>
    internal ScanFile ReadingAlso(IReadOnlyList<RuleSet> beside, IReadOnlyList<RuleTrial> trials) =>
        new(this.source, Folder, this.settings, Pack, Formats, Office) { Sources = Sources, ReadBeside = beside, ReadForTrials = trials };

    /// <summary>Returns the scan with some of its feeds.</summary>
    internal ScanFile ReadingOnly(Predicate<FeedMapping> isRead) =>
        new(this.source, Folder, this.settings with { Feeds = [.. Feeds.Where(feed => isRead(feed))] }, Pack, Formats, Office) { Sources = Sources };

    /// <summary>Warns of the questions that a draft asks and nobody has decided.</summary>
    internal IReadOnlyList<Diagnostic> OpenQuestions() => DraftComments.OpenQuestions(this.source);

    /// <summary>Lists what a channel is to be told, whatever the hour.</summary>
    internal IEnumerable<PendingNotice> PendingOf(CaseState cases, NoticeChannel channel) => cases.Notices.Pending(channel.Id, Issuer?.Name ?? "")
        .Where(one => one.Notice is not { } notice || channel.Takes(notice, cases.Handling.Find(notice.Episode), Office));

    /// <summary>Returns the full path of a path in the file.</summary>
    internal string Resolve(string path) => System.IO.Path.GetFullPath(path, Folder);

    /// <summary>Returns the name of a file in outputs and messages: relative to the scan file, so that it is the same on every machine.</summary>
    internal string Name(string path) =>
        System.IO.Path.IsPathRooted(path) ? System.IO.Path.GetRelativePath(Folder, path).Replace('\\', '/') : path;

    private static ScanFile Read(SourceText source, string folder, FileFormats formats, RulePack? given)
    {
        Diagnostics diagnostics = new();
        ScanFileReader? reader = ScanFileReader.Open(source, diagnostics);
        RulePack? pack = given ?? (reader is null ? null : LoadPack(reader.Rules, folder, diagnostics));
        ScanSettings? settings = reader?.Read(pack?.Catalog, pack?.Jurisdictions.Keys);
        if (pack is not null && settings is not null) HashedFields.Check(pack, settings.Feeds, diagnostics);
        UnionOffice? office = settings is null ? null : OfficeFile.Find(settings, folder, isDefined: source.LineNames is not null, diagnostics);
        if (office is not null && pack is not null) OfficeFile.CheckDispatch(OfficeFile.PathOf(settings!, folder), office, pack.Policy.Handling, diagnostics);
        if (settings is not null) ChannelReader.CheckAddressees(settings.Channels, office, diagnostics);
        if (diagnostics.HasErrors) throw new ScanFileException([.. diagnostics.ToSortedList().Where(IsError)]);
        return new ScanFile(source, folder, settings!, pack!, formats, office);
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: > JsonParser.MaxBytes } ? throw TooLarge(path) : File.ReadAllBytes(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            Message fault = cause is FileNotFoundException or DirectoryNotFoundException ? ScanFileMessages.NoScanFile : ScanFileMessages.ScanFileUnreadable(SystemFaults.InWords(cause));
            throw new ScanFileException([new Diagnostic(path, 1, 1, DiagnosticCodes.UnreadableScanFile, DiagnosticSeverity.Error, fault)]);
        }
    }

    private static ScanFileException TooLarge(string path)
    {
        Message fault = SyntaxMessages.FileTooLarge(JsonParser.MaxBytes >> 20);
        return new ScanFileException([new Diagnostic(path, 1, 1, DiagnosticCodes.FileTooLarge, DiagnosticSeverity.Error, fault)]);
    }

    private static RulePack? LoadPack(IReadOnlyList<LocatedText> names, string folder, Diagnostics diagnostics)
    {
        List<RulePackLayer> layers = [];
        foreach (LocatedText name in names)
        {
            string place = System.IO.Path.Combine(folder, name.Value);
            if (RulePackFolder.TryReadLayer(name.Value, place, out RulePackLayer? layer, out Message? why)) layers.Add(layer!);
            else diagnostics.Error(DiagnosticCodes.UnreadableRules, name.Json, why!);
        }

        if (names.Count == 0) return RulePack.Default;
        if (layers.Count < names.Count) return null;
        IReadOnlyList<Diagnostic> faults = RulePack.Check(layers, out RulePack? pack);
        foreach (Diagnostic fault in faults.Where(IsError))
            diagnostics.Add(fault);
        return pack;
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
}
