namespace EarlyWarning.Rules;

/// <summary>The length of the periods of a measure.</summary>
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
