using EarlyWarning.Files.Filling;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Results;

/// <summary>
/// The names of no company of the register as a workbook: a row a name, with the nearest names and a column in which a person confirms the right one.
/// </summary>
internal static class UnmatchedWorkbook
{
    /// <summary>Makes the workbook.</summary>
    /// <param name="rows">The rows of feeds about no company.</param>
    /// <param name="language">The language of the sheet.</param>
    public static WorkbookDocument Of(IReadOnlyList<UnmatchedRow> rows, MessageLanguage language)
    {
        int nearest = rows.Select(row => row.Nearest.Count).DefaultIfEmpty().Max();
        List<WorkbookColumn> columns = [Column(SheetMessages.CompanyInFeed, 30), Column(SheetMessages.Reason, 30)];
        int first = columns.Count;
        for (int place = 1; place <= nearest; place++) columns.Add(Column(SheetMessages.NearestOf(place), 28));
        columns.Add(NamesToFill.Confirmed.ToWorkbookColumn(language) with { ChoicesBeside = nearest > 0 ? first..(first + nearest) : null });
        columns.Add(Column(SheetMessages.RowsOfName, 8) with { Kind = WorkbookColumnKind.Count });
        columns.AddRange([Column(SheetMessages.Feed, 16), Column(SheetMessages.File, 26)]);
        columns.Add(Column(SheetMessages.FirstRow, 9) with { Kind = WorkbookColumnKind.Count });
        IEnumerable<WorkbookRow> names = rows.GroupBy(row => row.Company, StringComparer.Ordinal).Select(Row);
        return new WorkbookDocument([new WorkbookSheet(NamesToFill.Sheet.Name.ToString(language), columns, names) { FrozenColumns = 1 }])
        {
            Title = NamesToFill.Sheet.Name.ToString(language),
            Language = language,
        };

        WorkbookColumn Column(Message header, double width) => new(header.ToString(language), width);

        WorkbookRow Row(IGrouping<string, UnmatchedRow> name)
        {
            UnmatchedRow one = name.First();
            IEnumerable<WorkbookCell> near = Enumerable.Range(0, nearest).Select(place => WorkbookCell.Of(one.Nearest.ElementAtOrDefault(place)));
            return new WorkbookRow(
            [
                WorkbookCell.Of(name.Key),
                WorkbookCell.Of(one.Reason.ToString(language)),
                .. near,
                WorkbookCell.Empty,
                WorkbookCell.Of(name.Count()),
                WorkbookCell.Of(one.Feed),
                WorkbookCell.Of(one.File),
                WorkbookCell.Of(one.Row),
            ]);
        }
    }
}
