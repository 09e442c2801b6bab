using System.Globalization;
using EarlyWarning.Files.Asking;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.CaseFiles;

/// <summary>
/// Composes the sheet that is taken along to a company (走访表): what is known, what to ask, whom to call, and room for what is found. It lies on the table
/// there, so that nothing that was told in confidence stands on it, nor a rule that rests on it.
/// </summary>
internal sealed class VisitSheet(ScanFile scan, LocalDate asOf)
{
    private const int MostFacts = 12, MostQuestions = 10;

    public required Company Company { get; init; }

    public required Assessment Assessed { get; init; }

    public required CaseState State { get; init; }

    public CasePaper ToPaper()
    {
        FiredRule[] told = [.. Assessed.Rules.Where(rule => !RestsOnConfidence(rule.Rule.Id))];
        return new CasePaper("企业走访表", [Head(), Known(told), Questions(told), Contacts(), Found(), Room])
        {
            Issuer = scan.Issuer?.Name,
            Number = $"数据截至 {DayOf(asOf)}",
            Day = asOf,
            IsInternal = true,
        };
    }

    /// <summary>Returns whether a rule, or one that it asks, reads what was told in confidence.</summary>
    private bool RestsOnConfidence(string id)
    {
        HashSet<string> seen = [id];
        Queue<string> next = new(seen);
        while (next.TryDequeue(out string? at))
        {
            if (scan.Pack.Rules.Rules.FirstOrDefault(one => one.Id == at) is not { } rule) continue;
            if (rule.Indicators.Any(indicator => indicator.Confidential)) return true;
            foreach (Rule asked in scan.Pack.Rules.Rules.Where(one => rule.Condition.Contains($"'{one.Id}'", StringComparison.Ordinal)))
            {
                if (seen.Add(asked.Id)) next.Enqueue(asked.Id);
            }
        }

        return false;
    }

    private CasePaperPart Head()
    {
        Episode? alert = State.Alerts.EpisodeOf(Company.Id) is { IsOpen: true } open ? open : null;
        CaseHandling? work = alert is null ? null : State.Handling.Find(alert.Id);
        string level = alert is null ? "无" : $"{Chinese(alert.Level.InWords())}色，{DayOf(alert.FirstSince)}起";
        string workers = Assessed.AffectedWorkers is { } affected and > 0 ? affected.ToString("#,0", CultureInfo.InvariantCulture) : "";
        string by = string.Join('　', new[] { work?.Unit, work?.Owner, work?.Deputy }.OfType<string>());
        return new CasePaperPart
        {
            Widths = [1.1, 2.4, 1.1, 2.4],
            Rows =
            [
                new(["企业名称", Company.Name, "统一社会信用代码", Company.Id]),
                new(["地址", Company.Address ?? Company.Town ?? "", "涉及职工人数", workers]),
                new(["预警", level, "承办", by]),
            ],
        };
    }

    private CasePaperPart Known(FiredRule[] told)
    {
        Evidence[] facts =
        [
            .. told.SelectMany(rule => rule.Evidence).Where(IsTold).Distinct()
                .OrderBy(evidence => SourceOf(evidence), StringComparer.Ordinal).Take(MostFacts),
        ];
        int hidden = Assessed.Rules.Count - told.Length;
        List<string> lines = [];
        if (told.Length > 0) lines.Add($"触发规则：{string.Join('；', told.Select(rule => rule.Rule.Title))}。");
        if (told.Length == 0) lines.Add("没有可以列出的触发规则。");
        if (hidden > 0) lines.Add("另有线索不宜带到现场，请在办公室查阅。");
        return new CasePaperPart
        {
            Heading = "一、已掌握的情况",
            Lines = lines,
            Heads = ["数据来源", "指标", "数值", "时间"],
            Widths = [2.2, 3, 1.5, 1.5],
            Rows = [.. facts.Select(fact => new CasePaperRow([SourceOf(fact), TitleOf(fact.Term), ValueOf(fact), fact.Period ?? ""]))],
        };
    }

