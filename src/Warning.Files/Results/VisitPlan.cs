using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>
/// Where a budget of visits draws its line through the list of a scan. The companies with a level above none count by rank, save those that step aside: of
/// which somebody acted within the time of the budget, whose alert is silenced, or closed by a person. Immutable.
/// </summary>
public sealed record VisitPlan
{
    /// <summary>The budget.</summary>
    public required VisitBudget Budget { get; init; }

    /// <summary>The last company above the line; null where the budget reaches them all.</summary>
    public Alert? Line { get; init; }

    /// <summary>The number of companies above the line.</summary>
    public int Planned { get; init; }

    /// <summary>The number of companies below it.</summary>
    public int Below { get; init; }

    /// <summary>The number of companies aside that somebody acted on within the time of the budget.</summary>
    public int Visited { get; init; }

    /// <summary>The number of companies aside whose alert is silenced.</summary>
    public int Silenced { get; init; }

    /// <summary>The number of companies aside whose alert a person closed.</summary>
    public int Closed { get; init; }

    /// <summary>The companies on both sides of the line that are equal in level and points, by rank; empty where there is none below it.</summary>
    public IReadOnlyList<Alert> Tied { get; init => field = ValueList.Of(value); } = ValueList<Alert>.Empty;

    /// <summary>The first companies below the line, with what would lift each to it; at most five.</summary>
    public IReadOnlyList<VisitRise> Next { get; init => field = ValueList.Of(value); } = ValueList<VisitRise>.Empty;

    /// <summary>How many of those above the line the last backtest lets expect an outcome of; null without one, or where it listed nobody.</summary>
    public ExpectedHits? Expected { get; init; }
}
