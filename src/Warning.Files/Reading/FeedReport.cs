using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>The result of reading one feed, beside its observations in the panel.</summary>
/// <param name="Summary">The counts.</param>
/// <param name="Rejects">What could not be read.</param>
/// <param name="Unmatched">The rows about no company of the register.</param>
/// <param name="Fault">Why the scan must stop because of this feed; null: it need not.</param>
internal sealed record FeedReport(FeedSummary Summary, IReadOnlyList<Reject> Rejects, IReadOnlyList<UnmatchedRow> Unmatched, Message? Fault)
{
    /// <summary>The files with tables that were skipped though they have the same columns, each with what it says of them.</summary>
    public IReadOnlyList<(string File, Message Skipped)> Skipped { get; init; } = [];

    /// <summary>The warnings of another body that its rows are, in their order.</summary>
    public IReadOnlyList<ReceivedWarning> Warnings { get; init; } = [];
}
