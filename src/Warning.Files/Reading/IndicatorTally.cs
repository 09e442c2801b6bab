using System.Numerics;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>Counts what a feed delivers of one indicator.</summary>
internal sealed class IndicatorTally(Indicator indicator, int companies)
{
    private readonly ulong[] companies = new ulong[(companies + 63) / 64];
    private int earliest = int.MaxValue;
    private int latest = int.MinValue;

    public Indicator Indicator { get; } = indicator;

    public long Observations { get; private set; }

    /// <summary>Counts an observation. One that lies in the future counts for neither companies nor dates.</summary>
    /// <param name="row">The company.</param>
    /// <param name="position">The period's ordinal, or the day.</param>
    /// <param name="isFuture">Whether it begins after the as-of date.</param>
    public void Add(int row, int position, bool isFuture)
    {
        Observations++;
        if (isFuture) return;
        Mark(row);
        latest = Math.Max(latest, position);
        earliest = Math.Min(earliest, position);
    }

    /// <summary>Counts observations of companies that were marked, none of which lies in the future.</summary>
    public void Add(long observations, int earliest, int latest)
    {
        Observations += observations;
        this.latest = Math.Max(this.latest, latest);
        this.earliest = Math.Min(this.earliest, earliest);
    }

    /// <summary>Marks a company as one with an observation that does not lie in the future.</summary>
    public void Mark(int row) => this.companies[row >> 6] |= 1UL << (row & 63);

    public void Unite(Span<ulong> companies)
    {
        for (int word = 0; word < this.companies.Length; word++)
            companies[word] |= this.companies[word];
    }

    public IndicatorSummary Summarize()
    {
        Cadence cadence = Indicator.Kind == IndicatorKind.Measure ? Indicator.Cadence : Cadence.Daily;
        return new IndicatorSummary(Indicator.Id, Observations, CountOf(this.companies), Text(cadence, First), Text(cadence, Last)) { First = First, Last = Last };
    }

    public static int CountOf(ReadOnlySpan<ulong> bits)
    {
        int count = 0;
        foreach (ulong word in bits)
            count += BitOperations.PopCount(word);
        return count;
    }

    private int? First => earliest == int.MaxValue ? null : earliest;

    private int? Last => latest == int.MinValue ? null : latest;

    private static string? Text(Cadence cadence, int? position) =>
        position is { } ordinal ? new CalendarPeriod(cadence, ordinal).ToString() : null;
}
