namespace EarlyWarning.Files;

/// <summary>By what the figures of a backtest are grouped.</summary>
public enum BacktestGroupKey
{
    /// <summary>By the class of the attribute <c>headcount</c>: 0 to 19, 20 to 299, 300 to 999, 1000 and more.</summary>
    Size,

    /// <summary>By the first three characters of the attribute <c>industry</c>, such as C21.</summary>
    Trade,

    /// <summary>By the town of the company list, or where it has none by the attribute <c>region</c>.</summary>
    Town,

    /// <summary>By the month of the year: pairs by that of their as-of date, outcomes by that in which they fell.</summary>
    Month,
}
