using System.Globalization;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints test results: failures with their reasons on standard error, the rest on standard output.</summary>
internal sealed class TestReportText(Terminal terminal)
{
    private const string Indent = "    ";

    public void Print(PackTestReport report, bool coverage)
    {
        foreach (RuleTestResult result in report.Rules.Results.Where(result => !result.Passed)) Print(result);
        foreach (ScenarioResult scenario in report.Scenarios.Where(scenario => !scenario.Passed)) Print(scenario);
        int rules = report.Rules.Results.Select(result => result.Rule).Distinct(StringComparer.Ordinal).Count();
        terminal.Out.WriteLine(
            $"{Count.Of(report.Rules.Results.Count, "test")} of {Count.Of(rules, "rule")}, {Count.Of(report.Scenarios.Count, "scenario")}: " +
            $"{Count.Number(report.Count - report.Failed)} passed, {Count.Number(report.Failed)} failed");
        if (coverage) PrintCoverage(report.Rules);
    }

    private void Print(RuleTestResult result)
    {
        terminal.Error.WriteLine($"{result.File}:{result.Line}: {result.Rule}, {NameOf(result)}: expected {Word.Of(result.Expected)}, got {Word.Of(result.Got)}");
        if (result.Explanation is { } why) ExplanationText.Print(terminal.Error, why, result.Missing, Indent);
    }

    private void Print(ScenarioResult scenario)
    {
        terminal.Error.WriteLine($"{scenario.File}:{scenario.Line}: scenario {scenario.Id}: {string.Join("; ", scenario.Faults)}");
        foreach (RuleExplanation rule in scenario.Explanations)
        {
            terminal.Error.WriteLine($"{Indent}{rule.Rule.Id} is {Word.Of(rule.Outcome)}");
            ExplanationText.Print(terminal.Error, rule.Condition, rule.Missing, Indent + Indent);
        }
    }

    private void PrintCoverage(RuleTestReport report)
    {
        terminal.Out.WriteLine($"coverage: {Percent(report.Covered, report.Needed)} ({Count.Number(report.Covered)} of {Count.Number(report.Needed)} values of clauses seen)");
        foreach (RuleCoverage rule in report.Coverage.Where(rule => rule.Covered < rule.Needed))
        {
            terminal.Out.WriteLine($"{rule.File}:{rule.Line}: {rule.Rule}");
            foreach (ClauseCoverage clause in rule.Clauses.Where(clause => clause.Lacking.Count > 0))
                terminal.Out.WriteLine($"{Indent}{clause.Clause}: never {string.Join(", ", clause.Lacking)}");
        }
    }

    public static string NameOf(RuleTestResult result) =>
        result.Name is { } name ? $"test {result.Index} '{name}'" : string.Create(CultureInfo.InvariantCulture, $"test {result.Index}");

    /// <summary>Formats a share, rounded down so that 100 % means all.</summary>
    private static string Percent(int covered, int needed) =>
        needed == 0 ? "100 %" : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(1000.0 * covered / needed) / 10:0.#} %");
}
