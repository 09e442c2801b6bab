namespace EarlyWarning.Rules;

/// <summary>The unit of a <see cref="CalendarSpan"/>.</summary>
public enum SpanUnit
{
    /// <summary>Days, written <c>d</c>.</summary>
    Day,

    /// <summary>Weeks of seven days, written <c>w</c>.</summary>
    Week,

    /// <summary>Calendar months, written <c>m</c>.</summary>
    Month,

    /// <summary>Quarters of three calendar months, written <c>q</c>.</summary>
    Quarter,

    /// <summary>Calendar years, written <c>y</c>.</summary>
    Year,
}
