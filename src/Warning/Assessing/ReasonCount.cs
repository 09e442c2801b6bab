using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>The number of companies for which an indicator is missing for one reason.</summary>
/// <param name="Why">The reason, as <see cref="MissingReason.Why"/> says.</param>
/// <param name="Companies">The number of companies.</param>
public readonly record struct ReasonCount(string Why, int Companies);
