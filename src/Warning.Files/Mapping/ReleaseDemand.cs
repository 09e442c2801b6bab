namespace EarlyWarning.Files;

/// <summary>What a scan file demands of its rules before a scan records.</summary>
public enum ReleaseDemand
{
    /// <summary>Nothing: the rules are taken as they lie there.</summary>
    None,

    /// <summary>They are those of a release that another person than the one who released them has approved.</summary>
    Approved,
}
