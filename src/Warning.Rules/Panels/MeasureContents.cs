namespace EarlyWarning.Rules.Panels;

/// <summary>All that was appended of a measure, as another appender can take it.</summary>
internal readonly record struct MeasureContents
{
    /// <summary>The columns by period.</summary>
    public required IReadOnlyList<KeyValuePair<int, MeasureColumn>> Columns { get; init; }

    /// <summary>The values that cells had before.</summary>
    public required IReadOnlyList<KeyValuePair<MeasureAppender.Revision, MeasureEntry>> Earlier { get; init; }

    /// <summary>The rows that made cells unread.</summary>
    public required IReadOnlyList<KeyValuePair<MeasureAppender.Revision, UnreadRow>> UnreadRows { get; init; }

    /// <summary>The cells with a row that could not be read.</summary>
    public required IReadOnlyList<(int Row, int Ordinal)> UnreadCells { get; init; }

    /// <summary>The values that rest on a row that is only about right, as <see cref="MeasureAppender.ApproximateValues"/>.</summary>
    public required IReadOnlyList<(MeasureAppender.Revision Cell, int File)> Approximate { get; init; }

    /// <summary>The periods that are not held, each with the earliest known day of a row.</summary>
    public required IReadOnlyList<KeyValuePair<int, int>> OlderPeriods { get; init; }

    /// <summary>As <see cref="MeasureAppender.EarliestUnheldValue"/>.</summary>
    public required int EarliestUnheldValue { get; init; }

    /// <summary>As <see cref="MeasureAppender.NewestUnheld"/>.</summary>
    public required int[]? NewestUnheld { get; init; }

    /// <summary>As <see cref="MeasureAppender.EarliestToCome"/>.</summary>
    public required int EarliestToCome { get; init; }

    /// <summary>As <see cref="MeasureAppender.EarliestUnheldToCome"/>.</summary>
    public required int EarliestUnheldToCome { get; init; }
}
