using System.Diagnostics;
using System.Globalization;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>
/// One period of a cadence: a day, month, quarter or year. Ordered and equal by cadence and position;
/// the text form is <c>2026-10-01</c>, <c>2026-10</c>, <c>2026Q3</c> or <c>2026</c>.
/// </summary>
public readonly record struct CalendarPeriod : IComparable<CalendarPeriod>
{
    internal CalendarPeriod(Cadence cadence, int ordinal)
    {
        Cadence = cadence;
        Ordinal = ordinal;
    }

    /// <summary>The length of the period.</summary>
    public Cadence Cadence { get; }

    /// <summary>The first day.</summary>
    public LocalDate FirstDay => DayNumber.ToDate(FirstDayOf(Cadence, Ordinal));

    /// <summary>The last day.</summary>
    public LocalDate LastDay => DayNumber.ToDate(LastDayOf(Cadence, Ordinal));

    /// <summary>
    /// The ordinal, consecutive for consecutive periods: by cadence the day number, year * 12 + month - 1, year * 4 + quarter - 1, or the year.
    /// </summary>
    internal int Ordinal { get; }

    /// <summary>Returns the period of a cadence that holds a day.</summary>
    /// <param name="cadence">The length of the period.</param>
    /// <param name="day">A day in it.</param>
    /// <returns>The period.</returns>
    public static CalendarPeriod Of(Cadence cadence, LocalDate day) => new(cadence, OrdinalOf(cadence, DayNumber.Of(day)));

    /// <summary>Returns the period <paramref name="count"/> periods later, or earlier if it is negative.</summary>
    /// <param name="count">A number of periods.</param>
    /// <returns>The period.</returns>
    public CalendarPeriod Plus(int count) => new(Cadence, Ordinal + count);

    /// <inheritdoc/>
    public int CompareTo(CalendarPeriod other) => Cadence != other.Cadence ? Cadence.CompareTo(other.Cadence) : Ordinal.CompareTo(other.Ordinal);

    /// <summary>Returns the text form.</summary>
    public override string ToString() => Cadence switch
    {
        Cadence.Daily => DayNumber.TextOf(Ordinal),
        Cadence.Monthly => string.Create(CultureInfo.InvariantCulture, $"{Ordinal / 12:0000}-{(Ordinal % 12) + 1:00}"),
        Cadence.Quarterly => string.Create(CultureInfo.InvariantCulture, $"{Ordinal / 4:0000}Q{(Ordinal % 4) + 1}"),
        Cadence.Yearly => Ordinal.ToString("0000", CultureInfo.InvariantCulture),
    };

    internal static int OrdinalOf(Cadence cadence, int day) => cadence switch
    {
        Cadence.Daily => day,
        Cadence.Monthly => (DayNumber.YearOf(day) * 12) + DayNumber.MonthOf(day) - 1,
        Cadence.Quarterly => (DayNumber.YearOf(day) * 4) + ((DayNumber.MonthOf(day) - 1) / 3),
        Cadence.Yearly => DayNumber.YearOf(day),
    };

    /// <summary>Returns the number of periods in a year. Daily measures have no year on year: a year is no whole number of weeks.</summary>
    internal static int PerYear(Cadence cadence) => cadence switch
    {
        Cadence.Monthly => 12,
        Cadence.Quarterly => 4,
        Cadence.Yearly => 1,
        Cadence.Daily => throw new UnreachableException("A year is no whole number of days."),
    };

    /// <summary>Returns the day number of the last day of a period, or NaN outside of the years 1 to 9999.</summary>
    internal static double LastDayIfAny(Cadence cadence, int ordinal) =>
        ordinal >= OrdinalOf(cadence, DayNumber.First) && ordinal <= OrdinalOf(cadence, DayNumber.Last) ? LastDayOf(cadence, ordinal) : double.NaN;

    internal static int FirstDayOf(Cadence cadence, int ordinal) => cadence switch
    {
        Cadence.Daily => ordinal,
        Cadence.Monthly => DayNumber.Of(ordinal / 12, (ordinal % 12) + 1, 1),
        Cadence.Quarterly => DayNumber.Of(ordinal / 4, ((ordinal % 4) * 3) + 1, 1),
        Cadence.Yearly => DayNumber.Of(ordinal, 1, 1),
    };

    internal static int LastDayOf(Cadence cadence, int ordinal) => cadence switch
    {
        Cadence.Daily => ordinal,
        Cadence.Monthly => FirstDayOf(cadence, ordinal) + DateTime.DaysInMonth(ordinal / 12, (ordinal % 12) + 1) - 1,
        Cadence.Quarterly => FirstDayOf(Cadence.Monthly, (ordinal / 4 * 12) + ((ordinal % 4) * 3) + 2) +
            DateTime.DaysInMonth(ordinal / 4, ((ordinal % 4) * 3) + 3) - 1,
        Cadence.Yearly => DayNumber.Of(ordinal, 12, 31),
    };
}
