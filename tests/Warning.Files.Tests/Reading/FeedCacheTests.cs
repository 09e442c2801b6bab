using System.Globalization;
using System.Text;
using EarlyWarning.Files.Scanning;
using EarlyWarning.Office;
using EarlyWarning.Rules;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>What was read stays read, and nothing of that is to be seen in what comes of a scan.</summary>
public sealed class FeedCacheTests : IDisposable
{
    private const string Rules = """
        { "id": "small", "title": "小规则", "rules": [
          { "id": "arrears", "when": "arrears_cny >= 0", "score": 1, "because": "{arrears_cny:n9}" },
          { "id": "arrears-sum", "when": "sum(arrears_cny, 2m) >= 0", "score": 2, "because": "{sum(arrears_cny, 2m):n9} {count(arrears_cny, 2m)}" },
          { "id": "power", "when": "power_kwh >= 0", "score": 4, "because": "{power_kwh:n9}" },
          { "id": "power-last", "when": "last(power_kwh, 3m) >= 0", "score": 16, "because": "{last(power_kwh, 3m):n9}" },
          { "id": "power-gone", "when": "gone(power_kwh, 1m)", "score": 32 },
          { "id": "calls", "when": "count(call, 90d) >= 0", "score": 1, "because": "{count(call, 90d)} {sum(call, 60d):n9}" },
          { "id": "call-last", "when": "days_since(call) >= 0", "score": 8, "because": "{days_since(call)}" },
          { "id": "waits", "when": "count(call, 90d, where: waited_days >= 2) >= 0", "score": 16, "because": "{count(call, 90d, where: waited_days >= 2)}" },
          { "id": "matters", "when": "distinct(call, matter, 90d) >= 0", "score": 32, "because": "{distinct(call, matter, 90d)}" },
          { "id": "callers", "when": "distinct(call, caller, 90d) >= 0", "score": 3, "because": "{distinct(call, caller, 90d)}" },
          { "id": "union", "when": "has_union", "score": 7 },
          { "id": "people", "when": "headcount >= 0", "score": 5, "because": "{headcount:n9}" },
          { "id": "place", "when": "known(region)", "score": 6, "because": "{region}" } ] }
        """;

    private const string Arrears = """
        { "id": "arrears", "file": "arrears-*.csv", "company": "企业", "date": "月份", "known": "登记", "maxRejects": 1,
          "measures": { "arrears_cny": { "column": "数", "combine": "sum" } } }
        """;

    private const string Power = """
        { "id": "power", "file": "power-*.csv", "company": { "column": "户号", "via": "meters.csv" }, "date": "月份", "maxRejects": 1,
          "measures": { "power_kwh": { "column": "数", "combine": "sum" } } }
        """;

    private const string Calls = """
        { "id": "calls", "file": "calls-*.csv", "company": { "column": "名称", "by": "name", "aliases": "aliases.csv" }, "date": "月份", "key": "号", "maxRejects": 1,
          "events": { "call": { "value": "数", "fields": { "matter": "说明", "waited_days": "数", "caller": { "column": "登记", "as": "hash" } } } } }
        """;

    private const string Places = """
        { "id": "places", "file": "places-*.csv", "company": "企业", "date": "月份", "maxRejects": 1,
          "attributes": { "has_union": { "column": "数" }, "region": { "column": "说明" } } }
        """;

    private static readonly string[] Columns = ["企业", "户号", "名称", "月份", "登记", "数", "说明", "号"];

    private static readonly Gen<string[]> Row =
        from company in Gen.Frequency((10, Gen.Elements("A", "B", "C", "D")), (1, Gen.Elements("X", "", " A")))
        from meter in Gen.Frequency((8, Gen.Elements("1", "2", "3", "4")), (1, Gen.Elements("9", "")))
        from name in Gen.Frequency((8, Gen.Elements("示例市甲家具有限公司", "丁物流有限公司", "甲厂", "乙厂")), (1, Gen.Elements("某厂", "")))
        from date in Gen.Frequency(
            (8, Gen.Elements("2026-10-31", "2026/10/05", "20260930", "2026年8月15日", "2026-10-05", "2026-11-02", "2026-11-19", "2026-11-21")),
            (2, Gen.Elements("2026-07-01", "2024-03-05", "2023-01-15", "2026-10", "2026-12-24", "2027-12-20")),
            (1, Gen.Elements("2026-13-01", "2026Q3", "2027-12-30", "", "1989-01-01")))
        from known in Gen.Frequency((8, Gen.Elements("2026-11-01", "2026-11-20", "20261119", "2026-11-22")), (1, Gen.Elements("", "x", "2026-12-01")))
        from number in Gen.Frequency((8, Gen.Elements("5", "0", "12.25", "1234567", "0.1", "123456.789012", "")), (1, Gen.Elements("x", "-3", "1,5")))
        from note in Gen.Elements("", "a", "\"a\nb\"", "一二三", "东莞")
        from key in Gen.Frequency((8, Gen.Elements("1", "2", "3", "4", "5")), (1, Gen.Constant("")))
        select (string[])[company, meter, name, date, known, number.Contains(',', StringComparison.Ordinal) ? $"\"{number}\"" : number, note, key];

