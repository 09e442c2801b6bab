using System.Globalization;
using NodaTime;

namespace EarlyWarning.Cli.Typing;

public sealed class NumberReadersTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("73685", "73685")]
    [InlineData("73685.5", "73685.5")]
    [InlineData("73685.50元", "73685.50")]
    [InlineData("50,000", "50000")]
    [InlineData("1,234,567.89", "1234567.89")]
    [InlineData("５０，０００", "50000")]
    [InlineData("¥80", "80")]
    [InlineData("￥80元", "80")]
    [InlineData("5万", "50000")]
    [InlineData("5 万元", "50000")]
    [InlineData("５万元", "50000")]
    [InlineData("43.4万", "434000")]
    [InlineData("7.3685万元", "73685")]
    [InlineData("1.2亿", "120000000")]
    [InlineData("-0.5", "-0.5")]
    public void An_amount_is_read_as_offices_write_it(string text, string yuan) =>
        Assert.Equal(decimal.Parse(yuan, CultureInfo.InvariantCulture), new AmountReader().Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("many")]
    [InlineData("五万")]
    [InlineData("5千")]
    [InlineData("5万人")]
    [InlineData("万")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1,23")]
    [InlineData("12,34,567")]
    [InlineData("1e5")]
    [InlineData("5万万")]
    [InlineData("1234567890123456")]
    public void What_is_no_amount_is_not_read(string text) => Assert.Null(new AmountReader().Read(text));

    [Theory]
    [InlineData("5", 5L)]
    [InlineData("５", 5L)]
    [InlineData("5人", 5L)]
    [InlineData("5 名", 5L)]
    [InlineData("1,200", 1200L)]
    [InlineData("0.12万", 1200L)]
    [InlineData("5.0", 5L)]
    [InlineData("2000", 2000L)]
    [InlineData("2001", null)]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("5.5", null)]
    [InlineData("5天", null)]
    [InlineData("五", null)]
    [InlineData("", null)]
    public void A_whole_number_is_read_within_its_bounds_and_with_its_units(string text, long? number) =>
        Assert.Equal(number, new WholeNumberReader(1, 2000, "人", "名").Read(text));

    [Theory]
    [InlineData("2026-10", 2026, 10)]
    [InlineData("2026/1", 2026, 1)]
    [InlineData("202610", 2026, 10)]
    [InlineData("2026年10月", 2026, 10)]
    [InlineData("２０２６年１０月", 2026, 10)]
    public void A_month_is_read_as_offices_write_it(string text, int year, int month) => Assert.Equal(new YearMonth(year, month), new MonthReader().Read(text));

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("1999-12")]
    [InlineData("2100-01")]
    [InlineData("2026")]
    [InlineData("10月")]
    [InlineData("2026-10-01")]
    public void What_is_no_month_is_not_read(string text) => Assert.Null(new MonthReader().Read(text));
}
