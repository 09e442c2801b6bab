using EarlyWarning.Rules;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Results;

/// <summary>
/// Warns of rules that compare a company with its peers where there are too few: in a small town such rules can never fire, which the results
/// alone would not show.
/// </summary>
internal static class PeerCheck
{
    private const int RulesNamed = 5;

    public static IReadOnlyList<Diagnostic> Warnings(ScanFile scan, Outcomes outcomes)
    {
        Rule[] comparing = [.. Enumerable.Range(0, outcomes.Rules.Count).Where(outcomes.IsEvaluated).Select(rule => outcomes.Rules[rule]).Where(rule => rule.Peers.Any())];
        if (comparing.Length == 0) return [];
        string? message = outcomes.View.Companies.Count < PeerGroups.LeastPeers ? TooSmall(comparing, outcomes.View.Companies.Count) : LeftOut(comparing, outcomes);
        return message is null ? [] : [new Diagnostic(scan.Path, 1, 1, DiagnosticCodes.TooFewPeers, DiagnosticSeverity.Warning, message)];
    }

    private static string TooSmall(Rule[] comparing, int companies)
    {
        Rule[] never = [.. comparing.Where(rule => !rule.CanFireWithoutPeers)];
        Rule[] others = [.. comparing.Except(never)];
        string silent = never.Length == 0 ? "" : $": {RuleNames.Of(never, RulesNamed)} can never fire here";
        string partly = others.Length == 0 ? "" : $"{(never.Length == 0 ? ":" : ";")} of {RuleNames.Of(others, RulesNamed)} only what does not compare with peers counts";
        return FormattableString.Invariant(
            $"the register has {companies} {(companies == 1 ? "company" : "companies")}, and a comparison with peers needs {PeerGroups.LeastPeers}{silent}{partly}; write rules against the company's own past beside them, or scan several places together");
    }

    private static string? LeftOut(Rule[] comparing, Outcomes outcomes)
    {
        (Rule Rule, int Companies)[] left = [.. comparing.Select(rule => (rule, outcomes.PeersLackedBy(rule))).Where(one => one.Item2 > 0).OrderByDescending(one => one.Item2).ThenBy(one => one.rule.Id, StringComparer.Ordinal)];
        if (left.Length == 0) return null;
        string rules = string.Join(", ", left.Take(RulesNamed).Select(one => FormattableString.Invariant($"{one.Rule.Id} ({one.Companies})")));
        string more = left.Length > RulesNamed ? FormattableString.Invariant($" and {left.Length - RulesNamed} more") : "";
        return FormattableString.Invariant(
            $"for lack of peers ({PeerGroups.LeastPeers} with a figure are needed) companies that have a figure are compared with nobody: {rules}{more}; the number is of companies left out");
    }
}
