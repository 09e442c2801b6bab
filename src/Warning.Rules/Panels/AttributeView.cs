using System.Collections.ObjectModel;

namespace EarlyWarning.Rules.Panels;

/// <summary>The values of an attribute for all companies as of a date. Immutable.</summary>
internal sealed class AttributeView
{
    public required Indicator Indicator { get; init; }

    /// <summary>The id of the feed that delivers the attribute; null if none does.</summary>
    public required string? Feed { get; init; }

    public bool IsDelivered => Feed is not null;

    /// <summary>The numbers, day numbers of dates, or flags as 1 and 0, missing as NaN; all missing for a text attribute.</summary>
    public required Column Numbers { get; init; }

    /// <summary>The codes of a text attribute in the panel's texts, missing as <see cref="TextPool.Missing"/>; empty for other types.</summary>
    public required int[] Texts { get; init; }

    /// <summary>The unread row of each company whose value is missing because of it.</summary>
    public IReadOnlyDictionary<int, UnreadRow> Unread { get; init; } = ReadOnlyDictionary<int, UnreadRow>.Empty;
}
