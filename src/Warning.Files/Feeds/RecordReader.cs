using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Tables;
using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>
/// Reads the records of one file, forward only, without an allocation a record. What is wrong with the file as a whole is a <see cref="FeedException"/>; what
/// is wrong with one record a <see cref="RecordFault"/>, and the reading goes on. A format that an app brings (<see cref="FeedFormat"/>) derives its reader
/// from this: the constructor opens the file and reads its header. Read by one thread at a time.
/// </summary>
public abstract class RecordReader : IDisposable
{
    /// <summary>Creates the reader of a file.</summary>
    /// <param name="path">The path of the file.</param>
    protected RecordReader(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Path = path;
    }

    /// <summary>The path of the file as it was opened.</summary>
    public string Path { get; }

    /// <summary>The column names, white space around them cut; for JSON Lines the wanted columns.</summary>
    public abstract IReadOnlyList<string> Header { get; }

    /// <summary>Whether the file names its columns first; else a column is there when any of its records has it.</summary>
    public virtual bool HasHeader => true;

    /// <summary>The 1-based line at which the current record begins (the sheet's row in a workbook).</summary>
    public long Row { get; protected set; }

    /// <summary>The fields of the current record: fewer or more than the header in a ragged one.</summary>
    public abstract int FieldCount { get; }

    /// <summary>Why the current record cannot be read; null for a sound one. Its fields mean nothing.</summary>
    public Message? RecordFault { get; protected set; }

    /// <summary>The wanted columns that the header lacks; of JSON Lines those that no line so far has had, so that it counts at the end.</summary>
    public abstract IReadOnlyCollection<string> ColumnsNeverSeen { get; }

    /// <summary>The name of the table that is read, as of a sheet of a workbook; null: a file is one table.</summary>
    public virtual string? Sheet => null;

    /// <summary>
    /// Says which other tables of the file have the same columns and are skipped, since the scan file names none; null: there is no such table. The scan warns
    /// of them.
    /// </summary>
    public virtual Message? SkippedTables => null;

    /// <summary>The SHA-256 of the file, by which a summary says what exactly was read; once its end was reached.</summary>
    public abstract string Hash { get; }

    /// <summary>Where the table of the file is, once its header was looked for; null: the reader's header is the first record.</summary>
    internal virtual TableLayout? Table => null;

    /// <summary>
    /// Says which fields of the records that follow will be asked for, so that a reader need not make the others; it may make them all the same.
    /// </summary>
    /// <param name="columns">The places of the columns, from 0.</param>
    public virtual void Want(IReadOnlyList<int> columns) => ArgumentNullException.ThrowIfNull(columns);

    /// <summary>Goes to the next record, and sets <see cref="Row"/> and <see cref="RecordFault"/>.</summary>
    /// <returns>Whether there is one; false at the end.</returns>
    /// <exception cref="FeedException">The rest of the file cannot be read.</exception>
    public abstract bool Read();

    /// <summary>Returns a field of the current record as UTF-8, quotes and escapes taken off; valid until the next read.</summary>
    /// <param name="column">The place of the column, from 0; below <see cref="FieldCount"/>.</param>
    /// <returns>The text of the field; empty where it has none.</returns>
    public abstract ReadOnlySpan<byte> Field(int column);

    /// <summary>
    /// Returns a field of the current record that is to be read as a date: like <see cref="Field"/>, but a number by which the format means a day comes as
    /// that day in ISO 8601, or as the serial day of Excel's usual system; valid until the next read.
    /// </summary>
    /// <param name="column">The place of the column, from 0; below <see cref="FieldCount"/>.</param>
    /// <returns>The text of the field; empty where it has none.</returns>
    public virtual ReadOnlySpan<byte> DateField(int column) => Field(column);

    /// <summary>
    /// Says why a field of the current record has no value that could be read, whatever it is to be: an error of a formula, for example. It becomes a reject of
    /// its column, and the other fields of the record are read.
    /// </summary>
    /// <param name="column">The place of the column, from 0; below <see cref="FieldCount"/>.</param>
    /// <returns>Why; null for a field that is sound or blank. <see cref="Field"/> gives what the file shows in its place.</returns>
    public virtual Message? FieldFault(int column) => null;

    /// <summary>
    /// Returns whether a field of the current record is of a cell that is merged with cells of other rows: a name or date then holds for each of them, but
    /// nobody knows for which a number does.
    /// </summary>
    /// <param name="column">The place of the column, from 0.</param>
    public virtual bool IsMergedDown(int column) => false;

    /// <summary>
    /// Returns whether a field of the current record is a further place of a cell that begins on its left: of a header it is no column of that name of its own.
    /// </summary>
    /// <param name="column">The place of the column, from 0.</param>
    public virtual bool IsMergedAcross(int column) => false;

