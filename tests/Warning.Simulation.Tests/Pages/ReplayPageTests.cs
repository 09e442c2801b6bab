using System.Globalization;
using System.Text;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Simulation.Pages;

/// <summary>
/// The figures of a made-up region on <c>docs/replay.md</c> and <c>docs/replay.zh-CN.md</c>, which are replayed here; EARLYWARNING_UPDATE_GOLDEN=1 rewrites
/// them. Each sentence and each row says that they are made up.
/// </summary>
public sealed class ReplayPageTests : IDisposable
{
    private const string End = "<!-- end -->";

    private const string InEnglish = "<!-- generated from the simulation; EARLYWARNING_UPDATE_GOLDEN=1 rewrites it -->\n";

    private const string InChinese = "<!-- 由虚构地区算出；EARLYWARNING_UPDATE_GOLDEN=1 重写 -->\n";

    private static readonly RegionOptions Region = new() { Companies = 2_000, Months = 36, Seed = 7 };

    private static readonly BacktestOptions Options = new()
    {
        From = new LocalDate(2025, 5, 1),
        To = new LocalDate(2026, 4, 1),
        Through = new LocalDate(2026, 10, 31),
        HasIntervals = true,
    };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_figures_of_the_made_up_region_are_those_of_its_replay()
    {
        SimulatedFeeds feeds = SimulatedFeeds.Write(Region, Path.Combine(folder.Path, "region"), SimulationForm.Departments);
        ScanFile scan = ScanFile.Load(feeds.ScanFile, OfficeFormats.All);
        scan = scan.With(scan.Pack.InForceBefore());
        string[] outcomes = await File.ReadAllLinesAsync(Path.Combine(folder.Path, "region", "outcomes.csv"));
        BacktestReport all = await ReplayAsync(scan, outcomes[0], outcomes.Skip(1));
        List<(string Kind, BacktestReport Report)> kinds = [];
        foreach (IGrouping<string, string> kind in outcomes.Skip(1).GroupBy(KindOf).OrderBy(kind => kind.Key, StringComparer.Ordinal))
            kinds.Add((kind.Key, await ReplayAsync(scan, outcomes[0], kind)));

        AssertPage("replay.md", InEnglish, English(all) + Lines(kind => $"made up, {kind}"));
        AssertPage("replay.zh-CN.md", InChinese, Chinese(all) + Lines(kind => $"虚构，{KindInChinese(kind)}"));

        string Lines(Func<string, string> nameOf) => string.Concat(kinds.Select(kind => LineOf(nameOf(kind.Kind), kind.Report))) + "\n";
    }

    private static void AssertPage(string name, string begin, string made)
    {
        string path = RepositoryFolder.Combine("docs", name);
        string page = File.ReadAllText(path);
        Assert.Contains(begin, page, StringComparison.Ordinal);
        int start = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length, end = page.IndexOf(End, start, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("EARLYWARNING_UPDATE_GOLDEN") == "1") File.WriteAllText(path, page[..start] + made + page[end..]);
        else Assert.Equal(made, page[start..end]);
    }

    private static string English(BacktestReport all)
    {
        StringBuilder text = Command();
        text.Append(Invariant($"All of it is made up, and so is every figure: {all.Dates.Count} dates, {all.Companies:#,0} made-up companies, "));
        text.Append(Invariant($"{all.Pairs:#,0} made-up pairs, of which {Percent((double)all.Positives / all.Pairs)} are followed by made-up trouble "));
        text.Append(Invariant($"within half a year; the made-up AUC is {all.Auc:0.000} [{all.AucInterval!.Lower:0.000}-{all.AucInterval.Upper:0.000}].\n\n"));
        text.Append("| made-up figures, by level | alerted | precision | outcomes warned of | recall | median lead in days |\n|---|---|---|---|---|---|\n");
        foreach (BacktestLevel level in all.Levels.Reverse()) text.Append(LineOf($"made up, {level.Level.ToString().ToLowerInvariant()}", level, "of"));
        text.Append("\n| made-up figures, by kind of trouble | outcomes | warned of at blue | at yellow | median lead in days at blue |\n");
        return text.Append("|---|---|---|---|---|\n").ToString();
    }

