using System.Globalization;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.CaseFiles;

/// <summary>Composes the closing report (结案报告) of a case from the ledger alone: what warned, what was done by whom and when, and what came of it.</summary>
internal static class ClosingReport
{
    public static CasePaper Of(CaseFile file, IReadOnlyList<RecordedAct> acts, CaseState state, Issuer? issuer)
    {
        RecordedAct[] closings = [.. acts.Where(act => act.Company == file.Company && act.Standing is EpisodeClosed or LetterClosed)];
        CaseMoment[] stands = [.. file.Moments.Where(moment => !moment.IsTakenBack && moment.Kind is not (CaseMomentKind.Fact or CaseMomentKind.Correction))];
        LocalDate? day = stands.Length == 0 ? null : stands[^1].Day;
        CasePaperPart[] parts =
        [
            Head(file, state), Warned(stands), Done(stands), Letters(file), Elsewhere(file, closings, state), Result(file, closings), Signed(closings),
        ];
        return new CasePaper("结案报告", parts)
        {
            Issuer = issuer?.Name,
            Number = file.Archiving?.Last is { } archived && !file.Archiving.IsReopened ? NumberOf(archived.Number) : null,
            Day = day,
        };
    }

    /// <summary>Returns the line with the number of the file in the archive.</summary>
    public static string NumberOf(string archived) => $"案卷号：{archived}";

    private static CasePaperPart Head(CaseFile file, CaseState state)
    {
        IEnumerable<string> alerts = file.Episodes.Select(episode =>
            $"{Day(episode.FirstSince)}{(episode.IsOpen ? "起" : $"至{Day(episode.ClosedOn ?? episode.LastAsOf)}")}，{Chinese(episode.Level.InWords())}色");
        IEnumerable<string> work = file.Episodes.Select(episode => state.Handling.Find(episode.Id)).OfType<CaseHandling>()
            .Select(one => string.Join('　', new[] { one.Unit, one.Owner, one.Deputy }.OfType<string>())).Distinct(StringComparer.Ordinal);
        return new CasePaperPart
        {
            Widths = [1, 4],
            Rows =
            [
                new(["用人单位", $"{file.Name}（{file.Company}）"]),
                new(["预警", file.Episodes.Count == 0 ? "无预警，由工会直接立案" : string.Join('；', alerts)]),
                new(["承办", string.Join('；', work)]),
            ],
        };
    }

    private static CasePaperPart Warned(CaseMoment[] moments) =>
        Listed("一、预警情况", [.. moments.Where(moment => moment is { By: null, Kind: CaseMomentKind.Rule or CaseMomentKind.Alert })], withPersons: false);

    private static CasePaperPart Done(CaseMoment[] moments) =>
        Listed("二、处置经过", [.. moments.Where(IsOfWork)], withPersons: true);

    private static bool IsOfWork(CaseMoment moment) => moment.By is not null || moment.Kind is CaseMomentKind.Letter or CaseMomentKind.Archive;

    private static CasePaperPart Listed(string heading, CaseMoment[] moments, bool withPersons) => moments.Length == 0
        ? new CasePaperPart { Heading = heading, Lines = ["无。"] }
        : new CasePaperPart
        {
            Heading = heading,
            Heads = withPersons ? ["日期", "内容", "经办人"] : ["日期", "内容"],
            Widths = withPersons ? [1.4, 5.6, 1.2] : [1.4, 6.8],
            Rows =
            [
                .. moments.Select(moment => new CasePaperRow(
                    withPersons ? [Short(moment.Day), Chinese(moment.Text), moment.By ?? ""] : [Short(moment.Day), Chinese(moment.Text)])),
            ],
        };

    private static CasePaperPart Letters(CaseFile file)
    {
        Letter[] issued = [.. file.Letters.Where(letter => letter.Number is not null)];
        if (issued.Length == 0) return new CasePaperPart { Heading = "三、工会劳动法律监督文书", Lines = ["无。"] };
        return new CasePaperPart
        {
            Heading = "三、工会劳动法律监督文书",
            Heads = ["文书", "文号", "成文", "送达", "回复", "状态"],
            Widths = [0.9, 2.8, 1.4, 1.4, 1.9, 1.1],
            Rows =
            [
                .. issued.Select(letter => new CasePaperRow(
                [
                    Chinese(letter.Step.InWords()),
                    letter.Number!,
                    Short(letter.Issued),
                    Short(letter.Served),
                    letter is { Replied: { } day, Outcome: { } outcome } ? $"{Short(day)} {Chinese(outcome.InWords())}" : "",
                    letter.Revoked is null ? Chinese(letter.State.InWords()) : "已撤销",
                ])),
            ],
        };
    }

