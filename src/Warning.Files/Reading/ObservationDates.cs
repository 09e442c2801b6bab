using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// Reads the dates of observations, and the days on which they became known: in the zone of the scan, and none that cannot be. One mistyped
/// year would otherwise be a feed's first day, or its last. Thread-safe.
/// </summary>
/// <param name="zone">The zone of the scan.</param>
/// <param name="today">The day of the scan by its clock, whatever the as-of date: what a department delivers today may be of any replayed one.</param>
/// <param name="year">The year of dates that are told without one; null: such a date is none.</param>
/// <param name="bounds">Takes every date, where what is read is to be kept; null: nothing does.</param>
internal sealed class ObservationDates(DateTimeZone zone, int today, int? year = null, DateBounds? bounds = null)
{
    /// <summary>A year of plans, and some more.</summary>
    private const int DaysAhead = 400;

    // As a serial number of Excel 32874: smaller numbers are other numbers.
    private static readonly int Earliest = new DateOnly(1990, 1, 1).DayNumber;

    private readonly int latest = today + DaysAhead;

    /// <summary>Reads dates by a clock.</summary>
    public static ObservationDates Of(DateTimeZone zone, IClock clock) => new(zone, clock.GetCurrentInstant().InZone(zone).Date.ToDateOnly().DayNumber);

    /// <summary>The year of dates that are told without one; null: such a date is none.</summary>
    public int? Year => year;

    /// <summary>The day of the scan by its clock.</summary>
    public int Today => today;

    /// <summary>Returns what reads the same dates, each of which is told.</summary>
    public ObservationDates Telling(DateBounds told) => new(zone, today, year, told);

    /// <summary>Returns what reads the dates of a file that says the year of those that are told without one.</summary>
    public ObservationDates In(int? usual) => usual == year ? this : new ObservationDates(zone, today, usual, bounds);

    /// <summary>Reads a day, month, quarter or year whose last day can be that of an observation; otherwise says why not.</summary>
    public bool TryParse(ReadOnlySpan<byte> cell, out CellDate date, out Message? fault)
    {
        if (DateCell.TryParse(cell, zone, year, out date, out fault))
        {
            fault = date.Last >= Earliest && date.Last <= latest ? null : CellMessages.ImplausibleDate;
            if (fault is null) bounds?.TakeSound(date, DaysAhead);
            else if (date.Last > latest) bounds?.TakeTooLate(date, DaysAhead);
        }
        else if (DateCell.IsSmallNumber(cell))
        {
            fault = CellMessages.ImplausibleDate;
        }

        return fault is null;
    }
}
