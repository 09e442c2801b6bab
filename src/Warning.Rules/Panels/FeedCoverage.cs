using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>
/// The days that a feed covers as of a date: as stated, or else from its first visible date that another one follows soon up to its latest. Immutable.
/// </summary>
public sealed class FeedCoverage
{
    internal FeedCoverage(int? from, int? through, DaySet days, bool restsOnLoneDay)
    {
        FirstDay = from;
        LastDay = through;
        Days = days;
        RestsOnLoneDay = restsOnLoneDay;
    }

    /// <summary>The first day; null if unknown, which leaves every window of the feed's events missing.</summary>
    public LocalDate? From => FirstDay is { } day ? DayNumber.ToDate(day) : null;

    /// <summary>The last day; null if unknown.</summary>
    public LocalDate? Through => LastDay is { } day ? DayNumber.ToDate(day) : null;

    /// <summary>Whether the first day is neither stated nor followed by another one soon, so that the latest day stands for it.</summary>
    public bool RestsOnLoneDay { get; }

    /// <summary>The first day, as a day number.</summary>
    internal int? FirstDay { get; }

    /// <summary>The last day, as a day number.</summary>
    internal int? LastDay { get; }

    /// <summary>The days of all its visible observations; for a measure the last day of the period.</summary>
    internal DaySet Days { get; }
}
