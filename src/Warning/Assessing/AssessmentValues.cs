using EarlyWarning.Rules;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Explaining;

namespace EarlyWarning.Assessing;

/// <summary>Supplies the values of one assessment to referral expressions. Held rules count as fired in them.</summary>
internal sealed class AssessmentValues(Assessment assessment, Func<IReadOnlyList<MissingReason>> whyNoWorkers) : IHostValues
{
    public ScalarValue ValueOf(BoundHostValue value) => value.Name switch
    {
        AssessmentVocabulary.Score => ScalarValue.Of((double)assessment.Score),
        AssessmentVocabulary.AffectedWorkers => ScalarValue.Of(assessment.AffectedWorkers ?? double.NaN),
        AssessmentVocabulary.LevelAtLeast => ScalarValue.Of(assessment.Level >= Enum.Parse<Level>(value.Argument!, ignoreCase: true)),
        AssessmentVocabulary.Fired => ScalarValue.Of(HasFired(value.Argument!)),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.Name, "An assessment has no such value."),
    };

    public IReadOnlyList<MissingReason> WhyMissing(BoundHostValue value) => value.Name switch
    {
        AssessmentVocabulary.AffectedWorkers => whyNoWorkers(),
        AssessmentVocabulary.Fired => Undecided(value.Argument!)?.Missing ?? [],
        _ => [],
    };

    /// <summary>Returns whether a rule is fired; null when it is indeterminate. A shadow rule, or one that is not in force, is not fired.</summary>
    private bool? HasFired(string rule)
    {
        if (assessment.Rules.Any(fired => fired.Rule.Id == rule)) return true;
        return Undecided(rule) is null ? false : null;
    }

    private IndeterminateRule? Undecided(string rule) => assessment.Indeterminate.FirstOrDefault(undecided => undecided.Rule.Id == rule);
}