    private static string Chinese(BacktestReport all)
    {
        StringBuilder text = Command();
        text.Append(Invariant($"全部内容和数字都是虚构的：{all.Dates.Count} 个日期、{all.Companies:#,0} 家虚构的企业、{all.Pairs:#,0} 对，"));
        text.Append(Invariant($"其中半年内有虚构事端的占 {Percent((double)all.Positives / all.Pairs)}；"));
        text.Append(Invariant($"虚构的 AUC 为 {all.Auc:0.000} [{all.AucInterval!.Lower:0.000}-{all.AucInterval.Upper:0.000}]。\n\n"));
        text.Append("| 虚构的数字，按等级 | 预警 | 准确率 | 预警到的结果 | 查全率 | 提前天数中位数 |\n|---|---|---|---|---|---|\n");
        foreach ((BacktestLevel level, string name) in all.Levels.Reverse().Zip(["红", "橙", "黄", "蓝"])) text.Append(LineOf($"虚构，{name}", level, "/"));
        text.Append("\n| 虚构的数字，按事端类型 | 结果 | 蓝色及以上预警到 | 黄色及以上 | 蓝色及以上提前天数中位数 |\n");
        return text.Append("|---|---|---|---|---|\n").ToString();
    }

    private static StringBuilder Command() => new StringBuilder("\n```\n")
        .Append(Invariant($"early-warning simulate --companies {Region.Companies} --months {Region.Months} --seed {Region.Seed} --form departments"))
        .Append(Invariant($" --output region\nearly-warning replay backtest region/scan.json --from {Options.From:R} --to {Options.To:R}"))
        .Append(Invariant($" --outcomes region/outcomes.csv --through {Options.Through:R} --intervals\n```\n\n"));

    private async Task<BacktestReport> ReplayAsync(ScanFile scan, string header, IEnumerable<string> outcomes)
    {
        string table = folder.Write("some.csv", string.Join('\n', [header, .. outcomes, ""]));
        ScanBacktest backtest = await ScanReplay.BacktestAsync(scan, table, Options, scanning: new ScanOptions { Clock = StandingClock.Morning });
        return backtest.Report;
    }

    private static string KindOf(string row) => row.Split(',')[2];

    private static string KindInChinese(string kind) => kind switch
    {
        "layoff" => "裁员",
        "production-stop" => "停产",
        "relocation-dispute" => "搬迁纠纷",
        "social-insurance-gap" => "社保断缴",
        "unpaid-wages" => "欠薪",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "a kind without a word"),
    };

    private static string LineOf(string name, BacktestLevel level, string of) =>
        Invariant($"| {name} | {level.Alerted:#,0} | {Percent(level.Precision)} {Range(level.PrecisionInterval)} | ") +
        Invariant($"{level.OutcomesWarned} {of} {level.Outcomes} | {Percent(level.RecallOutcomes)} {Range(level.RecallInterval)} | ") +
        Invariant($"{level.MedianLeadDays:0.#} |\n");

    private static string LineOf(string name, BacktestReport report)
    {
        (BacktestLevel blue, BacktestLevel yellow) = (report.Levels[0], report.Levels[1]);
        return Invariant($"| {name} | {blue.Outcomes} | {blue.OutcomesWarned} | {yellow.OutcomesWarned} | {blue.MedianLeadDays:0.#} |\n");
    }

    private static string Percent(double? share) => Invariant($"{100 * share:0.0} %");

    private static string Range(BacktestInterval? interval) => Invariant($"[{100 * interval!.Lower:0.0}-{100 * interval.Upper:0.0} %]");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
