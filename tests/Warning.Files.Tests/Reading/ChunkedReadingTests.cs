using System.Globalization;
using System.Text;
using EarlyWarning.Files.Scanning;
using FsCheck;
using FsCheck.Fluent;

namespace EarlyWarning.Files.Reading;

/// <summary>Files are cut into chunks that threads read side by side: nothing of that is to be seen in what comes of it.</summary>
public sealed class ChunkedReadingTests : IDisposable
{
    private const string Mapping = """
        "company": "企业", "date": "月份", "maxRejects": 1
        """;

    private const string Measures = """
        "measures": { "arrears_cny": { "column": "欠薪", "missing": ["无"], "combine": "COMBINE" }, "power_kwh": { "column": "电量" }, "tax_cny": { "column": "税" } }
        """;

    private static readonly string[] Columns = ["企业", "月份", "登记", "欠薪", "电量", "税", "说明", "号"];

    private static readonly Gen<string[]> Row =
        from company in Gen.Frequency((8, Gen.Elements("A", "B", "C", "D", " B", "\"C\"")), (1, Gen.Elements("X", "", "\"no\none\"")))
        from date in Gen.Frequency((8, Gen.Elements("2026-10", "2026-09", "2026-08", "2026年8月", "202607", "2026-10-03")), (1, Gen.Elements("2026-13", "2026Q3", "2027-01", "")))
        from known in Gen.Frequency((8, Gen.Elements("2026-11-01", "2026-11-10", "20261119")), (1, Gen.Elements("", "x", "2026-12-01")))
        from amounts in Gen.Frequency((8, Gen.Elements("5", "0", "12.5", "1234567", "", "无", "\"1,000\"")), (1, Gen.Elements("x", "\"2\"\"\"", "1,5"))).ArrayOf(3)
        from note in Gen.Elements("", "a", "\"a\nb\"", "\"a,\"\"b\"\"\r\nc,d\"", "a\"b", "\"\n\n\r\"", "一二三四五六七八九十")
        from key in Gen.Elements("1", "2", "3", "4", "\"5\"", "")
        select (string[])[company, date, known, .. amounts, note, key, ""];

    /// <summary>Without quotes and lone carriage returns columns are read at once.</summary>
    private static readonly Gen<string> Body =
        from plain in Gen.Elements(true, false)
        from lines in LineOf(plain).ListOf()
        from more in LineOf(plain).ListOf()
        from ended in Gen.Elements(true, false)
        let text = string.Concat(lines.Concat(more))
        select ended ? text : text.TrimEnd('\r', '\n');

    private readonly SmallRegion region = new();

    public void Dispose() => region.Dispose();

