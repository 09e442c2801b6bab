using System.IO.Compression;
using System.Text;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Scanning;
using EarlyWarning.Files.Writing;
using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Open reminders by town, trade and list: whom they go to, what is recorded, the archive, and a process that dies at any step.</summary>
public sealed class OpenReminderBatchTests
{
    private const string Register = """
        { "file": "companies.csv", "id": "编号", "idKind": "any", "name": "名称", "town": "镇街",
          "attributes": { "headcount": "人数", "region": "行政区划", "industry": "行业" } }
        """;

    private const string Industry = """{ "id": "industry", "title": "行业", "kind": "attribute", "type": "text" }""";

    private static readonly OpenReminderOrder Heat = new("heat", SmallRegion.AsOf, "张某") { All = true };

    /// <summary>Whom an order goes to, and whom it does not and why.</summary>
    [Theory]
    [InlineData("town=东镇", "A,B", "D: its town is not known")]
    [InlineData("town=420101", "A,B", "D: its town is not known")]
    [InlineData("town=4201", "A,B,C", "D: its town is not known")]
    [InlineData("trade=C", "A,B", "D: its trade is not known")]
    [InlineData("trade=c21", "A", "D: its trade is not known")]
    [InlineData("town=东镇;trade=C39", "B", "D: its town is not known")]
    [InlineData("all", "A,B,C,D", "")]
    [InlineData("list=编号\nC\nA\n", "A,C", "")]
    [InlineData("list=企业名称\n示例市甲家具有限公司\n", "A", "")]
    [InlineData("list=序号,备注,企业名称\n1,x,丁物流有限公司\n", "D", "")]
    [InlineData("list=A\nB\n", "A,B", "")]
    [InlineData("list=丁物流有限公司\n", "D", "")]
    public async Task Companies_are_addressed(string how, string expected, string leftOut)
    {
        using SmallRegion region = await ScannedAsync();
        OpenReminderBatch batch = await ReadAsync(region, OrderOf(region, how) with { OneEach = true });
        Assert.Equal(expected, string.Join(',', batch.Addressees.Select(company => company.Id)));
        Assert.Equal(expected, string.Join(',', batch.Copies.Select(copy => copy.Company)));
        Assert.Equal(leftOut, string.Join("; ", batch.LeftOut.Select(left => $"{left.Company.Id}: {left.Why}")));
        Assert.Empty(await RemindersAsync(region));
    }

    /// <summary>A letter counts in the county of its company; one letter for all in theirs, if they are all of one.</summary>
    [Theory]
    [InlineData("all", true, "420101,420101,420102,")]
    [InlineData("town=东镇", false, "420101")]
    [InlineData("town=4201", false, "")]
    public async Task Letters_count_in_the_county_of_their_companies(string how, bool isEach, string counties)
    {
        using SmallRegion region = await ScannedAsync();
        OpenReminderBatch batch = await RecordAsync(region, OrderOf(region, how) with { OneEach = isEach });
        Assert.Equal(counties, string.Join(',', batch.Copies.Select(copy => copy.County)));
        using CaseLedger cases = await OpenAsync(region);
        List<LedgerEntry> all = await cases.ReadEntriesAsync().ToListAsync();
        OfficeReport report = OfficeReport.Read(all, SmallRegion.AsOf, SmallRegion.AsOf.PlusDays(1));
        Assert.Equal(
            counties.Split(',').Distinct().Order(StringComparer.Ordinal),
            report.ByCounty.Where(row => row.Counts.Reminders > 0).Select(row => row.County!));
    }

    [Theory]
    [InlineData("list=编号\nA\nX公司\n", "3 X公司: no company 'X公司' in the register")]
    [InlineData("list=编号\nA\nB\nA\n", "4 A: the company stands in row 2 already")]
    [InlineData("list=编号\nA\n示例市甲家具有限公司\n", "3 示例市甲家具有限公司: the company stands in row 2 already")]
    [InlineData("list=企业名称\n示例市甲家具厂\n", "2 示例市甲家具厂: no company '示例市甲家具厂' in the register; did you mean")]
    public async Task A_row_of_the_list_that_cannot_be_addressed_is_told_and_nothing_is_recorded(string how, string expected)
    {
        using SmallRegion region = await ScannedAsync();
        OpenReminderBatch batch = await RecordAsync(region, OrderOf(region, how) with { OneEach = true });
        SheetReject reject = Assert.Single(batch.Rejects);
        Assert.StartsWith(expected, $"{reject.Row} {reject.Key}: {reject.Reason}", StringComparison.Ordinal);
        Assert.False(batch.IsSound);
        Assert.Null(batch.File);
        Assert.Empty(await RemindersAsync(region));
    }

