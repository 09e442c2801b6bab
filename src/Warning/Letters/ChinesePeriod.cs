using System.Globalization;

namespace EarlyWarning.Letters;

/// <summary>Writes periods and days in Chinese.</summary>
internal static class ChinesePeriod
{
    /// <summary>Returns a period: 15日, 15个工作日, 1个月.</summary>
    public static string Of(ReplyPeriod period) => period.Unit switch
    {
        PeriodUnit.WorkingDay => string.Create(CultureInfo.InvariantCulture, $"{period.Length}个工作日"),
        PeriodUnit.Month => string.Create(CultureInfo.InvariantCulture, $"{period.Length}个月"),
        PeriodUnit.Day => string.Create(CultureInfo.InvariantCulture, $"{period.Length}日"),
    };

    /// <summary>Returns a day: 2026年11月1日.</summary>
    public static string Of(NodaTime.LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
