using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Feeds;

/// <summary>The formats that feeds may have; a file's is that of its extension. Thread-safe.</summary>
internal sealed class FeedFormats
{
    /// <summary>What other packages of ours read, so that a file that needs one can say so.</summary>
    private static readonly (string Extension, string Package)[] Elsewhere = [(".xlsx", "EarlyWarning.Office")];

    private readonly Lock gate = new();

    // A new format is a line here, and the class that reads it.
    private volatile FeedFormat[] formats =
    [
        new([".csv", ".txt"], CsvRecordReader.Open) { MayBeZipped = true },
        new([".tsv"], CsvRecordReader.OpenTabbed) { MayBeZipped = true },
        new([".jsonl", ".ndjson"], JsonLinesRecordReader.Open) { MayBeZipped = true, Columns = JsonLinesRecordReader.KeysOf },
    ];

    /// <summary>Those of this process.</summary>
    public static FeedFormats Registered { get; } = new();

    /// <summary>Adds a format; it takes the place of one for the same files.</summary>
    public void Add(FeedFormat format)
    {
        lock (gate) formats = [.. formats.Where(one => !one.Extensions.Intersect(format.Extensions, StringComparer.Ordinal).Any()), format];
    }

    /// <summary>Whether files of an extension, in lower case, are feeds, if only for a format that is not registered.</summary>
    public bool Knows(string extension) =>
        extension == GZip || Array.Exists(formats, one => one.Extensions.Contains(extension, StringComparer.Ordinal)) || Array.Exists(Elsewhere, one => one.Extension == extension);

    /// <summary>The format of a file.</summary>
    /// <exception cref="FeedException">It has none that is registered.</exception>
    public FeedFormat Of(string path)
    {
        string name = path.ToLowerInvariant();
        bool isZipped = name.EndsWith(GZip, StringComparison.Ordinal);
        string extension = Path.GetExtension(isZipped ? name[..^GZip.Length] : name);
        FeedFormat? format = Array.Find(formats, one => one.Extensions.Contains(extension, StringComparer.Ordinal));
        if (format is not null && (format.MayBeZipped || !isZipped)) return format;
        if (format is null && !isZipped && Array.Find(Elsewhere, one => one.Extension == extension) is { Package: { } package })
            throw new FeedException(path, null, FeedMessages.NeedsPackage(extension, package));
        throw new FeedException(path, null, Unknown);
    }

    /// <summary>Opens a file; see <see cref="FeedFormat.Opener"/>.</summary>
    /// <exception cref="FeedException">The file cannot be read.</exception>
    public RecordReader Open(string path, RecordFormat format, IReadOnlyList<string> columns, int? chunkLength = null) =>
        Of(path).Open(path, format, columns, chunkLength);

    private const string GZip = ".gz";

    private Message Unknown
    {
        get
        {
            string[] zipped = [.. formats.Where(one => one.MayBeZipped).SelectMany(one => one.Extensions)];
            string[] others = [.. formats.Where(one => !one.MayBeZipped).SelectMany(one => one.Extensions)];
            return FeedMessages.UnknownKind(zipped, others.Length == 0 ? null : FeedMessages.OrOthers(others[..^1], others[^1]));
        }
    }
}
