using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>What has come of one feed, and what of it deserves a look. Immutable.</summary>
public sealed record ReviewedFeed
{
    /// <summary>The feed's id; <c>companies</c> is the register.</summary>
    public required string Id { get; init; }

    /// <summary>What was read of it; null if it cannot be read.</summary>
    public required FeedSummary? Summary { get; init; }

    /// <summary>Why a scan would stop because of it: a file that cannot be read, or too many rejects; null if it would not.</summary>
    public Message? Stop { get; init; }

    /// <summary>What is overdue of it, or has come only in part; empty if it cannot be read.</summary>
    public IReadOnlyList<FeedFault> Faults { get; init => field = ValueList.Of(value); } = ValueList<FeedFault>.Empty;

    /// <summary>Its figures at the last scan; null if that had no such feed, or there was none.</summary>
    public FeedFigures? Before { get; init; }

    /// <summary>In what its delivery differs so much from the last scan that it may be broken; empty if it cannot be read.</summary>
    public IReadOnlyList<FeedDrift> Drifts { get; init => field = ValueList.Of(value); } = ValueList<FeedDrift>.Empty;

    /// <summary>The first rows about no company of the register, at most three.</summary>
    public IReadOnlyList<UnmatchedRow> Unmatched { get; init => field = ValueList.Of(value); } = ValueList<UnmatchedRow>.Empty;
}
