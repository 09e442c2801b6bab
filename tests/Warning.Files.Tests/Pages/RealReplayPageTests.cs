using System.Globalization;
using System.Text;
using EarlyWarning.Files.Samples;
using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files.Pages;

/// <summary>
/// The figures of real meters and notices on both pages of replays, which are replayed here; EARLYWARNING_UPDATE_GOLDEN=1 rewrites those of the meters.
/// </summary>
public sealed class RealReplayPageTests : IDisposable
{
    private const string End = "<!-- end -->";

    private static readonly BacktestOptions Meters = new()
    {
        From = new LocalDate(2005, 1, 12),
        To = new LocalDate(2023, 12, 12),
        Through = new LocalDate(2023, 12, 31),
        IsCompleteOnly = true,
        HasIntervals = true,
    };

    private static readonly BacktestOptions BeforeTheLockdown = Meters with { To = new LocalDate(2019, 8, 12), Through = new LocalDate(2020, 2, 29) };

    private readonly RealSample sample = new("power");
    private readonly TemporaryFolder folder = new();

    private static string[] Pages => Array.ConvertAll(["replay.md", "replay.zh-CN.md"], name => File.ReadAllText(RepositoryFolder.Combine("docs", name)));

    private string Falls => Path.Combine(sample.Folder, "falls.csv");

    private string Pairs => Path.Combine(folder.Path, "pairs.csv");

