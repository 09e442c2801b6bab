using System.Globalization;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>
/// A length of time on the calendar, such as <c>30d</c>, <c>2w</c>, <c>3m</c>, <c>2q</c> or <c>1y</c>.
/// Equality is of count and unit: <c>1q</c> and <c>3m</c> are different spans of the same length.
/// </summary>
/// <param name="Count">The number of units; 0 or more.</param>
/// <param name="Unit">The unit.</param>
public readonly record struct CalendarSpan(int Count, SpanUnit Unit)
{
    /// <summary>The empty span, <c>0d</c>.</summary>
    public static readonly CalendarSpan Zero = new(0, SpanUnit.Day);

    /// <summary>Parses a span such as <c>30d</c>, <c>2w</c>, <c>3m</c>, <c>2q</c> or <c>1y</c>.</summary>
    /// <param name="text">A whole number followed directly by the letter of a unit.</param>
    /// <param name="span">The span read.</param>
    /// <returns>Whether <paramref name="text"/> is a span.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out CalendarSpan span)
    {
        span = default;
        if (text.Length < 2 || UnitOf(text[^1]) is not { } unit) return false;
        if (!int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int count)) return false;
        span = new CalendarSpan(count, unit);
        return true;
    }

    /// <summary>Returns the form that <see cref="TryParse"/> parses.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count}{Letter}");

    /// <summary>Returns the length in words, such as <c>3 months</c>.</summary>
    /// <returns>The words.</returns>
    public Message InWords() => Unit.InWords(Count);

    /// <summary>Returns the date that lies the span after another; a day that the month does not have becomes its last day.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The later date; null after the year 9999.</returns>
    public LocalDate? After(LocalDate date) => Shift(DayNumber.Of(date), 1) is { } day ? DayNumber.ToDate(day) : null;

    /// <summary>Returns the date that lies the span before another; a day that the month does not have becomes its last day.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The earlier date; null before the year 1.</returns>
    public LocalDate? Before(LocalDate date) => Shift(DayNumber.Of(date), -1) is { } day ? DayNumber.ToDate(day) : null;

    private char Letter => Unit switch
    {
        SpanUnit.Day => 'd',
        SpanUnit.Week => 'w',
        SpanUnit.Month => 'm',
        SpanUnit.Quarter => 'q',
        SpanUnit.Year => 'y',
    };

    internal static SpanUnit? UnitOf(char letter) => letter switch
    {
        'd' => SpanUnit.Day,
        'w' => SpanUnit.Week,
        'm' => SpanUnit.Month,
        'q' => SpanUnit.Quarter,
        'y' => SpanUnit.Year,
        _ => null,
    };

    /// <summary>The span as whole days and whole months; one of the two is 0.</summary>
    internal (int Days, int Months) Parts => Unit switch
    {
        SpanUnit.Day => (Count, 0),
        SpanUnit.Week => (Saturate(7L * Count), 0),
        SpanUnit.Month => (0, Count),
        SpanUnit.Quarter => (0, Saturate(3L * Count)),
        SpanUnit.Year => (0, Saturate(12L * Count)),
    };

    /// <summary>The approximate length in days, for limits: a month counts 30.5 days, so that ten years are 3,660.</summary>
    internal double NominalDays => Parts.Days + (Parts.Months * 30.5);

    /// <summary>Returns the length in periods of a cadence, or null if it is not a whole number of them.</summary>
    internal int? PeriodsOf(Cadence cadence)
    {
        (int days, int months) = Parts;
        return cadence switch
        {
            Cadence.Daily => Unit is SpanUnit.Day or SpanUnit.Week ? days : null,
            Cadence.Monthly => months > 0 || Unit is not (SpanUnit.Day or SpanUnit.Week) ? months : null,
            Cadence.Quarterly => Unit is SpanUnit.Day or SpanUnit.Week || months % 3 != 0 ? null : months / 3,
            Cadence.Yearly => Unit == SpanUnit.Year ? Count : null,
        };
    }

    /// <summary>Moves a day number forward (sign 1) or back (sign -1) by the span; a day that the month does not have becomes its last day.</summary>
    /// <returns>The day number, or null outside the years 1 to 9999.</returns>
    internal int? Shift(int day, int sign)
    {
        (int days, int months) = Parts;
        if (months == 0)
        {
            long moved = day + ((long)sign * days);
            return moved is >= DayNumber.First and <= DayNumber.Last ? (int)moved : null;
        }

        long month = (DayNumber.YearOf(day) * 12L) + DayNumber.MonthOf(day) - 1 + ((long)sign * months);
        if (month < 12 || month >= 120_000) return null;
        int year = (int)(month / 12), inYear = (int)(month % 12) + 1;
        return DayNumber.Of(year, inYear, Math.Min(DayNumber.DayOf(day), DateTime.DaysInMonth(year, inYear)));
    }

    private static int Saturate(long value) => (int)Math.Min(value, int.MaxValue);
}
