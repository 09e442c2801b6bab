using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime.Text;

namespace EarlyWarning.Files.Results;

/// <summary>Writes <c>alerts.csv</c>, one row for each alert.</summary>
internal static class AlertSheet
{
    private const double LargestShown = 1e15;

    public static void Write(Stream stream, IReadOnlyList<Alert> alerts, MessageLanguage language)
    {
        using CsvSheet sheet = new(stream, language, SheetMessages.Alerts);
        foreach (Alert alert in alerts)
        {
            Assessment assessment = alert.Assessment;
            string[] reasons = [.. assessment.Rules.Select(ReasonOf).Distinct()];
            sheet.Write(alert.Rank);
            sheet.Write(alert.Company.Name);
            sheet.Write(alert.Company.Id);
            sheet.Write(LevelOf(assessment.Level));
            sheet.Write(alert.Episode?.Transition.InWords());
            sheet.Write(ReasonOf(alert));
            sheet.Write(alert.Episode is { } since ? LocalDatePattern.Iso.Format(since.Since) : "");
            sheet.Write(alert.Episode is { } episode ? LevelOf(episode.Level) : null);
            sheet.Write(assessment.Score);
            sheet.Write(assessment.ScoreHigh);
            sheet.Write(assessment.AffectedWorkers is { } workers && Math.Abs(workers) < LargestShown ? (decimal)workers : null);
            sheet.Write(reasons.FirstOrDefault());
            sheet.Write(reasons.Skip(1));
            sheet.Write(assessment.Referrals.Select(ReferralOf));
            sheet.Write(LetterWords.Of(alert.Letter));
            sheet.Write(assessment.Indeterminate.Count);
            sheet.EndRow();
        }
    }

    private static string ReasonOf(FiredRule rule) => rule.Because.Length > 0 ? rule.Because : rule.Rule.Title;

    private static Message ReferralOf(Referral referral) => referral.IsDecided ? SheetMessages.To(referral.To) : SheetMessages.ToBeVerified(referral.To);

    /// <summary>Describes why the alert changed or did not, and when its silence ends, if there is one.</summary>
    private static Message? ReasonOf(Alert alert)
    {
        Message? reason = alert.Episode?.Reason.InWords();
        if (alert.Episode?.SilencedUntil is not { } day) return reason;
        return alert.Episode?.Reason == TransitionReason.Silenced ? SheetMessages.ResumesOn(reason, day) : SheetMessages.SilencedUntil(reason, day);
    }

    private static Message? LevelOf(Level level) => level == Level.None ? null : level.InWords();
}
