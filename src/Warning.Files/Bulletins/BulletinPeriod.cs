using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace EarlyWarning.Files.Bulletins;

/// <summary>The kind of a bulletin and its period in words, by the days that it covers: a week from Monday, a month, a quarter, or any other.</summary>
/// <param name="From">The first day.</param>
/// <param name="Through">The last day.</param>
internal readonly record struct BulletinPeriod(LocalDate From, LocalDate Through)
{
    private const string Subject = "劳动关系风险预警";

    public string Title => Subject + (IsWeek ? "周报" : IsMonth ? "月报" : IsQuarter ? "季度分析" : "简报");

    public string InWords
    {
        get
        {
            string days = From == Through ? Day(From, hasYear: true) : $"{Day(From, hasYear: true)}至{Day(Through, From.Year != Through.Year)}";
            if (IsWeek) return string.Create(
                CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(From)}年第{WeekYearRules.Iso.GetWeekOfWeekYear(From)}周（{days}）");
            if (IsMonth) return From.ToString("uuuu年M月", CultureInfo.InvariantCulture);
            return IsQuarter ? string.Create(CultureInfo.InvariantCulture, $"{From.Year}年第{"一二三四"[(From.Month - 1) / 3]}季度") : days;
        }
    }

    private bool IsWeek => From.DayOfWeek == IsoDayOfWeek.Monday && Through == From.PlusDays(6);

    private bool IsMonth => From.Day == 1 && Through == From.PlusMonths(1).PlusDays(-1);

    private bool IsQuarter => From.Day == 1 && From.Month % 3 == 1 && Through == From.PlusMonths(3).PlusDays(-1);

    private static string Day(LocalDate day, bool hasYear) => day.ToString(hasYear ? "uuuu年M月d日" : "M月d日", CultureInfo.InvariantCulture);
}
