namespace EarlyWarning;

/// <summary>The unit of a limit of work.</summary>
public enum HandlingUnit
{
    /// <summary>Hours by the clock, at night and on days off too.</summary>
    Hour,

    /// <summary>Calendar days; a last day that is a day off moves to the next working day.</summary>
    Day,

    /// <summary>Working days according to the State Council's notices.</summary>
    WorkingDay,
}
