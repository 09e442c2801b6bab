using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules;

/// <summary>Reports whether the tests of a rule set notice when a number or comparison of a condition is changed a little.</summary>
/// <param name="Changes">The number of changes that were tried.</param>
/// <param name="Unnoticed">The changes that no test noticed, by rule and then by place.</param>
public sealed record ThresholdReport(int Changes, IReadOnlyList<ThresholdChange> Unnoticed)
{
    /// <summary>The changes that no test noticed, by rule and then by place.</summary>
    public IReadOnlyList<ThresholdChange> Unnoticed { get; init => field = ValueList.Of(value); } = ValueList.Of(Unnoticed);

    /// <summary>The number of changes that a test noticed.</summary>
    public int Noticed => Changes - Unnoticed.Count;
}
