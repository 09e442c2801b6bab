using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Cells;

/// <summary>
/// A date read from a cell: a day, a month, a quarter or a year. Year, month and day are those of its first day.
/// </summary>
internal readonly record struct CellDate
{
    private CellDate(Cadence cadence, int year, int month, int day) => (Cadence, Year, Month, Day) = (cadence, year, month, day);

    /// <summary>Whether the date is a day, a month, a quarter or a year.</summary>
    public Cadence Cadence { get; }

    /// <summary>The year of the first day.</summary>
    public int Year { get; }

    /// <summary>The month of the first day, from 1 to 12.</summary>
    public int Month { get; }

    /// <summary>The day of the month of the first day.</summary>
    public int Day { get; }

    /// <summary>The day number of the first day.</summary>
    public int First => new DateOnly(Year, Month, Day).DayNumber;

    /// <summary>The first day.</summary>
    public LocalDate FirstDay => new(Year, Month, Day);

    /// <summary>The last day.</summary>
    public LocalDate LastDay => CalendarPeriod.Of(Cadence, FirstDay).LastDay;

    /// <summary>The day number of the last day.</summary>
    public int Last => Cadence switch
    {
        Cadence.Daily => First,
        Cadence.Monthly => LastOf(Month),
        Cadence.Quarterly => LastOf(Month + 2),
        _ => LastOf(12),
    };

    /// <summary>Creates a date of one day, which must exist in the calendar.</summary>
    public static CellDate OfDay(int year, int month, int day) => new(Cadence.Daily, year, month, day);

    /// <summary>Creates a date of a whole month, from 1 to 12.</summary>
    public static CellDate OfMonth(int year, int month) => new(Cadence.Monthly, year, month, 1);

    /// <summary>Creates a date of a whole quarter, from 1 to 4.</summary>
    public static CellDate OfQuarter(int year, int quarter) => new(Cadence.Quarterly, year, quarter * 3 - 2, 1);

    /// <summary>Creates a date of a whole year.</summary>
    public static CellDate OfYear(int year) => new(Cadence.Yearly, year, 1, 1);

    /// <summary>Gets the period that contains the date; fails if the date is coarser than the period.</summary>
    public bool TryToPeriod(Cadence cadence, out CalendarPeriod period, out Message? fault)
    {
        period = CalendarPeriod.Of(cadence, FirstDay);
        fault = Cadence <= cadence ? null : CellMessages.CoarserThan(cadence);
        return fault is null;
    }

    /// <summary>Gets the day number; fails if the date is coarser than a day.</summary>
    public bool TryToDay(out int day, out Message? fault)
    {
        day = First;
        fault = Cadence == Cadence.Daily ? null : CellMessages.NotADay(Cadence);
        return fault is null;
    }

    private int LastOf(int month) => new DateOnly(Year, month, DateTime.DaysInMonth(Year, month)).DayNumber;
}
