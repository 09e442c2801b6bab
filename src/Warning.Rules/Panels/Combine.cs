namespace EarlyWarning.Rules;

/// <summary>Selects how several rows of one company, period and known date become one value.</summary>
public enum Combine
{
    /// <summary>Keeps the first row and refuses later ones.</summary>
    Error,

    /// <summary>Adds the rows.</summary>
    Sum,

    /// <summary>Keeps the last row.</summary>
    Last,

    /// <summary>Keeps the greatest value.</summary>
    Max,
}
