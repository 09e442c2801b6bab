using System.Globalization;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Bulletins;

/// <summary>Composes a bulletin. Of fewer than five workers the number is told as 部分, and their money not at all, as in letters.</summary>
internal sealed class BulletinComposer(ScanFile scan, BulletinFacts facts, IReadOnlyList<BulletinUnit>? units)
{
    private const int FewWorkers = 5, MostOfLeaders = 5, Worst = 3, MostRows = 200, MostRules = 10;
    private const string Unrecorded = "未记录", Some = "部分", Untold = "—", Unknown = "（未写明）";
    private const MessageLanguage Chinese = MessageLanguage.Chinese;

    private readonly Episode[] open = [.. facts.Alerts.Episodes.Where(episode => episode.IsOpen)];

    private readonly Letter[] overdue =
        [.. facts.Letters.Letters.Where(letter => letter.State == LetterState.Overdue).OrderBy(letter => letter.Due)
            .ThenBy(letter => letter.Id, StringComparer.Ordinal)];

    private readonly Opening[] openings = [.. Openings(facts.Entries)];
    private readonly Closing[] closings = [.. Closings(facts)];

    public Bulletin Compose()
    {
        BulletinPeriod period = new(facts.From, facts.Through);
        return new Bulletin
        {
            Issuer = scan.Issuer?.Name ?? "【发布单位】",
            Title = period.Title,
            Period = period.InWords,
            Through = facts.Through,
            Figures = [.. Figures()],
            Leaders = [Overdue("逾期事项", MostOfLeaders), WorstCases()],
            Parts =
            [
                ByUnit(), ByMonth(), ByLevel(), .. ByDimension(), NewCases(), ClosedCases(), Overdue("逾期未回复的文书", MostRows), FalseAlarms(), Repeated(),
            ],
        };
    }

    private IEnumerable<BulletinFigure> Figures()
    {
        int companies = facts.Entries.Select(entry => entry.Event).OfType<ScanBegan>().LastOrDefault()?.Companies ?? 0;
        yield return new BulletinFigure("监测企业（家）", InWords(companies));
        yield return new BulletinFigure("本期新增预警（件）", InWords(New().Count()));
        yield return new BulletinFigure("本期办结（件）", InWords(closings.Length));
        yield return new BulletinFigure("期末在案预警（件）", InWords(open.Length));
        yield return new BulletinFigure("逾期未回复文书（件）", InWords(overdue.Length));
    }

    private BulletinPart ByUnit()
    {
        BulletinUnit[] all = [.. units ?? [.. facts.Outcomes.ByTown.Select(
            town => new BulletinUnit(town.Name ?? "", town.Alerts) { Resolved = town.Handled })]];
        return Table("各单位办理情况", all.Length == 0 ? "本期没有新增预警。" : units is null ? "按镇街（名录没有镇街的按区划代码）列出；签收和处置的时限没有记录。" : null,
        [
            Column("单位", 22), Number("预警", 9), Number("按时签收", 12), Number("按时处置", 12), Number("办结天数（中位）", 14), Number("已解决", 11), Number("帮助职工", 12),
            Number("追回金额（元）", 16),
            Number("超期", 11),
        ],
        all.Select(unit => Row(
            Cell(unit.Unit.Length > 0 ? unit.Unit : Unknown), Of(unit.Warnings), OrUnrecorded(unit.ReceivedInTime), OrUnrecorded(unit.HandledInTime),
            OrUnrecorded((decimal?)unit.MedianDays),
            OrUnrecorded(unit.Resolved), unit.Workers is { } workers ? Workers(workers) : Cell(Unrecorded),
            unit.Yuan is { } yuan ? Yuan(unit.Workers, yuan) : Cell(Unrecorded),
            OrUnrecorded(unit.Overdue))));
    }

