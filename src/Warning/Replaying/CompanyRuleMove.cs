using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>A rule that counts differently for a company in two packs. Immutable; equal by value.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Old">Its outcome in the earlier pack; null where it is not there, not in force, or a shadow rule.</param>
/// <param name="New">Its outcome in the later pack; null where it is not there, not in force, or a shadow rule.</param>
/// <param name="OldPoints">The points that it adds in the earlier pack, 0 where another one of its group counts.</param>
/// <param name="NewPoints">The points that it adds in the later pack, 0 where another one of its group counts.</param>
/// <param name="IsDecisive">
/// Whether it made the difference: its change alone, made in the earlier pack or undone in the later one, changes the level (the score, where the level
/// stays). Where that is so of no rule, all that changed made it together.
/// </param>
public sealed record CompanyRuleMove(string Rule, Outcome? Old, Outcome? New, decimal OldPoints, decimal NewPoints, bool IsDecisive);
