using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Assessing;

/// <summary>The names that referral expressions may use in addition to those of rules.</summary>
internal static class AssessmentVocabulary
{
    public const string Score = "score", AffectedWorkers = "affected_workers", LevelAtLeast = "level_at_least", Fired = "fired";

    private static readonly string[] Levels = [.. EnumWords.All<Level>().Skip(1)];

    /// <summary>Returns the vocabulary for a pack with these rule ids, and their names for suggestions.</summary>
    public static HostVocabulary Of(IReadOnlyCollection<string> rules, IEnumerable<NearName> names) => new(
        new Dictionary<string, HostValue>(StringComparer.Ordinal)
        {
            [Score] = new(ValueType.Number),
            [AffectedWorkers] = new(ValueType.Number, "people"),
        },
        new Dictionary<string, HostFunction>(StringComparer.Ordinal)
        {
            [LevelAtLeast] = new("level_at_least('orange')", Levels, DiagnosticCodes.UnknownChoice, FunctionMessages.NoLevel, List: true),
            [Fired] = new("fired('rule-id')", rules, DiagnosticCodes.UnknownRule, FunctionMessages.NoRule, Names: names),
        });
}
