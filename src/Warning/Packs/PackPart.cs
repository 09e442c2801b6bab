namespace EarlyWarning;

/// <summary>A part of a rule pack that a layer may add to or change.</summary>
public enum PackPart
{
    /// <summary>A rule.</summary>
    Rule,

    /// <summary>An indicator of the catalog.</summary>
    Indicator,

    /// <summary>A parameter.</summary>
    Parameter,

    /// <summary>A let that all rules see.</summary>
    Let,

    /// <summary>The policy with the words of letters.</summary>
    Policy,

    /// <summary>A jurisdiction.</summary>
    Jurisdiction,

    /// <summary>The calendar of a year.</summary>
    Calendar,

    /// <summary>The template of an open reminder.</summary>
    OpenReminder,

    /// <summary>A scenario.</summary>
    Scenario,
}