    private BulletinPart ByMonth()
    {
        YearMonth[] months = [.. Enumerable.Range(0, 12).Select(month => BulletinFacts.YearBefore(facts.To).PlusMonths(month).ToYearMonth())];
        Dictionary<YearMonth, Funnel> counts = facts.Year.ByMonth.ToDictionary(row => row.Month!.Value, row => row.Counts);
        Funnel[] found = [.. months.Select(month => counts.GetValueOrDefault(month) ?? new Funnel())];
        return new BulletinPart("近十二个月预警")
        {
            Chart = new BulletinChart(
                "预警件数（按月）", "月份", "件", [.. months.Select(month => month.ToString("uuuu-MM", CultureInfo.InvariantCulture))],
                [new("新增预警", [.. found.Select(one => (decimal)one.Warnings)]), new("提前化解", [.. found.Select(one => (decimal)one.HandledEarly)])]),
        };
    }

    private BulletinPart ByLevel()
    {
        Level[] levels = [Level.Red, Level.Orange, Level.Yellow, Level.Blue];
        return new BulletinPart("期末在案预警")
        {
            Chart = new BulletinChart(
                "在案预警（按等级）", "等级", "件", [.. levels.Select(Word)], [new("在案预警", [.. levels.Select(level => (decimal)open.Count(one => one.Level == level))])])
            {
                Levels = levels,
            },
        };
    }

    private IEnumerable<BulletinPart> ByDimension()
    {
        IReadOnlyList<Dimension> dimensions = scan.Pack.Policy.Dimensions;
        if (dimensions.Count == 0) yield break;
        const string Title = "风险所在";
        if (facts.Listed is not { } listed)
        {
            yield return new BulletinPart(Title) { Note = "最近一次扫描的结果已不在结果文件夹中，没有分维度的数字。" };
            yield break;
        }

        (string Id, string Title)[] all = [.. dimensions.Select(dimension => (dimension.Id, dimension.Title)), .. Rest()];
        yield return new BulletinPart(Title)
        {
            Chart = new BulletinChart(
                "有分值的企业（按维度）", "维度", "家", [.. all.Select(one => one.Title)],
                [new("企业", [.. all.Select(one => (decimal)listed.Count(alert => alert.Assessment.Dimensions.Any(points => points.Name == one.Id)))])]),
        };

        IEnumerable<(string Id, string Title)> Rest() => dimensions.Any(dimension => dimension.Id == Dimension.Other) ? [] : [(Dimension.Other, "其他")];
    }

    private BulletinPart NewCases() => Table("本期新增预警", New().Any() ? null : "本期没有新增预警。",
    [
        Day("立案日期"), Column("企业", 34), .. Town, Column("等级", 8), Column("备注", 12),
    ],
    Capped([.. New().OrderByDescending(one => one.Level).ThenBy(one => one.Day).ThenBy(one => one.Company, StringComparer.Ordinal).Select(one => Row(
        [Of(one.Day), Cell(NameOf(one.Company)), .. TownOf(one.Company), Cell(Word(one.Level)) with { Colour = one.Level },
            Cell(one.IsAgain ? "再次立案" : null)]))]));

    private BulletinPart ClosedCases() => Table("本期办结", closings.Length > 0 ? null : "本期没有办结的预警。",
    [
        Day("办结日期"), Column("企业", 34), .. Town, Column("处理结果", 14), Number("帮助职工", 10), Number("追回金额（元）", 14),
    ],
    Capped([.. closings.Select(one => Row(
    [
        Of(one.Day), Cell(NameOf(one.Company)), .. TownOf(one.Company), Cell(one.As?.InWords().ToString(Chinese) ?? "等级下降"),
        one.Workers is { } workers ? Workers(workers) : WorkbookCell.Empty, one.Yuan is { } yuan ? Yuan(one.Workers, yuan) : WorkbookCell.Empty,
    ]))]));

    private BulletinPart Overdue(string title, int most) => Table(
        title,
        overdue.Length == 0 ? "没有逾期未回复的文书。" : overdue.Length > most ? $"逾期未回复的文书 {overdue.Length} 件，列出最早到期的 {most} 件。" : null,
        [Column("企业", 34), Column("文书", 10), Column("文号", 30), Day("应回复日期"), Number("逾期天数", 12)],
        overdue.Take(most).Select(letter => Row(
            Cell(letter.Name), Cell(letter.Step.InWords().ToString(Chinese)), Cell(letter.Number), WorkbookCell.Of(letter.Due),
            letter.Due is { } due ? Of(Period.DaysBetween(due, facts.Through)) : WorkbookCell.Empty)));

