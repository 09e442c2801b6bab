using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>The figures of a feed at an earlier scan, with which a delivery is compared. Immutable.</summary>
/// <param name="Id">The feed's id.</param>
public sealed record FeedFigures(string Id)
{
    /// <summary>The rows.</summary>
    public long Rows { get; init; }

    /// <summary>The rows of which at least one cell could not be read.</summary>
    public long RejectedRows { get; init; }

    /// <summary>The rows about no company of the register.</summary>
    public long Unmatched { get; init; }

    /// <summary>The companies of which it had anything.</summary>
    public int Companies { get; init; }

    /// <summary>The observations by month, such as <c>2026-10</c>.</summary>
    public IReadOnlyDictionary<string, long> Months { get; init => field = ValueTable.Of(value); } = ValueTable.Of(new Dictionary<string, long>());

    /// <summary>The measures that had figures, by id.</summary>
    public IReadOnlyDictionary<string, IndicatorFigures> Indicators { get; init => field = ValueTable.Of(value); } =
        ValueTable.Of(new Dictionary<string, IndicatorFigures>());
}
