namespace EarlyWarning.Files;

/// <summary>The columns of a feed that are a period each, in place of a column of dates.</summary>
/// <param name="Header">How their headers are written, such as <c>{yyyy}年{M}月</c>.</param>
public sealed record FeedMonths(string Header)
{
    /// <summary>The year of headers that have none; null: such a column is none of a period.</summary>
    public int? Year { get; init; }

    /// <summary>Where the year stands, in place of <see cref="Year"/>.</summary>
    public FeedDate? YearFrom { get; init; }
}
