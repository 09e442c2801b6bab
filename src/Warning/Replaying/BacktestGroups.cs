using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>The figures of a backtest by group, which add up to those of all. Immutable.</summary>
public sealed record BacktestGroups
{
    /// <summary>The fewest outcomes of a group that has figures of its own.</summary>
    public const int FewestOutcomes = 5;

    /// <summary>The groups with enough outcomes, by the number that their names begin with, then by name; what is of no known group comes last.</summary>
    public IReadOnlyList<BacktestGroup> Groups { get; init => field = ValueList.Of(value); } = ValueList<BacktestGroup>.Empty;

    /// <summary>All groups with fewer outcomes together; null where there is none.</summary>
    public BacktestGroup? TooFew { get; init; }
}
