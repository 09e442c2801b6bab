using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Results;

/// <summary>
/// Writes <c>shadow.csv</c>, the companies that shadow rules would name: one row for each rule and company for which it has fired, by rule and then by company.
/// Rows are made one by one while they are written, since a rule on trial may fire for every company.
/// </summary>
internal static class ShadowSheet
{
    /// <summary>Returns whether a shadow rule is in force, so that there is something to write.</summary>
    public static bool IsFor(ScanSummary summary) => summary.Rules.Any(rule => rule.Rule.IsShadow);

    public static void Write(Stream stream, Assessments assessments, ScanPanel panel)
    {
        using CsvSheet sheet = new(stream, panel.Scan.Language, SheetMessages.Shadow);
        IReadOnlyList<Rule> rules = assessments.Outcomes.Rules;
        for (int rule = 0; rule < rules.Count; rule++)
        {
            if (!rules[rule].IsShadow || !assessments.Outcomes.IsEvaluated(rule)) continue;
            for (int row = 0; row < panel.Companies.Count; row++)
            {
                if (assessments.Outcomes[rule, row] == Outcome.Fired) Write(sheet, rules[rule], panel.Companies[row], assessments.Detail(row));
            }
        }
    }

    private static void Write(CsvSheet sheet, Rule rule, Company company, Assessment found)
    {
        FiredRule fired = found.Shadow.First(one => one.Rule.Id == rule.Id);
        sheet.Write(rule.Id);
        sheet.Write(rule.Title);
        sheet.Write(rule.Score);
        sheet.Write(company.Id);
        sheet.Write(company.Name);
        sheet.Write(found.Level.InWords());
        sheet.Write(found.Score);
        sheet.Write(fired.Because.Length > 0 ? fired.Because : rule.Title);
        sheet.EndRow();
    }
}
