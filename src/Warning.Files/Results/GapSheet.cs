using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Results;

/// <summary>Writes <c>gaps.csv</c>, the missing data: one row for each company and rule that cannot be decided.</summary>
internal static class GapSheet
{
    public static void Write(Stream stream, IReadOnlyList<Gap> gaps)
    {
        using CsvSheet sheet = new(stream, "company", "name", "level", "score", "scoreHigh", "rule", "title", "ruleScore", "missing");
        foreach (Gap gap in gaps)
        {
            sheet.Write(gap.Company.Id);
            sheet.Write(gap.Company.Name);
            sheet.Write(gap.Level.Word());
            sheet.Write(gap.Score);
            sheet.Write(gap.ScoreHigh);
            sheet.Write(gap.Rule.Id);
            sheet.Write(gap.Rule.Title);
            sheet.Write(gap.Rule.Score);
            sheet.Write(string.Join("; ", gap.Missing));
            sheet.EndRow();
        }
    }
}
