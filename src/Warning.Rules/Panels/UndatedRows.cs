namespace EarlyWarning.Rules.Panels;

/// <summary>
/// The rows of one feed whose company is known and whose date cannot be read: they may be of any period in which the company has no readable row.
/// One thread at a time.
/// </summary>
internal sealed class UndatedRows
{
    /// <summary>Stands for "the row does not say when it became known": it is known at once.</summary>
    public const int AtOnce = int.MinValue;

    /// <summary>Stands for all indicators of the feed.</summary>
    public const int AllIndicators = -1;

    private readonly List<(int Row, int Known, int Indicator, UnreadRow Source)> rows = [];

    /// <summary>Adds a row.</summary>
    /// <param name="row">The company.</param>
    /// <param name="known">The day it was known, or <see cref="AtOnce"/>.</param>
    /// <param name="source">The row.</param>
    /// <param name="indicator">The ordinal of the one indicator that it is of, or <see cref="AllIndicators"/>.</param>
    public void Add(int row, int known, UnreadRow source, int indicator = AllIndicators) => rows.Add((row, known, indicator, source));

    /// <summary>The companies with a visible row of an indicator, each with the first one.</summary>
    public IReadOnlyDictionary<int, UnreadRow> VisibleAt(int asOf, int indicator)
    {
        Dictionary<int, UnreadRow> visible = [];
        foreach ((int row, int known, int of, UnreadRow source) in rows)
        {
            if (known <= asOf && (of == AllIndicators || of == indicator)) visible.TryAdd(row, source);
        }

        return visible;
    }
}
