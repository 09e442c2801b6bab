using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>What a feed brings into a panel, and the days it covers.</summary>
/// <param name="Id">The feed's id, as evidence names it.</param>
/// <param name="Indicators">The ids of the indicators that it delivers.</param>
public sealed record FeedDelivery(string Id, IReadOnlyList<string> Indicators)
{
    /// <summary>The first day that the feed covers; null: its first observation.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The date it is delivered up to; null: its latest visible date.</summary>
    public LocalDate? Through { get; init; }
}
