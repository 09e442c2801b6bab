using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>What a feed delivered of one indicator.</summary>
/// <param name="Id">The indicator.</param>
/// <param name="Observations">How many values or events were read.</param>
/// <param name="Companies">How many companies have at least one, up to the as-of date.</param>
/// <param name="Earliest">The earliest period or day; null: none, or an attribute of the register.</param>
/// <param name="Latest">The latest period or day up to the as-of date; null: none, or an attribute of the register.</param>
public sealed record IndicatorSummary(string Id, long Observations, int Companies, string? Earliest, string? Latest)
{
    /// <summary>The figures of its newest visible period; null if there is none, no rule reads it, or the indicator is no measure.</summary>
    public PeriodFigures? Newest { get; init; }

    /// <summary>
    /// The share of the companies that ever have a value of it, but have none in the newest period; null as <see cref="Newest"/>, and where <c>absent</c>
    /// stands for what is missing.
    /// </summary>
    public double? MissingShare { get; init; }

    /// <summary><see cref="Earliest"/> as a period.</summary>
    internal CalendarPeriod? First { get; init; }

    /// <summary><see cref="Latest"/> as a period.</summary>
    internal CalendarPeriod? Last { get; init; }
}
