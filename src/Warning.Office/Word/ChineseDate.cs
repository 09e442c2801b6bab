using System.Globalization;
using NodaTime;

namespace EarlyWarning.Office.Word;

/// <summary>A date as letters write it: 2026年11月1日, without leading zeros.</summary>
internal static class ChineseDate
{
    public static string Of(LocalDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");
}
