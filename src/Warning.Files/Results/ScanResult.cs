using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>The results of a scan. Immutable; equal by value, time and place included, and the panel by reference.</summary>
public sealed record ScanResult
{
    /// <summary>The companies that have an open alert or a level above none, or whose alert was closed by this scan; the most urgent first.</summary>
    public required IReadOnlyList<Alert> Alerts { get; init => field = ValueList.Of(value); }

    /// <summary>
    /// The rules that cannot be decided for lack of data, in the order of <c>gaps.csv</c>; at most as many as the scan file's <c>maxGaps</c>.
    /// </summary>
    public required IReadOnlyList<Gap> Gaps { get; init => field = ValueList.Of(value); }

    /// <summary>
    /// The indicators that leave rules undecided over all companies, as in <c>gaps-by-department.csv</c>; those that could raise the most companies come first.
    /// </summary>
    public required IReadOnlyList<MissingIndicator> Missing { get; init => field = ValueList.Of(value); }

    /// <summary>The counts and warnings of the scan.</summary>
    public required ScanSummary Summary { get; init; }

    /// <summary>The place of the results: the path of their folder, or what another sink says of where they are; empty while a sink takes them.</summary>
    public required string Place { get; init; }

    /// <summary>One transition for each alert that is open or was closed by this scan, by company.</summary>
    public required IReadOnlyList<EpisodeMoved> Transitions { get; init => field = ValueList.Of(value); }

    /// <summary>The letters that are open after this scan, including those of earlier scans; the most urgent first.</summary>
    public required IReadOnlyList<Letter> Letters { get; init => field = ValueList.Of(value); }

    /// <summary>The deadlines that are running besides employers' answers: those that are past first, then by last day.</summary>
    public IReadOnlyList<LetterDeadline> Deadlines { get; init => field = ValueList.Of(value); } = ValueList<LetterDeadline>.Empty;

    /// <summary>The number of notices that the channels of the scan file are to be told.</summary>
    public int NoticesToTell { get; init; }

    /// <summary>Where the budget of visits draws its line; null where the scan has none.</summary>
    public VisitPlan? Visits { get; init; }

    /// <summary>The time that the scan took.</summary>
    public required ScanTimings Timings { get; init; }

    /// <summary>
    /// The companies and observations that were read, from which outcomes can be explained; null for a result that no scan made, such as that of a test.
    /// </summary>
    public ScanPanel? Panel { get; init; }

    /// <summary>The assessments, while the results are written; null afterwards, when their memory is used again.</summary>
    internal Assessments? Assessments { get; init; }

    /// <summary>
    /// What of the feeds differs so much from the last scan before it that a delivery may be broken, in the order of the scan file; as
    /// <see cref="FeedReviewer"/> finds it. None where there was no scan, or where a sink of an app takes the results.
    /// </summary>
    public IReadOnlyList<FeedDrift> Drifts { get; init => field = ValueList.Of(value); } = ValueList<FeedDrift>.Empty;

    /// <summary>What the scan deleted after its results were in place, because it had been kept for as long as the scan file says.</summary>
    public ExpiredRecords Expired { get; init; } = ExpiredRecords.None;

    /// <summary>Why what was read could not be kept for the next scan, which reads it again; null where it could, or was not to be.</summary>
    public Message? CacheFault { get; init; }

    /// <summary>
    /// The documents of letters that this scan left as they are, with the reason: somebody has them open, or they cannot be read or written. Whoever acts
    /// next on their case has them follow the register.
    /// </summary>
    public IReadOnlyList<Message> DraftsLeft { get; init => field = ValueList.Of(value); } = ValueList<Message>.Empty;

    /// <summary>The warnings of the summary.</summary>
    public IReadOnlyList<Diagnostic> Warnings => Summary.Warnings;
}
