namespace EarlyWarning;

/// <summary>What the points of a rule rest on that a calibration proposes.</summary>
public enum CalibrationBasis
{
    /// <summary>They are fitted.</summary>
    Fitted,

    /// <summary>The rule never fired on the dates of the fit, or for every company: its points of today are kept, within the order of its group.</summary>
    Kept,
}
