using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>
/// A scan as described in <c>scan.json</c>: rules, companies, feeds and the folder of results. The file and its rule packs are checked when it is
/// loaded; the feeds are not opened. Immutable.
/// </summary>
public sealed class ScanFile
{
    private readonly ScanSettings settings;

    private ScanFile(string path, ScanSettings settings, RulePack pack, FileFormats formats)
    {
        Path = path;
        Folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
        this.settings = settings;
        Pack = pack;
        Formats = formats;
    }

    /// <summary>The path of the file as it was given.</summary>
    public string Path { get; }

    /// <summary>The formats of the files that the scan reads and writes.</summary>
    internal FileFormats Formats { get; }

    /// <summary>The folder of the file; paths in it are relative to this folder.</summary>
    public string Folder { get; }

    /// <summary>The names of the rule packs, in order; a later pack adds to and replaces parts of the earlier ones.</summary>
    public IReadOnlyList<string> Rules => this.settings.Rules;

    /// <summary>The rule packs merged into one.</summary>
    public RulePack Pack { get; }

    /// <summary>The folder of results, in which each scan writes a folder named by its as-of date.</summary>
    public string Output => System.IO.Path.GetFullPath(this.settings.Output, Folder);

    /// <summary>The folder of the ledger and the letters.</summary>
    public string State => System.IO.Path.GetFullPath(this.settings.State, Folder);

    /// <summary>The id of the jurisdiction whose letters apply, one of those in the packs; null if none is stated.</summary>
    public string? Jurisdiction => this.settings.Jurisdiction;

    /// <summary>The union that issues letters; null if none is stated.</summary>
    public Issuer? Issuer => this.settings.Issuer;

    /// <summary>The time zone that decides the day of a scan, and of a time with an offset in a feed; Asia/Shanghai by default.</summary>
    public DateTimeZone TimeZone => this.settings.TimeZone;

    /// <summary>The language of the tables of a scan; Chinese by default.</summary>
    public MessageLanguage Language => this.settings.Language;

    /// <summary>The maximum number of lines in <c>gaps.csv</c>.</summary>
    public int MaxGaps => this.settings.MaxGaps;

    internal RegisterMapping Register => this.settings.Register!;

    internal IReadOnlyList<FeedMapping> Feeds => this.settings.Feeds;

    /// <summary>Loads and checks a scan file and its rule packs.</summary>
    /// <param name="path">The file, or a folder that contains a <c>scan.json</c>.</param>
    /// <param name="formats">The formats of the files that the scan reads and writes; null: <see cref="FileFormats.Plain"/>.</param>
    /// <returns>The scan.</returns>
    /// <exception cref="ScanFileException">The file cannot be read, or it or a rule pack has faults; the exception lists all of them.</exception>
    public static ScanFile Load(string path, FileFormats? formats = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path)) path = System.IO.Path.Combine(path, "scan.json");
        Diagnostics diagnostics = new();
        SourceText source = new(path, ReadBytes(path));
        ScanFileReader? reader = ScanFileReader.Open(source, diagnostics);
        RulePack? pack = reader is null ? null : LoadPack(reader.Rules, System.IO.Path.GetDirectoryName(path) ?? "", diagnostics);
        ScanSettings? settings = reader?.Read(pack?.Catalog, pack?.Jurisdictions.Keys);
        if (pack is not null && settings is not null) HashedFields.Check(pack, settings.Feeds, diagnostics);
        if (diagnostics.HasErrors) throw new ScanFileException([.. diagnostics.ToSortedList().Where(IsError)]);
        return new ScanFile(path, settings!, pack!, formats ?? FileFormats.Plain);
    }

    /// <summary>Returns the full path of a path in the file.</summary>
    internal string Resolve(string path) => System.IO.Path.GetFullPath(path, Folder);

    /// <summary>Returns the name of a file in outputs and messages: relative to the scan file, so that it is the same on every machine.</summary>
    internal string Name(string path) =>
        System.IO.Path.IsPathRooted(path) ? System.IO.Path.GetRelativePath(Folder, path).Replace('\\', '/') : path;

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            Message fault = cause is FileNotFoundException or DirectoryNotFoundException ? ScanFileMessages.NoScanFile : ScanFileMessages.ScanFileUnreadable(SystemFaults.InWords(cause));
            throw new ScanFileException([new Diagnostic(path, 1, 1, DiagnosticCodes.UnreadableScanFile, DiagnosticSeverity.Error, fault)]);
        }
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
