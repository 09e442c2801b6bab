using System.Text;
using EarlyWarning.Files.Feeds;

namespace EarlyWarning.Files.Scanning;

/// <summary>
/// What departments deliver when something went wrong, one fault a case. What the scan says of it is in <c>Data/Golden/broken-feeds</c>, a file
/// a case.
/// </summary>
internal static class BrokenFeeds
{
    private const string Power = """id": "power", "company": "企业", "date": "月份", "measures": { "power_kwh": { "column": "电量" } }""";
    private const string Calls = """id": "calls", "company": "企业", "date": "日期", "events": { "call": { "value": "人数" } }""";
    private const string ByMeter = """id": "power", "company": { "column": "户号", "via": "meters.csv" }, "date": "月份", "measures": { "power_kwh": { "column": "电量" } }""";
    private const string ByName = """id": "power", "company": { "column": "单位", "by": "name" }, "date": "月份", "measures": { "power_kwh": { "column": "电量" } }""";
    private const string ByAlias = """id": "power", "company": { "column": "单位", "by": "name", "aliases": "aliases.csv" }, "date": "月份", "measures": { "power_kwh": { "column": "电量" } }""";
    private const string Coded = """{ "file": "companies.csv", "id": "信用代码", "name": "名称" }""";
    private const string Plain = """{ "file": "companies.csv", "id": "编号", "idKind": "any" }""";
    private const string Code = "91440784MA4X00004U";

