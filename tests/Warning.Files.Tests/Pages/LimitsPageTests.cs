using System.Buffers;
using System.Globalization;
using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Ledgers;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Matching;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Reading;
using EarlyWarning.Files.Scanning;
using EarlyWarning.Pages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Pages;

/// <summary>The limits of files and feeds: each just under and just over it, and on the pages as the code has it.</summary>
public sealed class LimitsPageTests
{
    private const string Header = "企业,月份,电量\n";
    private const int FewRows = 5_000, FewCompanies = 3;

    private static readonly LocalDate FirstDate = new(1990, 1, 1);

    private static readonly Limit[] OfFeeds =
    [
        new("files of a rules folder", "规则文件夹里的文件", RulePackFolder.MostFiles,
            ScanFileMessages.TooManyRuleFiles("F", RulePackFolder.MostFiles + 1, RulePackFolder.MostFiles), size => RuleFiles(size, bytes: 1)),
        new("bytes of the files of a rules folder together", "规则文件夹里各文件合计的字节数", RulePackFolder.MostBytes,
            ScanFileMessages.RuleFilesTooLarge("F", RulePackFolder.MostBytes >> 20), size => RuleFiles(1, size)) { IsOfBytes = true },
        new("files that a feed's pattern matches", "一个数据源的通配所符合的文件",
            FeedFiles.Most, FeedMessages.TooManyFiles(FeedFiles.Most + 1, FeedFiles.Most), Matching),
        new("rows of a feed", "一个数据源的行数", ReadingOptions.UsualMostRows, FeedMessages.TooManyRows(ReadingOptions.UsualMostRows),
            rows => ReadAsync(rows, companies: 1)) { Tried = FewRows, SaidWhenTried = FeedMessages.TooManyRows(FewRows) },
        new("companies of a register", "企业名录里的企业", ReadingOptions.UsualMostCompanies, ReadingMessages.TooManyCompanies(ReadingOptions.UsualMostCompanies),
            companies => ReadAsync(rows: 1, companies)) { Tried = FewCompanies, SaidWhenTried = ReadingMessages.TooManyCompanies(FewCompanies) },
        new("columns of a delimited text", "分隔文本的列数",
            CsvRecordReader.MostColumns, FeedMessages.TooManyColumns(CsvRecordReader.MostColumns + 1, CsvRecordReader.MostColumns),
            size => Csv(string.Join(',', Numbered(size, "c")) + "\n")),
        new("bytes of a line of JSON Lines", "JSON Lines 一行的字节数", TextBuffer.LongestRecord, FeedMessages.LineTooLong, JsonLine) { IsOfBytes = true },
        new("bytes of a row of a delimited text", "分隔文本一行的字节数", CsvText.LongestRecord, FeedMessages.RecordTooLong, LongRow) { IsOfBytes = true },
        new("bytes of a line of a ledger", "事件记录一行的字节数", LedgerText.LongestLine, LedgerFileMessages.LedgerLineTooLong, LedgerLine) { IsOfBytes = true },
        new("bytes that a .gz file unpacks to", ".gz 文件解压后的字节数", TextSource.MostUnpacked, FeedMessages.UnpacksTooLarge(TextSource.MostUnpacked >> 30), Unpacked)
            { IsOfBytes = true, Tried = 100_000, SaidWhenTried = FeedMessages.UnpacksTooLarge(0) },
        new("bytes that a workbook in a zip archive unpacks to", "压缩包里的工作簿解压后的字节数", PackedFile.MostInMemory,
            KindMessages.PackedTooLarge(PackedFile.MostInMemory >> 20), Packed)
            { IsOfBytes = true, Tried = 100_000, SaidWhenTried = KindMessages.PackedTooLarge(0) },
        new("characters of a company's name, or of an account", "企业名称或户号的字数", CompanyName.LongestInCharacters, CellMessages.CompanyNameTooLong,
            size => Said(CompanyCell.Fault(Utf8('名', size)))),
        new("bytes of a company's id that is no credit code", "企业编号（不是统一社会信用代码）的字节数", CompanyId.Longest, CellMessages.CompanyIdTooLong, size =>
        {
            bool isId = CompanyId.TryNormalize(Utf8('a', size), IdKind.Any, new byte[CompanyId.Longest], out _, out Message? fault);
            return isId ? [] : Said(fault);
        }),
        new("characters of a text: of an attribute, or of a field of an event", "文字（属性，或事件的字段）的字数", TextCell.Longest, CellMessages.LongCell, size =>
        {
            AttributeCell texts = new(AttributeType.Text, DateTimeZone.Utc);
            return texts.TryParse(Utf8('字', size), NumberForm.Plain, out _, out Message? fault) ? [] : Said(fault);
        }),
        new("bytes of a number", "数字的字节数", NumberCell.Longest, CellMessages.NumberTooLong, size =>
        {
            byte[] number = Encoding.UTF8.GetBytes("1." + new string('0', (int)size - 2));
            return NumberCell.TryParse(number, 1, out _, out Message? fault) ? [] : Said(fault);
        }),
        new("dates of a replay", "一次回溯的日期", BacktestOptions.MaximumDates,
            ReplayMessages.TooManyDates(FirstDate, FirstDate.PlusDays(BacktestOptions.MaximumDates), BacktestOptions.MaximumDates), ReplayAsync),
    ];

