namespace EarlyWarning;

/// <summary>How urgent a company's warning is; ordered.</summary>
public enum Level
{
    /// <summary>No warning.</summary>
    None,

    /// <summary>蓝色: to be watched.</summary>
    Blue,

    /// <summary>黄色.</summary>
    Yellow,

    /// <summary>橙色.</summary>
    Orange,

    /// <summary>红色: the most urgent.</summary>
    Red,
}
