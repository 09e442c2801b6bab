using EarlyWarning.Files.Tables;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Mapping;

/// <summary>Where a feed has the date of its rows.</summary>
/// <param name="Json">The place in the scan file.</param>
internal sealed record DateMapping(JsonValue Json)
{
    /// <summary>The column; null where the date is outside of the table.</summary>
    public LocatedText? Column { get; init; }

    /// <summary>Where it stands outside of the table; null: it is in a column, or given.</summary>
    public OutsideDate? Outside { get; init; }

    /// <summary>The date of all rows, as it is given; null: the feed has it.</summary>
    public string? Value { get; init; }

    /// <summary>The year of dates that are told without one; null: none is said.</summary>
    public YearMapping? Year { get; init; }
}

/// <summary>A date, or the year of one, outside of the table.</summary>
/// <param name="Place">Where it is looked for.</param>
/// <param name="Pattern">How it is written.</param>
internal sealed record OutsideDate(DatePlace Place, DatePattern Pattern);

/// <summary>The year of dates that are told without one.</summary>
/// <param name="Year">The year; null where the feed has it.</param>
/// <param name="Outside">Where it stands; null where it is given.</param>
internal sealed record YearMapping(int? Year, OutsideDate? Outside);

/// <summary>The columns that are a period each.</summary>
/// <param name="Json">The place in the scan file.</param>
/// <param name="Header">How their headers are written.</param>
/// <param name="Year">The year of headers that have none; null: none is said.</param>
internal sealed record MonthsMapping(JsonValue Json, DatePattern Header, YearMapping? Year);
