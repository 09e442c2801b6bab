using System.Text;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Reading;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>Explains rule outcomes for one company from the feeds of a scan, without writing anything.</summary>
public static class ScanExplainer
{
    /// <summary>The number of companies that are listed where a name fits more than one.</summary>
    private const int Listed = 10;

    /// <summary>Reads the feeds, assesses all companies, since some rules compare peers, and explains the outcomes for one of them.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="company">The company's id, its name or a part of its name, as <see cref="Company.Named"/> finds it.</param>
    /// <param name="asOf">The as-of date.</param>
    /// <param name="rule">The id of the rule to explain, whatever its outcome; null to explain those that have fired or cannot be decided.</param>
    /// <param name="options">The threads, progress and log; null for the defaults.</param>
    /// <param name="cases">
    /// The alerts and letters of the scan, whose latches hold rules as a scan of that date would find them; null for the figures alone. Where the last scan is
    /// later than the date they are not used.
    /// </param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ScanException">A feed cannot be read, no company or more than one fits, or the rule does not exist or is not in force.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<CompanyExplanation> ExplainAsync(
        ScanFile scan, string company, LocalDate asOf, string? rule = null, ScanOptions? options = null, CaseLedger? cases = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentException.ThrowIfNullOrEmpty(company);
        int? asked = rule is null ? null : RuleOf(scan.Pack.Rules, rule, asOf);
        options ??= new ScanOptions();
        LocalDate? last = cases?.LastScan?.AsOf;
        bool hasLatches = last <= asOf;
        CaseState? before = hasLatches ? await cases!.BeforeAsync(asOf, cancellationToken).ConfigureAwait(false) : null;
        if (before is not null) options = options with { BrokenPromises = PromiseFeed.Of(before.Letters, asOf) };
        ScanPanel panel = await Scanner.ReadAsync(scan, asOf, options, cancellationToken).ConfigureAwait(false);
        int row = RowOf(panel, company);
        Latches? latches = before?.Alerts.Latches;
        Assessments assessments = scan.Pack.Assess(panel.Panel.AsOf(asOf, options.Threads), options.Threads, latches, cancellationToken);
        Assessment found = assessments.Detail(row);
        IEnumerable<int> rules = asked is { } one ? [one] : Telling(assessments, found, row);
        Episode? episode = hasLatches ? cases!.Alerts.EpisodeOf(found.CompanyId) : null;
        return new CompanyExplanation(panel.Companies[row], found, [.. rules.Select(index => assessments.Explain(index, row)!)])
        {
            Near = asked is null ? Near(assessments, found, row) : [],
            LastScan = last,
            HasLatches = hasLatches,
            Episode = episode,
            Letters = episode is null ? [] : cases!.Letters.OfEpisode(episode.Id),
        };
    }

    private static int RuleOf(RuleSet rules, string id, LocalDate asOf)
    {
        for (int index = 0; index < rules.Rules.Count; index++)
        {
            if (rules.Rules[index].Id != id) continue;
            return rules.Rules[index].IsInForce(asOf) ? index : throw new ScanException([ScanMessages.RuleNotInForce(id, asOf)]);
        }

        throw new ScanException([ScanMessages.NoSuchRule(id, Suggestion.Advice(id, rules.Rules.Select(rule => new NearName(rule.Id, rule.Title))))]);
    }

    private static int RowOf(ScanPanel panel, string company)
    {
        Register register = new(panel.Companies, panel.Scan.Register.IdKind);
        int row = register.Index.Resolve(Encoding.UTF8.GetBytes(company), out _);
        if (row >= 0) return row;
        IReadOnlyList<Company> named = Company.Named(panel.Companies, company);
        if (named.Count == 1) return register.Index.Find(Encoding.UTF8.GetBytes(named[0].Id));
        if (named.Count > 1) throw new ScanException([ScanMessages.NameOfSeveral(company, named.Count, [.. named.Take(Listed).Select(Called)], named.Count > Listed ? ScanMessages.AndMore : null)]);
        Message[] near = [.. register.Names.Nearest(company).Select(other => Called(panel.Companies[other]))];
        throw new ScanException([near.Length == 0 ? ScanMessages.NoSuchCompany(company) : ScanMessages.CompaniesNear(company, near)]);
    }

    private static Message Called(Company company) => ScanMessages.CompanyWithCode(company.Name, company.Id);

    private static IEnumerable<int> Telling(Assessments assessments, Assessment found, int row)
    {
        IReadOnlyList<Rule> rules = assessments.Outcomes.Rules;
        HashSet<string> fired = [.. found.Rules.Concat(found.Shadow).Select(rule => rule.Rule.Id)];
        return Enumerable.Range(0, rules.Count)
            .Where(index => fired.Contains(rules[index].Id) || assessments.Outcomes[index, row] is Outcome.Fired or Outcome.Indeterminate)
            .OrderByDescending(index => fired.Contains(rules[index].Id))
            .ThenBy(index => rules[index].IsShadow)
            .ThenByDescending(index => rules[index].Score)
            .ThenBy(index => rules[index].Id, StringComparer.Ordinal);
    }

    private static RuleExplanation[] Near(Assessments assessments, Assessment found, int row)
    {
        HashSet<string> fired = [.. found.Rules.Select(rule => rule.Rule.Id)];
        return
        [
            .. Enumerable.Range(0, assessments.Outcomes.Rules.Count)
                .Where(index => assessments.Outcomes[index, row] == Outcome.Clear && assessments.Outcomes.Rules[index] is { IsShadow: false } rule && !fired.Contains(rule.Id))
                .Select(index => assessments.Explain(index, row)!)
                .Where(rule => rule.Gap is not null)
                .OrderBy(rule => rule.Gap)
                .ThenByDescending(rule => rule.Rule.Score)
                .ThenBy(rule => rule.Rule.Id, StringComparer.Ordinal),
        ];
    }
}