    private static readonly Gen<string> Table =
        from rows in Row.ListOf()
        from more in Row.ListOf()
        from last in Row
        select string.Join('\n', [string.Join(',', Columns), .. rows.Concat(more).Append(last).Select(row => string.Join(',', row)), ""]);

    private static readonly Gen<string> File =
        from feed in Gen.Elements("arrears", "power", "calls", "places")
        from number in Gen.Choose(1, 3)
        select $"{feed}-{number}.csv";

    private readonly SmallRegion region = new();

    public FeedCacheTests() => region.With("rules/small.json", Rules)
        .With("meters.csv", "户号,编号\n1,A\n2,A\n3,B\n4,C\n")
        .With("aliases.csv", "别名,编号\n甲厂,A\n乙厂,B\n")
        .WithFeeds(string.Join(',', Arrears, Power, Calls, Places));

    private string Cache => Path.Combine(region.Path, "state", "cache");

    public void Dispose() => region.Dispose();

    /// <summary>
    /// Ten scans, each after something has changed or nothing has: files, the mapping, the catalog, the rules, the register, aliases, the crosswalk, the
    /// date, the clock; or somebody has deleted, damaged, cut, or renamed entries, or put those of another state in their place.
    /// </summary>
    [Fact]
    public void A_scan_from_the_cache_comes_to_what_one_without_it_comes_to()
    {
        Gen<(string File, string Text)[]> firsts =
            from texts in Table.ArrayOf(4)
            select (((string, string)[])[("arrears-1.csv", texts[0]), ("power-1.csv", texts[1]), ("calls-1.csv", texts[2]), ("places-1.csv", texts[3])]);
        Gen<(int Edit, string File, string Text, int Number)[]> edits =
            (from edit in Gen.Choose(0, 21)
             from file in File
             from text in Table
             from number in Gen.Choose(0, int.MaxValue - 1)
             select (edit, file, text, number)).ArrayOf(10);
        int kept = 0;
        Prop.ForAll(firsts.ToArbitrary(), edits.ToArbitrary(), (first, edited) =>
        {
            Clear();
            foreach ((string file, string text) in first) region.With(file, text);
            LocalDate asOf = SmallRegion.AsOf;
            int ahead = 0;
            foreach ((int edit, string file, string text, int number) in edited)
            {
                Edit(edit, file, text, number, ref asOf, ref ahead);
                StandingClock clock = new(StandingClock.For(asOf).GetCurrentInstant() + Duration.FromDays(ahead));
                string without = Outcome(asOf, clock, limit: 0, threads: 1, out _);
                string with = Outcome(asOf, clock, 1L << 30, threads: 1 + number % 2, out int taken);
                kept += taken;
                if (without != with) return false.Label($"after edit {edit} of {file}:\n{without}\nbut\n{with}");
            }

            return true.Label("");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(12));
        Assert.True(kept > 100, $"{kept} feeds were taken from the cache");
    }

    [Fact]
    public void Each_feed_is_taken_from_the_cache_where_nothing_has_changed_and_not_the_one_of_which_a_file_has()
    {
        Fill();
        Assert.Equal(0, Scan().Panel!.FeedsKept);
        Assert.Equal(4, Scan().Panel!.FeedsKept);
        region.With("arrears-2.csv", TableOf("B,,,2026-10-31,2026-11-01,7,,1"));
        Assert.Equal(3, Scan().Panel!.FeedsKept);
        Assert.Equal(4, Scan().Panel!.FeedsKept);
    }

    /// <summary>The next night is no other reading, though all that depends on the date is told anew.</summary>
    [Fact]
    public void The_scan_of_the_next_day_takes_what_that_of_the_day_before_has_read()
    {
        Fill();
        Scan();
        Assert.Equal(4, Scan(SmallRegion.AsOf.PlusDays(1)).Panel!.FeedsKept);
    }

    [Fact]
    public void A_feed_with_a_date_that_is_no_longer_in_the_future_is_read_anew()
    {
        Fill();
        region.With("places-1.csv", TableOf("A,,,2026-11-21,,100,东莞,1"));
        Scan();
        Assert.Equal(3, Scan(SmallRegion.AsOf.PlusDays(1)).Panel!.FeedsKept);
    }

    [Fact]
    public void Entries_that_are_not_used_any_more_are_deleted()
    {
        Fill();
        Scan();
        string[] before = Directory.GetFiles(Cache);
        System.IO.File.WriteAllText(Path.Combine(Cache, ".killed.unfinished"), "");
        region.WithFeeds(string.Join(',', Arrears, Power));
        Scan();
        Assert.Equal(4, before.Length);
        Assert.Equal(2, Directory.GetFiles(Cache, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.None }).Length);
    }

