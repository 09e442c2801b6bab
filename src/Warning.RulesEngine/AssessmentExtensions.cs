using RulesEngine.Models;

namespace EarlyWarning.RulesEngine;

/// <summary>Assessments as inputs of workflows.</summary>
public static class AssessmentExtensions
{
    /// <summary>
    /// Returns what an assessment says as inputs of a workflow, to be run beside an app's own. Each has one type whatever the assessment, because RulesEngine
    /// compiles a workflow
    /// for the types of its first inputs.
    /// </summary>
    /// <param name="assessment">The assessment.</param>
    /// <returns>
    /// <c>level</c>, a <see cref="Level"/>, which an expression compares with its name: <c>level >= "Orange"</c>; <c>score</c> and <c>scoreHigh</c>, decimals;
    /// <c>affectedWorkers</c>, a double, NaN where it is not known; <c>fired</c> and <c>indeterminate</c>, arrays of the ids of rules:
    /// <c>fired.Contains("wages.arrears")</c>.
    /// </returns>
    public static RuleParameter[] AsRuleParameters(this Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return
        [
            new RuleParameter("level", assessment.Level),
            new RuleParameter("score", assessment.Score),
            new RuleParameter("scoreHigh", assessment.ScoreHigh),
            new RuleParameter("affectedWorkers", assessment.AffectedWorkers ?? double.NaN),
            new RuleParameter("fired", assessment.Rules.Select(rule => rule.Rule.Id).ToArray()),
            new RuleParameter("indeterminate", assessment.Indeterminate.Select(rule => rule.Rule.Id).ToArray()),
        ];
    }
}
