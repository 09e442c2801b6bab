using System.IO.Compression;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>
/// The formats of the files of a scan: those that feeds may have, a file's being told by its first bytes and of texts by the extension, and that of letters. Immutable and thread-safe.
/// </summary>
public sealed class FileFormats
{
    private const string GZip = ".gz";

    /// <summary>What other packages of ours read, so that a file that needs one can say so.</summary>
    private static readonly string[] Elsewhere = [".xlsx", ".xls", ".ods", ".html", ".xml"];

    private const string OfficePackage = "EarlyWarning.Office";

    private const string Zip = ".zip";

    private readonly FeedFormat[] feeds;

    private FileFormats(FeedFormat[] feeds) => this.feeds = feeds;

    /// <summary>
    /// The text formats <c>.csv</c>, <c>.txt</c>, <c>.tsv</c>, <c>.jsonl</c> and <c>.ndjson</c>, each also gzipped; letters cannot be drafted, and results have
    /// no workbooks.
    /// </summary>
    // A new format is a line here, and the class that reads it.
    public static FileFormats Plain { get; } = new(
        [
            new([".csv", ".txt"], CsvRecordReader.Open) { MayBeZipped = true, Version = "" },
            new([".tsv"], CsvRecordReader.OpenTabbed) { MayBeZipped = true, Version = "" },
            new([".jsonl", ".ndjson"], JsonLinesRecordReader.Open) { MayBeZipped = true, Version = "", Columns = JsonLinesRecordReader.KeysOf },
        ]);

    /// <summary>The format of letters; null: there is none.</summary>
    internal LetterFormat? Letters { get; private init; }

    /// <summary>The writer of workbooks; null: there is none, and results are text alone.</summary>
    internal Action<WorkbookDocument, Stream>? Workbooks { get; private init; }

