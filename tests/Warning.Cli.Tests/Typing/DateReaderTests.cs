using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Cli.Typing;

public sealed class DateReaderTests
{
    private static readonly DateReader Reader = new();

    [Theory]
    [InlineData("2026-11-02", 2026, 11, 2)]
    [InlineData("2026-11-2", 2026, 11, 2)]
    [InlineData("2026/11/2", 2026, 11, 2)]
    [InlineData("2026.11.2", 2026, 11, 2)]
    [InlineData("20261102", 2026, 11, 2)]
    [InlineData("2026年11月2日", 2026, 11, 2)]
    [InlineData("2026年11月2号", 2026, 11, 2)]
    [InlineData("2026年11月2", 2026, 11, 2)]
    [InlineData("２０２６年１１月２日", 2026, 11, 2)]
    [InlineData("２０２６－１１－０２", 2026, 11, 2)]
    [InlineData(" 2026 年 11 月 2 日 ", 2026, 11, 2)]
    [InlineData("2024-02-29", 2024, 2, 29)]
    [InlineData("11-30", null, 11, 30)]
    [InlineData("11/30", null, 11, 30)]
    [InlineData("11.30", null, 11, 30)]
    [InlineData("1月5日", null, 1, 5)]
    [InlineData("1月5", null, 1, 5)]
    [InlineData("2-29", null, 2, 29)]
    public void A_date_is_read_as_offices_write_it(string text, int? year, int month, int day) =>
        Assert.Equal(new TypedDate(year, month, day), Reader.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("昨天")]
    [InlineData("2026-11")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("2025-02-29")]
    [InlineData("2026-00-01")]
    [InlineData("2026-11-00")]
    [InlineData("2-30")]
    [InlineData("13-1")]
    [InlineData("26-11-02")]
    [InlineData("1.11.2026")]
    [InlineData("30/11/2026")]
    [InlineData("1102")]
    [InlineData("0026-11-02")]
    [InlineData("2026年11月")]
    [InlineData("11月")]
    [InlineData("2026-11-02T09:00")]
    [InlineData("٢٠٢٦-11-02")]
    public void What_is_no_date_is_not_read(string text) => Assert.Null(Reader.Read(text));

    [Theory]
    [InlineData("11-20", "2026-11-20", "2026-11-20", "2026-11-20", "2026-11-20")]
    [InlineData("11-30", "2026-11-20", "2025-11-30", "2026-11-30", "2026-11-30")]
    [InlineData("11-02", "2026-11-20", "2026-11-02", "2027-11-02", "2026-11-02")]
    [InlineData("12-30", "2027-01-03", "2026-12-30", "2027-12-30", "2026-12-30")]
    [InlineData("1-3", "2026-12-30", "2026-01-03", "2027-01-03", "2027-01-03")]
    [InlineData("2-29", "2026-11-20", "2024-02-29", "2028-02-29", "2028-02-29")]
    [InlineData("2-29", "2025-11-20", "2024-02-29", "2028-02-29", "2024-02-29")]
    [InlineData("2-29", "1903-01-01", "1896-02-29", "1904-02-29", "1904-02-29")]
    [InlineData("2025-11-30", "2026-11-20", "2025-11-30", "2025-11-30", "2025-11-30")]
    public void A_date_without_a_year_is_of_the_year_that_its_use_gives(string typed, string day, string upTo, string from, string nearest)
    {
        TypedDate date = Reader.Read(typed)!.Value;
        LocalDate today = Iso(day);
        Assert.Equal((Iso(upTo), Iso(from), Iso(nearest)), (date.UpTo(today), date.From(today), date.NearestTo(today)));
    }

    private static LocalDate Iso(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