    [Fact]
    public void Entries_are_kept_up_to_the_limit()
    {
        Fill();
        Scan(limit: 1);
        Assert.Empty(Directory.GetFiles(Cache));
        Scan();
        long all = Directory.GetFiles(Cache).Sum(file => new FileInfo(file).Length);
        Scan(limit: all - 1);
        Assert.Equal(4, Directory.GetFiles(Cache).Length);
        Directory.Delete(Cache, recursive: true);
        Scan(limit: all - 1);
        Assert.Equal(3, Directory.GetFiles(Cache).Length);
    }

    [Fact]
    public void A_dry_run_takes_what_was_kept_and_keeps_nothing()
    {
        Fill();
        Scan(dry: true);
        Assert.False(Directory.Exists(Cache));
        Scan();
        Assert.Equal(4, Scan(dry: true).Panel!.FeedsKept);
    }

    /// <summary>Nobody who calls, no number of a case, and nothing of a column that is not mapped is in the cache.</summary>
    [Fact]
    public void No_key_and_no_hash_of_a_person_is_kept()
    {
        Fill();
        region.With("calls-1.csv", TableOf("A,1,甲厂,2026-10-31,13912345678,3,欠薪,案号〇〇七").Replace("企业", "来电人", StringComparison.Ordinal));
        Scan();
        byte[] all = [.. Directory.GetFiles(Cache).SelectMany(System.IO.File.ReadAllBytes)];
        Assert.True(all.AsSpan().IndexOf("欠薪"u8) >= 0);
        Assert.True(all.AsSpan().IndexOf("13912345678"u8) < 0);
        Assert.True(all.AsSpan().IndexOf("案号"u8) < 0);
        UInt128 key = 0;
        Assert.True(EventKey.TryParse("案号〇〇七"u8, out key));
        Assert.True(all.AsSpan().IndexOf(BitConverter.GetBytes((ulong)key)) < 0);
    }