    private static readonly Limit[] OfWhatIsKept =
    [
        new("rejects of a feed, and as many unmatched rows", "一个数据源的退回行；未匹配企业同样", RejectLog.Bound, Listed, size =>
        {
            RejectLog log = new();
            for (long reject = 0; reject < size; reject++) log.Add(reject, "f.csv", reject, "", [], CellMessages.Blank);
            return log.Kept.Count < log.Count ? Said(Listed) : [];
        }),
        new("lines of a crosswalk that cannot be read", "对照表里未能读取的行", Crosswalk.FaultyLinesKept, Listed, size =>
        {
            using TemporaryFolder folder = new();
            string path = folder.Write("meters.csv", "户号,企业\n" + string.Concat(Enumerable.Repeat(",A\n", (int)size)));
            Crosswalk crosswalk = Crosswalk.Load(path, FileFormats.Plain, (ReadOnlySpan<byte> _, out Message? fault) => { fault = null; return 0; });
            return crosswalk.FaultyLines.Count < crosswalk.Faulty ? Said(Listed) : [];
        }),
        new("characters of a cell that a reject shows", "退回行里显示的单元格字数", RejectLog.LongestValue, Cut,
            size => RejectLog.Shown(Utf8('字', size)).EndsWith('…') ? Said(Cut) : []),
    ];

    private static IEnumerable<Limit> All => OfFeeds.Concat(OfWhatIsKept);

    public static TheoryData<string> Names => [.. All.Select(limit => limit.What)];

    private static Message Listed => Message.Of("listed", "total > listed", "total > listed");

    private static Message Cut => Message.Of("cut", "…", "…");

    [Theory]
    [MemberData(nameof(Names))]
    public Task Just_as_much_is_taken_and_of_more_the_message_is_said(string what) => All.Single(limit => limit.What == what).CheckAsync();

    [Fact]
    public void The_pages_have_the_limits_of_the_code()
    {
        LimitsPage.Check("Files and feeds", "文件和数据源", OfFeeds);
        LimitsPage.Check("What is kept of what is wrong", "有问题的内容保留多少", OfWhatIsKept);
    }

    [Fact]
    public void A_scan_file_that_is_too_large_is_not_read()
    {
        using SmallRegion region = new SmallRegion().With("scan.json", "{}");
        using (FileStream file = new(region.ScanPath, FileMode.Open)) file.SetLength((64 << 20) + 1);
        ScanFileException refused = Assert.Throws<ScanFileException>(() => ScanFile.Load(region.ScanPath));
        Assert.Equal("EW1306 the file is larger than 64 MiB; divide it", $"{refused.Diagnostics[0].Code} {refused.Diagnostics[0].Message}");
    }

    private static string[] RuleFiles(long files, long bytes)
    {
        using TemporaryFolder folder = new();
        foreach (string name in Numbered(files, "r"))
        {
            using FileStream stream = File.Create(Path.Combine(folder.Path, $"{name}.json"));
            stream.SetLength(bytes);
        }

        RulePackFolder.TryReadLayer("rules", folder.Path, out _, out Message? fault);
        return fault is null ? [] : [fault.ToString().Replace(folder.Path, "F", StringComparison.Ordinal)];
    }

    private static string[] Matching(long files)
    {
        using TemporaryFolder folder = new();
        foreach (string name in Numbered(files, "f")) File.Create(Path.Combine(folder.Path, $"{name}.csv")).Dispose();
        return Faulted(() => FeedFiles.Resolve(folder.Path, "*.csv"));
    }