    /// <summary>The cases by name.</summary>
    public static IReadOnlyDictionary<string, Action<SmallRegion>> All { get; } = new Dictionary<string, Action<SmallRegion>>(StringComparer.Ordinal)
    {
        // Files.
        ["absent-file"] = r => r.WithFeeds(Feed(Power, "power.csv")),
        ["no-file-of-a-pattern"] = r => r.WithFeeds(Feed(Power, "power/*.csv")),
        ["a-folder"] = r => r.WithFeeds(Feed(Power, "rules")),
        ["unknown-kind-of-file"] = r => r.WithFeeds(Feed(Power, "power.dat")).With("power.dat", "企业"),
        ["empty-file"] = r => Csv(r, ""),
        ["only-a-header"] = r => Csv(r, "企业,月份,电量\n"),
        ["gb18030-said-to-be-utf-8"] = r => r.WithFeeds(Feed(Power, "power.csv", """, "encoding": "utf-8" """)).With("power.csv", Gb18030("企业,月份,电量\nA,2026-10,1\n")),
        ["utf-8-said-to-be-gb18030"] = r => r.WithFeeds(Feed(Power, "power.csv", """, "encoding": "gb18030" """)).With("power.csv", "企业,月份,电量\nA,2026-10,1\n丁企,2026-10,2\n"),
        ["utf-16-cut-off"] = r => r.WithFeeds(Feed(Power, "power.csv")).With("power.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("企业,月份,电量\nA")[..^1]]),
        ["text-named-xlsx"] = r => r.WithFeeds(Feed(Power, "power.xlsx")).With("power.xlsx", "企业,月份,电量\nA,2026-10,1\n"),
        ["xlsx-that-is-no-zip"] = r => r.WithFeeds(Feed(Power, "power.xlsx")).With("power.xlsx", [1, 2, 3, 4]),
        ["pdf-named-xlsx"] = r => r.WithFeeds(Feed(Power, "power.xlsx")).With("power.xlsx", "%PDF-1.7\n"),
        ["picture-named-csv"] = r => Csv(r, "GIF89a"),
        ["zip-of-two"] = r => r.WithFeeds(Feed(Power, "power.zip")).With("power.zip", Workbook.Zipped(("九月.csv", "a"), ("十月.csv", "b"))),
        ["zip-of-one"] = r => r.WithFeeds(Feed(Power, "power.zip")).With("power.zip", Workbook.Zipped(("九月.csv", "企业,月份,电量\nA,2026-09,1\n"))),
        ["absent-sheet"] = r => r.WithFeeds(Feed(Power, "power.xlsx", """, "sheet": "十月" """)).With("power.xlsx", Workbook.Of(("九月", Workbook.Row(1, "企业", "月份", "电量")))),
        ["empty-sheet"] = r => r.WithFeeds(Feed(Power, "power.xlsx")).With("power.xlsx", Workbook.Of(("九月", ""))),
        ["gz-cut-off"] = r => r.WithFeeds(Feed(Power, "power.csv.gz")).With("power.csv.gz", TemporaryFolder.Zipped("企业,月份,电量\nA,2026-10,1\n")[..^9]),
        ["gz-that-is-none"] = r => r.WithFeeds(Feed(Power, "power.csv.gz")).With("power.csv.gz", "企业,月份,电量\n"),
        ["empty-json-lines"] = r => r.WithFeeds(Feed(Power, "power.jsonl")).With("power.jsonl", "\n"),
        ["a-quote-never-closed"] = r => Csv(r, "企业,月份,电量\nA,2026-10,\"1\nB,2026-10,2\n"),
        ["two-bad-feeds-at-once"] = r => r.WithFeeds(Feed(Power, "power.csv") + ", " + Feed(Calls, "calls.csv")).With("calls.csv", "企业,日期\n"),

        // Columns and rows.
        ["absent-column"] = r => Csv(r, "企业,月份,电量(上月)\nA,2026-10,1\n"),
        ["absent-columns"] = r => Csv(r, "公司,年月,用量\nA,2026-10,1\n"),
        ["absent-column-in-the-second-file"] = r => r.WithFeeds(Feed(Power, "power-*.csv")).With("power-1.csv", "企业,月份,电量\n").With("power-2.csv", "企业,月份\n"),
        ["a-column-twice"] = r => Csv(r, "企业,月份,电量,电量\nA,2026-10,1,2\n"),
        ["another-delimiter"] = r => r.WithFeeds(Feed(Power, "power.csv", """, "delimiter": "," """)).With("power.csv", "企业;月份;电量\nA;2026-10;1\n"),
        ["a-key-that-no-line-has"] = r => r.WithFeeds(Feed(Power, "power.jsonl")).With("power.jsonl", """{"企业":"A","月份":"2026-10","用电":1}"""),
        ["a-row-too-short"] = r => Csv(r, "企业,月份,电量\nA,2026-10\nB,2026-10,1\n"),
        ["a-row-too-long"] = r => Csv(r, "企业,月份,电量\nA,2026-10,1,234\nB,2026-10,1,\n"),
        ["text-after-a-closing-quote"] = r => Csv(r, "企业,月份,电量\n\"A\"B,2026-10,1\n"),
        ["a-line-that-is-no-json"] = r => r.WithFeeds(Feed(Power, "power.jsonl", Lenient)).With("power.jsonl", "{\"企业\":\"A\",\"月份\":\"2026-10\",\"电量\":1}\n{'企业':1}\n[1]\n"),
        ["a-json-value-that-is-no-cell"] = r => r.WithFeeds(Feed(Power, "power.jsonl", Lenient)).With("power.jsonl", "{\"企业\":\"A\",\"月份\":\"2026-10\",\"电量\":[1]}\n{\"企业\":\"C\",\"月份\":\"2026-10\",\"电量\":1}\n{\"企业\":\"A\",\"企业\":\"B\",\"月份\":\"2026-10\",\"电量\":1}\n"),
        ["over-five-percent"] = r => r.WithFeeds(Feed(Power, "power.csv"))
            .With("power.csv", "企业,月份,电量\n" + string.Concat(Enumerable.Range(1, 80).Select(i => FormattableString.Invariant($"A,{2000 + (i / 12)}-{1 + (i % 12):00},{(i % 13 == 0 ? "x" : "1")}\n")))),
        ["five-bad-rows-of-five"] = r => r.WithFeeds(Feed(Power, "power.csv")).With("power.csv", "企业,月份,电量\n" + string.Concat(Enumerable.Repeat("A,2026-10,x\n", 5))),
        ["six-bad-rows-of-six"] = r => r.WithFeeds(Feed(Power, "power.csv")).With("power.csv", "企业,月份,电量\n" + string.Concat(Enumerable.Repeat("A,2026-10,x\n", 6))),
        ["one-bad-row-where-none-is-allowed"] = r => r.WithFeeds(Feed(Power, "power.csv", Strict)).With("power.csv", "企业,月份,电量\nA,2026-10,x\nB,2026-10,1\n"),
        ["no-bad-row-where-none-is-allowed"] = r => r.WithFeeds(Feed(Power, "power.csv", Strict)).With("power.csv", "企业,月份,电量\nB,2026-10,1\n"),
        ["just-five-percent"] = r => r.WithFeeds(Feed(Power, "power.csv"))
            .With("power.csv", "企业,月份,电量\n" + string.Concat(Enumerable.Range(1, 20).Select(i => FormattableString.Invariant($"A,{2000 + (i / 12)}-{1 + (i % 12):00},{(i == 7 ? "x" : "1")}\n")))),

        // Workbooks.
        ["a-workbook-of-1904"] = r => Book(r, Of1904(Table("月份", "电量", "<c r='B2' s='1'><v>44834</v></c><c r='C2'><v>1</v></c>", "<c r='B3'><v>44834</v></c><c r='C3'><v>2</v></c>", "<c r='B4' s='2'><v>44834.75</v></c><c r='C4'><v>3</v></c>"))),
        ["excel-errors-and-formulas"] = r => Book(r, Table("月份", "电量",
            October(2, "<c r='C2' t='e'><f>VLOOKUP(1,A:B,2,0)</f><v>#N/A</v></c>"), October(3, "<c r='C3'><f>1+1</f><v>2</v></c>"),
            October(4, "<c r='C4'><f>SUM(1,2)</f></c>"), October(5, "<c r='C5' t='b'><v>1</v></c>"))),
        ["excel-errors-in-every-column"] = r => r
            .WithFeeds(Feed("""id": "calls", "company": "企业", "date": "日期", "known": "登记", "key": "工单", "events": { "call": { "value": "人数", "fields": { "matter": "事由" } } }""", "calls.xlsx", Lenient))
            .With("calls.xlsx", Workbook.Of(("一", Workbook.Row(1, "企业", "日期", "登记", "工单", "人数", "事由") + string.Concat(Enumerable.Range(2, 7).Select(WithError))))),
        ["a-cell-too-long"] = r => Book(r, Table("月份", "电量", October(2, $"<c r='C2' t='str'><v>{new string('1', 32_768)}</v></c>"), October(3, "<c r='C3'><v>2</v></c>"))),
        ["a-hidden-sheet-before-the-one"] = r => Book(r, Workbook.Changed(
            Workbook.Of(("旧", Workbook.Row(1, "企业", "月份", "电量") + October(2, "<c r='C2'><v>999</v></c>", "A")), ("本月", Workbook.Row(1, "企业", "月份", "电量") + October(2, "<c r='C2'><v>5</v></c>", "A"))),
            "xl/workbook.xml", text => text.Replace("<sheet name='旧'", "<sheet name='旧' state='hidden'", StringComparison.Ordinal))),
        ["a-day-that-is-zero"] = r => r.WithFeeds(Feed(Calls, "calls.xlsx", Lenient))
            .With("calls.xlsx", Table("日期", "人数", "<c r='B2' s='1'><v>46275</v></c><c r='C2'><v>3</v></c>", "<c r='B3' s='1'><v>46310</v></c><c r='C3'><v>4</v></c>", "<c r='B4' s='1'><v>0</v></c><c r='C4'><v>1</v></c>")),
        ["a-note-beside-the-table"] = r => Book(r, Table("月份", "电量", October(2, "<c r='C2'><v>1</v></c><c r='E2' t='str'><v>电话催过</v></c>"), October(3, "<c r='C3'><v>2</v></c>"))),
        ["notes-in-rows-of-their-own"] = r => Book(r, Table("月份", "电量", October(2, "<c r='C2'><v>1</v></c>"), "")
            .And("<row r='9'><c r='E9' t='str'><v>制表:某某</v></c></row><row r='1048576'><c r='XFD1048576'><v>1</v></c></row>")),
        ["a-cell-beyond-the-last-column"] = r => Book(r, Table("月份", "电量", October(2, "<c r='C2'><v>5</v></c>")).And("<row r='3'><c r='ZZZZZZ3'><v>1</v></c></row>")),
        ["a-row-beyond-the-last-one"] = r => Book(r, Table("月份", "电量", October(2, "<c r='C2'><v>5</v></c>")).And("<row r='1048577'><c r='A1048577'><v>1</v></c></row>")),
        ["a-crosswalk-with-excel-errors"] = r => r.WithFeeds(Feed(ByMeter.Replace("meters.csv", "meters.xlsx", StringComparison.Ordinal), "power.csv", Lenient)).With("power.csv", "户号,月份,电量\n1,2026-10,1\n2,2026-10,1\n")
            .With("meters.xlsx", Workbook.Of(("一", Workbook.Row(1, "户号", "企业") + "<row r='2'><c r='A2'><v>1</v></c><c r='B2' t='e'><v>#REF!</v></c></row><row r='3'><c r='A3'><v>2</v></c><c r='B3' t='str'><v>B</v></c></row>"))),
        ["a-register-with-excel-errors"] = r => r.WithFeeds("", SmallRegion.Register.Replace("companies.csv", "companies.xlsx", StringComparison.Ordinal), Lenient)
            .With("companies.xlsx", Workbook.Of(("一", Workbook.Row(1, "编号", "名称", "人数") +
                "<row r='2'><c r='A2' t='str'><v>A</v></c><c r='B2' t='e'><v>#N/A</v></c><c r='C2' t='e'><v>#VALUE!</v></c></row><row r='3'><c r='A3' t='e'><v>#N/A</v></c><c r='B3' t='str'><v>乙</v></c></row>"))),

        // Dates.
        ["an-impossible-date"] = r => Csv(r, "企业,月份,电量\nA,2026-13,1\nA,2026-02-30,1\nA,0000-01,1\n"),
        ["a-date-in-words"] = r => Csv(r, "企业,月份,电量\nA,十月,1\nA,,1\n"),
        ["a-dotted-month"] = r => Csv(r, "企业,月份,电量\nA,2026.1,1\n"),
        ["an-implausible-date"] = r => Csv(r, "企业,月份,电量\nA,1989-12,1\nA,0206-10,1\nA,20261,1\nA,32873,1\nA,0,1\nA,2062-10,1\nA,1990-01,1\nB,32874,1\n"),
        ["an-implausible-known-date"] = r => Known(r, "企业,月份,登记,电量\nA,2026-10,2062-11-01,1\nA,2026-09,1926-11-01,1\n"),
        ["a-coarser-date"] = r => Csv(r, "企业,月份,电量\nA,2026Q3,1\nA,2026,1\n"),
        ["a-month-for-an-event"] = r => r.WithFeeds(Feed(Calls, "calls.csv", Lenient)).With("calls.csv", "企业,日期,人数\nA,2026-10,3\n"),
        ["a-blank-known-date"] = r => Known(r, "企业,月份,登记,电量\nA,2026-10,,1\n"),
        ["a-known-month"] = r => Known(r, "企业,月份,登记,电量\nA,2026-10,2026-11,1\n"),
        ["a-date-to-come"] = r => Csv(r, "企业,月份,电量\nA,2027-01,1\n"),

        // Numbers and other cells.
        ["a-letter-in-a-number"] = r => Csv(r, "企业,月份,电量\nA,2026-10,12O\nB,2026-10,若干\n"),
        ["wrong-grouping"] = r => Csv(r, "企业,月份,电量\nA,2026-10,\"1,23\"\nB,2026-10,\"0,123\"\n"),
        ["misplaced-signs"] = r => Csv(r, "企业,月份,电量\nA,2026-10,1.2.3\nB,2026-10,1-2\nC,2026-10,(5\nD,2026-10,1 2\n"),
        ["a-power-of-ten-out-of-range"] = r => Csv(r, "企业,月份,电量\nA,2026-10,1e-2147483648\nB,2026-10,1E2147483647\nC,2026-10,1e99999999999999999999\nD,2026-10,1e-400\n"),
        ["a-number-too-large"] = r => Csv(r, "企业,月份,电量\nA,2026-10,1e399\n"),
        ["a-number-of-an-event"] = r => r.WithFeeds(Feed(Calls, "calls.csv", Lenient)).With("calls.csv", "企业,日期,人数\nA,2026-10-05,若干\nA,2026-10-05,\nA,2026-10-06,2\n"),
        ["a-blank-key"] = r => r.WithFeeds(Feed(Calls, "calls.csv", Lenient + """, "key": "工单" """)).With("calls.csv", "企业,日期,人数,工单\nA,2026-10-05,1,\nA,2026-10-05,1,7\n"),
        ["an-unreadable-attribute"] = r => Attribute(r, "企业,月份,工会\nA,2026-10-01,也许\n"),
        ["contradicting-attributes"] = r => r
            .WithFeeds(Feed("""id": "heads", "company": "企业", "date": "日期", "attributes": { "headcount": { "column": "人数" } }""", "heads.csv", Lenient), Plain)
            .With("heads.csv", "企业,日期,人数\nA,2026-10-01,90\nA,2026-10-01,95\nA,2026-10-01,90\n"),
        ["two-rows-of-a-cell"] = r => Csv(r, "企业,月份,电量\nA,2026-10,1\nA,2026-10,1\nA,2026-10,2\n"),
        ["only-one-bad-cell-of-a-row"] = r => r
            .WithFeeds(Feed("""id": "use", "company": "企业", "date": "月份", "measures": { "power_kwh": { "column": "电量" }, "water_m3": { "column": "水量" }, "tax_cny": { "column": "税" } }""", "use.csv", Lenient))
            .With("use.csv", "企业,月份,电量,水量,税\nA,2026-10,x,5,y\n"),

        // Companies.
        ["a-blank-company"] = r => Csv(r, "企业,月份,电量\n,2026-10,1\n"),
        ["an-unknown-company"] = r => Csv(r, "企业,月份,电量\nE,2026-10,1\n"),
        ["a-wrong-check-character"] = r => CodedFeed(r, $"{Code[..17]}V\n{Code[..17]}1\n{Code[..16]}44\n{Code[..17]}\n"),
        ["a-valid-code-of-nobody"] = r => CodedFeed(r, "91350100M000100Y43\n"),
        ["a-name-of-two-companies"] = r => ByNameCsv(r.With("companies.csv", "编号,名称,人数\nA,鹤山家具有限公司,1\nB,鹤山家具股份有限公司,2\n"), "鹤山家具"),
        ["a-name-of-none"] = r => ByNameCsv(r, "示例市甲家俱有限公司"),
        ["a-blank-name"] = r => ByNameCsv(r, " "),
        ["absent-crosswalk"] = r => Metered(r, null),
        ["a-crosswalk-of-one-column"] = r => Metered(r, "户号\n1\n"),
        ["a-crosswalk-with-two-companies-for-a-meter"] = r => Metered(r, "户号,企业\n1,A\n1,B\n2,C\n"),
        ["a-crosswalk-to-a-company-of-nowhere"] = r => Metered(r, "户号,企业\n1,Z\n2,B\n"),
        ["a-crosswalk-that-cannot-be-read"] = r => Metered(r, "户号,企业\n1,\n2,B\n", Strict),
        ["an-alias-of-nobody"] = r => Aliased(r, "别名,企业\n甲厂,示例市无此公司\n乙厂,示例市乙电子有限公司\n"),
        ["absent-aliases"] = r => Aliased(r, null),

        // The register.
        ["absent-register"] = r => r.WithFeeds(Feed(Power, "power.csv"), """{ "file": "firms.csv", "id": "编号", "idKind": "any" }"""),
        ["two-registers"] = r => r.WithFeeds("", """{ "file": "c*.csv", "id": "编号", "idKind": "any" }""").With("c2.csv", "编号\nE\n"),
        ["a-register-without-companies"] = r => r.WithFeeds("").With("companies.csv", "编号,名称,人数\n"),
        ["a-register-without-a-column"] = r => r.WithFeeds("").With("companies.csv", "编号,企业名称,人数\nA,甲,1\n"),
        ["a-second-row-of-a-company"] = r => r.WithFeeds("", more: Lenient).With("companies.csv", "编号,名称,人数\nA,甲,1\nA,乙,2\n"),
        ["a-register-with-wrong-codes"] = r => r.WithFeeds("", Coded, Strict).With("companies.csv", $"信用代码,名称\n{Code},甲\n{Code[..17]}1,乙\n"),
        ["a-register-without-a-right-code"] = r => r.WithFeeds("", Coded, Lenient).With("companies.csv", $"信用代码,名称\n{Code[..17]}1,乙\n"),
        ["a-register-with-a-bad-attribute"] = r => r.WithFeeds("", more: Lenient).With("companies.csv", "编号,名称,人数\nA,甲,约100\nB,乙,20\n"),
    };

    private const string Lenient = """, "maxRejects": 1 """;

    private const string Strict = """, "maxRejects": 0 """;

    private static string Feed(string feed, string file, string more = "") => $$"""{ "file": "{{file}}", "{{feed}}{{more}} }""";

    private static SmallRegion Book(SmallRegion region, byte[] workbook) => region.WithFeeds(Feed(Power, "power.xlsx", Lenient)).With("power.xlsx", workbook);

    /// <summary>A sheet of the companies A, B, C and D, a row each, beside two columns.</summary>
    private static byte[] Table(string second, string third, params string[] rows) => Workbook.Of(("一", Workbook.Row(1, "企业", second, third) +
        string.Concat(rows.Select((cells, i) => cells.StartsWith("<row", StringComparison.Ordinal) || cells.Length == 0 ? cells : $"<row r='{i + 2}'><c r='A{i + 2}' t='str'><v>{(char)('A' + i)}</v></c>{cells}</row>"))));

    private static string October(int row, string cell, string? company = null) =>
        $"<row r='{row}'><c r='A{row}' t='str'><v>{company ?? ((char)('A' + row - 2)).ToString()}</v></c><c r='B{row}' t='str'><v>2026-10</v></c>{cell}</row>";

    /// <summary>A row of an event of which one cell, another in each row, is an error.</summary>
    private static string WithError(int row)
    {
        string[] cells = ["A", "2026-10-05", "2026-10-06", $"No{row}", "3", "加班"];
        return $"<row r='{row}'>" + string.Concat(cells.Select((text, i) => i == row - 2
            ? $"<c r='{(char)('A' + i)}{row}' t='e'><v>#N/A</v></c>" : $"<c r='{(char)('A' + i)}{row}' t='str'><v>{text}</v></c>")) + "</row>";
    }

    private static byte[] And(this byte[] workbook, string rows) =>
        Workbook.Changed(workbook, "xl/worksheets/sheet0.xml", text => text.Replace("</sheetData>", rows + "</sheetData>", StringComparison.Ordinal));

    private static byte[] Of1904(byte[] workbook) =>
        Workbook.Changed(workbook, "xl/workbook.xml", text => text.Replace("<sheets>", "<workbookPr date1904='1'/><sheets>", StringComparison.Ordinal));

    private static SmallRegion Csv(SmallRegion region, string text) => region.WithFeeds(Feed(Power, "power.csv", Lenient)).With("power.csv", text);

    private static SmallRegion Known(SmallRegion region, string text) =>
        region.WithFeeds(Feed(Power, "power.csv", Lenient + """, "known": "登记" """)).With("power.csv", text);

    private static SmallRegion Attribute(SmallRegion region, string text) => region
        .WithFeeds(Feed("""id": "unions", "company": "企业", "date": "月份", "attributes": { "has_union": { "column": "工会" } }""", "unions.csv", Lenient))
        .With("unions.csv", text);

    private static SmallRegion CodedFeed(SmallRegion region, string codes) => region
        .WithFeeds(Feed(Power, "power.csv", Lenient), Coded)
        .With("companies.csv", $"信用代码,名称\n{Code},甲\n")
        .With("power.csv", "企业,月份,电量\n" + codes.Replace("\n", ",2026-10,1\n", StringComparison.Ordinal));

    private static SmallRegion ByNameCsv(SmallRegion region, string name) =>
        region.WithFeeds(Feed(ByName, "power.csv", Lenient)).With("power.csv", $"单位,月份,电量\n{name},2026-10,1\n");

    private static SmallRegion Metered(SmallRegion region, string? crosswalk, string more = "")
    {
        region.WithFeeds(Feed(ByMeter, "power.csv", more)).With("power.csv", "户号,月份,电量\n1,2026-10,1\n2,2026-10,1\n3,2026-10,1\n");
        return crosswalk is null ? region : region.With("meters.csv", crosswalk);
    }

    private static SmallRegion Aliased(SmallRegion region, string? aliases)
    {
        region.WithFeeds(Feed(ByAlias, "power.csv")).With("power.csv", "单位,月份,电量\n甲厂,2026-10,1\n乙厂,2026-10,1\n");
        return aliases is null ? region : region.With("aliases.csv", aliases);
    }

    private static byte[] Gb18030(string text) => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(text);
}
