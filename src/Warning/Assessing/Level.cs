namespace EarlyWarning;

/// <summary>The urgency of a company's warning, ordered from the lowest to the highest.</summary>
public enum Level
{
    /// <summary>No warning.</summary>
    None,

    /// <summary>蓝色: the least urgent.</summary>
    Blue,

    /// <summary>黄色.</summary>
    Yellow,

    /// <summary>橙色.</summary>
    Orange,

    /// <summary>红色: the most urgent.</summary>
    Red,
}
