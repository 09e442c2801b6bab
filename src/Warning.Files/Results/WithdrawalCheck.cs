using System.Globalization;
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
        .Select(rule => new Diagnostic(scanFile, 1, 1, DiagnosticCodes.WithdrawnRule, DiagnosticSeverity.Warning, Message(rule.Key, rule.Count())));

    private static string Message(ReleasedRule rule, int companies)
    {
        string state = rule.Reason switch
        {
            ReleaseReason.RuleRetired => "is retired, or a shadow rule now",
            ReleaseReason.RuleNotInForce => "is not in force at this date",
            ReleaseReason.RuleNotInPack or ReleaseReason.RuleCleared => "is in no pack any more",
        };
        string released = companies == 1 ? "1 company that it had fired for is released" : $"{companies.ToString("N0", CultureInfo.InvariantCulture)} companies that it had fired for are released";
        return $"rule '{rule.Id}' {state}; {released}. That is no improvement: an alert that falls for it says rule-withdrawn";
    }
}
