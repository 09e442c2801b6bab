using System.Globalization;
using System.Text;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Cells;

public sealed class DateCellTests
{
    private static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    [Theory]
    [InlineData("2026-10-01", Cadence.Daily, "2026-10-01", "2026-10-01")]
    [InlineData("2026/10/1", Cadence.Daily, "2026-10-01", "2026-10-01")]
    [InlineData("2026.10.1", Cadence.Daily, "2026-10-01", "2026-10-01")]
    [InlineData("20261001", Cadence.Daily, "2026-10-01", "2026-10-01")]
    [InlineData("2026年10月1日", Cadence.Daily, "2026-10-01", "2026-10-01")]
    [InlineData("2026年 10月 1号", Cadence.Daily, "2026-10-01", "2026-10-01")]
    [InlineData("2026-10-01 08:30", Cadence.Daily, "2026-10-01", "2026-10-01")]
    [InlineData("2026/10/1 8:30:15", Cadence.Daily, "2026-10-01", "2026-10-01")]
    [InlineData("2026-10-01T08:30:15.123+08:00", Cadence.Daily, "2026-10-01", "2026-10-01")]
    [InlineData("20261001 08:30", Cadence.Daily, "2026-10-01", "2026-10-01")]
    [InlineData("2026年10月1日 08：30", Cadence.Daily, "2026-10-01", "2026-10-01")]
    [InlineData("46296", Cadence.Daily, "2026-10-01", "2026-10-01")]
    [InlineData("46296.354", Cadence.Daily, "2026-10-01", "2026-10-01")]
    [InlineData("２０２６－１０－０１", Cadence.Daily, "2026-10-01", "2026-10-01")]
    [InlineData("2024-02-29", Cadence.Daily, "2024-02-29", "2024-02-29")]
    [InlineData("9999-12-31", Cadence.Daily, "9999-12-31", "9999-12-31")]
    [InlineData("2026-10", Cadence.Monthly, "2026-10-01", "2026-10-31")]
    [InlineData("2026-2", Cadence.Monthly, "2026-02-01", "2026-02-28")]
    [InlineData("202610", Cadence.Monthly, "2026-10-01", "2026-10-31")]
    [InlineData("2026/10", Cadence.Monthly, "2026-10-01", "2026-10-31")]
    [InlineData(" 2026年10月\u3000", Cadence.Monthly, "2026-10-01", "2026-10-31")]
    [InlineData("2026Q3", Cadence.Quarterly, "2026-07-01", "2026-09-30")]
    [InlineData("2026q1", Cadence.Quarterly, "2026-01-01", "2026-03-31")]
    [InlineData("2026-Q4", Cadence.Quarterly, "2026-10-01", "2026-12-31")]
    [InlineData("2026年第3季度", Cadence.Quarterly, "2026-07-01", "2026-09-30")]
    [InlineData("2026年三季度", Cadence.Quarterly, "2026-07-01", "2026-09-30")]
    [InlineData("2026年第四季度", Cadence.Quarterly, "2026-10-01", "2026-12-31")]
    [InlineData("2026", Cadence.Yearly, "2026-01-01", "2026-12-31")]
    [InlineData("2026年", Cadence.Yearly, "2026-01-01", "2026-12-31")]
    public void A_date_is_read_as_departments_write_it(string cell, Cadence cadence, string first, string last)
    {
        Assert.True(DateCell.TryParse(Encoding.UTF8.GetBytes(cell), China, out CellDate date, out Message? fault), fault?.ToString());
        Assert.Equal((cadence, Day(first), Day(last)), (date.Cadence, date.First, date.Last));
    }

    [Theory]
    [InlineData("2026-09-30T16:00:00.000Z", "2026-10-01", "2026-09-30")] // midnight in China, as programs write it
    [InlineData("2026-09-30T15:59:59.999Z", "2026-09-30", "2026-09-30")]
    [InlineData("2026-09-30T16:00:00.000+00:00", "2026-10-01", "2026-09-30")]
    [InlineData("2026-09-30T16:00:00+0000", "2026-10-01", "2026-09-30")]
    [InlineData("2026-09-30T16:00+00", "2026-10-01", "2026-09-30")]
    [InlineData("2026-09-30 16:00:00 Z", "2026-10-01", "2026-09-30")]
    [InlineData("2026/9/30 16:00z", "2026-10-01", "2026-09-30")]
    [InlineData("20260930 16:00Z", "2026-10-01", "2026-09-30")]
    [InlineData("2026年9月30日 16:00Z", "2026-10-01", "2026-09-30")]
    [InlineData("2026-10-01T00:00:00+08:00", "2026-10-01", "2026-09-30")]
    [InlineData("2026-10-01T00:00:00-05:00", "2026-10-01", "2026-10-01")]
    [InlineData("2026-10-01T05:30:00+05:30", "2026-10-01", "2026-10-01")]
    [InlineData("2026-09-30T24:00:00+08:00", "2026-10-01", "2026-09-30")]
    [InlineData("2026-12-31T16:00:00Z", "2027-01-01", "2026-12-31")]
    [InlineData("2026-09-30T16:00:00", "2026-09-30", "2026-09-30")] // a time without an offset is the zone's own
    public void A_time_that_says_its_offset_is_of_the_day_that_the_zone_has(string cell, string inChina, string inUtc)
    {
        foreach ((DateTimeZone zone, string expected) in new[] { (China, inChina), (DateTimeZone.Utc, inUtc) })
        {
            Assert.True(DateCell.TryParse(Encoding.UTF8.GetBytes(cell), zone, out CellDate date, out Message? fault), fault?.ToString());
            Assert.Equal((Cadence.Daily, Day(expected)), (date.Cadence, date.First));
        }
    }

