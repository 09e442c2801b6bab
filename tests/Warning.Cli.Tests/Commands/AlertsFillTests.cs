using System.Text;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary>The list of alerts is filled in and comes back, as a text file or as a workbook.</summary>
public sealed class AlertsFillTests
{
    private const int First = 1, Second = 2;

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task A_preview_shows_what_would_be_recorded_and_records_nothing(MessageLanguage language)
    {
        using Region region = await ScannedAsync();
        string before = Ledger(region);
        string file = Csv(region, Filled(region));
        CommandRun run = await CommandRun.OfAsync(language, "alerts", "fill", file, "--by", "李某", "--scan", region.Scan);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check("alerts-fill.txt", language, region.Steady(run.Out));
        Assert.Equal(before, Ledger(region));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whichever_file_comes_back_is_recorded_all_at_once(bool isWorkbook)
    {
        using Region region = await ScannedAsync();
        string file = isWorkbook ? Xlsx(region, Filled(region)) : Csv(region, Filled(region));
        CommandRun run = await CommandRun.OfAsync("alerts", "fill", file, "--by", "李某", "--record", "--scan", region.Scan);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        ScanFile scan = ScanFile.Load(region.Scan, OfficeFormats.All);
        using CaseLedger cases = await CaseLedger.OpenToReadAsync(scan);
        IReadOnlyList<RecordedAct> acts = await cases.ReadActsAsync();
        Assert.All(acts, act => Assert.Equal("李某", act.Stamp.Actor));
        LetterVerified verified = Assert.IsType<LetterVerified>(acts[0].Recorded);
        Assert.Equal((new LocalDate(2026, 11, 20), "张某 赵某", true), (verified.On, string.Join(' ', verified.Supervisors), verified.NotBeforeCourt));
        Assert.Equal(["拖欠工资两个月", "合计 73685 元"], verified.Facts);
        EpisodeClosed closed = Assert.IsType<EpisodeClosed>(acts[1].Recorded);
        Assert.Equal((ClosedAs.Handled, 5, 73685.5m, "已付清"), (closed.As, closed.Workers, closed.Yuan, closed.Note));
        CompanySilenced silenced = Assert.IsType<CompanySilenced>(acts[2].Recorded);
        Assert.Equal((new LocalDate(2026, 12, 15), "已约谈"), (silenced.Until, silenced.Why));
        Assert.Equal(3, acts.Count);
    }

    [Fact]
    public async Task The_workbook_that_a_scan_writes_comes_back_as_it_is()
    {
        using Region region = await ScannedAsync();
        string file = region.At("out/2026-11-20/alerts.xlsx");
        CommandRun run = await CommandRun.OfAsync("alerts", "fill", file, "--by", "李某", "--record", "--format", "json", "--scan", region.Scan);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal((0, 0), (run.Json.GetProperty("acts").GetArrayLength(), run.Json.GetProperty("rejects").GetArrayLength()));
        Assert.True(run.Json.GetProperty("rows").GetInt32() > 2);
    }

    [Fact]
    public async Task One_reject_and_nothing_is_recorded()
    {
        using Region region = await ScannedAsync();
        string before = Ledger(region);
        string[][] rows = Filled(region);
        Put(rows, Second, "silenceUntil", "2026-11-20");
        CommandRun run = await CommandRun.OfAsync("alerts", "fill", Csv(region, rows), "--by", "李某", "--record", "--scan", region.Scan);
        Assert.Equal(1, run.Exit);
        Assert.Contains("filled.csv:3: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("a silence ends after it, and 2026-11-20 does not", run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing is recorded", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Ledger(region));
    }

    [Fact]
    public async Task A_list_that_comes_back_again_records_what_is_new_in_it()
    {
        using Region region = await ScannedAsync();
        string[][] rows = Filled(region);
        await CommandRun.OfAsync("alerts", "fill", Csv(region, rows), "--by", "李某", "--record", "--scan", region.Scan);
        Put(rows, Second, "result", "false-alarm");
        CommandRun refused = await CommandRun.OfAsync("alerts", "fill", Csv(region, rows), "--by", "李某", "--record", "--scan", region.Scan);
        Assert.Contains("not one of handled, false alarm, no breach", refused.Error, StringComparison.Ordinal);
        Put(rows, Second, "result", "误报");
        CommandRun run = await CommandRun.OfAsync("alerts", "fill", Csv(region, rows), "--by", "李某", "--record", "--scan", region.Scan);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("3 recorded earlier", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 recorded\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_did_since_is_said_row_by_row()
    {
        using Region region = await ScannedAsync();
        string[][] rows = Filled(region);
        await CommandRun.OfAsync("alerts", "close", rows[First][Place(rows, "company")], "--as", "no-breach", "--by", "王某", "--scan", region.Scan);
        string company = rows[Second][Place(rows, "company")];
        await CommandRun.OfAsync("alerts", "silence", company, "--until", "2027-01-10", "--by", "王某", "--why", "另有安排", "--scan", region.Scan);
        CommandRun run = await CommandRun.OfAsync("alerts", "fill", Csv(region, rows), "--by", "李某", "--record", "--scan", region.Scan);
        Assert.Equal(1, run.Exit);
        Assert.Contains("filled.csv:3: 已暂停至 (silencedUntil): silencedUntil is 2027-01-10 now, and empty in the sheet", run.Error, StringComparison.Ordinal);
        Assert.Contains("filled.csv:2: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("王某", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("breach found", "", "a breach was found, and no facts are stated")]
    [InlineData("未发现违法", "拖欠工资", "facts are stated, and no breach was found")]
    [InlineData("breach found", "欠薪，联系 13800138000", "13800138000")]
    public async Task Facts_and_finding_must_fit(string finding, string facts, string fault)
    {
        using Region region = await ScannedAsync();
        string[][] rows = Filled(region);
        Put(rows, First, "finding", finding);
        Put(rows, First, "facts", facts);
        CommandRun run = await CommandRun.OfAsync("alerts", "fill", Csv(region, rows), "--by", "李某", "--scan", region.Scan);
        Assert.Equal(1, run.Exit);
        Assert.Contains(fault, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_file_and_an_absent_one_are_refused_in_one_line()
    {
        using Region region = await ScannedAsync();
        CommandRun other = await CommandRun.OfAsync("alerts", "fill", region.At("out/2026-11-20/gaps.csv"), "--by", "李某", "--scan", region.Scan);
        Assert.Equal(1, other.Exit);
        Assert.Contains("no column 'since', which the sheet had when it was given out", other.Error, StringComparison.Ordinal);
        CommandRun absent = await CommandRun.OfAsync("alerts", "fill", region.At("none.xlsx"), "--by", "李某", "--scan", region.Scan);
        Assert.Equal(1, absent.Exit);
        Assert.Contains("none.xlsx", absent.Error, StringComparison.Ordinal);
    }

    private static async Task<Region> ScannedAsync()
    {
        Region region = new();
        region.Change("scan.json", "\"rules\": ", "\"language\": \"en\", \"rules\": ");
        CommandRun run = await CommandRun.OfAsync("scan", region.Scan, "--as-of", "2026-11-20");
        Assert.Equal(0, run.Exit);
        return region;
    }

    private static string Ledger(Region region) =>
        string.Concat(Directory.GetFiles(region.At("state"), "*.jsonl").Order(StringComparer.Ordinal).Select(File.ReadAllText));

    /// <summary>The list of the scan with three acts filled in.</summary>
    private static string[][] Filled(Region region)
    {
        string text = File.ReadAllText(region.At("out/2026-11-20/alerts.csv")).TrimStart('\uFEFF');
        string[][] rows = [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Cells)];
        Put(rows, First, "verifiedOn", "2026-11-20");
        Put(rows, First, "supervisors", "张某、赵某");
        Put(rows, First, "finding", "存在违法");
        Put(rows, First, "facts", "拖欠工资两个月；合计 73685 元");
        Put(rows, First, "notBeforeCourt", "yes");
        Put(rows, Second, "silenceUntil", "2026-12-15");
        Put(rows, Second, "silenceReason", "已约谈");
        Put(rows, First, "result", "handled");
        Put(rows, First, "workersHelped", "5");
        Put(rows, First, "yuanRecovered", "73,685.50");
        Put(rows, First, "resultNote", "已付清");
        return rows;
    }

    private static void Put(string[][] rows, int row, string column, string value) => rows[row][Place(rows, column)] = value;

    private static int Place(string[][] rows, string column)
    {
        int place = Array.IndexOf(rows[0], column);
        Assert.True(place >= 0, $"no {column} in {string.Join(',', rows[0])}");
        return place;
    }

    private static string Csv(Region region, string[][] rows)
    {
        File.WriteAllLines(region.At("filled.csv"), rows.Select(row => string.Join(',', row.Select(cell => $"\"{cell}\""))), Encoding.UTF8);
        return region.At("filled.csv");
    }

    private static string Xlsx(Region region, string[][] rows)
    {
        WorkbookColumn[] columns = [.. rows[0].Select(header => new WorkbookColumn(header, 10))];
        WorkbookSheet sheet = new("alerts", columns, rows.Skip(1).Select(row => new WorkbookRow([.. row.Select(WorkbookCell.Of)])));
        using FileStream file = File.Create(region.At("filled.xlsx"));
        WorkbookWriter.Write(new WorkbookDocument([new WorkbookSheet("other", [new WorkbookColumn("a", 9)], []), sheet]), file);
        return region.At("filled.xlsx");
    }

    private static string[] Cells(string line)
    {
        List<string> cells = [];
        StringBuilder cell = new();
        bool isQuoted = false;
        foreach (char character in line)
        {
            if (character == '"') isQuoted = !isQuoted;
            else if (character == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(character);
        }

        return [.. cells, cell.ToString()];
    }
}
