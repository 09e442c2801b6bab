using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>The counts and warnings of a scan, as in <c>summary.json</c>. Equal inputs give an equal summary.</summary>
public sealed record ScanSummary
{
    /// <summary>The as-of date.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The version of this library.</summary>
    public required string Version { get; init; }

    /// <summary>The names of the rule packs.</summary>
    public required IReadOnlyList<string> Packs { get; init => field = ValueList.Of(value); }

    /// <summary>The SHA-256 of the rule packs' files.</summary>
    public required string RulesHash { get; init; }

    /// <summary>The approved release of the rules; null where the scan demands none.</summary>
    public RuleRelease? Release { get; init; }

    /// <summary>The number of companies in the register.</summary>
    public required int Companies { get; init; }

    /// <summary>The number of companies by level, the most urgent first, including <see cref="Level.None"/>.</summary>
    public required IReadOnlyList<LevelCount> Levels { get; init => field = ValueList.Of(value); }

    /// <summary>The number of companies with an open alert, including those that have left the register.</summary>
    public required int Alerts { get; init; }

    /// <summary>The number of listed companies: those with an open alert, a level above none, or an alert closed by this scan.</summary>
    public required int Listed { get; init; }

    /// <summary>The number of alerts by transition in this scan.</summary>
    public required IReadOnlyList<TransitionCount> Transitions { get; init => field = ValueList.Of(value); }

    /// <summary>The number of alerts of this scan that people are to be notified of.</summary>
    public required int Notified { get; init; }

    /// <summary>The share of companies with an open alert, <see cref="Alerts"/> / <see cref="Companies"/>; 0 if there are no companies.</summary>
    public double AlertShare => Companies == 0 ? 0 : (double)Alerts / Companies;

    /// <summary>The work on the open alerts; null where neither an office nor limits are known, or none is open.</summary>
    public HandlingCounts? Handling { get; init; }

    /// <summary>The counts of what became of the warnings since the ledger began.</summary>
    public required Funnel Funnel { get; init; }

    /// <summary>The number of pairs of company and rule that cannot be decided, and how many of these are listed.</summary>
    public required ListedCount Gaps { get; init; }

    /// <summary>The number of cells and rows that could not be read, and how many of these are listed.</summary>
    public required ListedCount Rejects { get; init; }

    /// <summary>The number of rows whose company is not in the register, and how many of these are listed.</summary>
    public required ListedCount Unmatched { get; init; }

    /// <summary>The register, then the feeds in the scan file's order.</summary>
    public required IReadOnlyList<FeedSummary> Feeds { get; init => field = ValueList.Of(value); }

    /// <summary>The rules in force, including shadow rules, by id.</summary>
    public required IReadOnlyList<RuleSummary> Rules { get; init => field = ValueList.Of(value); }

    /// <summary>
    /// The warnings: too few peers, silent and half delivered feeds, rows of unknown companies, windows longer than a feed's history, indicators
    /// that no feed delivers.
    /// </summary>
    public required IReadOnlyList<Diagnostic> Warnings { get; init => field = ValueList.Of(value); }

    /// <summary>The warnings by cause, in the order of their codes.</summary>
    public IReadOnlyList<WarningGroup> WarningGroups => WarningGroup.Of(Warnings);
}