    [Theory]
    [InlineData("heats", "all", LetterActionReason.UnknownReminder, "there is no open reminder 'heats'; the rules have heat (")]
    [InlineData("节日", "all", LetterActionReason.UnknownReminder, "there is no open reminder '节日'")]
    [InlineData("heat", "", LetterActionReason.NoAddressee, "it is not said who is addressed")]
    [InlineData("heat", "town=西镇", LetterActionReason.NoAddressee, "no company of the register is of the town '西镇'")]
    [InlineData("heat", "town=33", LetterActionReason.NoAddressee, "no company of the register is of the town '33'")]
    [InlineData("heat", "trade=Z", LetterActionReason.NoAddressee, "begins with 'Z'")]
    [InlineData("heat", "town=东镇;trade=H", LetterActionReason.NoAddressee, "of the town '东镇' and of the trade 'H'")]
    [InlineData("heat", "list=编号\n", LetterActionReason.NoAddressee, "the list names no company")]
    public async Task What_addresses_nobody_is_said(string template, string how, LetterActionReason reason, string said)
    {
        using SmallRegion region = await ScannedAsync();
        OpenReminderOrder order = OrderOf(region, how) with { Template = template, OneEach = true };
        LetterActionException refused = await Assert.ThrowsAsync<LetterActionException>(() => RecordAsync(region, order));
        Assert.Equal(reason, refused.Reason);
        Assert.Contains(said, refused.Text.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(refused.Text.ToString(), refused.Text.ToString(MessageLanguage.Chinese));
        Assert.Empty(await RemindersAsync(region));
    }

    [Fact]
    public async Task A_letter_for_each_is_recorded_with_an_archive_to_print()
    {
        using SmallRegion region = await ScannedAsync();
        OpenReminderBatch batch = await RecordAsync(region, OrderOf(region, "town=东镇") with { OneEach = true });
        Assert.Equal(["某工劳监函字〔2026〕1号 示例市甲家具有限公司", "某工劳监函字〔2026〕2号 示例市乙电子有限公司"], await RemindersAsync(region));
        Assert.Equal("某工劳监函字(2026)1号.zip", Path.GetFileName(batch.File));
        using ZipArchive archive = await ZipFile.OpenReadAsync(batch.File!);
        Assert.Equal(
            ["某工劳监函字(2026)1号 示例市甲家具有限公司.docx", "某工劳监函字(2026)2号 示例市乙电子有限公司.docx", "received-by.xlsx"],
            archive.Entries.Select(entry => entry.FullName));
        string path = Path.Combine(region.Path, "received-by.xlsx");
        await archive.Entries[^1].ExtractToFileAsync(path);
        using RecordReader list = OfficeFormats.All.Open(path, RecordFormat.Found, ["no", "number", "name", "company"]);
        Assert.Equal(["no", "number", "name", "company", "receivedBy", "receivedOn"], list.Header);
        List<string> rows = [];
        while (list.Read()) rows.Add(string.Join('|', Enumerable.Range(0, 4).Select(column => Encoding.UTF8.GetString(list.Field(column)))));
        Assert.Equal(["1|某工劳监函字〔2026〕1号|示例市甲家具有限公司|A", "2|某工劳监函字〔2026〕2号|示例市乙电子有限公司|B"], rows);
    }

    [Fact]
    public async Task Who_has_it_is_left_out_and_the_same_order_records_nothing_again()
    {
        using SmallRegion region = await ScannedAsync();
        OpenReminderOrder two = OrderOf(region, "town=东镇") with { OneEach = true };
        OpenReminderBatch first = await RecordAsync(region, two);
        OpenReminderBatch more = await RecordAsync(region, Heat with { OneEach = true });
        Assert.Equal(["C", "D"], more.Copies.Select(copy => copy.Company));
        Assert.Equal(["has it: 某工劳监函字〔2026〕1号 of 2026-11-20", "has it: 某工劳监函字〔2026〕2号 of 2026-11-20"], more.LeftOut.Select(left => left.Why.ToString()));
        byte[] archive = await File.ReadAllBytesAsync(first.File!);
        File.Delete(first.File!);
        OpenReminderBatch again = await RecordAsync(region, two);
        Assert.True(again.WasRecorded);
        Assert.Equal(archive, await File.ReadAllBytesAsync(again.File!));
        Assert.Equal(4, (await RemindersAsync(region)).Length);
        LetterActionException all = await Assert.ThrowsAsync<LetterActionException>(() => RecordAsync(region, two with { On = SmallRegion.AsOf.PlusDays(1) }));
        Assert.Contains("all 2 companies have had it this year, last on 2026-11-20", all.Message, StringComparison.Ordinal);
        await RecordAsync(region, two with { On = SmallRegion.AsOf.PlusDays(1), Again = true });
        Assert.Equal(6, (await RemindersAsync(region)).Length);
    }

    [Fact]
    public async Task One_letter_for_all_is_published_once_a_year()
    {
        using SmallRegion region = await ScannedAsync();
        OpenReminderBatch batch = await RecordAsync(region, Heat with { To = "全县各用人单位" });
        Assert.Equal(["某工劳监函字〔2026〕1号 全县各用人单位"], await RemindersAsync(region));
        using (ZipArchive archive = await ZipFile.OpenReadAsync(batch.File!))
            Assert.Equal("某工劳监函字(2026)1号 全县各用人单位.docx", Assert.Single(archive.Entries).FullName);
        Assert.True((await ReadAsync(region, Heat with { To = "全县各用人单位" })).WasRecorded);
        OpenReminderOrder later = Heat with { To = "全县各用人单位", On = SmallRegion.AsOf.PlusDays(1) };
        LetterActionException refused = await Assert.ThrowsAsync<LetterActionException>(() => RecordAsync(region, later));
        Assert.Contains("it was published this year: 某工劳监函字〔2026〕1号 of 2026-11-20", refused.Message, StringComparison.Ordinal);
        await RecordAsync(region, Heat with { To = "东镇各用人单位", Town = "东镇", All = false });
        Assert.Equal(2, (await RemindersAsync(region)).Length);
    }

    /// <summary>
    /// Whatever step the process dies at, the ledger has all letters or none, no archive is there whose letters it does not have, and the same order done once
    /// more ends as if nothing had been.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_process_that_dies_leaves_nothing_that_is_taken_for_true(bool oneEach)
    {
        using SmallRegion scanned = await ScannedAsync(), unbroken = scanned.Copy();
        OpenReminderOrder order = Heat with { OneEach = oneEach };
        OpenReminderBatch whole = await RecordAsync(unbroken, order);
        byte[] archive = await File.ReadAllBytesAsync(whole.File!);
        bool failed = true;
        for (int step = 1; failed; step++)
        {
            using SmallRegion region = scanned.Copy();
            FailingDisk disk = new(step, staysDown: true);
            try
            {
                using CaseLedger cases = await CaseLedger.OpenAsync(Load(region), null, StandingClock.Later, null, TimeSpan.Zero, disk, CancellationToken.None);
                await cases.RecordOpenReminderAsync(order, "李某");
            }
            catch (Exception died) when (died is LedgerException or IOException)
            {
                Assert.NotNull(disk.Failed);
            }

            failed = disk.Failed is not null;
            string[] recorded = await RemindersAsync(region);
            Assert.True(recorded.Length == 0 || recorded.Length == (oneEach ? 4 : 1), $"step {step}: {disk.Failed}");
            string file = Path.Combine(region.Path, "state", "letters", Path.GetFileName(whole.File!));
            Assert.True(recorded.Length > 0 || !File.Exists(file), $"step {step}: {disk.Failed}");
            await RecordAsync(region, order);
            Assert.Equal(await RemindersAsync(unbroken), await RemindersAsync(region));
            Assert.Equal(archive, await File.ReadAllBytesAsync(file));
            Assert.Equal([Path.GetFileName(file)], Directory.GetFiles(Path.GetDirectoryName(file)!).Select(Path.GetFileName));
        }
    }

    [Fact]
    public void The_text_of_the_templates_is_reviewed()
    {
        StringBuilder text = new();
        foreach (OpenReminder template in RulePack.Default.OpenReminders)
        {
            OpenReminderText filled = OpenReminderDrafter.Fill(template, RulePack.Default.Jurisdictions["hubei"]);
            text.AppendJoin('\n', template.Id, filled.Title, $"{template.Addressee}：", filled.Opening).Append('\n');
            foreach (string item in filled.Items) text.Append("- ").Append(item).Append('\n');
            text.Append(filled.Request).Append('\n').Append(filled.Closing).Append("\n\n");
        }

        Golden.Check("open-reminders.txt", text.ToString());
    }

    private static OpenReminderOrder OrderOf(SmallRegion region, string how)
    {
        OpenReminderOrder order = Heat with { All = false };
        if (how.StartsWith("list=", StringComparison.Ordinal))
        {
            region.With("list.csv", how["list=".Length..]);
            return order with { List = Path.Combine(region.Path, "list.csv") };
        }

        foreach (string part in how.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = part.Split('=');
            order = parts[0] switch
            {
                "all" => order with { All = true },
                "town" => order with { Town = parts[1] },
                _ => order with { Trade = parts[1] },
            };
        }

        return order;
    }

    private static async Task<SmallRegion> ScannedAsync()
    {
        SmallRegion region = await SmallRegion.WithLettersAsync();
        string catalog = await File.ReadAllTextAsync(Path.Combine(region.Path, "rules", "indicators.json"));
        region
            .With("companies.csv", """
                编号,名称,人数,镇街,行政区划,行业
                A,示例市甲家具有限公司,100,东镇,420101,C2110
                B,示例市乙电子有限公司,20,东镇,420101,C3971
                C,示例市丙制衣厂,50,南镇,420102,H6210
                D,丁物流有限公司,,,,

                """)
            .With("rules/indicators.json", catalog.Replace("{ \"id\": \"has_union\"", $"{Industry}, {{ \"id\": \"has_union\"", StringComparison.Ordinal))
            .With("rules/open-reminders/heat.json", await File.ReadAllBytesAsync(RepositoryFolder.Combine("rules", "open-reminders", "heat.json")))
            .WithFeeds(
                """
                { "id": "arrears", "file": "arrears.csv", "company": "编号", "date": "月份", "measures": { "arrears_cny": { "column": "金额" } } }
                """,
                Register,
                """, "jurisdiction": "hubei", "issuer": { "name": "某市总工会", "short": "某", "level": "county" }""");
        await Scanner.ScanAsync(Load(region), SmallRegion.AsOf, new ScanOptions { Threads = 1, Clock = StandingClock.Later });
        return region;
    }

    private static async Task<OpenReminderBatch> ReadAsync(SmallRegion region, OpenReminderOrder order)
    {
        using CaseLedger cases = await OpenAsync(region);
        return await cases.ReadOpenReminderAsync(order, "李某");
    }

    private static async Task<OpenReminderBatch> RecordAsync(SmallRegion region, OpenReminderOrder order)
    {
        using CaseLedger cases = await OpenAsync(region);
        return await cases.RecordOpenReminderAsync(order, "李某");
    }

    private static async Task<string[]> RemindersAsync(SmallRegion region)
    {
        using CaseLedger cases = await OpenAsync(region);
        IEnumerable<Letter> reminders = cases.Letters.Letters.Where(letter => letter.Proposal.Reason == ProposalReason.OpenReminder);
        return [.. reminders.Select(letter => $"{letter.Number} {letter.Name}")];
    }

    private static Task<CaseLedger> OpenAsync(SmallRegion region) => CaseLedger.OpenAsync(Load(region), clock: StandingClock.Later);

    private static ScanFile Load(SmallRegion region) => ScanFile.Load(region.ScanPath, OfficeFormats.All);
}