    /// <summary>Where the case went besides: to the authority by a suggestion, to bodies by referrals, or handed on by the finding of a closing.</summary>
    private static CasePaperPart Elsewhere(CaseFile file, RecordedAct[] closings, CaseState state)
    {
        IEnumerable<string> referred = file.Episodes.Select(episode => state.Handling.Find(episode.Id)).OfType<CaseHandling>()
            .SelectMany(work => work.Referrals)
            .Select(referral => $"{Day(referral.On)}移送{Chinese(referral.To.InWords())}（移送编号 {referral.Number}），{AnswerTo(referral)}。");
        IEnumerable<string> suggested = file.Letters.Where(letter => letter is { Step: LetterStep.Suggestion, Issued: not null, Revoked: null })
            .Select(letter => $"{Day(letter.Issued!.Value)}以“{letter.Number}”提请{letter.To ?? "主管部门"}处理{Part(letter.Outcome?.InWords())}。");
        IEnumerable<string> handed = closings.Select(act => act.Standing).OfType<EpisodeClosed>()
            .Where(closed => closed.Finding is CaseFinding.HandedToHrss or CaseFinding.HandedToPolice or CaseFinding.InArbitration)
            .Select(closed => $"{Chinese(closed.Finding!.Value.InWords())}。");
        string[] lines = [.. suggested, .. referred, .. handed];
        return new CasePaperPart { Heading = "四、移送和转办", Lines = lines.Length == 0 ? ["无。"] : lines };
    }

    private static string AnswerTo(CaseReferral referral)
    {
        if (referral.Finding is not { } finding) return Chinese(referral.State.InWords());
        string workers = referral.Workers is { } count ? string.Create(CultureInfo.InvariantCulture, $"，职工 {count:#,0} 人") : "";
        string yuan = referral.Yuan is { } money ? string.Create(CultureInfo.InvariantCulture, $"，金额 {money:#,0.##} 元") : "";
        return $"{Day(referral.AnsweredOn!.Value)}反馈：{Chinese(finding.InWords())}{workers}{yuan}{Text(referral.Remark)}";
    }

    private static CasePaperPart Result(CaseFile file, RecordedAct[] closings)
    {
        List<string> lines =
        [
            .. closings.Select(act => act.Standing switch
            {
                EpisodeClosed closed => $"{Chinese(closed.As.InWords())}{Part(closed.Finding?.InWords())}{Part(closed.Method?.InWords())}{Text(closed.Note)}。",
                LetterClosed closed => $"{closed.Why}。",
                _ => "",
            }).Where(line => line.Length > 0).Distinct(StringComparer.Ordinal),
        ];
        if (lines.Count == 0) lines.Add("没有登记办结结果。");
        if (file.Workers is { } workers) lines.Add(string.Create(CultureInfo.InvariantCulture, $"帮助职工 {workers:#,0} 人。"));
        if (file.Yuan is { } yuan) lines.Add(string.Create(CultureInfo.InvariantCulture, $"追回金额 {yuan:#,0.##} 元。"));
        return new CasePaperPart { Heading = "五、处理结果", Lines = lines };
    }

    private static CasePaperPart Signed(RecordedAct[] closings)
    {
        EpisodeClosed? last = closings.Select(act => act.Standing).OfType<EpisodeClosed>().LastOrDefault();
        RecordedAct? approved = closings.LastOrDefault(act => act.Standing is EpisodeClosed { SubmittedBy: not null });
        string by = approved?.Stamp.Actor ?? "";
        return new CasePaperPart
        {
            Heading = "六、审批",
            Widths = [1, 2, 1, 2],
            Rows =
            [
                new(["办结登记", last?.SubmittedBy ?? (last is null ? "" : closings.Last(act => act.Standing == last).Stamp.Actor), "审批", by]) { Lines = 2 },
                new(["报告人", "", "日期", ""]) { Lines = 2 },
            ],
        };
    }

    private static string Part(Message? words) => words is null ? "" : $"，{Chinese(words)}";

    private static string Text(string? words) => words is null ? "" : $"，{words}";

    private static string Chinese(Message text) => text.ToString(MessageLanguage.Chinese);

    private static string Day(LocalDate day) => day.ToString("uuuu年M月d日", CultureInfo.InvariantCulture);

    private static string Short(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
