using System.Globalization;
using System.Text;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>
/// Holds rows of a feed source, cell by cell in the order of the columns, as the UTF-8 text that a file would have. Cells are written into one buffer, so
/// that none is allocated; a batch that is cleared keeps its buffer. Not thread-safe.
/// </summary>
public sealed class RecordBatch
{
    private const int FirstBytes = 1 << 12;
    private const int LongestNumber = 64;
    private const int LastYear = 9999;

    private readonly string[] columns;
    private byte[] bytes = new byte[FirstBytes];
    private int[] ends = new int[64];
    private int cells;
    private int length;

    /// <summary>Creates a batch without rows.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <exception cref="ArgumentException">There are none, or a name is empty or stands there twice.</exception>
    public RecordBatch(params IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        this.columns = [.. columns];
        if (this.columns.Length == 0 || Array.Exists(this.columns, string.IsNullOrEmpty))
            throw new ArgumentException("A column has no name, or there are none.", nameof(columns));
        if (this.columns.Distinct(StringComparer.Ordinal).Count() < this.columns.Length)
            throw new ArgumentException("A column stands there twice.", nameof(columns));
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns => this.columns;

    /// <summary>The number of rows that are ended.</summary>
    public int Count { get; private set; }

    /// <summary>Removes all rows.</summary>
    public void Clear() => (cells, length, Count) = (0, 0, 0);

    /// <summary>Adds the next cell of the row: a text, read as a cell of a file is.</summary>
    /// <param name="text">The text; null or empty for a missing value.</param>
    public void Add(string? text) => Add(text.AsSpan());

    /// <summary>Adds the next cell of the row: a text, read as a cell of a file is.</summary>
    /// <param name="text">The text; empty for a missing value.</param>
    public void Add(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        End(Encoding.UTF8.GetBytes(text, bytes.AsSpan(length)));
    }

    /// <summary>Adds the next cell of the row: a text, read as a cell of a file is.</summary>
    /// <param name="utf8">The text in UTF-8; empty for a missing value.</param>
    public void Add(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(bytes.AsSpan(length));
        End(utf8.Length);
    }

    /// <summary>Adds the next cell of the row: a number.</summary>
    /// <param name="number">The number, in the unit that the mapping scales from.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite; a missing value is <see cref="AddMissing"/>.</exception>
    public void Add(double number)
    {
        if (!double.IsFinite(number)) throw new ArgumentOutOfRangeException(nameof(number), number, "The number is not finite.");
        AddFormatted(number, "R");
    }

    /// <summary>Adds the next cell of the row: a number.</summary>
    /// <param name="number">The number, in the unit that the mapping scales from.</param>
    public void Add(decimal number) => AddFormatted(number, default);

    /// <summary>Adds the next cell of the row: a whole number.</summary>
    /// <param name="number">The number, in the unit that the mapping scales from.</param>
    public void Add(long number) => AddFormatted(number, default);

    /// <summary>Adds the next cell of the row: a flag.</summary>
    /// <param name="flag">The flag.</param>
    public void Add(bool flag) => Add(flag ? "1"u8 : "0"u8);

    /// <summary>Adds the next cell of the row: a day, or any day of a month, quarter or year where the indicator has such periods.</summary>
    /// <param name="date">The date, of the years 1 to 9999.</param>
    public void Add(LocalDate date)
    {
        if (date.Year is < 1 or > LastYear) throw new ArgumentOutOfRangeException(nameof(date), date, "The year is not from 1 to 9999.");
        AddFormatted(date.ToDateOnly(), "yyyy-MM-dd");
    }

    /// <summary>Adds the next cell of the row: an instant, whose day follows from the scan's time zone.</summary>
    /// <param name="instant">The instant.</param>
    public void Add(Instant instant) => AddFormatted(instant.ToDateTimeUtc(), "yyyy-MM-dd'T'HH:mm:ss'Z'");

    /// <summary>Adds the next cell of the row: a missing value.</summary>
    public void AddMissing() => End(0);

    /// <summary>Ends the row.</summary>
    /// <exception cref="InvalidOperationException">The row has more or fewer cells than there are columns.</exception>
    public void EndRow()
    {
        int added = cells - (Count * this.columns.Length);
        if (added != this.columns.Length) throw new InvalidOperationException($"The row has {added} cells, and there are {this.columns.Length} columns.");
        Count++;
    }

    /// <summary>Returns a cell as UTF-8; it is valid until the batch is cleared or a cell is added.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or column.</exception>
    public ReadOnlySpan<byte> Cell(int row, int column)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count, nameof(row));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)this.columns.Length, nameof(column));
        int cell = (row * this.columns.Length) + column, start = cell == 0 ? 0 : ends[cell - 1];
        return bytes.AsSpan(start, ends[cell] - start);
    }

    private void AddFormatted<T>(T value, ReadOnlySpan<char> format)
        where T : struct, IUtf8SpanFormattable
    {
        Reserve(LongestNumber);
        if (!value.TryFormat(bytes.AsSpan(length), out int written, format, CultureInfo.InvariantCulture))
            throw new InvalidOperationException("The value is longer than any is.");
        End(written);
    }

    private void Reserve(int more)
    {
        if (bytes.Length - length >= more) return;
        Array.Resize(ref bytes, checked(Math.Max(bytes.Length * 2, length + more)));
    }

    private void End(int written)
    {
        if (cells == ends.Length) Array.Resize(ref ends, ends.Length * 2);
        length += written;
        ends[cells++] = length;
    }
}
