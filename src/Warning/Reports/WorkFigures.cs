using EarlyWarning.Replaying;

namespace EarlyWarning;

/// <summary>What was done with some warnings of a period: all, or those of a unit, town, trade or month. Immutable; equal by value.</summary>
/// <param name="Name">The unit, town, section and division of the trade, or the month (<c>2026-11</c>); empty where it is not known, null for all.</param>
public sealed record WorkFigures(string? Name)
{
    /// <summary>The number of warnings: alerts that opened in the period.</summary>
    public int Warnings { get; init; }

    /// <summary>The number of those that somebody received.</summary>
    public int Received { get; init; }

    /// <summary>The number of those received within the limit; one without a limit is in time.</summary>
    public int ReceivedInTime { get; init; }

    /// <summary>The number of those that were handled, or closed by a person.</summary>
    public int Handled { get; init; }

    /// <summary>The number of those that were over no limit up to then.</summary>
    public int HandledInTime { get; init; }

    /// <summary>The median of the days from the opening to the closing by a person; null where there is none.</summary>
    public double? MedianDays { get; init; }

    /// <summary>The number of those that a person closed as handled or as trouble without a breach.</summary>
    public int Resolved { get; init; }

    /// <summary>The number of those closed as false alarms.</summary>
    public int FalseAlarms { get; init; }

    /// <summary>The number of workers helped.</summary>
    public long Workers { get; init; }

    /// <summary>The yuan recovered for them.</summary>
    public decimal Yuan { get; init; }

    /// <summary>The number of those that were over a limit at some time.</summary>
    public int Overdue { get; init; }

    /// <summary>The number of companies with a warning that had one before, or whose alert opened more than once.</summary>
    public int RepeatCompanies { get; init; }

    /// <summary>The number of workers of all companies of the unit, town or trade; null where it is not known.</summary>
    public double? Headcount { get; init; }

    /// <summary>The number of warnings by 10,000 workers; null where their number is not known.</summary>
    public double? PerTenThousandWorkers => Headcount is > 0 and { } workers ? Warnings / workers * 10_000 : null;

    /// <summary>The share of warnings that were received in time; null where there are none.</summary>
    public double? ReceivedInTimeShare => Share.Of(ReceivedInTime, Warnings);

    /// <summary>The share of warnings that were handled in time; null where there are none.</summary>
    public double? HandledInTimeShare => Share.Of(HandledInTime, Warnings);
}
