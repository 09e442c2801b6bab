using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// Reads the records of one file, forward only, without an allocation a record.
/// What is wrong with the file as a whole is a <see cref="FeedException"/>; what is wrong with one record a <see cref="RecordFault"/>.
/// </summary>
internal abstract class RecordReader : IDisposable
{
    private protected RecordReader(string path) => Path = path;

    /// <summary>The file as it was opened.</summary>
    public string Path { get; }

    /// <summary>The column names, white space around them cut; for JSON Lines the wanted columns.</summary>
    public abstract IReadOnlyList<string> Header { get; }

    /// <summary>Whether the file names its columns first; else a column is there when any of its records has it.</summary>
    public virtual bool HasHeader => true;

    /// <summary>The 1-based line at which the current record begins (the sheet's row in a workbook).</summary>
    public long Row { get; private protected set; }

    /// <summary>The fields of the current record: fewer or more than the header in a ragged one.</summary>
    public abstract int FieldCount { get; }

    /// <summary>Why the current record cannot be read; null for a sound one. Its fields mean nothing.</summary>
    public Message? RecordFault { get; private protected set; }

    /// <summary>The wanted columns that the header lacks; of JSON Lines those that no line so far has had, so that it counts at the end.</summary>
    public abstract IReadOnlyCollection<string> ColumnsNeverSeen { get; }

    /// <summary>The SHA-256 of the file, by which a summary says what exactly was read; once its end was reached.</summary>
    public abstract string Hash { get; }

    /// <summary>Goes to the next record; false at the end.</summary>
    /// <exception cref="FeedException">The rest of the file cannot be read.</exception>
    public abstract bool Read();

    /// <summary>A field of the current record as UTF-8, quotes and escapes taken off; valid until the next read.</summary>
    public abstract ReadOnlySpan<byte> Field(int column);

    /// <summary>The place of a column in the header, or -1.</summary>
    public int Column(string name)
    {
        for (int i = 0; i < Header.Count; i++)
        {
            if (string.Equals(Header[i], name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    /// <summary>The error of a wanted column that the file does not have, for the caller to throw: with the header's names, if it has a header.</summary>
    public FeedException ColumnAbsent(string column) => ColumnsNeverSeen.Contains(column, StringComparer.Ordinal) && Column(column) >= 0
        ? new(Path, null, FeedMessages.NoLineHas(column))
        : new(Path, null, FeedMessages.NoColumn(column, Header));

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Opens a stream to be read from its beginning to its end.</summary>
    private protected static Stream OpenFile(string path) => FeedFile.Open(path);

    /// <summary>The SHA-256 of a file.</summary>
    private protected static string HashOf(string path) => FileHash.Of(path);

    private protected static FeedException HeaderAbsent(string path) =>
        new(path, null, FeedMessages.EmptyTable);

    /// <summary>A field of the header as the name of its column.</summary>
    private protected string NameOf(int column) => Encoding.UTF8.GetString(TextCell.Trim(Field(column)));

    /// <summary>The wanted columns that the header lacks; one that it has twice is an error, since nobody knows which is meant.</summary>
    private protected static IReadOnlyCollection<string> Lacking(
        string path, long line, IReadOnlyList<string> header, IReadOnlyList<string> columns)
    {
        List<string> lacking = [];
        foreach (string column in columns)
        {
            int count = header.Count(name => string.Equals(name, column, StringComparison.Ordinal));
            if (count > 1) throw new FeedException(path, line, FeedMessages.ColumnRepeated(column, count));
            if (count == 0 && !lacking.Contains(column, StringComparer.Ordinal)) lacking.Add(column);
        }

        return lacking;
    }
}
