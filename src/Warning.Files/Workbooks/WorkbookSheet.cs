using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>One sheet of a workbook: a header that stays in sight, and rows below it. Immutable if its rows are; compared by reference.</summary>
/// <param name="name">
/// The name on its tab; unique in the workbook, 1 to 31 characters, none of <c>: \ / ? * [ ]</c>, and no apostrophe at an end.
/// </param>
/// <param name="columns">The columns, at least one.</param>
/// <param name="rows">The rows, which are gone through once for each file that is written.</param>
public sealed class WorkbookSheet(string name, IReadOnlyList<WorkbookColumn> columns, IEnumerable<WorkbookRow> rows)
{
    /// <summary>The name on its tab.</summary>
    public string Name { get; } = name;

    /// <summary>The columns, at least one.</summary>
    public IReadOnlyList<WorkbookColumn> Columns { get; } = ValueList.Of(columns);

    /// <summary>The rows, which are gone through once for each file that is written.</summary>
    public IEnumerable<WorkbookRow> Rows { get; } = rows;

    /// <summary>The number of columns from the left that stay in sight.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Whether the header has filters; not for a sheet whose rows belong to the headings above them.</summary>
    public bool HasFilter { get; init; } = true;

    /// <summary>The number of columns from the left that are printed, on one page's width; null for all.</summary>
    public int? PrintedColumns { get; init; }
}
