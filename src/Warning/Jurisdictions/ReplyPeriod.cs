using System.Globalization;

namespace EarlyWarning;

/// <summary>A period within which somebody must act, such as 15 working days. Equality is of length and unit.</summary>
/// <param name="Length">How many units; 1 or more.</param>
/// <param name="Unit">What is counted.</param>
public readonly record struct ReplyPeriod(int Length, PeriodUnit Unit)
{
    /// <summary>The period in words: <c>15 working days</c>.</summary>
    public override string ToString()
    {
        string unit = Unit switch
        {
            PeriodUnit.Day => "day",
            PeriodUnit.WorkingDay => "working day",
            _ => "month",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Length} {unit}{(Length == 1 ? "" : "s")}");
    }
}
