using System.Text;
using EarlyWarning.Files.Matching;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Reading;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>Explains rule outcomes for one company from the feeds of a scan, without writing anything.</summary>
public static class ScanExplainer
{
    /// <summary>Reads the feeds, assesses all companies, since some rules compare peers, and explains the outcomes for one of them.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="company">The company's id, or its name as people write it.</param>
    /// <param name="asOf">The as-of date.</param>
    /// <param name="rule">The id of the rule to explain, whatever its outcome; null to explain those that have fired or cannot be decided.</param>
    /// <param name="options">The threads, progress and log; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ScanException">A feed cannot be read, no company or more than one fits, or the rule does not exist or is not in force.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CompanyExplanation Explain(
        ScanFile scan, string company, LocalDate asOf, string? rule = null, ScanOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentException.ThrowIfNullOrEmpty(company);
        int? asked = rule is null ? null : RuleOf(scan.Pack.Rules, rule, asOf);
        options ??= new ScanOptions();
        ScanPanel panel = Scanner.Read(scan, asOf, options, cancellationToken);
        int row = RowOf(panel, company);
        Assessments assessments = scan.Pack.Assess(panel.Panel.AsOf(asOf, options.Threads), options.Threads, cancellationToken);
        IEnumerable<int> rules = asked is { } one ? [one] : Telling(assessments, row);
        return new CompanyExplanation(panel.Companies[row], assessments.Detail(row), [.. rules.Select(index => assessments.Explain(index, row)!)]);
    }

    private static int RuleOf(RuleSet rules, string id, LocalDate asOf)
    {
        for (int index = 0; index < rules.Rules.Count; index++)
        {
            if (rules.Rules[index].Id != id) continue;
            return rules.Rules[index].IsInForce(asOf) ? index : throw new ScanException([ScanMessages.RuleNotInForce(id, asOf)]);
        }

        throw new ScanException([ScanMessages.NoSuchRule(id, Suggestion.Advice(id, rules.Rules.Select(rule => rule.Id)))]);
    }

    private static int RowOf(ScanPanel panel, string company)
    {
        Register register = new(panel.Companies, panel.Scan.Register.IdKind);
        int row = register.ResolveIdOrName(Encoding.UTF8.GetBytes(company), out _);
        if (row >= 0) return row;
        if (row == CompanyMatch.Ambiguous) throw new ScanException([ScanMessages.NameOfSeveral(company)]);
        string[] near = [.. register.Names.Nearest(company).Select(other => $"{panel.Companies[other].Name} ({panel.Companies[other].Id})")];
        throw new ScanException([near.Length == 0 ? ScanMessages.NoSuchCompany(company) : ScanMessages.CompaniesNear(company, near)]);
    }

    private static IEnumerable<int> Telling(Assessments assessments, int row)
    {
        IReadOnlyList<Rule> rules = assessments.Outcomes.Rules;
        return Enumerable.Range(0, rules.Count)
            .Where(index => assessments.Outcomes[index, row] is Outcome.Fired or Outcome.Indeterminate)
            .OrderByDescending(index => assessments.Outcomes[index, row])
            .ThenBy(index => rules[index].IsShadow)
            .ThenByDescending(index => rules[index].Score)
            .ThenBy(index => rules[index].Id, StringComparer.Ordinal);
    }
}
