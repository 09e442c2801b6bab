using NodaTime;

namespace EarlyWarning;

/// <summary>A latch: a rule that has fired for a company and has not been cleared since.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Since">The as-of date at which the rule fired first.</param>
/// <param name="Level">
/// The level that the rule's points and floor gave by themselves when it last fired; it is used when the pack no longer has the rule.
/// </param>
public readonly record struct Latch(string Rule, LocalDate Since, Level Level)
{
    /// <summary>The highest step that the rule had reached and not left since, from 1; null for a rule without steps.</summary>
    public int? Step { get; init; }
}
