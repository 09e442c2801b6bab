using System.Globalization;
using System.Text;
using FsCheck.Xunit;

namespace EarlyWarning.Office.Workbooks;

public sealed class SerialDayTests
{
    // As Excel shows them; 60 is the 29 February 1900 that it takes over from Lotus 1-2-3.
    [Theory]
    [InlineData(0, "1900-01-00")]
    [InlineData(0.5, "1900-01-00T12:00:00")]
    [InlineData(1, "1900-01-01")]
    [InlineData(59, "1900-02-28")]
    [InlineData(60, "1900-02-29")]
    [InlineData(61, "1900-03-01")]
    [InlineData(46296, "2026-10-01")]
    [InlineData(46296.75, "2026-10-01T18:00:00")]
    [InlineData(46295.9999999999, "2026-10-01")]
    [InlineData(46295.99999, "2026-09-30T23:59:59")]
    [InlineData(2958465, "9999-12-31")]
    public void A_number_is_a_day(double number, string expected) => Assert.Equal(expected, Of(number, NumberKind.Day));

    [Theory]
    [InlineData(0, "1904-01-01")]
    [InlineData(44834, "2026-10-01")]
    [InlineData(44834.75, "2026-10-01T18:00:00")]
    [InlineData(2957003, "9999-12-31")]
    public void In_the_system_of_1904_it_is_1462_days_later(double number, string expected) => Assert.Equal(expected, Of(number, NumberKind.Day, is1904: true));

    [Theory]
    [InlineData(-0.001, false)]
    [InlineData(2958466, false)]
    [InlineData(2957004, true)]
    [InlineData(1e300, false)]
    public void A_number_outside_of_the_calendar_is_none(double number, bool is1904) => Assert.Null(Of(number, NumberKind.Day, is1904));

    [Theory]
    [InlineData(0.375, "Time", "09:00:00")]
    [InlineData(46296.375, "Time", "2026-10-01T09:00:00")]
    [InlineData(1.5, "Duration", "36:00:00")]
    [InlineData(0.0104166666666667, "Duration", "0:15:00")]
    public void Times_are_written_as_they_are_shown(double number, string kind, string expected) =>
        Assert.Equal(expected, Of(number, Enum.Parse<NumberKind>(kind)));

    [Property]
    public bool From_March_1900_on_days_are_those_of_automation(int day)
    {
        double number = 61 + (uint)day % 2_900_000;
        return Of(number, NumberKind.Day) == DateTime.FromOADate(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    [Property]
    public bool Both_systems_name_one_day(int day)
    {
        double number = (uint)day % 2_900_000;
        return Of(number, NumberKind.Day, is1904: true) == Of(number + SerialDay.Of1904, NumberKind.Day);
    }

    private static string? Of(double number, NumberKind kind, bool is1904 = false)
    {
        byte[] text = new byte[SerialDay.Longest];
        return SerialDay.TryWrite(number, kind, is1904, text, out int written) ? Encoding.UTF8.GetString(text, 0, written) : null;
    }
}
