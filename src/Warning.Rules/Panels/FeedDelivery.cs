using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>Describes a feed of a panel: its indicators and the days that it covers.</summary>
/// <param name="Id">The feed's id, as shown in evidence.</param>
/// <param name="Indicators">The ids of the indicators that it delivers.</param>
public sealed record FeedDelivery(string Id, IReadOnlyList<string> Indicators)
{
    /// <summary>The ids of the indicators that it delivers.</summary>
    public IReadOnlyList<string> Indicators { get; init => field = ValueList.Of(value); } = ValueList.Of(Indicators);

    /// <summary>The first day that the feed covers; null for that of its first observation that another one follows soon.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day that the feed covers; null for its latest visible date.</summary>
    public LocalDate? Through { get; init; }

    /// <summary>What a panel of many companies has decided about the measure that it delivers; null where the panel itself decides.</summary>
    internal PanelStanding? Standing { get; init; }
}
