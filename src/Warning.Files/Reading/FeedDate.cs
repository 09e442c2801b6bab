using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Reading;

/// <summary>A date of a feed's rows and what it is to each of the feed's indicators, found once for all rows that have it.</summary>
internal sealed class FeedDate
{
    public FeedDate(CellDate date, FeedRows rows, int asOf)
    {
        IsFuture = date.First > asOf;
        Day = date.First;
        IsSound = rows.Events.Length == 0 || date.TryToDay(out _, out _);
        Ordinals = new int[rows.Measures.Length];
        for (int i = 0; i < Ordinals.Length; i++)
        {
            IsSound &= date.TryToPeriod(rows.Measures[i].Cadence, out int ordinal, out _);
            Ordinals[i] = ordinal;
        }
    }

    /// <summary>Whether it is fine enough for all of the feed's indicators.</summary>
    public bool IsSound { get; }

    /// <summary>Whether it begins after the as-of date.</summary>
    public bool IsFuture { get; }

    /// <summary>Its first day.</summary>
    public int Day { get; }

    /// <summary>Of each measure the period that holds it.</summary>
    public int[] Ordinals { get; }
}
