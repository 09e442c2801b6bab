using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>A rule that cannot be decided for a company, with the data that are missing. Immutable; equal by value.</summary>
/// <param name="Company">The company.</param>
/// <param name="Level">The company's level without the undecided rules.</param>
/// <param name="Score">The company's score, in points, without the undecided rules.</param>
/// <param name="ScoreHigh">The company's score, in points, if every undecided rule had fired.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Missing">The missing indicators, with the reason and since when.</param>
public sealed record Gap(Company Company, Level Level, decimal Score, decimal ScoreHigh, RuleHead Rule, IReadOnlyList<MissingReason> Missing)
{
    /// <summary>The missing indicators, with the reason and since when.</summary>
    public IReadOnlyList<MissingReason> Missing { get; init => field = ValueList.Of(value); } = ValueList.Of(Missing);
}
