namespace EarlyWarning.Rules;

/// <summary>What differs between two versions of a rule. Immutable; equal by value.</summary>
/// <param name="Aspect">What it is about.</param>
/// <param name="Key">The key of the rule file, such as <c>when</c> or <c>source.text</c>; <c>let x</c>, <c>parameter x</c>, <c>indicator x</c> or <c>rule x</c>
/// for what the condition rests on; empty for the layout of the whole rule.</param>
/// <param name="Old">What it was, as it is written; null for nothing, or where no short text tells it.</param>
/// <param name="New">What it is; null likewise.</param>
public sealed record RuleMeaningChange(RuleAspect Aspect, string Key, string? Old, string? New);
