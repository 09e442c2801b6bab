using EarlyWarning.Rules;

namespace EarlyWarning.Assessing;

/// <summary>An assessment, for the names of <see cref="AssessmentVocabulary"/>.</summary>
internal sealed class AssessmentValues(Assessment assessment, Func<IReadOnlyList<MissingReason>> whyNoWorkers)
{
    public Assessment Assessment => assessment;

    public IReadOnlyList<MissingReason> WhyNoWorkers() => whyNoWorkers();

    /// <summary>Returns whether a rule is fired; null when it is indeterminate. A shadow rule, or one that is not in force, is not fired.</summary>
    public bool? HasFired(string rule)
    {
        if (assessment.Rules.Any(fired => fired.Rule.Id == rule)) return true;
        return Undecided(rule) is null ? false : null;
    }

    public IReadOnlyList<MissingReason> WhyUndecided(string rule) => Undecided(rule)?.Missing ?? [];

    private IndeterminateRule? Undecided(string rule) => assessment.Indeterminate.FirstOrDefault(undecided => undecided.Rule.Id == rule);
}
