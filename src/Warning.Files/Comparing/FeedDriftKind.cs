namespace EarlyWarning.Files;

/// <summary>How a delivery differs from that of the last scan.</summary>
public enum FeedDriftKind
{
    /// <summary>Fewer than half of the rows of the last scan.</summary>
    FewerRows,

    /// <summary>More than three times the rows of the last scan.</summary>
    MoreRows,

    /// <summary>Fewer than half of the companies of the last scan.</summary>
    FewerCompanies,

    /// <summary>A month that the last scan had, or one between others, has nothing.</summary>
    MonthMissing,

    /// <summary>The mean of a measure is five times that of the last scan or more, or a fifth or less: perhaps another unit.</summary>
    MeanMoved,

    /// <summary>The missing share of a measure is higher by 20 points or more.</summary>
    MoreMissing,

    /// <summary>The share of rows that cannot be read, or that are about no company of the register, is higher by 5 points or more.</summary>
    MoreFaulty,
}
