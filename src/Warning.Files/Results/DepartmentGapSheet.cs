using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Files.Results;

/// <summary>Writes <c>gaps-by-department.csv</c>, the data to ask departments for: one row for each indicator that leaves rules undecided.</summary>
internal static class DepartmentGapSheet
{
    public static void Write(Stream stream, IReadOnlyList<MissingIndicator> missing, IndicatorCatalog catalog, MessageLanguage language)
    {
        using CsvSheet sheet = new(stream, language, SheetMessages.GapsByDepartment);
        foreach (MissingIndicator one in missing)
        {
            Indicator? indicator = catalog.TryGet(one.Indicator, out Indicator? known) ? known : null;
            if (indicator?.Source is { Length: > 0 } department) sheet.Write(department);
            else sheet.Write(SheetMessages.NoDepartment);
            sheet.Write(one.Indicator);
            sheet.Write(IndicatorNames.TitleOf(catalog, one.Indicator));
            if (one.Reasons is [var only]) sheet.Write(ReasonMessages.Word(only.Why));
            else sheet.Write(one.Reasons.Select(reason => SheetMessages.ReasonOfCompanies(ReasonMessages.Word(reason.Why), reason.Companies)));
            sheet.Write(one.Since);
            sheet.Write(one.Companies);
            sheet.Write(one.Raised);
            sheet.Write(one.Rules.Count);
            sheet.Write(one.Rules.Select(rule => rule.Title.Length > 0 ? rule.Title : rule.Id));
            sheet.EndRow();
        }
    }
}
