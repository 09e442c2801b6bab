namespace EarlyWarning.Rules.Planning;

/// <summary>The plan of the rules that are in force at a date.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Truths">The condition of each rule of the set in the plan; -1: the rule is not in force.</param>
/// <param name="Numbers">The place of each number that is evaluated beside the rules.</param>
internal sealed record PlanInForce(Plan Plan, int[] Truths, int[] Numbers);