    private BulletinPart WorstCases()
    {
        const string Title = "最需关注的企业";
        Alert[] worst = [.. (facts.Listed ?? []).Where(alert => alert.Episode is { Transition: not EpisodeTransition.Closed }).Take(Worst)];
        if (worst.Length > 0)
        {
            return Table(Title, null, [Column("企业", 32), Column("等级", 8), Number("分值", 8), Column("主要情形", 30), Number("涉及职工", 12), Day("立案日期")],
                worst.Select(alert => Row(
                Cell(alert.Company.Name), Cell(Word(alert.Assessment.Level)) with { Colour = alert.Assessment.Level }, Of(alert.Assessment.Score),
                Cell(alert.Assessment.Rules.FirstOrDefault()?.Rule.Title),
                alert.Assessment.AffectedWorkers is { } workers ? Workers((long)workers) : Cell(Untold), Of(alert.Episode!.Since))));
        }

        Episode[] latest = [.. open.OrderByDescending(episode => episode.Level).ThenBy(episode => episode.Since)
            .ThenBy(episode => episode.Company, StringComparer.Ordinal).Take(Worst)];
        return Table(Title, latest.Length == 0 ? "期末没有在案的预警。" : null, [Column("企业", 34), Column("等级", 8), Day("立案日期")], latest.Select(episode => Row(
            Cell(NameOf(episode.Company)), Cell(Word(episode.Level)) with { Colour = episode.Level }, Of(episode.Since))));
    }

    private BulletinPart FalseAlarms()
    {
        AlertOutcomesRow[] rules = [.. facts.YearOutcomes.ByRule.Where(rule => rule.Closed > 0).Take(MostRules)];
        Dictionary<string, string> titles = scan.Pack.Rules.Rules.ToDictionary(rule => rule.Id, rule => rule.Title, StringComparer.Ordinal);
        return Table("误报较多的规则（近十二个月）", rules.Length == 0 ? "近十二个月没有由经办人办结的预警。" : null,
            [Column("规则", 40), Number("预警", 8), Number("办结", 8), Number("误报", 8), Number("误报占比", 10)],
            rules.Select(rule => Row(
                Cell(titles.GetValueOrDefault(rule.Name!, rule.Name!)), Of(rule.Alerts), Of(rule.Closed), Of(rule.FalseAlarms),
                Cell(rule.FalseAlarmShare?.ToString("0%", CultureInfo.InvariantCulture)))));
    }

    private BulletinPart Repeated()
    {
        IGrouping<string, Opening>[] repeated = [.. openings
            .Where(one => one.Day >= BulletinFacts.YearBefore(facts.To))
            .GroupBy(one => one.Company, StringComparer.Ordinal)
            .Where(company => company.Count() > 1)
            .OrderByDescending(company => company.Count()).ThenBy(company => company.Key, StringComparer.Ordinal)];
        return Table("重复预警的企业（近十二个月）", repeated.Length == 0 ? "近十二个月没有重复预警的企业。" : null,
            [Column("企业", 34), .. Town, Number("立案次数", 10), Day("最近立案")],
            Capped([.. repeated.Select(
                company => Row([Cell(NameOf(company.Key)), .. TownOf(company.Key), Of(company.Count()), Of(company.Max(one => one.Day))]))]));
    }

    private IEnumerable<Opening> New() => openings.Where(one => one.Day >= facts.From);

