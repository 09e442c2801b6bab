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
internal sealed class ObservationDates(DateTimeZone zone, int today)
{
    /// <summary>A year of plans, and some more.</summary>
    private const int DaysAhead = 400;

    // As a serial number of Excel 32874: smaller numbers are other numbers.
    private static readonly int Earliest = new DateOnly(1990, 1, 1).DayNumber;

    private readonly int latest = today + DaysAhead;

    /// <summary>Reads dates by a clock.</summary>
    public static ObservationDates Of(DateTimeZone zone, IClock clock) => new(zone, clock.GetCurrentInstant().InZone(zone).Date.ToDateOnly().DayNumber);

    /// <summary>Reads a day, month, quarter or year whose last day can be that of an observation; otherwise says why not.</summary>
    public bool TryParse(ReadOnlySpan<byte> cell, out CellDate date, out Message? fault)
    {
        if (DateCell.TryParse(cell, zone, out date, out fault)) fault = date.Last >= Earliest && date.Last <= latest ? null : CellMessages.ImplausibleDate;
        else if (DateCell.IsSmallNumber(cell)) fault = CellMessages.ImplausibleDate;
        return fault is null;
    }
}
