using System.Text.Json;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes test results as JSON.</summary>
internal static class TestReportJson
{
    public static void Write(Utf8JsonWriter json, PackTestReport report, bool coverage, ThresholdReport? thresholds)
    {
        json.WriteStartObject();
        json.WriteNumber("passed", report.Count - report.Failed - report.Rules.Results.Count(result => result.IsChanged));
        json.WriteNumber("failed", report.Failed);
        json.WriteNumber("changed", report.Changed);
        json.WriteStartArray("tests");
        foreach (RuleTestResult result in report.Rules.Results) Write(json, result);
        json.WriteEndArray();
        json.WriteStartArray("scenarios");
        foreach (ScenarioResult scenario in report.Scenarios) Write(json, scenario);
        json.WriteEndArray();
        if (coverage) Write(json, report.Rules);
        if (thresholds is not null) Write(json, thresholds);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RuleTestResult result)
    {
        json.WriteStartObject();
        json.WriteString("rule", result.Rule);
        json.WriteNumber("test", result.Index);
        ExplanationJson.WriteText(json, "name", result.Name);
        json.WriteString("file", result.File);
        json.WriteNumber("line", result.Line);
        json.WriteString("expected", Word.Of(result.Expected));
        json.WriteString("got", Word.Of(result.Got));
        if (result.ExpectedStep is { } step) json.WriteNumber("expectedStep", step);
        if (result.GotStep is { } reached) json.WriteNumber("gotStep", reached);
        json.WriteBoolean("passed", result.Passed);
        if (result.IsChanged) json.WriteBoolean("changed", true);
        if (result.Explanation is { } why) ExplanationJson.Write(json, "condition", why);
        if (result.Missing.Count > 0) ExplanationJson.Write(json, "missing", result.Missing);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ScenarioOutcome before, ScenarioOutcome after)
    {
        json.WriteStartObject("changed");
        foreach ((string name, ScenarioOutcome outcome) in new[] { ("before", before), ("after", after) })
        {
            json.WriteStartObject(name);
            json.WriteString("level", Word.Of(outcome.Level));
            json.WriteNumber("score", outcome.Score);
            json.WriteStartArray("fired");
            foreach (string rule in outcome.Fired) json.WriteStringValue(rule);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ScenarioResult scenario)
    {
        json.WriteStartObject();
        json.WriteString("id", scenario.Id);
        json.WriteString("title", scenario.Title);
        json.WriteString("file", scenario.File);
        json.WriteNumber("line", scenario.Line);
        json.WriteString("level", Word.Of(scenario.Level));
        json.WriteNumber("score", scenario.Score);
        json.WriteBoolean("passed", scenario.Passed);
        if (scenario.Merged is { } merged) Write(json, scenario.Outcome, merged);
        json.WriteStartArray("faults");
        foreach (Message fault in scenario.Faults) json.WriteStringValue(fault.ToString());
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RuleTestReport report)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("needed", report.Needed);
        json.WriteNumber("covered", report.Covered);
        json.WriteStartArray("uncovered");
        foreach (RuleCoverage rule in report.Coverage)
        {
            foreach (ClauseCoverage clause in rule.Clauses.Where(clause => clause.Lacking.Count > 0)) Write(json, rule, clause);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ThresholdReport report)
    {
        json.WriteStartObject("thresholds");
        json.WriteNumber("changes", report.Changes);
        json.WriteNumber("noticed", report.Noticed);
        json.WriteStartArray("unnoticed");
        foreach (ThresholdChange change in report.Unnoticed)
        {
            json.WriteStartObject();
            json.WriteString("rule", change.Rule);
            json.WriteString("file", change.File);
            json.WriteNumber("line", change.Line);
            json.WriteNumber("column", change.Column);
            json.WriteString("written", change.Written);
            json.WriteString("changed", change.Changed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RuleCoverage rule, ClauseCoverage clause)
    {
        json.WriteStartObject();
        json.WriteString("rule", rule.Rule);
        json.WriteString("file", rule.File);
        json.WriteNumber("line", rule.Line);
        json.WriteString("clause", clause.Clause);
        json.WriteStartArray("lacking");
        foreach (string value in clause.Lacking) json.WriteStringValue(value);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
