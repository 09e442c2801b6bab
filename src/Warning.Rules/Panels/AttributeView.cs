using System.Collections.ObjectModel;

namespace EarlyWarning.Rules.Panels;

/// <summary>An attribute of all companies as of a date.</summary>
internal sealed class AttributeView
{
    public required Indicator Indicator { get; init; }

    /// <summary>Who delivers it, or null.</summary>
    public required string? Feed { get; init; }

    public bool IsDelivered => Feed is not null;

    /// <summary>Numbers and dates; flags as 1 and 0. Missing as NaN.</summary>
    public required Column Numbers { get; init; }

    /// <summary>Codes of the panel's texts, of a text attribute; else empty.</summary>
    public required int[] Texts { get; init; }

    /// <summary>The companies whose value is missing because a row could not be read, each with the row.</summary>
    public IReadOnlyDictionary<int, UnreadRow> Unread { get; init; } = ReadOnlyDictionary<int, UnreadRow>.Empty;
}
