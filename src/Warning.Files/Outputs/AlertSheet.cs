namespace EarlyWarning.Files.Outputs;

/// <summary><c>alerts.csv</c>: for people, a row an alert.</summary>
internal static class AlertSheet
{
    private const double LargestShown = 1e15;

    public static void Write(Stream stream, IReadOnlyList<Alert> alerts)
    {
        using CsvSheet sheet = new(stream, "名次", "企业", "统一社会信用代码", "预警等级", "得分", "补齐数据后最高得分", "涉及职工人数", "主要原因", "其他原因", "转办", "无法判断的规则数");
        foreach (Alert alert in alerts)
        {
            Assessment assessment = alert.Assessment;
            string[] reasons = [.. assessment.Rules.Select(ReasonOf).Distinct()];
            sheet.Write(alert.Rank);
            sheet.Write(alert.Company.Name);
            sheet.Write(alert.Company.Id);
            sheet.Write(LevelOf(assessment.Level));
            sheet.Write(assessment.Score);
            sheet.Write(assessment.ScoreHigh);
            sheet.Write(assessment.AffectedWorkers is { } workers && Math.Abs(workers) < LargestShown ? (decimal)workers : null);
            sheet.Write(reasons.FirstOrDefault());
            sheet.Write(string.Join('；', reasons.Skip(1)));
            sheet.Write(string.Join('；', assessment.Referrals.Select(ReferralOf)));
            sheet.Write(assessment.Indeterminate.Count);
            sheet.EndRow();
        }
    }

    private static string ReasonOf(FiredRule rule) => rule.Because.Length > 0 ? rule.Because : rule.Rule.Title;

    private static string ReferralOf(Referral referral) => referral.IsDecided ? referral.To : $"{referral.To}(待核实)";

    private static string LevelOf(Level level) => level switch
    {
        Level.Red => "红色",
        Level.Orange => "橙色",
        Level.Yellow => "黄色",
        Level.Blue => "蓝色",
        _ => "",
    };
}
