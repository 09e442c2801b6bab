namespace EarlyWarning.Rules.Panels;

/// <summary>
/// What a panel of many companies has decided about a measure, for reading a single company as if it were one of them. The anchor is the feed's
/// <see cref="FeedDelivery.Through"/>.
/// </summary>
internal sealed record PanelStanding
{
    /// <summary>Whether the measure takes part in aligning expressions.</summary>
    public required bool IsAligned { get; init; }

    /// <summary>Whether any company has a value within <c>maxAge</c>.</summary>
    public required bool IsFresh { get; init; }

    /// <summary>Whether the feed is late, so that a row without a date may belong to a period after the anchor.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>The first period in which <c>absent</c> applies; null if it does in none.</summary>
    public required int? AbsentFrom { get; init; }
}
