using EarlyWarning.Files.Reading;
using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>The feeds of a scan, read: what there is to assess and to explain. Immutable.</summary>
public sealed class ScanPanel
{
    internal ScanPanel(ScanFile scan, IReadOnlyList<Company> companies, Panel panel, IReadOnlyList<FeedReport> reports, IReadOnlyList<Diagnostic> warnings)
    {
        Scan = scan;
        Companies = companies;
        Panel = panel;
        Rejects = [.. reports.SelectMany(report => report.Rejects.Select(reject => reject with { Feed = report.Summary.Id })).Take(RejectLog.Bound)];
        Unmatched = [.. reports.SelectMany(report => report.Unmatched.Select(row => row with { Feed = report.Summary.Id })).Take(RejectLog.Bound)];
        Warnings = warnings;
        Feeds = [.. reports.Select(report => report.Summary)];
        ReceivedWarnings = [.. reports.SelectMany(report => report.Warnings)];
    }

    /// <summary>The scan whose feeds were read.</summary>
    public ScanFile Scan { get; }

    /// <summary>The companies, by row (by id, ordinal).</summary>
    public IReadOnlyList<Company> Companies { get; }

    /// <summary>The observations; of periods that no rule reads as of the date, only that there were some.</summary>
    public Panel Panel { get; }

    /// <summary>What was read of the register and of each feed, in the scan file's order.</summary>
    public IReadOnlyList<FeedSummary> Feeds { get; }

    /// <summary>The rows and cells that could not be read, by feed, file and row; at most 100,000, while the counts of <see cref="Feeds"/> have all.</summary>
    public IReadOnlyList<Reject> Rejects { get; }

    /// <summary>The rows about no company of the register, by feed, file and row; at most 100,000, while the counts of <see cref="Feeds"/> have all.</summary>
    public IReadOnlyList<UnmatchedRow> Unmatched { get; }

    /// <summary>How many of <see cref="Feeds"/> were not parsed, since what was read of them before was kept and is the same.</summary>
    public int FeedsKept => Cache?.Taken ?? 0;

    /// <summary>The warnings that other bodies gave, by feed in the scan file's order, file and row.</summary>
    public IReadOnlyList<ReceivedWarning> ReceivedWarnings { get; }

    /// <summary>What is to be kept of the feeds; null: nothing is.</summary>
    internal FeedCache? Cache { get; init; }

    /// <summary>Why a scan must stop, with the feed of each fault; empty in a panel from which a scan goes on.</summary>
    internal IReadOnlyList<FeedStop> Stops { get; init; } = [];

    /// <summary>What of the feeds deserves a look, whatever the rules are; empty where a feed could not be read.</summary>
    internal IReadOnlyList<Diagnostic> Warnings { get; }
}
