namespace EarlyWarning;

/// <summary>What a period counts.</summary>
public enum PeriodUnit
{
    /// <summary>Calendar days.</summary>
    Day,

    /// <summary>Working days, as the State Council's notices have them.</summary>
    WorkingDay,

    /// <summary>Calendar months.</summary>
    Month,
}
