using EarlyWarning.Rules;

namespace EarlyWarning.Files.Results;

/// <summary>A column of the list of alerts.</summary>
/// <param name="Header">The text above it.</param>
/// <param name="Width">The width in a workbook.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Cell">The cell of an alert.</param>
internal sealed record AlertColumn(Message Header, double Width, WorkbookColumnKind Kind, Func<Alert, WorkbookCell> Cell)
{
    /// <summary>The column that people fill in; null for one that they read.</summary>
    public ColumnToFill? ToFill { get; private init; }

    /// <summary>A column that people fill in, which is empty when it is given out.</summary>
    public static AlertColumn Of(ColumnToFill column) => new(column.Header, column.Width, WorkbookColumnKind.Text, _ => WorkbookCell.Empty) { ToFill = column };

    public WorkbookColumn ToWorkbookColumn(MessageLanguage language) =>
        ToFill?.ToWorkbookColumn(language) ?? new WorkbookColumn(Header.ToString(language), Width) { Kind = Kind };
}
