using System.Text;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>The rejects of one feed, in the order of its files and rows. All are counted; the first <see cref="Bound"/> are kept.</summary>
internal sealed class RejectLog
{
    /// <summary>How many are kept.</summary>
    public const int Bound = 100_000;

    private const int LongestValue = 200;

    private readonly List<Reject> kept = [];
    private readonly List<long> places = [];
    private bool isUnordered;
    private long lastRow = -1;

    /// <summary>How many cells and rows were rejected.</summary>
    public long Count { get; private set; }

    /// <summary>How many rows have at least one reject.</summary>
    public long Rows { get; private set; }

    public IReadOnlyList<Reject> Kept => kept;

    /// <summary>Whether no further reject is kept, only counted.</summary>
    public bool IsFull => kept.Count == Bound;

    /// <summary>Puts those that are kept into the order of files and rows, where some were found only at the end.</summary>
    public void Sort()
    {
        if (!isUnordered) return;
        (long Place, Reject Reject)[] sorted = [.. places.Zip(kept).OrderBy(one => one.First)];
        for (int i = 0; i < sorted.Length; i++) (places[i], kept[i]) = sorted[i];
        isUnordered = false;
    }

    /// <summary>Counts a reject of a row without keeping it; <paramref name="place"/> numbers the feed's rows through all of its files.</summary>
    public void Add(long place)
    {
        if (place != lastRow) Rows++;
        isUnordered |= place < lastRow;
        lastRow = place;
        Count++;
    }

    /// <summary>Adds a reject of a row; a cell that may not be written is described by what it looks like instead.</summary>
    public void Add(long place, string file, long row, string column, ReadOnlySpan<byte> value, Message reason, Message? looks = null)
    {
        Add(place);
        if (IsFull) return;
        places.Add(place);
        kept.Add(new Reject(file, row, column, Shown(value), reason) { Looks = looks });
    }

    /// <summary>A cell as text; of a long one only the beginning.</summary>
    public static string Shown(ReadOnlySpan<byte> cell)
    {
        string text = Encoding.UTF8.GetString(cell.Length > LongestValue * 4 ? cell[..(LongestValue * 4)] : cell);
        return text.Length <= LongestValue ? text : text[..LongestValue] + "…";
    }
}