    [Theory]
    [InlineData("measures", "\"known\": \"说明\", ", "error")]
    [InlineData("measures", "", "error")]
    [InlineData("measures", "", "sum")]
    [InlineData("measures", "\"known\": \"登记\", ", "last")]
    [InlineData("events", "\"key\": \"号\", ", "")]
    [InlineData("events", "", "")]
    public void Chunks_of_any_length_on_any_number_of_threads_come_to_the_same(string kind, string more, string combine)
    {
        string indicators = kind == "measures" ? Measures.Replace("COMBINE", combine, StringComparison.Ordinal) : """ "events": { "call": { "value": "欠薪" } } """;
        region.WithFeeds($$"""{ "id": "use", "file": "use-*.csv", {{Mapping}}, {{more}}{{indicators}} }""");
        ScanFile scan = ScanFile.Load(region.ScanPath);
        Prop.ForAll(Body.ToArbitrary(), Body.ToArbitrary(), Gen.Choose(64, 200).ToArbitrary(), (first, second, length) =>
        {
            Write(first, second);
            string whole = OutcomeOf(scan, threads: 1, null);
            string cut = OutcomeOf(scan, threads: 1, length);
            string shared = OutcomeOf(scan, threads: 3, length);
            return (whole == cut && whole == shared).Label($"{first}\nand\n{second}\n{whole}\nbut\n{cut}\nand\n{shared}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    /// <summary>A feed with attributes is read row by row when its turn has come: the plain way to do it, and the oracle of the quick one.</summary>
    [Theory]
    [InlineData("", "error")]
    [InlineData("", "sum")]
    [InlineData("\"known\": \"登记\", ", "max")]
    public void Rows_read_beforehand_come_to_what_rows_read_one_by_one_come_to(string more, string combine)
    {
        string indicators = Measures.Replace("COMBINE", combine, StringComparison.Ordinal);
        ScanFile quick = ScanOf(indicators);

        // Delimiters that are not quoted move notes and numbers into the attribute's column: none of them is to be a value of it.
        ScanFile plain = ScanOf(indicators + """
            , "attributes": { "region": { "column": "注", "missing":
                ["", "more", "1", "2", "3", "4", "5", "a", "a\nb", "a\"b", "ab", "a,\"b\"\r\nc,d", "abcd", "一二三四五六七八九十"] } }
            """);
        Prop.ForAll(Body.ToArbitrary(), Body.ToArbitrary(), (first, second) =>
        {
            Write(first, second);
            string expected = OutcomeOf(plain, threads: 1, null);
            string read = OutcomeOf(quick, threads: 2, 100);
            return (expected == read).Label($"{first}\nand\n{second}\n{expected}\nbut\n{read}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

        ScanFile ScanOf(string mapped)
        {
            region.WithFeeds($$"""{ "id": "use", "file": "use-*.csv", {{Mapping}}, {{more}}{{mapped}} }""");
            return ScanFile.Load(region.ScanPath);
        }
    }

    [Theory]
    [InlineData("use-2.csv:2: bytes that are neither UTF-8 nor GB18030")]
    [InlineData("use-1.csv:3: a quote opened here is never closed")]
    public async Task Of_several_unreadable_files_the_first_is_told_on_any_number_of_threads(string expected)
    {
        bool quote = expected.Contains("quote", StringComparison.Ordinal);
        string good = string.Concat(Enumerable.Range(0, 200).Select(i => $"A,2026-{1 + (i % 10)},{i}\n"));
        region.WithFeeds($$"""{ "id": "use", "file": "use-*.csv", {{Mapping}}, "measures": { "power_kwh": { "column": "电量", "combine": "sum" } } }""")
            .With("use-1.csv", $"企业,月份,电量\nA,2026-10,1\n{(quote ? "\"A" : "A")},2026-10,1\n{good}")
            .With("use-2.csv", [.. Encoding.UTF8.GetBytes("企业,月份,电量\n"), 0xFF, .. Encoding.UTF8.GetBytes("\n" + good)]);
        foreach (int threads in (int[])[1, 2, 4])
        {
            ScanOptions options = new() { Threads = threads, ChunkLength = 64, Clock = StandingClock.Morning };
            ScanException fault = await Assert.ThrowsAsync<ScanException>(() => Scanner.ScanAsync(ScanFile.Load(region.ScanPath), SmallRegion.AsOf, options));
            Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        }
    }

    private static Gen<string> LineOf(bool plain) =>
        from cells in Row
        from ragged in Gen.Frequency((20, Gen.Constant(0)), (1, Gen.Elements(1, 2, 3)))
        from end in Gen.Frequency((5, Gen.Constant("\n")), (3, Gen.Constant("\r\n")), (1, Gen.Elements(plain ? "\n" : "\r", "\n\n", "\r\n\n")))
        let row = plain ? cells.Select(cell => string.Concat(cell.Split('"', ',', '\r', '\n'))) : cells
        select ragged switch
        {
            1 => string.Join(',', row.Take(4)),
            2 => string.Join(',', row) + ",",
            3 => string.Join(',', row) + ",more",
            _ => string.Join(',', row),
        } + end;

    /// <summary>The second file has its columns in another order.</summary>
    private void Write(string first, string second)
    {
        region.With("use-1.csv", string.Join(',', Columns) + ",注\n" + first);
        region.With("use-2.csv", "\uFEFF" + string.Join(',', [Columns[0], Columns[1], Columns[2], Columns[5], Columns[3], Columns[4], Columns[6], Columns[7]]) + ",注\r\n" + second);
    }

    private string OutcomeOf(ScanFile scan, int threads, int? length)
    {
        ScanOptions options = new() { Threads = threads, ChunkLength = length, Clock = StandingClock.Morning };
        ScanResult result = Scanner.ScanAsync(scan, SmallRegion.AsOf, options).GetAwaiter().GetResult();
        StringBuilder outcome = new();
        FeedSummary summary = result.Panel!.Feeds[1];
        outcome.AppendJoin('\n', summary.Files).AppendLine();
        outcome.AppendLine(CultureInfo.InvariantCulture, $"{summary.Rows} {summary.RejectedRows} {summary.Rejects} {summary.Unmatched}");
        outcome.AppendLine(CultureInfo.InvariantCulture, $"{summary.Combined} {summary.Revised} {summary.Repeated} {summary.Future} {summary.Companies}");
        outcome.AppendJoin('\n', summary.Indicators.Where(indicator => indicator.Id != "region")).AppendLine();
        outcome.AppendJoin('\n', result.Panel!.Rejects).AppendLine();
        outcome.AppendJoin('\n', result.Panel!.Unmatched).AppendLine();
        return outcome.Append(region.Output("alerts.jsonl")).Append(region.Output("gaps.csv")).ToString();
    }
}
