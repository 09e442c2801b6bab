using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>A rule that cannot be decided for a company: data to go and get.</summary>
/// <param name="Company">The company.</param>
/// <param name="Level">Its level as far as is known.</param>
/// <param name="Score">Its score as far as is known.</param>
/// <param name="ScoreHigh">Its score if every undecided rule had fired.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Missing">What is missing, why, and since when.</param>
public sealed record Gap(Company Company, Level Level, decimal Score, decimal ScoreHigh, Rule Rule, IReadOnlyList<MissingReason> Missing);
