using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>A scan in numbers: what <c>summary.json</c> says. The same inputs give the same summary.</summary>
public sealed record ScanSummary
{
    /// <summary>The as-of date.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The version of this library.</summary>
    public required string Version { get; init; }

    /// <summary>The names of the rule packs.</summary>
    public required IReadOnlyList<string> Packs { get; init; }

    /// <summary>The SHA-256 of the rule packs' files.</summary>
    public required string RulesHash { get; init; }

    /// <summary>How many companies were scanned.</summary>
    public required int Companies { get; init; }

    /// <summary>How many companies have each level, the most urgent first; with those of none.</summary>
    public required IReadOnlyList<(Level Level, int Companies)> Levels { get; init; }

    /// <summary>How many companies have an open alert; those that have left the register count.</summary>
    public required int Alerts { get; init; }

    /// <summary>How many companies are listed: with an open alert, a level above none, or an alert that was closed.</summary>
    public required int Listed { get; init; }

    /// <summary>How often each transition happened in this scan.</summary>
    public required IReadOnlyList<(EpisodeTransition Transition, int Alerts)> Transitions { get; init; }

    /// <summary>Of how many of them somebody is to be told.</summary>
    public required int Notified { get; init; }

    /// <summary>The share of companies with an open alert; 0 where there are no companies.</summary>
    public double AlertShare => Companies == 0 ? 0 : (double)Alerts / Companies;

    /// <summary>What became of the warnings since the ledger began.</summary>
    public required Funnel Funnel { get; init; }

    /// <summary>How many rules of companies cannot be decided, and how many of these are listed.</summary>
    public required (long Total, int Listed) Gaps { get; init; }

    /// <summary>How many cells and rows could not be read, and how many of these are listed.</summary>
    public required (long Total, int Listed) Rejects { get; init; }

    /// <summary>How many rows are about no company of the register, and how many of these are listed.</summary>
    public required (long Total, int Listed) Unmatched { get; init; }

    /// <summary>The register and the feeds, in the scan file's order.</summary>
    public required IReadOnlyList<FeedSummary> Feeds { get; init; }

    /// <summary>The rules in force, shadow rules among them, by id.</summary>
    public required IReadOnlyList<RuleSummary> Rules { get; init; }

    /// <summary>What deserves a look: too few peers, silent and half delivered feeds, rows of no known company, windows longer than the feeds' history, indicators that no feed delivers.</summary>
    public required IReadOnlyList<Diagnostic> Warnings { get; init; }
}
