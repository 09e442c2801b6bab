namespace EarlyWarning.Files;

/// <summary>A release of the rules of a scan file. Immutable; equal by value.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Pack">The hash of the rules, <see cref="RulePack.Hash"/>.</param>
/// <param name="Released">Who released it, and when.</param>
/// <param name="Approved">Who approved it, and when; null while nobody has.</param>
public sealed record RuleRelease(int Number, string Pack, ReleaseAct Released, ReleaseAct? Approved);
