namespace EarlyWarning;

/// <summary>The unit of a period.</summary>
public enum PeriodUnit
{
    /// <summary>Calendar days.</summary>
    Day,

    /// <summary>Working days according to the State Council's notices.</summary>
    WorkingDay,

    /// <summary>Calendar months.</summary>
    Month,
}
