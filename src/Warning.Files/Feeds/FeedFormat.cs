namespace EarlyWarning.Files.Feeds;

/// <summary>A format of feed files: how its files are named, and what reads their records.</summary>
/// <param name="Extensions">The extensions of its files, with the dot, in lower case.</param>
/// <param name="Open">Opens a file.</param>
internal sealed record FeedFormat(IReadOnlyList<string> Extensions, FeedFormat.Opener Open)
{
    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">What the scan file says of it.</param>
    /// <param name="columns">The wanted columns: one that the header has twice is an error, one that it lacks is left to the caller.</param>
    /// <param name="chunkLength">About how much of a delimited text is read at a time, in bytes; null: the usual.</param>
    /// <returns>Its records.</returns>
    /// <exception cref="FeedException">The file cannot be read.</exception>
    internal delegate RecordReader Opener(string path, RecordFormat format, IReadOnlyList<string> columns, int? chunkLength);

    /// <summary>A format of workbooks, whose sheets may each be a feed.</summary>
    /// <param name="extension">The extension of its files, with the dot, in lower case.</param>
    /// <param name="open">Opens a sheet (null: the first) with the wanted columns.</param>
    /// <param name="sheets">Names the sheets; none where the file cannot be read.</param>
    public static FeedFormat OfWorkbooks(string extension, Func<string, string?, IReadOnlyList<string>, RecordReader> open, Func<string, IReadOnlyList<string>> sheets) =>
        new([extension], (path, format, columns, _) => open(path, format.Sheet, columns)) { Sheets = sheets };

    /// <summary>Whether a file may be gzipped, as a further extension <c>.gz</c> says.</summary>
    public bool MayBeZipped { get; init; }

    /// <summary>Names the sheets of a file, each of which may be a feed of its own; none where it cannot be read. Null: a file is one table.</summary>
    public Func<string, IReadOnlyList<string>>? Sheets { get; init; }

    /// <summary>Finds the columns that a file without a header has. Null: the header names them.</summary>
    public Func<string, RecordFormat, IReadOnlyList<string>>? Columns { get; init; }
}
