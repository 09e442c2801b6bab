using System.Numerics;
using System.Runtime.InteropServices;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>Counts what a feed delivers of one indicator.</summary>
internal sealed class IndicatorTally(Indicator indicator, int companies)
{
    private readonly ulong[] companies = new ulong[(companies + 63) / 64];
    private readonly Dictionary<CalendarPeriod, long> periods = [];
    private CalendarPeriod period;
    private long ofPeriod;

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
        Count(1, period);
    }

    /// <summary>Counts observations of one period and of companies that were marked, none of which lies in the future.</summary>
    public void Add(long observations, CalendarPeriod period)
    {
        Observations += observations;
        Count(observations, period);
    }

    /// <summary>Marks a company as one with an observation that does not lie in the future.</summary>
    public void Mark(int row) => this.companies[row >> 6] |= 1UL << (row & 63);

    public void Unite(Span<ulong> companies)
    {
        for (int word = 0; word < this.companies.Length; word++)
            companies[word] |= this.companies[word];
    }

    /// <summary>Returns the observations by period, those that lie in the future aside.</summary>
    public IReadOnlyDictionary<CalendarPeriod, long> Periods
    {
        get
        {
            Settle();
            return periods;
        }
    }

    public IndicatorSummary Summarize()
    {
        CalendarPeriod? first = Periods.Count == 0 ? null : Periods.Keys.Min(), last = Periods.Count == 0 ? null : Periods.Keys.Max();
        return new IndicatorSummary(Indicator.Id, Observations, CountOf(this.companies), first?.ToString(), last?.ToString()) { First = first, Last = last };
    }

    public static int CountOf(ReadOnlySpan<ulong> bits)
    {
        int count = 0;
        foreach (ulong word in bits)
            count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>Counts observations of a period. Those that follow one another are mostly of one, which is looked up only when another comes.</summary>
    private void Count(long observations, CalendarPeriod period)
    {
        if (period != this.period)
        {
            Settle();
            this.period = period;
        }

        ofPeriod += observations;
    }

    private void Settle()
    {
        if (ofPeriod == 0) return;
        CollectionsMarshal.GetValueRefOrAddDefault(periods, this.period, out _) += ofPeriod;
        ofPeriod = 0;
    }
}
