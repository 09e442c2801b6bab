using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>
/// The formats of the files of a scan: those that feeds may have, a file's being that of its extension, and that of drafts of letters. Immutable
/// and thread-safe.
/// </summary>
public sealed class FileFormats
{
    private const string GZip = ".gz";

    /// <summary>What other packages of ours read, so that a file that needs one can say so.</summary>
    private static readonly (string Extension, string Package)[] Elsewhere = [(".xlsx", "EarlyWarning.Office")];

    private readonly FeedFormat[] feeds;

    private FileFormats(FeedFormat[] feeds) => this.feeds = feeds;

    /// <summary>
    /// The text formats <c>.csv</c>, <c>.txt</c>, <c>.tsv</c>, <c>.jsonl</c> and <c>.ndjson</c>, each also gzipped; letters cannot be drafted, and results have
    /// no workbooks.
    /// </summary>
    // A new format is a line here, and the class that reads it.
    public static FileFormats Plain { get; } = new(
        [
            new([".csv", ".txt"], CsvRecordReader.Open) { MayBeZipped = true },
            new([".tsv"], CsvRecordReader.OpenTabbed) { MayBeZipped = true },
            new([".jsonl", ".ndjson"], JsonLinesRecordReader.Open) { MayBeZipped = true, Columns = JsonLinesRecordReader.KeysOf },
        ]);

    /// <summary>The writer of drafts; null: there is none.</summary>
    internal Action<LetterDocument, Stream>? Letters { get; private init; }

    /// <summary>The extension of the files of drafts, with the dot.</summary>
    internal string LetterExtension { get; private init; } = ".docx";

    /// <summary>The writer of workbooks; null: there is none, and results are text alone.</summary>
    internal Action<WorkbookDocument, Stream>? Workbooks { get; private init; }

    /// <summary>The extension of the files of workbooks, with the dot.</summary>
    internal string WorkbookExtension { get; private init; } = ".xlsx";

    private Message Unknown
    {
        get
        {
            string[] zipped = [.. feeds.Where(one => one.MayBeZipped).SelectMany(one => one.Extensions)];
            string[] others = [.. feeds.Where(one => !one.MayBeZipped).SelectMany(one => one.Extensions)];
            return FeedMessages.UnknownKind(zipped, others.Length == 0 ? null : FeedMessages.OrOthers(others[..^1], others[^1]));
        }
    }

    /// <summary>Returns these formats and one more.</summary>
    /// <param name="format">The format; it takes the place of those with one of its extensions.</param>
    /// <returns>The formats.</returns>
    public FileFormats With(FeedFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        IEnumerable<FeedFormat> others = feeds.Where(one => !one.Extensions.Intersect(format.Extensions, StringComparer.Ordinal).Any());
        return Make([.. others, format], Letters, LetterExtension, Workbooks, WorkbookExtension);
    }

    /// <summary>Returns these formats with a writer of drafts of letters, in place of an earlier one.</summary>
    /// <param name="writer">
    /// Writes a letter to a stream that can be read, written and sought, and leaves it open. An <see cref="IOException"/> is told as a draft that cannot be
    /// written.
    /// </param>
    /// <param name="extension">The extension of the files of drafts, with the dot.</param>
    /// <returns>The formats.</returns>
    /// <exception cref="ArgumentException"><paramref name="extension"/> is not a dot and letters or digits.</exception>
    public FileFormats WithLetters(Action<LetterDocument, Stream> writer, string extension = ".docx")
    {
        ArgumentNullException.ThrowIfNull(writer);
        return Make(feeds, writer, Checked(extension), Workbooks, WorkbookExtension);
    }

    /// <summary>Returns these formats with a writer of workbooks, in place of an earlier one: scans then write them beside the text files.</summary>
    /// <param name="writer">
    /// Writes a workbook to a stream that can be read, written and sought, and leaves it open; called from several threads. The same workbook gives the same
    /// bytes.
    /// </param>
    /// <param name="extension">The extension of the files of workbooks, with the dot.</param>
    /// <returns>The formats.</returns>
    /// <exception cref="ArgumentException"><paramref name="extension"/> is not a dot and letters or digits.</exception>
    public FileFormats WithWorkbooks(Action<WorkbookDocument, Stream> writer, string extension = ".xlsx")
    {
        ArgumentNullException.ThrowIfNull(writer);
        return Make(feeds, Letters, LetterExtension, writer, Checked(extension));
    }

    /// <summary>Whether files of an extension, in lower case, are feeds, if only for a format that is not among these.</summary>
    internal bool Knows(string extension) =>
        extension == GZip || Array.Exists(feeds, one => one.Extensions.Contains(extension, StringComparer.Ordinal)) || Array.Exists(Elsewhere, one => one.Extension == extension);

    /// <summary>The format of a file.</summary>
    /// <exception cref="FeedException">It has none of these.</exception>
    internal FeedFormat Of(string path)
    {
        string name = path.ToLowerInvariant();
        bool isZipped = name.EndsWith(GZip, StringComparison.Ordinal);
        string extension = Path.GetExtension(isZipped ? name[..^GZip.Length] : name);
        FeedFormat? format = Array.Find(feeds, one => one.Extensions.Contains(extension, StringComparer.Ordinal));
        if (format is not null && (format.MayBeZipped || !isZipped)) return format;
        if (format is null && !isZipped && Array.Find(Elsewhere, one => one.Extension == extension) is { Package: { } package })
            throw new FeedException(path, null, FeedMessages.NeedsPackage(extension, package));
        throw new FeedException(path, null, Unknown);
    }

    /// <summary>Opens a file; see <see cref="FeedFormat.Opener"/>.</summary>
    /// <exception cref="FeedException">The file cannot be read.</exception>
    internal RecordReader Open(string path, RecordFormat format, IReadOnlyList<string> columns, int? chunkLength = null)
    {
        FeedFormat kind = Of(path);
        return kind.MayHaveTitles ? TableRecordReader.Open(kind.Open(path, format, [], chunkLength), format, columns) : kind.Open(path, format, columns, chunkLength);
    }

    private static string Checked(string extension) => FeedFormat.IsExtension(extension)
        ? extension
        : throw new ArgumentException($"'{extension}' is no extension; write a dot and lower-case letters or digits.", nameof(extension));

    private static FileFormats Make(
        FeedFormat[] feeds,
        Action<LetterDocument, Stream>? letters,
        string letterExtension,
        Action<WorkbookDocument, Stream>? workbooks,
        string workbookExtension) =>
        new(feeds) { Letters = letters, LetterExtension = letterExtension, Workbooks = workbooks, WorkbookExtension = workbookExtension };
}
