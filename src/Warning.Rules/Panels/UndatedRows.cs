namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Collects the rows of one feed whose company is known and whose date could not be read; such a row may belong to any period in which the company has no
/// readable row. Not thread-safe.
/// </summary>
internal sealed class UndatedRows
{
    /// <summary>Stands for an unstated known day: the row is visible as of any date.</summary>
    public const int AtOnce = int.MinValue;

    /// <summary>Stands for all indicators of the feed.</summary>
    public const int AllIndicators = -1;

    private readonly List<(int Row, int Known, int Indicator, UnreadRow Source)> rows = [];

    /// <summary>Adds a row.</summary>
    /// <param name="row">The company's row.</param>
    /// <param name="known">The day it was known, or <see cref="AtOnce"/>.</param>
    /// <param name="source">The row of the file.</param>
    /// <param name="indicator">The ordinal of the row's indicator, or <see cref="AllIndicators"/>.</param>
    public void Add(int row, int known, UnreadRow source, int indicator = AllIndicators) => rows.Add((row, known, indicator, source));

    /// <summary>All rows, in the order in which they were added.</summary>
    public IReadOnlyList<(int Row, int Known, int Indicator, UnreadRow Source)> All => rows;

    /// <summary>Returns the first visible row of each company for an indicator.</summary>
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
