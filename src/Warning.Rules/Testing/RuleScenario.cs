namespace EarlyWarning.Rules;

/// <summary>A test of a whole rule set by a host: the observations of one company, and what the host expects of the outcomes of all rules.</summary>
/// <param name="Given">The observations.</param>
/// <param name="IsMet">
/// Tells whether the expectation is met, from the outcome of each rule and step, from 0; null for a rule that is not in force.
/// </param>
public sealed record RuleScenario(GivenPanel Given, Func<Func<Rule, int, Outcome?>, bool> IsMet);
