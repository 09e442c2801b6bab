namespace EarlyWarning.Rules;

/// <summary>What became of all tests of a rule set.</summary>
/// <param name="Results">A result a test, by rule and then in the file's order.</param>
/// <param name="Coverage">A coverage a rule, those without tests too.</param>
public sealed record RuleTestReport(IReadOnlyList<RuleTestResult> Results, IReadOnlyList<RuleCoverage> Coverage)
{
    /// <summary>How many tests failed.</summary>
    public int Failed => Results.Count(result => !result.Passed);

    /// <summary>How many values of clauses there are to be seen, in all rules.</summary>
    public int Needed => Coverage.Sum(rule => rule.Needed);

    /// <summary>How many of them were seen.</summary>
    public int Covered => Coverage.Sum(rule => rule.Covered);
}
