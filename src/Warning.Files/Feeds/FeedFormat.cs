using EarlyWarning.Files.Feeds;

namespace EarlyWarning.Files;

/// <summary>
/// A format of feed files: how its files are named, and what reads their records. <see cref="FileFormats.With"/> adds one that an app brings. Immutable and
/// thread-safe if its functions are.
/// </summary>
public sealed class FeedFormat
{
    /// <summary>Creates a format whose files are tables, or hold several.</summary>
    /// <param name="extensions">The extensions of its files, with the dot, in lower case.</param>
    /// <param name="open">
    /// Opens a file by its path, the table of it that the scan file names under <c>sheet</c> (null: the first), and the columns that are wanted. A wanted
    /// column that
    /// the header has twice is a <see cref="FeedException"/>; one that it lacks is told by <see cref="RecordReader.ColumnsNeverSeen"/>. Called from several
    /// threads.
    /// </param>
    /// <exception cref="ArgumentException">There is no extension, or one is not a dot and lower-case letters or digits, or that of gzip.</exception>
    public FeedFormat(IReadOnlyList<string> extensions, Func<string, string?, IReadOnlyList<string>, RecordReader> open)
        : this(extensions, (path, format, columns, _) => open(path, format.Sheet, columns))
    {
        ArgumentNullException.ThrowIfNull(open);
    }

    internal FeedFormat(IReadOnlyList<string> extensions, Opener open)
    {
        ArgumentNullException.ThrowIfNull(extensions);
        if (extensions.Count == 0) throw new ArgumentException("A format has at least one extension.", nameof(extensions));
        foreach (string extension in extensions)
        {
            if (!IsExtension(extension) || extension == ".gz")
                throw new ArgumentException($"'{extension}' is no extension; write a dot and lower-case letters or digits, other than .gz.", nameof(extensions));
        }

        Extensions = [.. extensions];
        Open = open;
    }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">What the scan file says of it.</param>
    /// <param name="columns">The wanted columns: one that the header has twice is an error, one that it lacks is left to the caller.</param>
    /// <param name="chunkLength">About how much of a delimited text is read at a time, in bytes; null: the usual.</param>
    /// <returns>Its records.</returns>
    /// <exception cref="FeedException">The file cannot be read.</exception>
    internal delegate RecordReader Opener(string path, RecordFormat format, IReadOnlyList<string> columns, int? chunkLength);

    /// <summary>The extensions of its files, with the dot, in lower case.</summary>
    public IReadOnlyList<string> Extensions { get; }

    /// <summary>
    /// Names the tables of a file, each of which may be a feed of its own, for the draft of a scan file; none where the file cannot be read. Null: a file is
    /// one table.
    /// </summary>
    public Func<string, IReadOnlyList<string>>? Sheets { get; init; }

    /// <summary>
    /// Whether its tables are laid out by hand, so that titles may stand above the header, and totals below. Such a file is opened without wanted columns; its
    /// reader hands over every row with text, the first as <see cref="RecordReader.Header"/> and all with each of their fields, and the header is looked for
    /// among them.
    /// </summary>
    public bool MayHaveTitles { get; init; }

    /// <summary>
    /// The version of the code that reads its files, such as that of its assembly. What was read of a file is kept for the next scan, and used by the same
    /// version only. Null: files of the format are read anew each time.
    /// </summary>
    public string? Version { get; init; }

    /// <summary>Names the tables of a file that a person does not see, which are read only if they are named. Null: there are none.</summary>
    public Func<string, IReadOnlyList<string>>? HiddenSheets { get; init; }

    /// <summary>Opens a file.</summary>
    internal Opener Open { get; }

    /// <summary>Whether a file may be gzipped, as a further extension <c>.gz</c> says.</summary>
    internal bool MayBeZipped { get; init; }

    /// <summary>Finds the columns that a file without a header has. Null: the header names them.</summary>
    internal Func<string, RecordFormat, IReadOnlyList<string>>? Columns { get; init; }

    /// <summary>Returns whether a text is an extension: a dot and lower-case letters or digits.</summary>
    internal static bool IsExtension(string extension) =>
        extension is ['.', _, ..] && extension.Skip(1).All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));
}