    /// <summary>Returns the place of a column in the header, where a table was looked for also by its name without spaces, width and unit.</summary>
    /// <param name="name">The name of the column.</param>
    /// <returns>The place, from 0; -1 if the header lacks it.</returns>
    public int Column(string name)
    {
        if (Table is { } table) return Math.Max(table.PlaceOf(name), TableLayout.Nowhere);
        for (int i = 0; i < Header.Count; i++)
        {
            if (string.Equals(Header[i], name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    /// <summary>The error of a wanted column that the file does not have, for the caller to throw: with the header's names, if it has a header.</summary>
    internal FeedException ColumnAbsent(string column) => ColumnsNeverSeen.Contains(column, StringComparer.Ordinal) && Column(column) >= 0
        ? new(Path, null, FeedMessages.NoLineHas(column))
        : new(Path, null, FeedMessages.NoColumn(column, Header));

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>
    /// Opens a file as a stream that can be sought, not buffered; of a zip archive that holds one file, that file, which is unpacked into memory.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    /// <returns>The stream, at its beginning.</returns>
    /// <exception cref="FeedException">The file cannot be opened, or unpacks to over 256 MiB.</exception>
    protected static Stream OpenFile(string path) => PackedFile.OpenToSeek(path);

    /// <summary>
    /// Opens a file as text, whatever its encoding: a stream of UTF-8 that is known to be valid, without a mark; of a zip archive that holds one file, that
    /// file; of a gzip file what was packed.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    /// <returns>The stream, to be read once, forward.</returns>
    /// <exception cref="FeedException">The file cannot be opened. Reading throws it too, where bytes do not decode.</exception>
    protected static Stream OpenText(string path) => new Utf8Stream(TextSource.Open(path, encoding: null));

    /// <summary>Computes the SHA-256 of a file, by reading it.</summary>
    /// <param name="path">The path of the file.</param>
    /// <returns>The hash in lower-case hexadecimal digits.</returns>
    /// <exception cref="FeedException">The file cannot be read.</exception>
    protected static string HashOf(string path) => FileHash.Of(path);

    /// <summary>Returns the fault of a file without a header, for the caller to throw.</summary>
    /// <param name="path">The path of the file.</param>
    /// <returns>The fault.</returns>
    protected static FeedException HeaderAbsent(string path) =>
        new(path, null, FeedMessages.EmptyTable);

    /// <summary>Returns a field of the current record, the header, as the name of its column: without the white space around it.</summary>
    /// <param name="column">The place of the column, from 0.</param>
    /// <returns>The name.</returns>
    protected string NameOf(int column) => Encoding.UTF8.GetString(TextCell.Trim(Field(column)));

    /// <summary>Returns the wanted columns that the header lacks; one that it has twice is an error, since nobody knows which is meant.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="line">The line of the header, from 1.</param>
    /// <param name="header">The names of the columns.</param>
    /// <param name="columns">The wanted columns.</param>
    /// <returns>The wanted columns that are not in the header.</returns>
    /// <exception cref="FeedException">The header has a wanted column twice.</exception>
    protected static IReadOnlyCollection<string> Lacking(
        string path, long line, IReadOnlyList<string> header, IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        List<string> lacking = [];
        foreach (string column in columns)
        {
            int count = header.Count(name => string.Equals(name, column, StringComparison.Ordinal));
            if (count > 1) throw new FeedException(path, line, FeedMessages.ColumnRepeated(column, count));
            if (count == 0 && !lacking.Contains(column, StringComparer.Ordinal)) lacking.Add(column);
        }

        return lacking;
    }

    /// <summary>Returns the wanted columns that a table lacks; one whose name several columns have is an error, since nobody knows which is meant.</summary>
    /// <exception cref="FeedException">Several columns have the name of a wanted one.</exception>
    private protected static IReadOnlyCollection<string> Lacking(string path, TableLayout table, IReadOnlyList<string> columns)
    {
        List<string> lacking = [];
        foreach (string column in columns)
        {
            int place = table.PlaceOf(column);
            if (place == TableLayout.Several) throw new FeedException(path, table.HeaderRow, Repeated(column, table.NamesLike(column)));
            if (place == TableLayout.Nowhere && !lacking.Contains(column, StringComparer.Ordinal)) lacking.Add(column);
        }

        return lacking;
    }

    private static Message Repeated(string column, IReadOnlyList<string> names) =>
        names.All(name => name == column) ? FeedMessages.ColumnRepeated(column, names.Count) : FeedMessages.ColumnsAlike(column, names);
}
