using System.Globalization;
using System.Text;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Simulation.Pages;

/// <summary>
/// The figures of a made-up region on <c>docs/replay.md</c>, which are replayed here; EARLYWARNING_UPDATE_GOLDEN=1 rewrites them. Each sentence and each row
/// says that they are made up.
/// </summary>
public sealed class ReplayPageTests : IDisposable
{
    private const string Begin = "<!-- generated from the simulation; EARLYWARNING_UPDATE_GOLDEN=1 rewrites it -->\n", End = "<!-- end -->";

    private static readonly string PagePath = RepositoryFolder.Combine("docs", "replay.md");

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
        string page = await File.ReadAllTextAsync(PagePath);
        int start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, end = page.IndexOf(End, start, StringComparison.Ordinal);
        string made = await TextAsync();
        if (Environment.GetEnvironmentVariable("EARLYWARNING_UPDATE_GOLDEN") == "1") await File.WriteAllTextAsync(PagePath, page[..start] + made + page[end..]);
        else Assert.Equal(made, page[start..end]);
    }

    private async Task<string> TextAsync()
    {
        SimulatedFeeds feeds = SimulatedFeeds.Write(Region, Path.Combine(folder.Path, "region"), SimulationForm.Departments);
        ScanFile scan = ScanFile.Load(feeds.ScanFile, OfficeFormats.All);
        scan = scan.With(scan.Pack.InForceBefore());
        string[] outcomes = await File.ReadAllLinesAsync(Path.Combine(folder.Path, "region", "outcomes.csv"));
        BacktestReport all = await ReplayAsync(scan, outcomes[0], outcomes.Skip(1));

        StringBuilder text = new("\n```\n");
        text.Append(Invariant($"early-warning simulate --companies {Region.Companies} --months {Region.Months} --seed {Region.Seed} --form departments"));
        text.Append(Invariant($" --output region\nearly-warning replay backtest region/scan.json --from {Options.From:R} --to {Options.To:R}"));
        text.Append(Invariant($" --outcomes region/outcomes.csv --through {Options.Through:R} --intervals\n```\n\n"));
        text.Append(Invariant($"All of it is made up, and so is every figure: {all.Dates.Count} dates, {all.Companies:#,0} made-up companies, "));
        text.Append(Invariant($"{all.Pairs:#,0} made-up pairs, of which {Percent((double)all.Positives / all.Pairs)} are followed by made-up trouble "));
        text.Append(Invariant($"within half a year; the made-up AUC is {all.Auc:0.000} [{all.AucInterval!.Lower:0.000}-{all.AucInterval.Upper:0.000}].\n\n"));
        text.Append("| made-up figures, by level | alerted | precision | outcomes warned of | recall | median lead in days |\n|---|---|---|---|---|---|\n");
        foreach (BacktestLevel level in all.Levels.Reverse()) text.Append(LineOf(level));
        text.Append("\n| made-up figures, by kind of trouble | outcomes | warned of at blue | at yellow | median lead in days at blue |\n");
        text.Append("|---|---|---|---|---|\n");
        foreach (IGrouping<string, string> kind in outcomes.Skip(1).GroupBy(KindOf).OrderBy(kind => kind.Key, StringComparer.Ordinal))
            text.Append(LineOf(kind.Key, await ReplayAsync(scan, outcomes[0], kind)));
        return text.Append('\n').ToString();
    }

    private async Task<BacktestReport> ReplayAsync(ScanFile scan, string header, IEnumerable<string> outcomes)
    {
        string table = folder.Write("some.csv", string.Join('\n', [header, .. outcomes, ""]));
        ScanBacktest backtest = await ScanReplay.BacktestAsync(scan, table, Options, scanning: new ScanOptions { Clock = StandingClock.Morning });
        return backtest.Report;
    }

    private static string KindOf(string row) => row.Split(',')[2];

    private static string LineOf(BacktestLevel level) =>
        Invariant($"| made up, {level.Level.ToString().ToLowerInvariant()} | {level.Alerted:#,0} | {Percent(level.Precision)} ") +
        Invariant($"{Range(level.PrecisionInterval)} | ") +
        Invariant($"{level.OutcomesWarned} of {level.Outcomes} | {Percent(level.RecallOutcomes)} {Range(level.RecallInterval)} | ") +
        Invariant($"{level.MedianLeadDays:0.#} |\n");

    private static string LineOf(string kind, BacktestReport report)
    {
        (BacktestLevel blue, BacktestLevel yellow) = (report.Levels[0], report.Levels[1]);
        return Invariant($"| made up, {kind} | {blue.Outcomes} | {blue.OutcomesWarned} | {yellow.OutcomesWarned} | {blue.MedianLeadDays:0.#} |\n");
    }

    private static string Percent(double? share) => Invariant($"{100 * share:0.0} %");

    private static string Range(BacktestInterval? interval) => Invariant($"[{100 * interval!.Lower:0.0}-{100 * interval.Upper:0.0} %]");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