    /// <summary>The writer of the papers of cases, as <c>.docx</c>; null: there is none, and no case is archived.</summary>
    internal Action<CasePaper, Stream>? Papers { get; private init; }

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
        return Make([.. others, format], Letters, Workbooks, WorkbookExtension, Papers);
    }

    /// <summary>Returns these formats with a format of letters, in place of an earlier one.</summary>
    /// <param name="format">The format.</param>
    /// <returns>The formats.</returns>
    public FileFormats WithLetters(LetterFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return Make(feeds, format, Workbooks, WorkbookExtension, Papers);
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
        return Make(feeds, Letters, writer, Checked(extension), Papers);
    }

    /// <summary>Returns these formats with a writer of the papers of cases as Word documents, in place of an earlier one.</summary>
    /// <param name="writer">Writes a paper to a stream and leaves it open. The same paper gives the same bytes.</param>
    /// <returns>The formats.</returns>
    public FileFormats WithPapers(Action<CasePaper, Stream> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return Make(feeds, Letters, Workbooks, WorkbookExtension, writer);
    }

    /// <summary>Whether files of an extension, in lower case, are feeds, if only for a format that is not among these.</summary>
    internal bool Knows(string extension) =>
        extension is GZip or Zip || Find(extension) is not null || Elsewhere.Contains(extension, StringComparer.Ordinal);

    /// <summary>The format of a file: that of its first bytes, and of a text that of its extension; one that an app brings goes by the extension alone.</summary>
    /// <exception cref="FeedException">It has none of these, or cannot be opened.</exception>
    internal FeedFormat Of(string path)
    {
        FeedFormat? byName = ByName(path);
        if (byName is not null && !IsKnown(byName)) return byName;
        using Stream content = PackedFile.Open(path, out string name, out ZipArchiveEntry? entry);
        if (entry is not null) return OfPacked(path, name, content);
        FileKind kind = content.Length == 0 ? FileKind.Other : FileKind.Of(content);
        return OfKind(path, path, kind);
    }

    /// <summary>Opens a file; see <see cref="FeedFormat.Opener"/>.</summary>
    /// <exception cref="FeedException">The file cannot be read.</exception>
    internal RecordReader Open(string path, RecordFormat format, IReadOnlyList<string> columns, int? chunkLength = null)
    {
        FeedFormat kind = Of(path);
        return kind.MayHaveTitles ? TableRecordReader.Open(kind.Open(path, format, [], chunkLength), format, columns) : kind.Open(path, format, columns, chunkLength);
    }

    /// <summary>Opens a table one of whose columns has one of several names: where the header is found by the first name that it has.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">How its records are written.</param>
    /// <param name="names">The names, the clearest first.</param>
    /// <param name="column">The column; -1: none has such a name, and the header is where it is found by the first of them.</param>
    /// <exception cref="FeedException">The file cannot be read.</exception>
    internal RecordReader OpenByAny(string path, RecordFormat format, IEnumerable<string> names, out int column)
    {
        RecordReader? first = null;
        foreach (string name in names)
        {
            RecordReader reader = Open(path, format, [name]);
            column = reader.Column(name);
            if (column >= 0)
            {
                first?.Dispose();
                return reader;
            }

            if (first is null) first = reader;
            else reader.Dispose();
        }

        column = -1;
        return first!;
    }

    /// <summary>Whether a format reads a kind that its first bytes tell, or is one of the plain texts.</summary>
    private static bool IsKnown(FeedFormat format) => Plain.feeds.Contains(format) || format.Extensions.Intersect(Elsewhere, StringComparer.Ordinal).Any();

    /// <summary>The format that a name tells; null: none of these.</summary>
    private FeedFormat? ByName(string path)
    {
        string name = path.ToLowerInvariant();
        bool isZipped = name.EndsWith(GZip, StringComparison.Ordinal);
        string extension = Path.GetExtension(isZipped ? name[..^GZip.Length] : name);
        FeedFormat? format = Find(extension);
        return format is not null && isZipped && !format.MayBeZipped ? null : format;
    }

    private FeedFormat? Find(string extension) => Array.Find(feeds, one => one.Extensions.Contains(extension, StringComparer.Ordinal));

    /// <summary>The format of the one file in an archive; only one that is an archive itself is unpacked for it.</summary>
    private FeedFormat OfPacked(string path, string name, Stream content)
    {
        byte[] head = new byte[FileKind.HeadLength];
        int length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        bool isWhole = head is not ([(byte)'P', (byte)'K', ..] or [0xD0, 0xCF, ..]);
        using Stream known = isWhole ? new MemoryStream(head, 0, length) : PackedFile.OpenToSeek(path);
        return OfKind(path, name, FileKind.Of(known));
    }

    private FeedFormat OfKind(string path, string name, FileKind kind)
    {
        if (kind.Refusal is { } refusal) throw new FeedException(path, null, refusal);
        if (kind.Extension is { } extension)
        {
            return Find(extension) ?? throw new FeedException(path, null, FeedMessages.NeedsPackage(extension, OfficePackage));
        }

        FeedFormat? byName = ByName(name);

        // Many programs write a text and name it as a workbook.
        if (byName is not null) return kind.MayBeText && !Plain.feeds.Contains(byName) ? Plain.feeds[0] : byName;
        string named = Path.GetExtension(name).ToLowerInvariant();
        throw new FeedException(path, null, Elsewhere.Contains(named, StringComparer.Ordinal) ? FeedMessages.NeedsPackage(named, OfficePackage) : Unknown);
    }

    private static string Checked(string extension) => FeedFormat.IsExtension(extension)
        ? extension
        : throw new ArgumentException($"'{extension}' is no extension; write a dot and lower-case letters or digits.", nameof(extension));

    private static FileFormats Make(
        FeedFormat[] feeds,
        LetterFormat? letters,
        Action<WorkbookDocument, Stream>? workbooks,
        string workbookExtension,
        Action<CasePaper, Stream>? papers) =>
        new(feeds) { Letters = letters, Workbooks = workbooks, WorkbookExtension = workbookExtension, Papers = papers };
}
