using System.Collections.ObjectModel;

namespace EarlyWarning.Rules.Panels;

/// <summary>The visible events of an indicator as of a date, sorted by company, day and value.</summary>
internal sealed class EventView
{
    public required Indicator Indicator { get; init; }

    /// <summary>The feed that delivers it; null: none does.</summary>
    public required string? Feed { get; init; }

    public bool IsDelivered => Feed is not null;

    /// <summary>The first day that the feed covers; null: nothing is known of it, so that every window is missing.</summary>
    public required int? From { get; init; }

    /// <summary>The day that the feed is delivered up to.</summary>
    public required int? Through { get; init; }

    /// <summary>The feed has been silent longer than <c>maxAge</c>.</summary>
    public required bool IsStale { get; init; }

    /// <summary>The events of row r are those at <c>Offsets[r] .. Offsets[r + 1] - 1</c>.</summary>
    public required int[] Offsets { get; init; }

    public required int[] Days { get; set; }

    /// <summary>The numbers; NaN where a row came whose number could not be read.</summary>
    public required double[] Values { get; set; }

    /// <summary>Of each field of the indicator the numbers of all events, flags as 1 and 0, missing as NaN; empty for a text field.</summary>
    public double[][] FieldNumbers { get; init; } = [];

    /// <summary>
    /// Of each text field of the indicator the codes of all events in the panel's texts, <see cref="TextPool.Missing"/> for missing. Codes below
    /// that are hashes: equal where they are equal, and of no text. Empty for other fields.
    /// </summary>
    public int[][] FieldTexts { get; init; } = [];

    /// <summary>A bit a company, 64 a word: it has an event whose day could not be read. Null: nobody has.</summary>
    public ulong[]? Undated { get; init; }

    /// <summary>The rows behind the numbers that could not be read, by the event's place.</summary>
    public IReadOnlyDictionary<int, UnreadRow> UnreadRows { get; init; } = ReadOnlyDictionary<int, UnreadRow>.Empty;

    /// <summary>The first row of each company whose day could not be read.</summary>
    public IReadOnlyDictionary<int, UnreadRow> UndatedRows { get; init; } = ReadOnlyDictionary<int, UnreadRow>.Empty;

    /// <summary>How many events there are.</summary>
    public int Count => Offsets[^1];

    /// <summary>The companies of which a row could not be read.</summary>
    public IEnumerable<int> UnreadCompanies() => UndatedRows.Keys.Concat(UnreadRows.Keys.Select(CompanyOf));

    /// <summary>Whether a company has an event whose day could not be read.</summary>
    public bool HasUndated(int row) => Undated is not null && (Undated[row >> 6] >> row & 1) != 0;

    /// <summary>Makes room for more events of a single company.</summary>
    public void Grow()
    {
        (Days, Values) = (Longer(Days), Longer(Values));
        for (int field = 0; field < Indicator.Fields.Count; field++)
        {
            if (Indicator.Fields[field].Type == EventFieldType.Text) FieldTexts[field] = Longer(FieldTexts[field]);
            else FieldNumbers[field] = Longer(FieldNumbers[field]);
        }
    }

    /// <summary>The company of an event: the last whose events begin at or before its place.</summary>
    private int CompanyOf(int place)
    {
        int low = 0, high = Offsets.Length - 2;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (Offsets[middle] <= place) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    private static T[] Longer<T>(T[] column)
    {
        Array.Resize(ref column, column.Length * 2);
        return column;
    }

    /// <summary>Whether a window that begins after <paramref name="start"/> is answered by the feed.</summary>
    public bool Covers(int start) => IsDelivered && !IsStale && From is { } from && start + 1 >= from;
}
