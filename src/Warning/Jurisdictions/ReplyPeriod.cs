using System.Globalization;

namespace EarlyWarning;

/// <summary>A period within which somebody must act, such as 15 working days. Two periods are equal when length and unit are.</summary>
/// <param name="Length">The number of units, 1 or more.</param>
/// <param name="Unit">The unit.</param>
public readonly record struct ReplyPeriod(int Length, PeriodUnit Unit)
{
    /// <summary>Returns the period in words, such as <c>15 working days</c>.</summary>
    public override string ToString()
    {
        string unit = Unit switch
        {
            PeriodUnit.Day => "day",
            PeriodUnit.WorkingDay => "working day",
            PeriodUnit.Month => "month",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Length} {unit}{(Length == 1 ? "" : "s")}");
    }
}
