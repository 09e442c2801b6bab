using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>Which dates a backtest scans, and what it compares them with.</summary>
public sealed record BacktestOptions
{
    /// <summary>The largest number of dates of a backtest.</summary>
    public const int MaximumDates = 10_000;

    /// <summary>The first as-of date.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The last day that may be an as-of date.</summary>
    public required LocalDate To { get; init; }

    /// <summary>The time between as-of dates; by default one month.</summary>
    public CalendarSpan Every { get; init; } = new(1, SpanUnit.Month);

    /// <summary>How long after an as-of date an outcome counts for it, the last day included; by default six months.</summary>
    public CalendarSpan Horizon { get; init; } = new(6, SpanUnit.Month);

    /// <summary>The last day of which the outcomes are complete; null for the day of the latest one.</summary>
    public LocalDate? Through { get; init; }

    /// <summary>Whether the dates whose horizon ends after <see cref="Through"/> are left out, of which it is not known yet what comes of them.</summary>
    public bool IsCompleteOnly { get; init; }

    /// <summary>Whether rules stay fired until they are cleared, as in scans one after another; by default each date stands alone.</summary>
    public bool HasLatches { get; init; }

    /// <summary>Whether figures get intervals, by drawing companies 200 times.</summary>
    public bool HasIntervals { get; init; }

    /// <summary>The largest number of threads to use; the figures do not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Is told after each date how many are done; null: nobody is.</summary>
    public IProgress<BacktestProgress>? Progress { get; init; }

    /// <summary>
    /// Takes the pairs that are listed or have an outcome: date by date, the listed by rank, then the others by id. Null: nobody does. The rest are many, have
    /// 0 points and no outcome.
    /// </summary>
    public Action<BacktestPair>? Pairs { get; init; }

    /// <summary>Whether there would be more dates than <see cref="MaximumDates"/>.</summary>
    public bool HasTooManyDates =>
        Every.Count is > 0 and <= int.MaxValue / MaximumDates &&
        new CalendarSpan(MaximumDates * Every.Count, Every.Unit).After(From) is { } beyond && beyond <= To;

    /// <summary>Returns the as-of dates, <c>From + k x Every</c> up to <see cref="To"/>; a day that a month does not have is its last one.</summary>
    /// <returns>The dates, rising.</returns>
    /// <exception cref="ArgumentException">
    /// <see cref="To"/> is before <see cref="From"/>, <see cref="Every"/> or <see cref="Horizon"/> is empty, or there are more than <see cref="MaximumDates"/>.
    /// </exception>
    public IReadOnlyList<LocalDate> Dates()
    {
        if (To < From) throw new ArgumentException($"The last day {To:R} is before the first {From:R}.");
        if (Every.Count < 1) throw new ArgumentException("There is no time between dates.");
        if (Horizon.Count < 1) throw new ArgumentException("The horizon is empty.");
        if (HasTooManyDates) throw new ArgumentException($"There are more than {MaximumDates} dates.");
        List<LocalDate> dates = [];
        for (int k = 0; new CalendarSpan(k * Every.Count, Every.Unit).After(From) is { } date && date <= To; k++) dates.Add(date);
        return dates;
    }
}