    [Theory]
    [InlineData("2026-09-30T16:00:00+8", "not a date")]
    [InlineData("2026-09-30T16:00:00+08:0", "not a date")]
    [InlineData("2026-09-30T16:00:00+08:60", "not a date")]
    [InlineData("2026-09-30T16:00:00+19:00", "not a date")]
    [InlineData("2026-09-30T16:00:00Z+08:00", "not a date")]
    [InlineData("2026-09-30T16:00:00+080000", "not a date")]
    [InlineData("2026-09-30T16:00:00-", "not a date")]
    [InlineData("2026-09-30T16:00:00 CST", "not a date")] // China's or America's
    [InlineData("2026-09-31T16:00:00Z", "no such date")]
    [InlineData("0001-01-01T00:00:00+08:00", "no such date")]
    [InlineData("9999-12-31T23:00:00-08:00", "no such date")]
    public void An_offset_that_cannot_be_read_is_no_date(string cell, string expected)
    {
        Assert.False(DateCell.TryParse(Encoding.UTF8.GetBytes(cell), China, out _, out Message? fault));
        Assert.Equal(expected, fault?.ToString());
    }

    [Theory]
    [InlineData("", "blank")]
    [InlineData("2026-02-30", "no such date")]
    [InlineData("2025-02-29", "no such date")]
    [InlineData("2026-13", "no such date")]
    [InlineData("202613", "no such date")]
    [InlineData("20261032", "no such date")]
    [InlineData("2026年13月", "no such date")]
    [InlineData("2026Q5", "no such date")]
    [InlineData("2026年第0季度", "no such date")]
    [InlineData("0000-00-00", "no such date")]
    [InlineData("0202", "no such date")]
    [InlineData("123456", "no such date")]
    [InlineData("99999999", "no such date")]
    [InlineData("2026.1", "may be January or October, as a number loses its last zero; write 2026-01 or 2026-10")]
    [InlineData("2026-10/1", "not a date")]
    [InlineData("2026-10-01x", "not a date")]
    [InlineData("2026-10-01 noon", "not a date")]
    [InlineData("2026-10-001", "not a date")]
    [InlineData("26-10-01", "not a date")]
    [InlineData("10/1/2026", "not a date")]
    [InlineData("12345", "not a date")]
    [InlineData("80001", "not a date")]
    [InlineData("46296.x", "not a date")]
    [InlineData("2026年十三月", "no such date")]
    [InlineData("2026年五季度", "no such date")]
    [InlineData("-46296", "not a date")]
    [InlineData("9999999999999999", "not a date")]
    [InlineData("上月", "not a date")]
    public void What_is_no_date_says_why(string cell, string expected)
    {
        Assert.False(DateCell.TryParse(Encoding.UTF8.GetBytes(cell), China, out _, out Message? fault));
        Assert.Equal(expected, fault?.ToString());
    }

    [Fact]
    public void Every_form_of_a_day_is_that_day()
    {
        string[] forms = ["yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd", "yyyy年M月d日", "yyyy.M.d"];
        int serialZero = new DateOnly(1899, 12, 30).DayNumber;
        for (int serial = 20_000; serial <= 80_000; serial++)
        {
            DateOnly day = DateOnly.FromDayNumber(serialZero + serial);
            foreach (string cell in forms.Select(form => day.ToString(form, CultureInfo.InvariantCulture)).Append($"{serial}"))
            {
                bool read = DateCell.TryParse(Encoding.UTF8.GetBytes(cell), China, out CellDate date, out Message? fault);
                if (!read || date.First != day.DayNumber || date.Last != day.DayNumber) Assert.Fail($"{cell}: {fault} {date}");
            }
        }
    }

    [Theory]
    [InlineData("2026-10-15", Cadence.Monthly, "2026-10")]
    [InlineData("2026-10-15", Cadence.Quarterly, "2026Q4")]
    [InlineData("2026-10", Cadence.Quarterly, "2026Q4")]
    [InlineData("2026Q3", Cadence.Quarterly, "2026Q3")]
    [InlineData("2026Q3", Cadence.Yearly, "2026")]
    [InlineData("2026", Cadence.Yearly, "2026")]
    [InlineData("0001-01-02", Cadence.Daily, "0001-01-02")]
    public void A_date_falls_into_the_period_that_holds_it(string cell, Cadence cadence, string expected)
    {
        Assert.True(Parse(cell).TryToPeriod(cadence, out CalendarPeriod period, out Message? fault));
        Assert.Equal((expected, null), (period.ToString(), fault?.ToString()));
    }

    [Theory]
    [InlineData("2026-10", Cadence.Daily, "coarser than the indicator's day")]
    [InlineData("2026Q3", Cadence.Monthly, "coarser than the indicator's month")]
    [InlineData("2026", Cadence.Quarterly, "coarser than the indicator's quarter")]
    public void A_date_coarser_than_the_period_is_a_fault(string cell, Cadence cadence, string expected)
    {
        Assert.False(Parse(cell).TryToPeriod(cadence, out _, out Message? fault));
        Assert.Equal(expected, fault?.ToString());
    }

    [Fact]
    public void Only_a_day_is_a_day()
    {
        Assert.True(Parse("2026-10-15").TryToDay(out int day, out _));
        Assert.Equal(Day("2026-10-15"), day);
        Assert.False(Parse("2026-10").TryToDay(out _, out Message? fault));
        Assert.Equal("not a day: a whole month", fault?.ToString());
    }

    private static CellDate Parse(string cell) => DateCell.TryParse(Encoding.UTF8.GetBytes(cell), China, out CellDate date, out _) ? date : default;

    private static int Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
}