    private static IEnumerable<Opening> Openings(IReadOnlyList<LedgerEntry> entries)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (LedgerEntry entry in entries)
        {
            if (entry.Event is EpisodeMoved { Transition: EpisodeTransition.Opened } opened)
                yield return new Opening(entry.AsOf, opened.Company, opened.Level, IsAgain: !known.Add(opened.Episode));
            if (entry.Event is CompanyWarned { Opens: true } warned)
                yield return new Opening(entry.AsOf, warned.Company, warned.Level, IsAgain: !known.Add(warned.Episode));
        }
    }

    /// <summary>Returns the closings of the period that stand at its end, those by a person with what they say.</summary>
    private static IEnumerable<Closing> Closings(BulletinFacts facts)
    {
        Dictionary<string, Closing> closed = new(StringComparer.Ordinal);
        foreach (LedgerEntry entry in facts.Entries)
        {
            switch (entry.Event)
            {
                case EpisodeClosed by:
                    closed[by.Episode] = new Closing(entry.AsOf, by.Company, by.As, by.Workers, by.Yuan);
                    break;
                case EpisodeMoved { Transition: EpisodeTransition.Closed, Reason: not TransitionReason.ClosedByPerson } fell:
                    closed.TryAdd(fell.Episode, new Closing(entry.AsOf, fell.Company, null, null, null));
                    break;
                case EpisodeMoved { Transition: EpisodeTransition.Opened } opened:
                    closed.Remove(opened.Episode);
                    break;
                case CompanyWarned warned:
                    closed.Remove(warned.Episode);
                    break;
                case EpisodeReopened reopened:
                    closed.Remove(reopened.Episode);
                    break;
            }
        }

        return closed.Values.Where(one => one.Day >= facts.From).OrderBy(one => one.Day).ThenBy(one => one.Company, StringComparer.Ordinal);
    }

    /// <summary>The column of towns; none where the company list has no towns.</summary>
    private WorkbookColumn[] Town => facts.TownOf is null ? [] : [Column("镇街", 14)];

    private WorkbookCell[] TownOf(string company) => facts.TownOf is { } townOf ? [Cell(townOf(company))] : [];

    private string NameOf(string company) => facts.Names.TryGetValue(company, out string? name) && name.Length > 0 ? name : company;

    private static string Word(Level level) => level.InWords().ToString(Chinese);

    private static WorkbookCell Workers(long workers) => workers is > 0 and < FewWorkers ? Cell(Some) : Of(workers);

    private static WorkbookCell Yuan(long? workers, decimal yuan) => workers is > 0 and < FewWorkers ? Cell(Untold) : Of(yuan);

    private static WorkbookCell Of(LocalDate day) => WorkbookCell.Of(day);

    private static WorkbookCell Of(decimal number) => WorkbookCell.Of(number);

    private static WorkbookCell OrUnrecorded(decimal? number) => number is { } known ? Of(known) : Cell(Unrecorded);

    private static string InWords(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static BulletinPart Table(string title, string? note, WorkbookColumn[] columns, IEnumerable<WorkbookRow> rows)
    {
        WorkbookRow[] all = [.. rows];
        return new BulletinPart(title) { Note = note, Table = all.Length == 0 ? null : new WorkbookSheet(title, columns, all) };
    }

    private static IEnumerable<WorkbookRow> Capped(IReadOnlyList<WorkbookRow> rows) =>
        rows.Count <= MostRows ? rows : rows.Take(MostRows).Append(Row(Cell($"另有 {rows.Count - MostRows} 件")));

    private static WorkbookColumn Column(string header, double width) => new(header, width) { Kind = WorkbookColumnKind.Text };

    private static WorkbookColumn Day(string header) => new(header, 13) { Kind = WorkbookColumnKind.Day };

    private static WorkbookColumn Number(string header, double width) => new(header, width) { Kind = WorkbookColumnKind.Number };

    private static WorkbookCell Cell(string? text) => WorkbookCell.Of(text);

    private static WorkbookRow Row(params WorkbookCell[] cells) => new(cells);

    /// <summary>An opening of an alert.</summary>
    private sealed record Opening(LocalDate Day, string Company, Level Level, bool IsAgain);

    /// <summary>A closing; what became of it is null where its level fell.</summary>
    private sealed record Closing(LocalDate Day, string Company, ClosedAs? As, int? Workers, decimal? Yuan);
}
