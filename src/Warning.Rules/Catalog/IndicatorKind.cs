namespace EarlyWarning.Rules;

/// <summary>The kind of an indicator.</summary>
public enum IndicatorKind
{
    /// <summary>A number for a company and a period.</summary>
    Measure,

    /// <summary>A dated occurrence with a number.</summary>
    Event,

    /// <summary>A number, text, date or flag of a company.</summary>
    Attribute,
}
