namespace EarlyWarning.Rules;

/// <summary>A difference between two versions of a rule. Immutable; equal by value.</summary>
/// <param name="Part">The part that differs.</param>
/// <param name="Name">The place of the number, or the name of the let, parameter, indicator or rule; null for a part of which a rule has one.</param>
/// <param name="Old">The part before, as it is written; null where there was none, or no short text tells it.</param>
/// <param name="New">The part now; null where there is none, or no short text tells it.</param>
public sealed record RuleChange(RulePart Part, string? Name, string? Old, string? New);
