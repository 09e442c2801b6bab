using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules;

/// <summary>Reports the results of all tests of a rule set.</summary>
/// <param name="Results">One result for each test, by rule and then in the file's order.</param>
/// <param name="Coverage">One coverage for each rule, including those without tests.</param>
public sealed record RuleTestReport(IReadOnlyList<RuleTestResult> Results, IReadOnlyList<RuleCoverage> Coverage)
{
    /// <summary>One result for each test, by rule and then in the file's order.</summary>
    public IReadOnlyList<RuleTestResult> Results { get; init => field = ValueList.Of(value); } = ValueList.Of(Results);

    /// <summary>One coverage for each rule, including those without tests.</summary>
    public IReadOnlyList<RuleCoverage> Coverage { get; init => field = ValueList.Of(value); } = ValueList.Of(Coverage);

    /// <summary>The number of failed tests, without those that a later layer changed.</summary>
    public int Failed => Results.Count(result => !result.Passed && !result.IsChanged);

    /// <summary>The number of values of clauses to cover in all rules.</summary>
    public int Needed => Coverage.Sum(rule => rule.Needed);

    /// <summary>The number of values covered.</summary>
    public int Covered => Coverage.Sum(rule => rule.Covered);
}
