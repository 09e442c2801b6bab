using NodaTime.Text;

namespace EarlyWarning.Files.Results;

/// <summary>Writes <c>alerts.csv</c>, one row for each alert, in Chinese.</summary>
internal static class AlertSheet
{
    private const double LargestShown = 1e15;

    public static void Write(Stream stream, IReadOnlyList<Alert> alerts)
    {
        using CsvSheet sheet = new(stream, "名次", "企业", "统一社会信用代码", "预警等级", "状态", "状态原因", "起始日期", "在案等级", "得分", "补齐数据后最高得分", "涉及职工人数", "主要原因", "其他原因", "转办", "文书", "无法判断的规则数");
        foreach (Alert alert in alerts)
        {
            Assessment assessment = alert.Assessment;
            string[] reasons = [.. assessment.Rules.Select(ReasonOf).Distinct()];
            sheet.Write(alert.Rank);
            sheet.Write(alert.Company.Name);
            sheet.Write(alert.Company.Id);
            sheet.Write(LevelOf(assessment.Level));
            sheet.Write(StateOf(alert.Move));
            sheet.Write(ReasonOf(alert));
            sheet.Write(alert.Episode is { } since ? LocalDatePattern.Iso.Format(since.Since) : "");
            sheet.Write(alert.Episode is { } episode ? LevelOf(episode.Level) : "");
            sheet.Write(assessment.Score);
            sheet.Write(assessment.ScoreHigh);
            sheet.Write(assessment.AffectedWorkers is { } workers && Math.Abs(workers) < LargestShown ? (decimal)workers : null);
            sheet.Write(reasons.FirstOrDefault());
            sheet.Write(string.Join('；', reasons.Skip(1)));
            sheet.Write(string.Join('；', assessment.Referrals.Select(ReferralOf)));
            sheet.Write(LetterWords.Of(alert.Letter));
            sheet.Write(assessment.Indeterminate.Count);
            sheet.EndRow();
        }
    }

    private static string ReasonOf(FiredRule rule) => rule.Because.Length > 0 ? rule.Because : rule.Rule.Title;

    private static string ReferralOf(Referral referral) => referral.IsDecided ? referral.To : $"{referral.To}(待核实)";

    private static string StateOf(EpisodeMoved? move) => move?.Transition switch
    {
        EpisodeTransition.Opened => "新增",
        EpisodeTransition.Raised => "升级",
        EpisodeTransition.Lowered => "降级",
        EpisodeTransition.Repeated => "再次提醒",
        EpisodeTransition.Closed => "解除",
        EpisodeTransition.Unchanged => "持续",
        null => "",
    };

    /// <summary>Describes why the alert changed or did not, and when its silence ends, if there is one.</summary>
    private static string ReasonOf(Alert alert) => alert.Episode?.SilencedUntil is { } day
        ? $"{ReasonOf(alert.Move)}{(alert.Move?.Reason == TransitionReason.Silenced ? "" : ";已暂停提醒")},{LocalDatePattern.Iso.Format(day)}起恢复"
        : ReasonOf(alert.Move);

    private static string ReasonOf(EpisodeMoved? move) => move?.Reason switch
    {
        TransitionReason.LevelReached => "达到等级",
        TransitionReason.LevelFell => "等级回落",
        TransitionReason.RuleCleared => "情形消除",
        TransitionReason.HeldMissingData => "数据缺失,维持原判",
        TransitionReason.HeldClearCondition => "未达解除条件",
        TransitionReason.Waiting => "观察期内",
        TransitionReason.Silenced => "已暂停提醒",
        TransitionReason.RepeatDue => "久未变化",
        TransitionReason.NotInRegister => "不在企业名录",
        TransitionReason.ClosedByPerson => "人工办结",
        TransitionReason.SilenceEnded => "暂停期满",
        TransitionReason.RuleWithdrawn => "规则停用",
        null => "",
    };

    private static string LevelOf(Level level) => level switch
    {
        Level.Red => "红色",
        Level.Orange => "橙色",
        Level.Yellow => "黄色",
        Level.Blue => "蓝色",
        Level.None => "",
    };
}
