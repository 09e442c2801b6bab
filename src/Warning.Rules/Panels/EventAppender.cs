namespace EarlyWarning.Rules.Panels;

/// <summary>Takes the observations of one event indicator, in any order. One thread at a time.</summary>
internal sealed class EventAppender(Indicator indicator)
{
    /// <summary>Stands for "the feed does not say when": the event's day plus the indicator's lag.</summary>
    public const int UsualKnown = int.MinValue;

    private readonly List<Occurrence> occurrences = [];

    public Indicator Indicator { get; } = indicator;

    public IReadOnlyList<Occurrence> Occurrences => occurrences;

    /// <summary>Whether any event has a key, so that repeats may have to be dropped.</summary>
    public bool HasKeys { get; private set; }

    /// <summary>Takes one event.</summary>
    /// <param name="row">The company.</param>
    /// <param name="day">The day it happened.</param>
    /// <param name="value">Its number.</param>
    /// <param name="known">The day it was known, or <see cref="UsualKnown"/>.</param>
    /// <param name="key">The hash of its key; 0 for an event without one.</param>
    public void Append(int row, int day, double value, int known, UInt128 key)
    {
        if (known == UsualKnown) known = Indicator.Lag.Shift(day, 1) ?? DateOnly.MaxValue.DayNumber;
        HasKeys |= key != 0;
        occurrences.Add(new Occurrence(row, day, known, value, key));
    }

    internal readonly record struct Occurrence(int Row, int Day, int Known, double Value, UInt128 Key);
}