    private CasePaperPart Questions(FiredRule[] told)
    {
        DataRequestFinder finder = new(scan, asOf, MostQuestions);
        finder.Add(Company, Assessed);
        IEnumerable<string> undecided = Assessed.Indeterminate.Where(rule => !RestsOnConfidence(rule.Rule.Id))
            .SelectMany(rule => rule.Missing).Where(missing => scan.Pack.Catalog.TryGet(missing.Indicator, out Indicator? one) && !one.Confidential)
            .DistinctBy(missing => missing.Indicator)
            .Select(missing => $"了解{TitleOf(missing.Indicator)}（{Chinese(missing.Word)}{(missing.Since is { } since ? $"，自 {since}" : "")}）");
        string[] asked = [.. told.Select(rule => $"核实：{rule.Because}").Concat(undecided).Take(MostQuestions)];
        return new CasePaperPart
        {
            Heading = "二、需要核实、了解的问题",
            Heads = ["序号", "问题", "走访了解到的情况"],
            Widths = [0.6, 4, 3.6],
            Rows = [.. asked.Select((question, place) => new CasePaperRow([(place + 1).ToString(CultureInfo.InvariantCulture), question, ""]) { Lines = 2 })],
        };
    }

    /// <summary>Whom to call: the unit that has the alert, the departments that hold what is missing, and the company; numbers where the office file has them.</summary>
    private CasePaperPart Contacts()
    {
        DataRequestFinder finder = new(scan, asOf, MostQuestions);
        finder.Add(Company, Assessed);
        CaseHandling? work = State.Alerts.EpisodeOf(Company.Id) is { IsOpen: true } open ? State.Handling.Find(open.Id) : null;
        string? unit = work?.Unit;
        string? contact = scan.Office?.Units.FirstOrDefault(one => one.Name == unit)?.Issuer.Contact ?? scan.Issuer?.Contact;
        List<CasePaperRow> rows = [new([unit ?? scan.Issuer?.Name ?? "", work?.Owner ?? "", contact ?? ""])];
        rows.AddRange(finder.ToRequests().Requests.Take(4).Select(request => new CasePaperRow([request.Department, "", ""])));
        rows.Add(new([Company.Name, "", ""]));
        return new CasePaperPart { Heading = "三、联系人", Heads = ["单位", "联系人", "电话"], Widths = [4, 2, 2.5], Rows = rows };
    }

    /// <summary>Room for what a visit is recorded with.</summary>
    private static CasePaperPart Found() => new()
    {
        Heading = "四、走访记录",
        Widths = [1.1, 2.4, 1.1, 2.4],
        Rows = [new(["走访日期", "", "走访人", ""]), new(["接待人", "", "接待人职务", ""])],
    };

    private static CasePaperPart Room { get; } = new()
    {
        Widths = [1.1, 5.9],
        Rows = [new(["发现的情况", ""]) { Lines = 6 }, new(["签名", "走访人：　　　　　　　　　　接待人："]) { Lines = 2 }],
    };

    private bool IsTold(Evidence evidence) =>
        evidence is { Feed: not null, Value: not (null or false) } && !evidence.Term.StartsWith("peer_", StringComparison.Ordinal);

    private string SourceOf(Evidence evidence) =>
        scan.Pack.Catalog.TryGet(evidence.Term, out Indicator? indicator) && indicator.Source is { } source ? source : evidence.Feed ?? "";

    private string TitleOf(string term) => scan.Pack.Catalog.TryGet(term, out Indicator? indicator) ? DataRequestDrafter.TitleOf(indicator) : term;

    private static string ValueOf(Evidence evidence) => evidence.Value is true ? "是" : $"{evidence.ValueText}{evidence.Unit}";

    private static string Chinese(Message text) => text.ToString(MessageLanguage.Chinese);

    private static string DayOf(LocalDate day) => day.ToString("uuuu年M月d日", CultureInfo.InvariantCulture);
}
