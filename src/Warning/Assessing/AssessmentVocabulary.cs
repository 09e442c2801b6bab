using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Assessing;

/// <summary>The names that referral expressions may use in addition to those of rules, with their values of one assessment.</summary>
internal static class AssessmentVocabulary
{
    /// <summary>The levels that rules and conditions may name, the lowest first.</summary>
    public static IReadOnlyList<string> Levels { get; } = [.. EnumWords.All<Level>().Skip(1)];

    /// <summary>The names: score, affected_workers, level_at_least and fired. Held rules count as fired in them.</summary>
    public static HostVocabulary<AssessmentValues> Names { get; } = new HostVocabulary<AssessmentValues>()
        .WithNumber("score", values => (double)values.Assessment.Score)
        .WithNumber(
            "affected_workers",
            values => values.Assessment.AffectedWorkers,
            "people",
            values => values.WhyNoWorkers(),
            values => values.Assessment.AffectedWorkersAreApproximate)
        .WithChoice("level_at_least", Levels, PackMessages.ALevel, (values, level) => values.Assessment.Level >= EnumWords.Find<Level>(level))
        .WithRule("fired", (values, rule) => values.HasFired(rule), (values, rule) => values.WhyUndecided(rule));
}