    [Fact]
    public void The_cache_is_for_the_account_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        Fill();
        Scan();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(Cache).UnixFileMode);
        foreach (string file in Directory.GetFiles(Cache))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(file));
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_told_once_and_the_scan_goes_on()
    {
        Fill();
        Directory.CreateDirectory(Path.Combine(region.Path, "state"));
        System.IO.File.WriteAllText(Cache, "in the way");
        ScanResult result = Scan();
        Assert.StartsWith("what was read of the feeds cannot be kept", result.CacheFault?.ToString(), StringComparison.Ordinal);
        Assert.True(System.IO.File.Exists(Path.Combine(result.Place, "summary.json")));
    }

    /// <summary>A workbook, JSON Lines and a packed text are kept like a plain text.</summary>
    [Fact]
    public void Files_of_every_format_are_kept()
    {
        region.With("arrears.jsonl", """{"企业":"A","月份":"2026-10","登记":"2026-11-01","数":5}""" + "\n")
            .With("arrears.csv.gz", TemporaryFolder.Zipped(TableOf("A,,,2026-10-31,2026-11-01,7,,1")))
            .With("power.csv", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(TableOf("A,1,,2026-10-31,2026-11-01,7,,1"))).ToArray())
            .WithFeeds(string.Join(',',
                Arrears.Replace("arrears-*.csv", "arrears.jsonl", StringComparison.Ordinal),
                Power.Replace("power-*.csv", "power.csv", StringComparison.Ordinal),
                """{ "id": "water", "file": "arrears.csv.gz", "company": "企业", "date": "月份", "measures": { "water_m3": { "column": "数" } } }"""));
        Scan();
        Assert.Equal(3, Scan().Panel!.FeedsKept);
    }

    /// <summary>A workbook's key has its sheet, since the mapping names it, and the code that reads workbooks.</summary>
    [Fact]
    public void A_workbook_is_taken_from_the_cache_until_a_cell_or_the_sheet_is_another()
    {
        string sheets = Arrears.Replace("arrears-*.csv", "arrears.xlsx", StringComparison.Ordinal);
        region.With("arrears.xlsx", Feeds.Workbook.Of(("九月", SheetOf("A", 5)), ("十月", SheetOf("B", 7)))).WithFeeds(sheets);
        Assert.Equal(0, Scan().Panel!.FeedsKept);
        ScanResult kept = Scan();
        Assert.Equal(1, kept.Panel!.FeedsKept);
        Assert.Equal((1, 1), (kept.Panel!.Feeds[^1].Rows, kept.Panel!.Feeds[^1].Indicators[0].Companies));
        region.WithFeeds(sheets.Replace("\"file\"", "\"sheet\": \"十月\", \"file\"", StringComparison.Ordinal));
        Assert.Equal(0, Scan().Panel!.FeedsKept);
        Assert.Equal(1, Scan().Panel!.FeedsKept);
        region.With("arrears.xlsx", Feeds.Workbook.Of(("九月", SheetOf("A", 5)), ("十月", SheetOf("B", 8))));
        Assert.Equal(0, Scan().Panel!.FeedsKept);
    }

    /// <summary>What persons have confirmed of the names of a feed decides which companies its rows are of.</summary>
    [Fact]
    public void A_feed_is_read_anew_where_the_confirmed_names_are_others()
    {
        const string Confirmed = """
            { "id": "calls", "file": "calls-*.csv", "company": { "column": "名称", "by": "name", "matches": "confirmed.csv" }, "date": "月份", "maxRejects": 1,
              "events": { "call": { "value": "数" } } }
            """;
        Fill();
        region.With("calls-1.csv", TableOf("A,1,甲厂,2026-10-31,2026-11-01,5,欠薪,1")).With("confirmed.csv", ConfirmedAs("A")).WithFeeds(Confirmed);
        Scan();
        ScanResult kept = Scan();
        Assert.Equal((1, 0L), (kept.Panel!.FeedsKept, kept.Panel!.Feeds[^1].Unmatched));
        region.With("confirmed.csv", ConfirmedAs("B"));
        ScanResult read = Scan();
        Assert.Equal((0, 0L), (read.Panel!.FeedsKept, read.Panel!.Feeds[^1].Unmatched));
        Assert.Equal(1, Scan().Panel!.FeedsKept);
        System.IO.File.Delete(Path.Combine(region.Path, "confirmed.csv"));
        ScanResult none = Scan();
        Assert.Equal((0, 1L), (none.Panel!.FeedsKept, none.Panel!.Feeds[^1].Unmatched));
    }

    /// <summary>Another build may read the same bytes otherwise; the old entries go with the first scan of the new one.</summary>
    [Fact]
    public async Task What_another_version_of_the_program_has_kept_is_not_used()
    {
        Fill();
        Assert.Equal(0, await TakenBy("1.0.0 of yesterday"));
        Assert.Equal(4, await TakenBy("1.0.0 of yesterday"));
        string[] old = Directory.GetFiles(Cache);
        Assert.Equal(0, await TakenBy("1.0.0 of today"));
        Assert.Equal(4, await TakenBy("1.0.0 of today"));
        Assert.Equal(4, Directory.GetFiles(Cache).Except(old, StringComparer.Ordinal).Count());
        Assert.DoesNotContain(Directory.GetFiles(Cache), file => old.Contains(file, StringComparer.Ordinal));

        // What is at hand here is told apart by the builds of the two packages that read.
        Caching.CacheFolder usual = new(Writing.Disk.OfMachine, Cache, 1);
        Assert.Contains(typeof(Panel).Module.ModuleVersionId.ToString(), usual.Program, StringComparison.Ordinal);
        Assert.Contains(typeof(FeedCache).Module.ModuleVersionId.ToString(), usual.Program, StringComparison.Ordinal);
    }

    /// <summary>Two scans that write the cache at once leave entries that are whole.</summary>
    [Fact]
    public async Task Two_scans_at_once_do_not_break_each_other()
    {
        Fill();
        string summary = Outcome(SmallRegion.AsOf, StandingClock.Morning, limit: 0, threads: 1, out _);
        ScanFile scan = ScanFile.Load(region.ScanPath, OfficeFormats.All);
        for (int round = 0; round < 5; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
            {
                Caching.CacheFolder folder = new(Writing.Disk.OfMachine, Cache, 1 << 30);
                ReadingOptions options = new(2, StandingClock.Morning, null, null) { Cache = folder };
                ScanPanel panel = await PanelReader.ReadAsync(scan, [SmallRegion.AsOf], options, CancellationToken.None);
                panel.Cache!.Store(panel.Panel, 2);
            })));
            Assert.Equal(summary, Outcome(SmallRegion.AsOf, StandingClock.Morning, 1 << 30, threads: 1, out _));
        }
    }

    private async Task<int> TakenBy(string program)
    {
        ScanFile scan = ScanFile.Load(region.ScanPath, OfficeFormats.All);
        Caching.CacheFolder folder = new(Writing.Disk.OfMachine, Cache, 1 << 30) { Program = program };
        ReadingOptions options = new(1, StandingClock.Morning, null, null) { Cache = folder };
        ScanPanel panel = await PanelReader.ReadAsync(scan, [SmallRegion.AsOf], options, CancellationToken.None);
        Assert.Null(panel.Cache!.Store(panel.Panel, 1));
        return panel.FeedsKept;
    }

    private static string ConfirmedAs(string company) => $"企业,确认\n甲厂,{company}\n";

    private static string SheetOf(string company, int number) =>
        Feeds.Workbook.Row(1, "企业", "月份", "登记", "数") + Feeds.Workbook.Row(2, company, "2026-10", "2026-11-01", number.ToString(CultureInfo.InvariantCulture));

    private void Fill() => region.With("arrears-1.csv", TableOf("A,,,2026-10-31,2026-11-01,5,,1"))
        .With("arrears-2.csv", TableOf("B,,,2026-10-31,2026-11-01,5.5,,1"))
        .With("power-1.csv", TableOf("A,1,,2026-10-31,2026-11-01,5,,1"))
        .With("calls-1.csv", TableOf("A,1,甲厂,2026-10-31,2026-11-01,5,欠薪,1"))
        .With("places-1.csv", TableOf("A,1,甲厂,2026-10-31,2026-11-01,5,东莞,1"));

    private static string TableOf(string row) => $"{string.Join(',', Columns)}\n{row}\n";

    private void Clear()
    {
        foreach (string file in Directory.GetFiles(region.Path, "*-?.csv")) System.IO.File.Delete(file);
        foreach (string folder in (string[])["state", "out"])
        {
            if (Directory.Exists(Path.Combine(region.Path, folder))) Directory.Delete(Path.Combine(region.Path, folder), recursive: true);
        }

        region.With("companies.csv", SmallRegion.Companies).With("meters.csv", "户号,编号\n1,A\n2,A\n3,B\n4,C\n").With("aliases.csv", "别名,编号\n甲厂,A\n乙厂,B\n")
            .With("rules/small.json", Rules).WithFeeds(string.Join(',', Arrears, Power, Calls, Places));
    }

    private void Edit(int edit, string file, string text, int number, ref LocalDate asOf, ref int ahead)
    {
        string[] entries = Directory.Exists(Cache) ? [.. Directory.GetFiles(Cache).Order(StringComparer.Ordinal)] : [];
        string? entry = entries.Length == 0 ? null : entries[number % entries.Length];
        string all = string.Join(',', Arrears, Power, Calls, Places);
        switch (edit)
        {
            case 0 or 1 or 2:
                region.With(file, text);
                break;
            case 3:
                region.WithFeeds(all.Replace("\"sum\"", number % 2 == 0 ? "\"max\"" : "\"last\"", StringComparison.Ordinal));
                break;
            case 4:
                string limit = number % 2 == 0 ? "\"maxRejects\": 1, \"through\": \"2026-10-31\"" : "\"maxRejects\": 0.9";
                region.WithFeeds(all.Replace("\"maxRejects\": 1", limit, StringComparison.Ordinal));
                break;
            case 5:
                region.With("companies.csv", SmallRegion.Companies + (number % 2 == 0 ? "AA,示例市戊厂,7\n" : ""));
                break;
            case 6:
                region.With("companies.csv", SmallRegion.Companies.Replace("丁物流有限公司", number % 2 == 0 ? "某厂" : "丁厂", StringComparison.Ordinal));
                break;
            case 7:
                region.With("aliases.csv", number % 2 == 0 ? "别名,编号\n甲厂,B\n某厂,C\n" : "别名,编号\n甲厂,A\n");
                break;
            case 8:
                region.With("meters.csv", number % 2 == 0 ? "户号,编号\n1,B\n9,C\n" : "户号,编号\n1,A\n2,A\n3,\n4,C\n");
                break;
            case 9:
                region.With("rules/small.json", number % 2 == 0
                    ? Rules.Replace("3m", "9m", StringComparison.Ordinal)
                    : Rules.Replace("distinct(call, caller, 90d)", "0", StringComparison.Ordinal).Replace("{0}", "0", StringComparison.Ordinal));
                break;
            case 10:
                string catalog = System.IO.File.ReadAllText(Path.Combine(region.Path, "rules", "indicators.json"));
                region.With("rules/indicators.json", number % 2 == 0
                    ? catalog.Replace("\"lag\": \"10d\"", "\"lag\": \"3d\"", StringComparison.Ordinal)
                    : catalog.Replace("\"lag\": \"3d\"", "\"lag\": \"10d\"", StringComparison.Ordinal));
                break;
            case 11:
                asOf = SmallRegion.AsOf.PlusDays(number % 45);
                break;
            case 12:
                ahead = number % 60;
                break;
            case 13:
                if (Directory.Exists(Cache)) Directory.Delete(Cache, recursive: true);
                break;
            case 14 or 15 or 16 when entry is not null:
                byte[] bytes = System.IO.File.ReadAllBytes(entry);
                bytes[number / 7 % bytes.Length] ^= (byte)(1 << (number % 8));
                System.IO.File.WriteAllBytes(entry, bytes);
                break;
            case 17 when entry is not null:
                byte[] whole = System.IO.File.ReadAllBytes(entry);
                System.IO.File.WriteAllBytes(entry, whole[..(number % whole.Length)]);
                break;
            case 18 when entry is not null && entries.Length > 1:
                System.IO.File.Copy(entry, entries[(number + 1) % entries.Length], overwrite: true);
                break;
            case 19 when entry is not null:
                System.IO.File.WriteAllBytes(entry, [.. System.IO.File.ReadAllBytes(entry), 0]);
                break;
            case 20:
                System.IO.File.Delete(Path.Combine(region.Path, file[..^5] + "3.csv"));
                System.IO.File.Delete(Path.Combine(region.Path, file[..^5] + "2.csv"));
                break;
        }
    }

    private ScanResult Scan(LocalDate? asOf = null, long limit = 1 << 30, bool dry = false) => Scanner.ScanAsync(
        ScanFile.Load(region.ScanPath, OfficeFormats.All),
        asOf ?? SmallRegion.AsOf,
        new ScanOptions { Threads = 1, Clock = StandingClock.For(asOf ?? SmallRegion.AsOf), CacheLimit = limit, IsDryRun = dry }).GetAwaiter().GetResult();

    /// <summary>
    /// Returns the files of a dry run's results, or why there are none; the cache is filled by reading alone, so that no ledger stands between.
    /// </summary>
    private string Outcome(LocalDate asOf, StandingClock clock, long limit, int threads, out int kept)
    {
        kept = 0;
        ScanFile scan = ScanFile.Load(region.ScanPath, OfficeFormats.All);
        string output = Path.Combine(region.Path, "trial");
        ScanOptions options = new() { Threads = threads, Clock = clock, CacheLimit = limit, IsDryRun = true, IsTrial = true, Output = output };
        StringBuilder text = new();
        try
        {
            ScanResult result = Scanner.ScanAsync(scan, asOf, options).GetAwaiter().GetResult();
            kept = result.Panel!.FeedsKept;
            foreach ((string file, string hash) in FolderContent.Of(result.Place)) text.AppendLine(CultureInfo.InvariantCulture, $"{file} {hash}");
            foreach (string file in (string[])["alerts.jsonl", "gaps.csv", "rejects.csv", "unmatched.csv"])
                text.AppendLine(System.IO.File.ReadAllText(Path.Combine(result.Place, file)));
            foreach (FeedSummary feed in result.Summary.Feeds) text.AppendLine(feed.ToString());
            text.AppendJoin(Environment.NewLine, result.Warnings);
            if (limit > 0) result.Panel.Cache!.Store(result.Panel.Panel, threads);
        }
        catch (ScanException fault)
        {
            text.AppendLine(fault.Message);
        }

        return text.ToString();
    }
}
