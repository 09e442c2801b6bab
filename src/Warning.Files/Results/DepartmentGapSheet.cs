using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Files.Results;

/// <summary>The data to ask departments for, one row for each indicator that leaves rules undecided: <c>gaps-by-department.csv</c>, and a sheet.</summary>
internal static class DepartmentGapSheet
{
    /// <summary>Makes the sheet.</summary>
    /// <param name="missing">The indicators, in their order.</param>
    /// <param name="catalog">The indicators of the pack.</param>
    /// <param name="language">The language of the sheet.</param>
    /// <param name="between">What stands between several texts of a cell.</param>
    public static WorkbookSheet Of(IReadOnlyList<MissingIndicator> missing, IndicatorCatalog catalog, MessageLanguage language, string between)
    {
        WorkbookColumn[] columns =
        [
            Column(SheetMessages.Department, 18, WorkbookColumnKind.Text),
            Column(SheetMessages.Indicator, 26, WorkbookColumnKind.Text),
            Column(SheetMessages.IndicatorTitle, 28, WorkbookColumnKind.Text),
            Column(SheetMessages.Why, 16, WorkbookColumnKind.Text),
            Column(SheetMessages.MissingSince, 13, WorkbookColumnKind.Word),
            Column(SheetMessages.Companies, 9, WorkbookColumnKind.Count),
            Column(SheetMessages.Deciding, 12, WorkbookColumnKind.Count),
            Column(SheetMessages.Rules, 9, WorkbookColumnKind.Count),
            Column(SheetMessages.RuleTitles, 56, WorkbookColumnKind.Text),
        ];
        return new WorkbookSheet(SheetMessages.GapsName.ToString(language), columns, missing.Select(Row)) { FrozenColumns = 1 };

        WorkbookColumn Column(Message header, double width, WorkbookColumnKind kind) => new(header.ToString(language), width) { Kind = kind };

        WorkbookRow Row(MissingIndicator one) => new(
        [
            WorkbookCell.Of(DepartmentOf(one, catalog) ?? SheetMessages.NoDepartment.ToString(language)),
            WorkbookCell.Of(one.Indicator),
            WorkbookCell.Of(IndicatorNames.TitleOf(catalog, one.Indicator)),
            WorkbookCell.Of(WhyOf(one)),
            WorkbookCell.Of(one.Since),
            WorkbookCell.Of(one.Companies),
            WorkbookCell.Of(one.Raised),
            WorkbookCell.Of(one.Rules.Count),
            WorkbookCell.Of(string.Join(between, one.Rules.Select(rule => rule.Title.Length > 0 ? rule.Title : rule.Id))),
        ]);

        string WhyOf(MissingIndicator one)
        {
            if (one.Reasons is [var only]) return ReasonMessages.Word(only.Why).ToString(language);
            IEnumerable<Message> reasons = one.Reasons.Select(reason => SheetMessages.ReasonOfCompanies(ReasonMessages.Word(reason.Why), reason.Companies));
            return string.Join(between, reasons.Select(reason => reason.ToString(language)));
        }
    }

    /// <summary>Returns the department that delivers an indicator; null if the catalog names none.</summary>
    public static string? DepartmentOf(MissingIndicator missing, IndicatorCatalog catalog) =>
        catalog.TryGet(missing.Indicator, out Indicator? known) && known.Source is { Length: > 0 } department ? department : null;
}
