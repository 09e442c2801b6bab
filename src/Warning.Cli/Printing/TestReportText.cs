using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints test results: failures with their reasons on standard error, the rest on standard output.</summary>
internal sealed class TestReportText(Terminal terminal)
{
    private const string Indent = "    ";

    public static Message NameOf(RuleTestResult result) =>
        result.Name is { } name ? TestScreenMessages.NamedTest(result.Index, name) : TestScreenMessages.Test(result.Index);

    /// <summary>Tells what a later layer makes of a scenario.</summary>
    public static Message Changed(ScenarioResult scenario)
    {
        (ScenarioOutcome before, ScenarioOutcome after) = (scenario.Outcome, scenario.Merged!);
        return TestScreenMessages.ScenarioChanged(
            scenario.File, scenario.Line, scenario.Id, before.Level.InWords(), before.Score, after.Level.InWords(), after.Score);
    }

    /// <summary>Prints a report.</summary>
    /// <param name="report">The results.</param>
    /// <param name="coverage">Whether to list what the tests do not cover.</param>
    /// <param name="thresholds">What became of changed numbers; null if that was not tried.</param>
    public void Print(PackTestReport report, bool coverage, ThresholdReport? thresholds)
    {
        foreach (RuleTestResult result in report.Rules.Results.Where(result => !result.Passed && !result.IsChanged)) Print(result);
        foreach (ScenarioResult scenario in report.Scenarios.Where(scenario => !scenario.Passed)) Print(scenario);
        foreach (RuleTestResult result in report.Rules.Results.Where(result => result.IsChanged)) PrintChanged(result);
        foreach (ScenarioResult scenario in report.Scenarios.Where(scenario => scenario.Merged is not null)) PrintChanged(scenario);
        int rules = report.Rules.Results.Select(result => result.Rule).Distinct(StringComparer.Ordinal).Count();
        terminal.Print(TestScreenMessages.Summary(report.Rules.Results.Count, rules, report.Scenarios.Count, Passed(report), report.Failed));
        if (report.Changed > 0) terminal.Print(TestScreenMessages.ChangedByLayer(report.Changed));
        if (coverage) PrintCoverage(report.Rules);
        if (thresholds is not null) Print(thresholds);
    }

    // A scenario that its own layers fail has failed, whatever a later layer makes of it.
    private static int Passed(PackTestReport report) => report.Count - report.Failed - report.Rules.Results.Count(result => result.IsChanged);

    private void PrintChanged(RuleTestResult result) =>
        terminal.Print(TestScreenMessages.TestChanged(
            result.File, result.Line, result.Rule, NameOf(result), InWords(result.Expected, result.ExpectedStep), InWords(result.Got, result.GotStep)));

    /// <summary>Returns an outcome in words, with the step where a test tells one.</summary>
    private static Message InWords(Outcome outcome, int? step) =>
        step is { } reached && outcome == Outcome.Fired ? TestScreenMessages.StepReached(reached) : outcome.InWords();

    private void PrintChanged(ScenarioResult scenario)
    {
        (ScenarioOutcome before, ScenarioOutcome after) = (scenario.Outcome, scenario.Merged!);
        terminal.Print(Changed(scenario));
        string[] more = [.. after.Fired.Except(before.Fired)], fewer = [.. before.Fired.Except(after.Fired)];
        if (more.Length > 0) terminal.Out.WriteLine(Indent + TestScreenMessages.FiresNow(more).ToString(terminal.Language));
        if (fewer.Length > 0) terminal.Out.WriteLine(Indent + TestScreenMessages.FiresNoMore(fewer).ToString(terminal.Language));
    }

    private void Print(ThresholdReport report)
    {
        terminal.Print(TestScreenMessages.Thresholds(report.Changes, report.Noticed, report.Unnoticed.Count));
        foreach (ThresholdChange change in report.Unnoticed)
            terminal.Print(TestScreenMessages.Unnoticed(change.File, change.Line, change.Column, change.Rule, change.Written, change.Changed));
    }

    private void Print(RuleTestResult result)
    {
        terminal.PrintError(TestScreenMessages.Failed(
            result.File, result.Line, result.Rule, NameOf(result), InWords(result.Expected, result.ExpectedStep), InWords(result.Got, result.GotStep)));
        if (result.Explanation is { } why) PrintTree(why, result.Missing, Indent);
    }

    private void Print(ScenarioResult scenario)
    {
        terminal.PrintError(TestScreenMessages.ScenarioFailed(scenario.File, scenario.Line, scenario.Id, scenario.Faults.Aggregate(TestScreenMessages.Both)));
        foreach (RuleExplanation rule in scenario.Explanations)
        {
            terminal.Error.WriteLine(Indent + TestScreenMessages.RuleIs(rule.Rule.Id, rule.Outcome.InWords()).ToString(terminal.Language));
            PrintTree(rule.Condition, rule.Missing, Indent + Indent);
        }
    }

    private void PrintTree(Explanation condition, IReadOnlyList<MissingReason> missing, string indent)
    {
        foreach (string line in ExplanationText.Lines(condition, missing, terminal.Language)) terminal.Error.WriteLine(indent + line);
    }

    private void PrintCoverage(RuleTestReport report)
    {
        terminal.Print(TestScreenMessages.Coverage(Percent(report.Covered, report.Needed), report.Covered, report.Needed));
        foreach (RuleCoverage rule in report.Coverage.Where(rule => rule.Covered < rule.Needed))
        {
            terminal.Print(TestScreenMessages.Uncovered(rule.File, rule.Line, rule.Rule));
            foreach (ClauseCoverage clause in rule.Clauses.Where(clause => clause.Lacking.Count > 0))
                terminal.Out.WriteLine(Indent + TestScreenMessages.NeverSeen(clause.Clause, [.. clause.Lacking.Select(InWords)]).ToString(terminal.Language));
        }
    }

    private static Message InWords(string value) => value switch
    {
        "true" => TestScreenMessages.True,
        "false" => TestScreenMessages.False,
        _ => TestScreenMessages.Unknown,
    };

    /// <summary>Returns a share in percent, rounded down so that 100 % means all.</summary>
    private static decimal Percent(int covered, int needed) => needed == 0 ? 100 : Math.Floor(1000m * covered / needed) / 10;
}
