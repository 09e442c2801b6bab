namespace EarlyWarning.Rules;

/// <summary>What one observation of an indicator is.</summary>
public enum IndicatorKind
{
    /// <summary>A number for a company and a period.</summary>
    Measure,

    /// <summary>A dated occurrence with a number.</summary>
    Event,

    /// <summary>A number, text, date or flag of the company.</summary>
    Attribute,
}
