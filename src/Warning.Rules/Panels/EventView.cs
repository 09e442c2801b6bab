using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;

namespace EarlyWarning.Rules.Panels;

/// <summary>The visible events of an indicator as of a date, sorted by company, day and value.</summary>
internal sealed class EventView
{
    private int[]? companies;

    public required Indicator Indicator { get; init; }

    /// <summary>The id of the feed that delivers the indicator; null if none does.</summary>
    public required string? Feed { get; init; }

    public bool IsDelivered => Feed is not null;

    /// <summary>The first day that the feed covers, as a day number; null if unknown, which leaves every window missing.</summary>
    public required int? From { get; init; }

    /// <summary>The last day that the feed covers, as a day number; null if unknown.</summary>
    public required int? Through { get; init; }

    /// <summary>Whether the feed has delivered nothing for longer than <c>maxAge</c>.</summary>
    public required bool IsStale { get; init; }

    /// <summary>The events of row r are those at <c>Offsets[r] .. Offsets[r + 1] - 1</c>.</summary>
    public required int[] Offsets { get; init; }

    public required int[] Days { get; set; }

    /// <summary>The number of each event; NaN if it could not be read.</summary>
    public required double[] Values { get; set; }

    /// <summary>The values of each field for all events, flags as 1 and 0, missing as NaN; empty for a text field.</summary>
    public double[][] FieldNumbers { get; init; } = [];

    /// <summary>
    /// The codes of each text field for all events in the panel's texts, missing as <see cref="TextPool.Missing"/>; empty for other fields. Lower codes are
    /// hashes: they can be compared for equality and have no text.
    /// </summary>
    public int[][] FieldTexts { get; init; } = [];

    /// <summary>A bit for each company, 64 a word, set if it has an event whose day could not be read; null if none is set.</summary>
    public ulong[]? Undated { get; init; }

    /// <summary>The rows of events whose number could not be read, by the event's place.</summary>
    public IReadOnlyDictionary<int, UnreadRow> UnreadRows { get; init; } = ReadOnlyDictionary<int, UnreadRow>.Empty;

    /// <summary>The places of events whose number is only about right.</summary>
    public IReadOnlySet<int> Approximate { get; init; } = ReadOnlySet<int>.Empty;

    /// <summary>The first row of each company whose day could not be read.</summary>
    public IReadOnlyDictionary<int, UnreadRow> UndatedRows { get; init; } = ReadOnlyDictionary<int, UnreadRow>.Empty;

    /// <summary>The number of events.</summary>
    public int Count => Offsets[^1];

    /// <summary>The company of each event. Made when it is first read, after which the view must not change.</summary>
    [AllowNull]
    public int[] Companies
    {
        get => companies ??= AllCompanies();
        init => companies = value;
    }

    /// <summary>Returns the companies with a row that could not be read; a company may come several times.</summary>
    public IEnumerable<int> UnreadCompanies() => UndatedRows.Keys.Concat(UnreadRows.Keys.Select(CompanyOf));

    /// <summary>Returns whether a company has an event whose day could not be read.</summary>
    public bool HasUndated(int row) => Undated is not null && (Undated[row >> 6] >> row & 1) != 0;

    /// <summary>Doubles the room for the events of a single company.</summary>
    public void Grow()
    {
        (Days, Values) = (Longer(Days), Longer(Values));
        for (int field = 0; field < Indicator.Fields.Count; field++)
        {
            if (Indicator.Fields[field].Type == EventFieldType.Text) FieldTexts[field] = Longer(FieldTexts[field]);
            else FieldNumbers[field] = Longer(FieldNumbers[field]);
        }
    }

    private int[] AllCompanies()
    {
        int[] rows = new int[Count];
        for (int row = 0; row + 1 < Offsets.Length; row++)
        {
            for (int place = Offsets[row]; place < Offsets[row + 1]; place++) rows[place] = row; // of few events: faster than to fill
        }

        return rows;
    }

    /// <summary>Returns the company of an event: the last whose events begin at or before its place.</summary>
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

    /// <summary>Returns whether the feed covers a window that begins after <paramref name="start"/> and is not stale.</summary>
    public bool Covers(int start) => IsDelivered && !IsStale && From is { } from && start + 1 >= from;
}
