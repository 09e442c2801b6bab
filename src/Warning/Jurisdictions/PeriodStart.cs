namespace EarlyWarning;

/// <summary>The event from whose day a period is counted; that day itself does not count (Civil Code 201).</summary>
public enum PeriodStart
{
    /// <summary>The letter was served.</summary>
    Served,

    /// <summary>The letter was received, or should have been.</summary>
    Deemed,

    /// <summary>The matter was registered.</summary>
    Registered,

    /// <summary>The breach was verified.</summary>
    Verified,

    /// <summary>The breach was confirmed.</summary>
    Confirmed,

    /// <summary>The authority closed the case.</summary>
    Closed,
}