    public void Dispose()
    {
        sample.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task The_figures_of_the_meters_are_those_of_their_replay()
    {
        BacktestReport before = await ReplayAsync(BeforeTheLockdown), all = await ReplayAsync(Meters);
        (int falseOnes, int stillDown) = FalseOnes();
        AssertPage("replay.md", "<!-- generated from the meters; EARLYWARNING_UPDATE_GOLDEN=1 rewrites it -->\n", English(all, before) + Invariant(
            $"Of the {all.Levels[1].Alerted} pairs at yellow {falseOnes} are followed by no fall; {stillDown} of them lie in the year after one.\n\n"));
        AssertPage("replay.zh-CN.md", "<!-- 由电表数据算出；EARLYWARNING_UPDATE_GOLDEN=1 重写 -->\n", Chinese(all, before) + Invariant(
            $"黄色及以上的 {all.Levels[1].Alerted} 对中，{falseOnes} 对之后半年内没有出现持续下降；其中 {stillDown} 对处在一次持续下降之后的一年里。\n\n"));
    }

    // What the text around the tables says of them.
    [Fact]
    public async Task What_the_meters_teach_is_so()
    {
        BacktestReport all = await ReplayAsync(Meters), before = await ReplayAsync(BeforeTheLockdown);
        BacktestLevel[] levels = [.. all.Levels];
        Assert.True(levels[3].PrecisionInterval!.Upper > levels[2].PrecisionInterval!.Lower); // red is not above orange
        double lessBefore = Less(before), less = Less(all);
        Assert.True(lessBefore is > 0 and < 0.05 && less > 0.1);
        Assert.All(all.Rules.Where(rule => rule.Rule.Id.StartsWith("peers", StringComparison.Ordinal)), rule => Assert.Equal(0, rule.OutcomesOnly));
        string[] heads = Array.ConvertAll(Pages, page => page[..page.IndexOf("| --- |", StringComparison.Ordinal)]);
        Assert.All(heads, head => Assert.Contains(Percent(levels[1].Precision), head, StringComparison.Ordinal));

        static double Less(BacktestReport report) => (Of(report, "past.down-50").Precision - Of(report, "peers.far-below").Precision)!.Value;
    }

    [Fact]
    public async Task What_the_pages_say_of_the_notices_is_so()
    {
        using RealSample layoffs = new("layoffs");
        BacktestOptions options = new()
        {
            From = new LocalDate(2015, 1, 1),
            To = new LocalDate(2025, 1, 1),
            Horizon = new CalendarSpan(1, SpanUnit.Year),
            IsCompleteOnly = true,
            HasIntervals = true,
        };
        ScanFile scan = ScanFile.Load(Path.Combine(layoffs.Folder, "scan.json"), OfficeFormats.All);
        ScanOptions reading = new() { Clock = StandingClock.Morning, State = Path.Combine(folder.Path, "state") };
        string closures = Path.Combine(layoffs.Folder, "closures.csv");
        BacktestReport report = (await ScanReplay.BacktestAsync(scan.With(scan.Pack.InForceBefore()), closures, options, scanning: reading)).Report;
        (BacktestLevel blue, BacktestLevel red) = (report.Levels[0], report.Levels[3]);
        string[] figures =
        [
            Invariant($"{report.Dates.Count} "), Invariant($"{report.Companies:#,0} "), Invariant($"{report.Pairs:#,0} "),
            Percent((double)report.Positives / report.Pairs), Auc(report), Percent(report.AtK[0].Precision),
            Invariant($"{Percent(blue.RecallOutcomes)} {Range(blue.RecallInterval)}"), Invariant($"{Percent(red.Precision)} {Range(red.PrecisionInterval)}"),
            Invariant($"{red.Alerted} "), Percent(Of(report, "layoffs.several-notices").Precision),
            Invariant($"{Math.Floor(report.Levels[1].MedianLeadDays!.Value)} "),
        ];
        Assert.All(Pages, page => Assert.All(figures, figure => Assert.Contains(figure, page, StringComparison.Ordinal)));
    }

    // A fall is the first month whose half-year is under 70 % of the same half-year before, none within the year before it.
    [Fact]
    public void The_falls_are_made_of_the_meters_as_the_page_says()
    {
        Dictionary<string, Dictionary<int, double>> used = [];
        foreach (string[] row in File.ReadLines(Path.Combine(sample.Folder, "electricity.csv")).Skip(1).Select(line => line.Split(',')))
        {
            if (!used.TryGetValue(row[0], out Dictionary<int, double>? months)) used[row[0]] = months = [];
            LocalDate month = Day($"{row[2]}-01");
            if (2 * Number(row[5]) <= Number(row[4])) months[(12 * month.Year) + month.Month - 1] = Number(row[3]);
        }

        List<string> falls = ["building,date"];
        foreach ((string building, Dictionary<int, double> months) in used)
        {
            int last = 0;
            foreach (int month in months.Keys.Order())
            {
                if (HalfYear(months, month) is not { } now || HalfYear(months, month - 12) is not { } before) continue;
                if (now >= 0.7 * before || month - last <= 12) continue;
                last = month;
                LocalDate day = new LocalDate(month / 12, (month % 12) + 1, 1).With(DateAdjusters.EndOfMonth);
                falls.Add($"{building},{LocalDatePattern.Iso.Format(day)}");
            }
        }

        Assert.Equal(falls, File.ReadLines(Falls));
    }

    private static double? HalfYear(Dictionary<int, double> months, int last)
    {
        int[] six = [.. Enumerable.Range(last - 5, 6)];
        return six.All(months.ContainsKey) ? six.Sum(month => months[month]) : null;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static void AssertPage(string name, string begin, string made)
    {
        string path = RepositoryFolder.Combine("docs", name);
        string page = File.ReadAllText(path);
        Assert.Contains(begin, page, StringComparison.Ordinal);
        int start = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length, end = page.IndexOf(End, start, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("EARLYWARNING_UPDATE_GOLDEN") == "1") File.WriteAllText(path, page[..start] + made + page[end..]);
        else Assert.Equal(made, page[start..end]);
    }

    private async Task<BacktestReport> ReplayAsync(BacktestOptions options)
    {
        ScanFile scan = ScanFile.Load(Path.Combine(sample.Folder, "scan.json"), OfficeFormats.All);
        ScanOptions reading = new() { Clock = StandingClock.For(options.To), State = Path.Combine(folder.Path, "state") };
        return (await ScanReplay.BacktestAsync(scan, Falls, options, Pairs, scanning: reading)).Report;
    }

    /// <summary>Counts the pairs at yellow or above without a fall after them, and those of them with one in the year before them, of all dates.</summary>
    private (int All, int StillDown) FalseOnes()
    {
        ILookup<string, LocalDate> falls = File.ReadLines(Falls).Skip(1).Select(line => line.Split(',')).ToLookup(row => row[0], row => Day(row[1]));
        string[][] rows = [.. File.ReadLines(Pairs).Skip(1).Select(line => line.Split(','))];
        string[][] pairs = [.. rows.Where(row => row[4] is "yellow" or "orange" or "red" && row[6] == "0")];
        return (pairs.Length, pairs.Count(row => falls[row[1]].Any(day => Day(row[0]) is var date && day <= date && date < day.PlusYears(1))));
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static string English(BacktestReport all, BacktestReport before)
    {
        StringBuilder text = Command();
        text.Append(Invariant($"{all.Dates.Count} dates, {all.Companies} buildings, {all.Pairs:#,0} pairs, of which "));
        text.Append(Invariant($"{Percent((double)all.Positives / all.Pairs)} are followed by a lasting fall within half a year; the AUC is {Auc(all)}. "));
        text.Append(Invariant($"On the {before.Dates.Count} dates whose half-year "));
        text.Append(Invariant($"ended before the lockdown of 2020 (`--to {BeforeTheLockdown.To:R} --through {BeforeTheLockdown.Through:R}`) "));
        text.Append(Invariant($"it is {Auc(before)}.\n\n"));
        text.Append("| level | alerted | precision | falls warned of | median lead in days | precision before the lockdown |\n|---|---|---|---|---|---|\n");
        AppendLevels(text, all, before, ["red", "orange", "yellow", "blue"], "of");
        text.Append("\n| rule | fired | precision | before the lockdown | only this | undecided |\n|---|---|---|---|---|---|\n");
        return AppendRules(text, all, before).ToString();
    }

    private static string Chinese(BacktestReport all, BacktestReport before)
    {
        StringBuilder text = Command();
        text.Append(Invariant($"共 {all.Dates.Count} 个日期、{all.Companies} 栋楼、{all.Pairs:#,0} 对，其中半年内出现持续下降的占 {Percent((double)all.Positives / all.Pairs)}；"));
        text.Append(Invariant($"AUC 为 {Auc(all)}。只看半年期在 2020 年封城之前结束的 {before.Dates.Count} 个日期"));
        text.Append(Invariant($"（`--to {BeforeTheLockdown.To:R} --through {BeforeTheLockdown.Through:R}`），AUC 为 {Auc(before)}。\n\n"));
        text.Append("| 等级 | 预警 | 准确率 | 预警到的下降 | 提前天数中位数 | 封城之前的准确率 |\n|---|---|---|---|---|---|\n");
        AppendLevels(text, all, before, ["红", "橙", "黄", "蓝"], "/");
        text.Append("\n| 规则 | 触发 | 准确率 | 封城之前 | 仅此规则预警 | 无法判定 |\n|---|---|---|---|---|---|\n");
        return AppendRules(text, all, before).ToString();
    }

    private static StringBuilder Command() => new StringBuilder("\n```\nearly-warning replay backtest samples/real/power/scan.json")
        .Append(Invariant($" --from {Meters.From:R} --to {Meters.To:R} --outcomes samples/real/power/falls.csv --through {Meters.Through:R}"))
        .Append(" --complete --intervals\n```\n\n");

    private static void AppendLevels(StringBuilder text, BacktestReport all, BacktestReport before, string[] names, string of)
    {
        foreach ((BacktestLevel level, string name) in all.Levels.Reverse().Zip(names))
        {
            BacktestLevel then = before.Levels.Single(one => one.Level == level.Level);
            text.Append(Invariant($"| {name} | {level.Alerted:#,0} | {Percent(level.Precision)} {Range(level.PrecisionInterval)} | "));
            text.Append(Invariant($"{level.OutcomesWarned} {of} {level.Outcomes} | {level.MedianLeadDays:0.#} | "));
            text.Append(Invariant($"{Percent(then.Precision)} {Range(then.PrecisionInterval)} |\n"));
        }
    }

    private static StringBuilder AppendRules(StringBuilder text, BacktestReport all, BacktestReport before)
    {
        foreach (BacktestRule rule in all.Rules.Where(rule => !rule.Rule.IsShadow).OrderByDescending(rule => rule.Fired))
        {
            text.Append(Invariant($"| `{rule.Rule.Id}` | {rule.Fired} | {Percent(rule.Precision)} | {Percent(Of(before, rule.Rule.Id).Precision)} | "));
            text.Append(Invariant($"{rule.OutcomesOnly} | {Percent(rule.IndeterminateShare)} |\n"));
        }

        return text.Append('\n');
    }

    private static BacktestRule Of(BacktestReport report, string id) => report.Rules.Single(rule => rule.Rule.Id == id);

    private static string Auc(BacktestReport report) => Invariant($"{report.Auc:0.000} [{report.AucInterval!.Lower:0.000}-{report.AucInterval.Upper:0.000}]");

    private static string Percent(double? share) => Invariant($"{100 * share:0.0} %");

    private static string Range(BacktestInterval? interval) => Invariant($"[{100 * interval!.Lower:0.0}-{100 * interval.Upper:0.0} %]");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
