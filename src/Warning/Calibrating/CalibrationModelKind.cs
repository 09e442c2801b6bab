namespace EarlyWarning;

/// <summary>A way to put pairs in order, which a calibration judges beside the others.</summary>
public enum CalibrationModelKind
{
    /// <summary>The points that the rules have today.</summary>
    Today,

    /// <summary>The points that are proposed.</summary>
    Proposed,

    /// <summary>Whether the one rule has fired that puts the fitted part in order best.</summary>
    BestRule,

    /// <summary>A logistic regression over what each rule has done, fired or undecided, without groups, floors, whole points or a sign that is given.</summary>
    Unrestricted,
}
