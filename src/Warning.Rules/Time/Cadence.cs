namespace EarlyWarning.Rules;

/// <summary>How long one period of a measure is.</summary>
public enum Cadence
{
    /// <summary>A day.</summary>
    Daily,

    /// <summary>A calendar month.</summary>
    Monthly,

    /// <summary>A calendar quarter.</summary>
    Quarterly,

    /// <summary>A calendar year.</summary>
    Yearly,
}
