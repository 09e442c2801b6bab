namespace EarlyWarning.Files;

/// <summary>A part of a bulletin: a title, and below it a note, a table or a chart. Immutable if the rows of the table are.</summary>
/// <param name="Title">The title, without a number.</param>
public sealed record BulletinPart(string Title)
{
    /// <summary>What is said before the table or the chart, such as that there is nothing to list; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The table; null for none.</summary>
    public WorkbookSheet? Table { get; init; }

    /// <summary>The chart; null for none.</summary>
    public BulletinChart? Chart { get; init; }
}
