using System.Globalization;
using System.Text;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Cells;

/// <summary>
/// Dates and numbers as departments write them, as data: <c>Data/spellings</c> has a cell a line, and what is read of it or a part of the reason why
/// nothing is. A date may be followed by <c>@</c> and the year that is given beside it; a number by <c>@</c> and the unit of its column, or by <c>~</c>
/// where numbers that are only about right are allowed.
/// </summary>
public sealed class SpellingTests
{
    private static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public static IEnumerable<object[]> Dates => Lines("dates.txt");

    public static IEnumerable<object[]> Numbers => Lines("numbers.txt");

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_date_is_read_or_refused_with_its_reason(string spelling, string expected)
    {
        string[] parts = spelling.Split('@');
        int? year = parts.Length == 1 ? null : int.Parse(parts[1], CultureInfo.InvariantCulture);
        bool isRead = DateCell.TryParse(Encoding.UTF8.GetBytes(parts[0]), China, year, out CellDate date, out Message? fault);
        Check(expected, isRead ? CalendarPeriod.Of(date.Cadence, date.FirstDay).ToString() : null, fault);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_is_read_or_refused_with_its_reason(string spelling, string unit, string expected)
    {
        bool approximate = spelling.EndsWith('~');
        string[] parts = spelling.TrimEnd('~').Split('@');
        CellUnit? written = parts.Length == 1 ? null : CellUnit.TryFind(parts[1], out CellUnit? known) ? known : null;
        NumberForm form = NumberForm.Of(unit == "-" ? null : unit, written, approximate: approximate);
        bool isRead = NumberCell.TryParse(Encoding.UTF8.GetBytes(parts[0]), form, out double value, out bool isApproximate, out Message? fault);
        Check(expected, isRead ? value.ToString(CultureInfo.InvariantCulture) : null, fault);
        Assert.Equal(isRead && approximate, isRead && isApproximate);
    }

    [Fact]
    public void There_are_at_least_150_spellings() => Assert.True(Lines("dates.txt").Length + Lines("numbers.txt").Length >= 150);

    private static void Check(string expected, string? read, Message? fault)
    {
        if (read is null) Assert.Contains(expected, fault!.ToString(), StringComparison.Ordinal);
        else Assert.Equal(expected, read);
        Assert.Equal(read is null, fault is not null);
    }

    private static string[][] Lines(string file) =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", "spellings", file)).Select(line => line.Split('\t'))];
}
