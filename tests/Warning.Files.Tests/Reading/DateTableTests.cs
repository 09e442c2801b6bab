using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Reading;
using NodaTime;

namespace EarlyWarning.Files.Tests.Reading;

public sealed class DateTableTests
{
    [Fact]
    public void Each_date_is_parsed_once_however_often_and_in_whatever_order_it_comes()
    {
        byte[][] cells = [.. Enumerable.Range(0, 300).Select(number => Encoding.ASCII.GetBytes($"{2001 + number / 12}-{number % 12 + 1:00}"))];
        DateTable table = new(new ObservationDates(DateTimeZone.Utc, new DateOnly(2026, 11, 1).DayNumber));
        int[] first = Array.ConvertAll(cells, cell => table.Find(cell));

        Assert.Equal(Enumerable.Range(0, cells.Length), first);
        Assert.Equal(first, cells.Select(cell => table.Find(cell)));
        Assert.Equal(first.Reverse(), cells.Reverse().Select(cell => table.Find(cell)));
        Assert.Equal(cells.Length, table.Count);
        Assert.All(first, number => Assert.Equal(new LocalDate(2001 + number / 12, number % 12 + 1, 1), table[number].FirstDay));
    }
}
