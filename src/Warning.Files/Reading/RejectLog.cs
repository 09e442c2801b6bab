using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>The rejects of one feed, in the order of its files and rows. All are counted; the first <see cref="Bound"/> are kept.</summary>
internal sealed class RejectLog
{
    /// <summary>How many are kept.</summary>
    public const int Bound = 100_000;

    /// <summary>The length of the longest value that is kept whole, in UTF-16 units.</summary>
    public const int LongestValue = 200;

    // So many that a number which begins among the characters shown ends among them.
    private const int BytesLookedAt = 4 * (LongestValue + 100);

    private readonly List<Reject> kept = [];
    private readonly List<long> places = [];
    private readonly RejectGroups groups = new();
    private bool isUnordered;
    private long lastRow = -1;

    /// <summary>How many cells and rows were rejected.</summary>
    public long Count { get; private set; }

    /// <summary>How many rows have at least one reject.</summary>
    public long Rows { get; private set; }

    public IReadOnlyList<Reject> Kept => kept;

    /// <summary>All of them by column and kind of reason, the most first.</summary>
    public IReadOnlyList<RejectGroup> Groups => groups.All;

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

    /// <summary>
    /// Counts a reject without keeping it, once <see cref="IsFull"/>; <paramref name="place"/> numbers the feed's rows through all of its files, and the
    /// reason need only be of the right kind.
    /// </summary>
    public void Add(long place, string column, Message reason)
    {
        CountRow(place);
        groups.Add(column, reason);
    }

    /// <summary>Adds a reject of a row; a cell that may not be written is described by what it looks like instead.</summary>
    public void Add(long place, string file, long row, string column, ReadOnlySpan<byte> value, Message reason, Message? looks = null)
    {
        if (IsFull)
        {
            Add(place, column, reason);
            return;
        }

        Reject reject = new(file, row, column, Shown(value), reason) { Looks = looks };
        CountRow(place);
        groups.Add(reject);
        places.Add(place);
        kept.Add(reject);
    }

    /// <summary>A cell as tables and messages show it: of a long one the beginning, and no digits that may be a person's.</summary>
    public static string Shown(ReadOnlySpan<byte> cell) => Shown(Encoding.UTF8.GetString(cell.Length > BytesLookedAt ? cell[..BytesLookedAt] : cell));

    /// <summary>A text as tables and messages show it: of a long one the beginning, and no digits that may be a person's.</summary>
    public static string Shown(string text)
    {
        // Masked before it is cut, so that no part of a number is left at the end.
        string masked = PersonalDigits.Mask(text);
        return masked.Length <= LongestValue ? masked : masked[..(char.IsHighSurrogate(masked[LongestValue - 1]) ? LongestValue - 1 : LongestValue)] + "…";
    }
    private void CountRow(long place)
    {
        if (place != lastRow) Rows++;
        isUnordered |= place < lastRow;
        lastRow = place;
        Count++;
    }
}
