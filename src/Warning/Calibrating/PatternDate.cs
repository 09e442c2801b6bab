using EarlyWarning.Replaying;
using NodaTime;

namespace EarlyWarning.Calibrating;

/// <summary>An as-of date whose horizon has ended: the pattern of each company, and which of them are positive.</summary>
internal sealed class PatternDate(LocalDate asOf, int end, ReplayedDate replayed)
{
    public LocalDate AsOf => asOf;

    public int Day => replayed.Day;

    /// <summary>The last day of its horizon.</summary>
    public int End => end;

    public int Positives => replayed.Positives;

    public ReadOnlySpan<ulong> Positive => replayed.Positive;

    /// <summary>The pattern of each company, by row.</summary>
    public int[] PatternOf { get; set; } = [];

    public bool IsPositive(int row) => replayed.IsPositive(row);
}
