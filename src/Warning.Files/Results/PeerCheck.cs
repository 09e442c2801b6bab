using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
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
        Rule[] comparing = [.. Enumerable.Range(0, outcomes.Rules.Count).Where(outcomes.IsEvaluated).Select(rule => outcomes.Rules[rule]).Where(rule => rule.ComparesWithPeers)];
        if (comparing.Length == 0) return [];
        Message? message = outcomes.View.Companies.Count < Outcomes.LeastPeers ? TooSmall(comparing, outcomes.View.Companies.Count) : LeftOut(comparing, outcomes);
        return message is null ? [] : [new Diagnostic(scan.Path, 1, 1, DiagnosticCodes.TooFewPeers, DiagnosticSeverity.Warning, message)];
    }

    private static Message TooSmall(Rule[] comparing, int companies)
    {
        Rule[] never = [.. comparing.Where(rule => !rule.CanFireWithoutPeers)];
        Rule[] others = [.. comparing.Except(never)];
        Message? silent = never.Length == 0 ? null : WarningMessages.NeverFire(RuleNames.Of(never, RulesNamed));
        return WarningMessages.TooFewCompanies(companies, Outcomes.LeastPeers, silent, others.Length == 0 ? null : Partly(RuleNames.Of(others, RulesNamed), silent is not null));
    }

    private static Message Partly(Message rules, bool isSecond) =>
        isSecond ? WarningMessages.AndOnlyWithoutPeers(rules) : WarningMessages.OnlyWithoutPeers(rules);

    private static Message? LeftOut(Rule[] comparing, Outcomes outcomes)
    {
        (Rule Rule, int Companies)[] left = [.. comparing.Select(rule => (rule, outcomes.CountWithoutPeers(rule))).Where(one => one.Item2 > 0).OrderByDescending(one => one.Item2).ThenBy(one => one.rule.Id, StringComparer.Ordinal)];
        if (left.Length == 0) return null;
        Message[] rules = [.. left.Take(RulesNamed).Select(one => WarningMessages.RuleLeavesOut(one.Rule.Id, one.Companies))];
        return WarningMessages.ComparedWithNobody(Outcomes.LeastPeers, rules, left.Length > RulesNamed ? WarningMessages.MoreRules(left.Length - RulesNamed) : null);
    }
}
