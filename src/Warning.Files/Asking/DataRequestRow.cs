using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>A figure of one company that is missing, and what it could decide. Immutable; equal by value.</summary>
/// <param name="Company">The company.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Missing">Why it is missing, and since when.</param>
public sealed record DataRequestRow(Company Company, Indicator Indicator, MissingReason Missing)
{
    /// <summary>The periods asked for, the earliest first; empty for an indicator that has none.</summary>
    public IReadOnlyList<CalendarPeriod> Periods { get; init => field = ValueList.Of(value); } = ValueList<CalendarPeriod>.Empty;

    /// <summary>The number of rules that it leaves undecided.</summary>
    public int Rules { get; init; }

    /// <summary>The company's level as it stands.</summary>
    public Level Level { get; init; }

    /// <summary>The level that the company would have if the rules that it leaves undecided had fired.</summary>
    public Level MayReach { get; init; }

    /// <summary>The points that these rules would add, at most two decimals.</summary>
    public decimal MayAdd { get; init; }
}
