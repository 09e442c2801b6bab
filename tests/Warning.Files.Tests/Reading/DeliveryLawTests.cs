using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EarlyWarning.Files.Scanning;
using FsCheck;
using FsCheck.Fluent;

namespace EarlyWarning.Files.Reading;

/// <summary>What a scan says follows from what was delivered, not from how often it was, nor from the order of the rows of a file.</summary>
public sealed partial class DeliveryLawTests : IDisposable
{
    private const string Known = "\"known\": \"登记\", ";
    private const string Key = "\"key\": \"号\", ";
    private const int Trials = 20;

    private const string OneMeasure = """ "measures": { "arrears_cny": { "column": "欠薪", "missing": ["无"], "combine": "COMBINE" } } """;

    private const string Measures = """
        "measures": { "arrears_cny": { "column": "欠薪", "missing": ["无"], "combine": "COMBINE" }, "power_kwh": { "column": "电量", "combine": "COMBINE" }, "tax_cny": { "column": "税", "combine": "COMBINE" } }
        """;

    private const string Events = """ "events": { "call": { "value": "欠薪", "missing": ["无"], "fields": { "matter": "说明", "waited_days": "税" } } } """;

    private const string PlainEvents = """ "events": { "call": { "value": "欠薪" } } """;

    private const string Attributes = """ "attributes": { "headcount": { "column": "欠薪", "missing": ["无"] }, "region": { "column": "说明" } } """;

    /// <summary>
    /// Rules that nearly always hold where their figures are known, and tell them; with the windows in which an unread row shows in different ways.
    /// </summary>
    private const string Rules = """
        { "id": "small", "title": "小规则", "rules": [
          { "id": "arrears", "when": "arrears_cny >= 0", "score": 1, "because": "{arrears_cny:n9}" },
          { "id": "arrears-sum", "when": "sum(arrears_cny, 2m) >= 0", "score": 2, "because": "{sum(arrears_cny, 2m):n9} {count(arrears_cny, 2m)}" },
          { "id": "power", "when": "power_kwh >= 0", "score": 4, "because": "{power_kwh:n9}" },
          { "id": "power-mean", "when": "avg(power_kwh, 3m) >= 0", "score": 8, "because": "{avg(power_kwh, 3m):n9}" },
          { "id": "power-last", "when": "last(power_kwh, 3m) >= 0", "score": 16, "because": "{last(power_kwh, 3m):n9}" },
          { "id": "power-gone", "when": "gone(power_kwh, 1m)", "score": 32 },
          { "id": "tax", "when": "tax_cny >= 0", "score": 0.5, "because": "{tax_cny:n9}" },
          { "id": "calls", "when": "count(call, 90d) >= 0", "score": 1, "because": "{count(call, 90d)}" },
          { "id": "callers", "when": "sum(call, 60d) >= 0", "score": 2, "because": "{sum(call, 60d):n9}" },
          { "id": "call", "when": "any(call, 90d)", "score": 4 },
          { "id": "call-last", "when": "days_since(call) >= 0", "score": 8, "because": "{days_since(call)}" },
          { "id": "people", "when": "headcount >= 0", "score": 5, "because": "{headcount:n9}" },
          { "id": "place", "when": "known(region)", "score": 6, "because": "{region}" } ] }
        """;

    private const string FieldRules = """
        { "id": "fields", "title": "字段", "rules": [
          { "id": "waits", "when": "count(call, 90d, where: waited_days >= 2) >= 0", "score": 16, "because": "{count(call, 90d, where: waited_days >= 2)}" },
          { "id": "matters", "when": "distinct(call, matter, 90d) >= 0", "score": 32, "because": "{distinct(call, matter, 90d)}" } ] }
        """;

    private static readonly string[] Columns = ["企业", "月份", "登记", "欠薪", "电量", "税", "说明", "号"];

    /// <summary>Days are months and quarters too; of the months some are too old for a rule to look at.</summary>
    private static readonly Gen<string> Date = Gen.Frequency(
        (8, Gen.Elements("2026-10-31", "2026/10/05", "20260930", "2026年8月15日", "2026-10-05")),
        (2, Gen.Elements("2026-07-01", "2024-03-05", "2023-01-15", "2026-10")),
        (1, Gen.Elements("2026-13-01", "2026Q3", "2027-01-01", "", "1989-01-01")));

    private static readonly Gen<string> Number = Gen.Frequency((8, Gen.Elements("5", "0", "12", "1234567", "", "无", "\"1,000\"")), (1, Gen.Elements("x", "\"2\"\"\"", "1,5")));

