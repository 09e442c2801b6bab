using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Results;

/// <summary>Warns of rules that had fired and that the pack no longer scores, since a level that falls for this reason is no improvement.</summary>
internal static class WithdrawalCheck
{
    public static IEnumerable<Diagnostic> Warnings(string scanFile, IEnumerable<LedgerEntry> entries) => entries
        .Select(entry => entry.Event)
        .OfType<LatchesMoved>()
        .SelectMany(moved => moved.Released)
        .Where(released => released.Reason != ReleaseReason.RuleCleared)
        .GroupBy(released => released)
        .OrderBy(rule => rule.Key.Id, StringComparer.Ordinal)
        .Select(rule => new Diagnostic(scanFile, 1, 1, DiagnosticCodes.WithdrawnRule, DiagnosticSeverity.Warning, WarningMessages.RuleWithdrawn(rule.Key.Id, WarningMessages.Of(rule.Key.Reason), rule.Count())));
}
