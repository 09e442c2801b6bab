using System.Numerics;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>Counts what a feed delivers of one indicator.</summary>
internal sealed class IndicatorTally(Indicator indicator, int companies)
{
    private readonly ulong[] companies = new ulong[(companies + 63) / 64];
    private CalendarPeriod? first;
    private CalendarPeriod? last;

    public Indicator Indicator { get; } = indicator;

    public long Observations { get; private set; }

    /// <summary>Counts an observation. One that lies in the future counts for neither companies nor dates.</summary>
    /// <param name="row">The company.</param>
    /// <param name="period">The period, or the day.</param>
    /// <param name="isFuture">Whether it begins after the as-of date.</param>
    public void Add(int row, CalendarPeriod period, bool isFuture)
    {
        Observations++;
        if (isFuture) return;
        Mark(row);
        Extend(period);
    }

    /// <summary>Counts observations of companies that were marked, none of which lies in the future; at least one.</summary>
    public void Add(long observations, CalendarPeriod earliest, CalendarPeriod latest)
    {
        Observations += observations;
        Extend(earliest);
        Extend(latest);
    }

    /// <summary>Marks a company as one with an observation that does not lie in the future.</summary>
    public void Mark(int row) => this.companies[row >> 6] |= 1UL << (row & 63);

    public void Unite(Span<ulong> companies)
    {
        for (int word = 0; word < this.companies.Length; word++)
            companies[word] |= this.companies[word];
    }

    public IndicatorSummary Summarize() =>
        new(Indicator.Id, Observations, CountOf(this.companies), first?.ToString(), last?.ToString()) { First = first, Last = last };

    public static int CountOf(ReadOnlySpan<ulong> bits)
    {
        int count = 0;
        foreach (ulong word in bits)
            count += BitOperations.PopCount(word);
        return count;
    }

    private void Extend(CalendarPeriod period)
    {
        if (first is not { } earliest || period.CompareTo(earliest) < 0) first = period;
        if (last is not { } latest || period.CompareTo(latest) > 0) last = period;
    }
}
