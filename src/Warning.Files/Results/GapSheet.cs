using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Results;

/// <summary>Writes <c>gaps.csv</c>, the missing data: one row for each company and rule that cannot be decided.</summary>
internal static class GapSheet
{
    public static void Write(Stream stream, IReadOnlyList<Gap> gaps, IndicatorCatalog catalog, MessageLanguage language)
    {
        using CsvSheet sheet = new(stream, language, SheetMessages.Gaps);
        foreach (Gap gap in gaps)
        {
            sheet.Write(gap.Company.Id);
            sheet.Write(gap.Company.Name);
            sheet.Write(gap.Level.InWords());
            sheet.Write(gap.Score);
            sheet.Write(gap.ScoreHigh);
            sheet.Write(gap.Rule.Id);
            sheet.Write(gap.Rule.Title);
            sheet.Write(gap.Rule.Score);
            sheet.Write(gap.Missing.Select(reason => reason.TextOf(IndicatorNames.TitleOf(catalog, reason.Indicator))));
            sheet.EndRow();
        }
    }
}
