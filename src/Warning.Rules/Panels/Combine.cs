namespace EarlyWarning.Rules;

/// <summary>What several rows of one company, period and known date make together.</summary>
public enum Combine
{
    /// <summary>The first row stands, each later one is refused.</summary>
    Error,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>The last row.</summary>
    Last,

    /// <summary>The greatest.</summary>
    Max,
}