    /// <summary>Reads a register and a feed of so many rows, with limits that a test can reach.</summary>
    private static async Task<IEnumerable<string>> ReadAsync(long rows, long companies)
    {
        using SmallRegion region = new SmallRegion()
            .With("companies.csv", "编号,名称,人数\n" + string.Concat(Numbered(companies, "c").Select(company => $"{company},甲{company},1\n")))
            .WithFeeds("""
                { "id": "power", "file": "p.csv", "company": "企业", "date": "月份", "maxRejects": 1, "measures": { "power_kwh": { "column": "电量" } } }
                """)
            .With("p.csv", Header + string.Concat(Enumerable.Repeat("c0,2026-10,1\n", (int)rows)));
        try
        {
            ReadingOptions options = new(1, StandingClock.Morning, null, null) { MostRows = FewRows, MostCompanies = FewCompanies };
            await PanelReader.ReadAsync(ScanFile.Load(region.ScanPath), [SmallRegion.AsOf], options, CancellationToken.None);
            return [];
        }
        catch (ScanException stopped)
        {
            return [.. stopped.Faults.Select(fault => fault.ToString())];
        }
    }

    /// <summary>Replays a date a day, with a table of outcomes that is not there, so that no feed is read.</summary>
    private static async Task<IEnumerable<string>> ReplayAsync(long dates)
    {
        using SmallRegion region = new SmallRegion().WithFeeds("");
        BacktestOptions options = new() { From = FirstDate, To = FirstDate.PlusDays((int)dates - 1), Every = new CalendarSpan(1, SpanUnit.Day) };
        string none = Path.Combine(Path.GetDirectoryName(region.ScanPath)!, "none.csv");
        ScanException stopped = await Assert.ThrowsAsync<ScanException>(() => ScanReplay.BacktestAsync(ScanFile.Load(region.ScanPath), none, options));
        return [.. stopped.Faults.Select(fault => fault.ToString())];
    }

    private static async Task<IEnumerable<string>> LedgerLine(long size)
    {
        ArrayBufferWriter<byte> lines = new();
        LedgerChain chain = new("ledger");
        chain.WriteOpening(lines, issuer: null);
        int opening = lines.WrittenCount;
        EventStamp stamp = new(StandingClock.Morning.GetCurrentInstant(), SmallRegion.AsOf, "ab12", "李某");
        LedgerEntry Silence(long length) => new(stamp, new CompanySilenced("A", "A@2026-11-20", SmallRegion.AsOf, Level.Red, new string('x', (int)length)));
        chain.Copy().Write(lines, Silence(1));
        int shortest = lines.WrittenCount - opening - 2;
        lines = new();
        chain = new("ledger");
        chain.WriteOpening(lines, issuer: null);
        chain.Write(lines, Silence(size - shortest));
        using TemporaryFolder folder = new();
        folder.Write("ledger.jsonl", lines.WrittenSpan.ToArray());
        try
        {
            using FileLedger ledger = await FileLedger.OpenToReadAsync(folder.Path, issuer: null);
            return [];
        }
        catch (LedgerCorruptException refused)
        {
            return [refused.What.ToString()];
        }
    }

    private static string[] Csv(string text)
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("f.csv", text);
        return Faulted(() => CsvRecordReader.Open(path, RecordFormat.Found, [], null).Dispose());
    }

    private static string[] JsonLine(long size)
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("f.jsonl", "{\"a\":1}".PadRight((int)size) + "\n{\"a\":1}\n");
        return Faulted(() =>
        {
            using JsonLinesRecordReader reader = JsonLinesRecordReader.Open(path, RecordFormat.Found, ["a"], null);
            while (reader.Read())
            {
            }
        });
    }

    private static string[] LongRow(long size)
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("f.csv", "a,b\n\"" + new string('x', (int)size - 4) + "\",\n1,2\n");
        return Faulted(() =>
        {
            using CsvRecordReader reader = CsvRecordReader.Open(path, RecordFormat.Found, ["a"], null);
            while (reader.Read())
            {
            }
        });
    }

    private static string[] Packed(long size)
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("f.zip", Workbook.Zipped(("f.xlsx", new string('x', (int)size))));
        return Faulted(() => PackedFile.OpenToSeek(path, most: 100_000).Dispose());
    }

    private static string[] Unpacked(long size)
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("f.csv.gz", TemporaryFolder.Zipped(new string('x', (int)size)));
        return Faulted(() =>
        {
            using TextSource source = TextSource.Open(path, null, mostUnpacked: 100_000);
            byte[] into = new byte[4096];
            while (source.Read(into) > 0)
            {
            }
        });
    }

    private static string[] Faulted(Action read)
    {
        try
        {
            read();
            return [];
        }
        catch (FeedException fault)
        {
            return Said(fault.Fault);
        }
    }

    private static IEnumerable<string> Numbered(long count, string letter) =>
        Enumerable.Range(0, (int)count).Select(number => letter + number.ToString(CultureInfo.InvariantCulture));

    private static byte[] Utf8(char character, long count) => Encoding.UTF8.GetBytes(new string(character, (int)count));

    private static string[] Said(Message? message) => message is null ? [] : [message.ToString()];
}
