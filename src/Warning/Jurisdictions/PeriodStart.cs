namespace EarlyWarning;

/// <summary>The event that starts a period; the day of the event is not counted (Civil Code, article 201).</summary>
public enum PeriodStart
{
    /// <summary>The letter was served.</summary>
    Served,

    /// <summary>The letter was received, or is deemed to have been.</summary>
    Deemed,

    /// <summary>The complaint came in.</summary>
    Complained,

    /// <summary>The matter was registered.</summary>
    Registered,

    /// <summary>The breach was verified.</summary>
    Verified,

    /// <summary>The breach was confirmed.</summary>
    Confirmed,

    /// <summary>The authority closed the case.</summary>
    Closed,
}
