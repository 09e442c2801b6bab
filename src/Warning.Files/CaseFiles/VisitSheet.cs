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
    private const int MostFacts = 8, MostQuestions = 8;

    public required Company Company { get; init; }

    public required Assessment Assessed { get; init; }

    public required CaseState State { get; init; }

    public CasePaper ToPaper()
    {
        FiredRule[] told = [.. Assessed.Rules.Where(rule => !RestsOnConfidence(rule.Rule.Id))];
        return new CasePaper("企业走访表", [Head(), Known(told), Questions(), Contacts(), Found(), Room])
        {
            Issuer = scan.Issuer?.Name,
            Number = $"数据截至 {DayOf(asOf)}",
            Day = asOf,
            IsInternal = true,
        };
    }

    /// <summary>Returns whether a rule rests on what was told in confidence, or says it.</summary>
    private bool RestsOnConfidence(string id) => scan.Pack.Rules.Rules.FirstOrDefault(rule => rule.Id == id)?.RestsOnConfidential == true;

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

    /// <summary>What is known, by the departments that report it, with room for what the visit finds of it.</summary>
    private CasePaperPart Known(FiredRule[] told)
    {
        CasePaperRow[] rows =
        [
            .. told.Select(rule => new CasePaperRow([SourcesOf(rule), rule.Because.Length > 0 ? rule.Because : rule.Rule.Title, PeriodOf(rule), ""]))
                .DistinctBy(row => row.Cells[1], StringComparer.Ordinal).OrderBy(row => row.Cells[0], StringComparer.Ordinal),
        ];
        int known = rows.Length;
        rows = rows[..Math.Min(known, MostFacts)];
        List<string> lines = [];
        if (rows.Length == 0) lines.Add("没有可以列出的情况。");
        if (known > rows.Length) lines.Add(string.Create(CultureInfo.InvariantCulture, $"另有 {known - rows.Length} 条未列。"));
        if (Assessed.Rules.Count > told.Length) lines.Add("另有线索不宜带到现场，请在办公室查阅。");
        return new CasePaperPart
        {
            Heading = "一、已掌握、需要核实的情况",
            Lines = lines,
            Heads = ["数据来源", "情况", "时间", "核实结果"],
            Widths = [1.6, 3.5, 1.6, 2],
            Rows = rows,
        };
    }

    /// <summary>What to ask: what rules could not decide, in plain words.</summary>
    private CasePaperPart Questions()
    {
        MissingReason[] missing =
        [
            .. Assessed.Indeterminate.Where(rule => !RestsOnConfidence(rule.Rule.Id))
                .SelectMany(rule => rule.Missing).Where(one => scan.Pack.Catalog.TryGet(one.Indicator, out Indicator? indicator) && !indicator.Confidential)
                .DistinctBy(one => one.Indicator).Take(MostQuestions),
        ];
        if (missing.Length == 0) return new CasePaperPart { Heading = "二、需要了解的情况", Lines = ["没有因缺少数据而无法判定的规则。"] };
        return new CasePaperPart
        {
            Heading = "二、需要了解的情况（缺少数据，规则无法判定）",
            Heads = ["需要了解", "数据", "了解到的情况"],
            Widths = [3.2, 2, 3.5],
            Rows = [.. missing.Select(one => new CasePaperRow([TitleOf(one.Indicator), WhyMissing(one), ""]))],
        };
    }

    private static string WhyMissing(MissingReason missing) => $"{Chinese(missing.Word)}{(missing.Since is { } since ? $"（{since} 起）" : "")}";

    /// <summary>Whom to call: the unit that has the alert, with the contact of the office file, departments that hold what is missing, the company.</summary>
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
        Rows = [new(["发现的情况", ""]) { Lines = 5 }, new(["签名", "走访人：　　　　　　　　　　接待人："]) { Lines = 2 }],
    };

    /// <summary>Returns the departments that report what a rule reads, as far as the catalog names them.</summary>
    private string SourcesOf(FiredRule fired)
    {
        IEnumerable<Indicator> read = scan.Pack.Rules.Rules.FirstOrDefault(rule => rule.Id == fired.Rule.Id)?.Indicators ?? [];
        string[] sources =
        [
            .. read.Where(indicator => indicator.Kind != IndicatorKind.Attribute).Select(indicator => indicator.Source).OfType<string>()
                .SelectMany(source => source.Split('、')).Distinct(StringComparer.Ordinal),
        ];
        IEnumerable<string> feeds = fired.Evidence.Select(evidence => evidence.Feed).OfType<string>().Distinct(StringComparer.Ordinal);
        return string.Join('、', sources.Length > 0 ? sources : feeds);
    }

    private static string PeriodOf(FiredRule fired) =>
        fired.Evidence.Select(evidence => evidence.Period).OfType<string>()
            .OrderBy(period => period.Length).ThenBy(period => period, StringComparer.Ordinal).LastOrDefault() ?? "";

    private string TitleOf(string term) => scan.Pack.Catalog.TryGet(term, out Indicator? indicator) ? DataRequestDrafter.TitleOf(indicator) : term;

    private static string Chinese(Message text) => text.ToString(MessageLanguage.Chinese);

    private static string DayOf(LocalDate day) => day.ToString("uuuu年M月d日", CultureInfo.InvariantCulture);
}
