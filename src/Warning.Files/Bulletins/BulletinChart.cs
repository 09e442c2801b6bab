using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>A chart of columns. Immutable.</summary>
/// <param name="Title">The title.</param>
/// <param name="CategoryTitle">What the categories are, below their axis: 月份.</param>
/// <param name="ValueTitle">What the columns count, beside their axis: 件.</param>
/// <param name="Categories">The categories, from the left.</param>
/// <param name="Series">The series, each with a value for each category.</param>
public sealed record BulletinChart(
    string Title, string CategoryTitle, string ValueTitle, IReadOnlyList<string> Categories, IReadOnlyList<BulletinSeries> Series)
{
    /// <summary>The categories, from the left.</summary>
    public IReadOnlyList<string> Categories { get; init => field = ValueList.Of(value); } = ValueList.Of(Categories);

    /// <summary>The series, each with a value for each category.</summary>
    public IReadOnlyList<BulletinSeries> Series { get; init => field = ValueList.Of(value); } = ValueList.Of(Series);

    /// <summary>The levels in whose colours the columns of the categories stand; empty where they are no levels.</summary>
    public IReadOnlyList<Level> Levels { get; init => field = ValueList.Of(value); } = ValueList<Level>.Empty;

    /// <summary>Returns the figures as a sheet: a row a category, a column a series.</summary>
    /// <returns>The sheet, named by the title.</returns>
    public WorkbookSheet ToSheet() => new(
        Title,
        [new WorkbookColumn(CategoryTitle, 16), .. Series.Select(series => new WorkbookColumn(series.Name, 14) { Kind = WorkbookColumnKind.Number })],
        Categories.Select((category, place) =>
            new WorkbookRow([WorkbookCell.Of(category), .. Series.Select(series => WorkbookCell.Of(series.Values[place]))])));
}
