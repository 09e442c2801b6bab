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

    public required double[] Values { get; set; }

    /// <summary>Makes room for more events of a single company.</summary>
    public void Grow()
    {
        int[] days = Days;
        double[] values = Values;
        Array.Resize(ref days, days.Length * 2);
        Array.Resize(ref values, values.Length * 2);
        (Days, Values) = (days, values);
    }

    /// <summary>Whether a window that begins after <paramref name="start"/> is answered by the feed.</summary>
    public bool Covers(int start) => IsDelivered && !IsStale && From is { } from && start + 1 >= from;
}
