using NodaTime;

namespace EarlyWarning;

/// <summary>A rule that has fired for a company and has not been cleared.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Since">The as-of date at which it fired first.</param>
/// <param name="Level">The level that its points and floor gave by themselves when it fired last: what is known of it where no pack has it any more.</param>
public readonly record struct Latch(string Rule, LocalDate Since, Level Level);
