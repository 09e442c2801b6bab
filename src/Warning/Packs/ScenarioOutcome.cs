using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>What the company of a scenario gets. Equal by value.</summary>
/// <param name="Level">The level.</param>
/// <param name="Score">The score, in points.</param>
/// <param name="Fired">The ids of the active rules that have fired, in ordinal order.</param>
public sealed record ScenarioOutcome(Level Level, decimal Score, IReadOnlyList<string> Fired)
{
    /// <summary>The ids of the active rules that have fired, in ordinal order.</summary>
    public IReadOnlyList<string> Fired { get; init => field = ValueList.Of(value); } = ValueList.Of(Fired);
}
