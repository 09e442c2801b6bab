using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>
/// Where a feed of a <see cref="ScanDefinition"/> has the day or period of its rows: in a column, in a name or title outside of the table, or nowhere, so that
/// it is given.
/// </summary>
public sealed record FeedDate
{
    /// <summary>The column; null where the date is elsewhere.</summary>
    public string? Column { get; init; }

    /// <summary>Where it stands outside of the table; null where it does not.</summary>
    public DatePlace? From { get; init; }

    /// <summary>How it is written there, such as <c>{yyyy}年{MM}月</c>.</summary>
    public string? Pattern { get; init; }

    /// <summary>The date of all rows, such as <c>2026-10</c>; null where the feed has it.</summary>
    public string? Value { get; init; }

    /// <summary>The year of dates that are told without one; null: such a date is none.</summary>
    public int? Year { get; init; }

    /// <summary>Where the year stands, in place of <see cref="Year"/>: <see cref="From"/> and <see cref="Pattern"/> of it.</summary>
    public FeedDate? YearFrom { get; init; }
}