    private static readonly Gen<string[]> Row =
        from company in Gen.Frequency((10, Gen.Elements("A", "B", "C", "D", " B", "\"C\"")), (1, Gen.Elements("X", "", "\"no\none\"")))
        from date in Date
        from known in Gen.Frequency((8, Gen.Elements("2026-11-01", "2026-11-10", "20261119")), (1, Gen.Elements("", "x", "2026-12-01")))
        from amounts in Number.ArrayOf(3)
        from note in Gen.Elements("", "a", "\"a\nb\"", "\"a,\"\"b\"\"\"", "一二三")
        from key in Gen.Frequency((8, Gen.Elements("1", "2", "3", "4", "\"5\"")), (1, Gen.Constant("")))
        select (string[])[company, date, known, .. amounts.Select(amount => amount == "1,5" ? "\"1,5\"" : amount), note, key];

    private static readonly Gen<string[][]> Rows =
        from rows in Row.ListOf()
        from more in Row.ListOf()
        from last in Row
        from copies in Gen.Choose(0, 2)
        select (string[][])[.. rows, .. rows.Take(copies), .. more, last];

    private readonly SmallRegion region = new();

    public DeliveryLawTests() => region.With("rules/small.json", Rules);

    public void Dispose() => region.Dispose();

    /// <summary>
    /// Each row is counted, and each reject, since each file has them; that what is known already comes again revises nothing. Of an event without
    /// a key each row of a company is known again. Which of the two files is named for an unread row is not told apart.
    /// </summary>
    [Theory]
    [InlineData("", OneMeasure, "error")]
    [InlineData(Known, OneMeasure, "last")]
    [InlineData("", Measures, "sum")]
    [InlineData(Known, Measures, "error")]
    [InlineData(Known, Measures, "max")]
    [InlineData(Key, Events, "")]
    [InlineData(Key + Known, Events, "")]
    [InlineData("", Events, "")]
    [InlineData(Known, PlainEvents, "")]
    [InlineData("", Attributes, "")]
    [InlineData(Known, Attributes, "")]
    public void A_file_delivered_twice_changes_nothing(string more, string indicators, string combine)
    {
        ScanFile scan = ScanOf(more, indicators, combine);
        bool hasContents = IsOf(indicators, "events") && !IsOf(more, "key");
        Prop.ForAll(Rows.ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), (rows, reorders) =>
        {
            Write("use-1.csv", rows);
            File.Delete(Path.Combine(region.Path, "use-2.csv"));
            (string once, FeedSummary first) = OutcomeOf(scan);
            WriteAgain("use-2.csv", rows, reorders);
            (string twice, FeedSummary second) = OutcomeOf(scan);
            string counts = $"{Counts(first, 2)}\ncombined {2 * first.Combined}, revised {first.Revised}, known again {(hasContents ? first.Rows - first.Unmatched - first.Nameless : 0)}";
            string again = $"{Counts(second, 1)}\ncombined {second.Combined}, revised {second.Revised}, known again {(hasContents ? second.RepeatedWithoutKey : 0)}";
            return (once == twice && counts == again).Label($"{Text(rows)}\n{once}\n{counts}\nbut\n{twice}\n{again}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Trials));
    }

    /// <summary>
    /// Not for <c>error</c> and <c>last</c>, of which the order says which row stands, nor for two rows of an event key that became known on one
    /// day, of which the later counts, nor for attributes, of which the first of two rows of one day stands. Figures are whole, so that sums do not
    /// depend on the order. A record is known again by its rows in their order, so that repeated and revised ones are not compared; nor
    /// is the count of combined values: beside an unread row it tells how many stood there when that row came.
    /// </summary>
    [Theory]
    [InlineData("", Measures, "sum")]
    [InlineData("", Measures, "max")]
    [InlineData(Known, Measures, "sum")]
    [InlineData(Known, Measures, "max")]
    [InlineData(Key, Events, "")]
    [InlineData(Key + Known, Events, "")]
    [InlineData("", Events, "")]
    [InlineData(Known, PlainEvents, "")]
    public void Rows_in_another_order_change_nothing(string more, string indicators, string combine)
    {
        ScanFile scan = ScanOf(more, indicators, combine);
        Gen<(string[][] Rows, string[][] Shuffled)> file =
            from rows in Rows
            let kept = IsOf(more, "key") ? [.. rows.DistinctBy(row => (row[0].Trim(' ', '"'), row[7]))] : rows
            from shuffled in Gen.Shuffle(kept)
            select (kept, shuffled);
        Prop.ForAll(file.ToArbitrary(), file.ToArbitrary(), (one, two) =>
        {
            Write("use-1.csv", one.Rows);
            WriteAgain("use-2.csv", two.Rows, reorders: true);
            (string told, FeedSummary first) = OutcomeOf(scan);
            Write("use-1.csv", one.Shuffled);
            WriteAgain("use-2.csv", two.Shuffled, reorders: true);
            (string other, FeedSummary second) = OutcomeOf(scan);
            string counts = Counts(first, 1), again = Counts(second, 1);
            return (told == other && counts == again).Label(
                $"{Text(one.Rows)}and\n{Text(two.Rows)}\n{told}\n{counts}\nbut\n{Text(one.Shuffled)}and\n{Text(two.Shuffled)}\n{other}\n{again}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Trials));
    }

    [Theory]
    [InlineData("", """ "measures": { "arrears_cny": { "column": "欠薪" } } """, "A,2026-10-05,,5,,,,\nA,2026-10-05,,x,,,,\n", 2)]
    [InlineData("", """ "measures": { "arrears_cny": { "column": "欠薪" } } """, "A,2026-10-05,,x,,,,\nA,2026-10-05,,5,,,,\n", 4)]
    [InlineData("", """ "attributes": { "headcount": { "column": "欠薪" } } """, "A,2026-10-05,,5,,,,\nA,2026-10-05,,x,,,,\n", 2)]
    [InlineData("", """ "attributes": { "headcount": { "column": "欠薪" } } """, "A,2026-10-05,,x,,,,\nA,2026-10-05,,5,,,,\n", 2)]
    [InlineData(Known, """ "measures": { "arrears_cny": { "column": "欠薪" } } """, "A,2023-01-15,2026-11-01,5,,,,\n", 0)]
    [InlineData(Known, """ "measures": { "arrears_cny": { "column": "欠薪", "combine": "sum" } } """, "A,2023-01-15,2026-11-01,5,,,,\n", 0)]
    public void A_record_that_comes_again_is_repeated_and_no_reject_of_its_own(string more, string indicators, string rows, int rejects)
    {
        ScanFile scan = ScanOf(more, indicators, "");
        string header = string.Join(',', Columns);
        region.With("use-1.csv", $"{header}\n{rows}").With("use-2.csv", $"\uFEFF{header}\n{rows}");

        FeedSummary summary = OutcomeOf(scan).Summary;

        Assert.Equal((rejects, 1, 0), (summary.Rejects, summary.Repeated, summary.Revised));
    }

    private static bool IsOf(string mapping, string kind) => mapping.Contains(kind, StringComparison.Ordinal);

    private static string Counts(FeedSummary summary, int factor)
    {
        StringBuilder counts = new();
        counts.Append(CultureInfo.InvariantCulture, $"{factor * summary.Rows} {factor * summary.RejectedRows} {factor * summary.Rejects} {factor * summary.Unmatched} ");
        counts.Append(CultureInfo.InvariantCulture, $"{factor * summary.Nameless} {factor * summary.Future} {summary.Companies} ");
        counts.Append(CultureInfo.InvariantCulture, $"{summary.CoversFrom} {summary.CoversThrough}");
        foreach (IndicatorSummary one in summary.Indicators)
            counts.Append(CultureInfo.InvariantCulture, $"\n{one.Id} {one.Companies} {one.Earliest} {one.Latest}");
        return counts.ToString();
    }

    private static string Text(string[][] rows) => string.Concat(rows.Select(row => string.Join(',', row) + "\n"));

    private ScanFile ScanOf(string more, string indicators, string combine)
    {
        if (indicators.Contains("fields", StringComparison.Ordinal)) region.With("rules/fields.json", FieldRules);
        string mapped = indicators.Replace("COMBINE", combine, StringComparison.Ordinal);
        region.WithFeeds(
            $$"""{ "id": "use", "file": "use-*.csv", "company": "企业", "date": "月份", "maxRejects": 1, {{more}}{{mapped}} }""",
            """{ "file": "companies.csv", "id": "编号", "idKind": "any", "name": "名称" }""");
        return ScanFile.Load(region.ScanPath);
    }

    private void Write(string file, string[][] rows) => region.With(file, string.Join(',', Columns) + "\n" + Text(rows));

    /// <summary>The same rows in other bytes: with a mark and other line ends, or with the columns the other way round.</summary>
    private void WriteAgain(string file, string[][] rows, bool reorders)
    {
        if (reorders) region.With(file, string.Join(',', Columns.Reverse()) + "\n" + Text([.. rows.Select(row => row.Reverse().ToArray())]));
        else region.With(file, "\uFEFF" + string.Join(',', Columns) + "\r\n" + string.Concat(rows.Select(row => string.Join(',', row) + "\r\n")));
    }

    /// <summary>What is told of the companies, whichever row is named for what could not be read; and the counts.</summary>
    private (string Told, FeedSummary Summary) OutcomeOf(ScanFile scan)
    {
        ScanOptions options = new() { Threads = 1, Clock = StandingClock.Morning };
        ScanResult result = Scanner.ScanAsync(scan, SmallRegion.AsOf, options).GetAwaiter().GetResult();
        string told = region.Output("alerts.jsonl") + region.Output("gaps.csv");
        return (NamedRow().Replace(told, "use-N.csv"), result.Panel!.Feeds[1]);
    }

    [GeneratedRegex("""use-\d\.csv(?::|","row":)\d+""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamedRow();
}
