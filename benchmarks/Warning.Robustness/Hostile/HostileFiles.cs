using EarlyWarning.Robustness.Seeds;

namespace EarlyWarning.Robustness.Hostile;

/// <summary>The files of the table of docs/robustness.md.</summary>
internal static class HostileFiles
{
    private const long Mebi = 1L << 20;
    private const long Gibi = 1L << 30;

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        new("a sound file, to compare with", "power.csv", file => file.Write(SeedRegion.Feeds.First(one => one.File == "power.csv").Bytes)),
        .. Large(), .. Delimited(), .. Json(), .. Workbooks(), .. Settings(), .. Others(),
    ];

    /// <summary>Sound files as large as they come, which say what is held of each row.</summary>
    private static IEnumerable<HostileFile> Large()
    {
        yield return new("sound: a register of a million companies", "companies.csv", file =>
        {
            file.Text("编号,名称,人数,地区,成立,工会\nA,甲厂,5,440784,2001-02-03,是\n");
            file.Lines(1_000_000, row => $"Z{row},示例市第{row}家具有限公司,{row % 1000},440784,2001-02-03,是");
        });
        yield return new("sound: a million events, each with a key and four fields", "calls.jsonl", file => file.Lines(1_000_000, row =>
            $"{{\"单位\":\"示例市丙制衣厂\",\"日期\":\"2026-10-01\",\"工单号\":\"{row}\",\"人数\":1,\"事由\":\"欠薪\",\"来电\":\"{row}\",\"等待\":1,\"急\":true}}"));
        yield return new("sound: 5 million readings of one company", "power.csv", file =>
        {
            file.Text("户号,月份,电量\n");
            file.Lines(5_000_000, row => $"3200000000,2026-{1 + (row % 10):00},5");
        });
        yield return LargeTable.OfRows("sound: a workbook of a million rows, none with a text of its own", texts: 0);
        yield return LargeTable.OfRows("sound: a workbook of a million rows, each with three texts of its own", texts: 3);
        yield return LargeTable.OfMergedRows("sound: a workbook of a million rows, each with a merged cell");
        yield return LargeTable.Ods("sound: an .ods workbook of a million rows, each with a text of its own");
        yield return LargeTable.SpreadsheetXml("sound: a workbook as XML text of a million rows, each with a text of its own");
        yield return LargeTable.Page("sound: a web page of 64 MiB, with a table of a million rows");
        yield return new("scan file: 64 MiB, with 2 million values", "scan.json", file =>
        {
            file.Text($"{{ \"rules\": [{string.Concat(Enumerable.Repeat("0,", 1_999_980))}0]");
            file.Text(new string(' ', (int)(60 * Mebi)));
            file.Text("}");
        });
    }

    private static IEnumerable<HostileFile> Delimited()
    {
        yield return new("CSV: a line of 1 GiB", "power.csv", file =>
        {
            file.Text("户号,月份,电量\n3200000000,2026-10,");
            file.Repeat("1", Gibi);
        });
        yield return new("CSV: a quote that is never closed before 1 GiB", "power.csv", file =>
        {
            file.Text("户号,月份,电量\n3200000000,2026-10,\"");
            file.Repeat("1\n", Gibi);
        });
        yield return new("CSV: 10 million columns", "power.csv", file =>
        {
            file.Text("户号,月份,电量");
            file.Lines(1, _ => string.Concat(Enumerable.Range(0, 10_000_000).Select(column => $",{column}")));
            file.Text("3200000000,2026-10,5\n");
        });
        yield return new("CSV: a row of 10 million cells", "power.csv", file =>
        {
            file.Text("户号,月份,电量\n3200000000,2026-10,5");
            file.Repeat(",1", 10 * Mebi);
            file.Text("\n");
        });
        yield return new("CSV: 500 million empty lines", "power.csv", file =>
        {
            file.Text("户号,月份,电量\n3200000000,2026-10,5\n");
            file.Repeat("\n", 500_000_000);
        });
        yield return new("CSV: 5 million rows of which none can be read", "power.csv", file =>
        {
            file.Text("户号,月份,电量\n");
            file.Lines(5_000_000, _ => "3200000000,2026-13,x");
        });
        yield return new("CSV: 300 MiB of zero bytes", "power.csv", file => file.Repeat("\0", 300 * Mebi));
        yield return new("CSV: 2 million names of no company", "aliases.csv", file =>
        {
            file.Text("别名,编号\n");
            file.Lines(2_000_000, row => $"示例市第{row}家具厂,Z{row}");
        });
        yield return new("CSV: a register of 2 million rows of one company", "companies.csv", file =>
        {
            file.Text("编号,名称,人数,地区,成立,工会\n");
            file.Lines(2_000_000, row => $"A,甲厂,{row},440784,2001-02-03,是");
        });
        yield return new("CSV: a number of 15 MiB", "power.csv", file =>
        {
            file.Text("户号,月份,电量\n3200000000,2026-10,");
            file.Repeat("1", 15 * Mebi);
            file.Text("\n3200000000,2026-09,5\n");
        });
        yield return new("gzip: a line that unpacks to 8 GiB", "tax.tsv.gz", file => file.GZip("编号\t季度\t税\nA\t2026Q3\t1", "1", 8 * Gibi));
        yield return new("gzip: short lines that unpack to 8 GiB", "tax.tsv.gz", file => file.GZip("编号\t季度\t税\nA\t2026Q3\t1\n", "\n\n\n\n\n\n\n\n", 8 * Gibi));
        yield return new("gzip: a gzip file in itself, cut off", "tax.tsv.gz", file => file.Write([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x1f, 0x8b, 8]));
    }

    private static IEnumerable<HostileFile> Json()
    {
        yield return new("JSON Lines: a line of 1 GiB", "calls.jsonl", file =>
        {
            file.Text("{\"单位\":\"");
            file.Repeat("x", Gibi);
        });
        yield return new("JSON Lines: a thousand levels", "calls.jsonl", file =>
            file.Text($"{{\"单位\":\"甲厂\",\"日期\":\"2026-11-01\",\"人数\":1,\"x\":{new string('[', 1000)}{new string(']', 1000)}}}\n"));
        yield return new("JSON Lines: 10 million levels", "calls.jsonl", file =>
        {
            file.Text("{\"单位\":");
            file.Repeat("[", 10 * Mebi);
            file.Text("\n");
        });
        yield return new("JSON Lines: 2 million lines that are no JSON", "calls.jsonl", file => file.Lines(2_000_000, _ => "x"));
        yield return new("JSON Lines: a line of a million keys", "calls.jsonl", file => file.Lines(1, _ =>
            $"{{{string.Join(',', Enumerable.Range(0, 1_000_000).Select(key => $"\"{key}\":1"))}}}"));
    }

    private static IEnumerable<HostileFile> Workbooks()
    {
        yield return HostileWorkbook.OfRows("workbook: a cell at XFD1048576", sheet => sheet.Text("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"));
        yield return HostileWorkbook.OfRows("workbook: a cell of a column of 400 letters", sheet =>
            sheet.Text($"<row r='2'><c r='{new string('A', 400)}2'><v>1</v></c></row>"));
        yield return HostileWorkbook.OfRows("workbook: a sheet that unpacks to 5 GiB of rows", sheet =>
            sheet.Repeat("<row><c t='inlineStr'><is><t>A</t></is></c><c t='inlineStr'><is><t>2026-10</t></is></c><c><v>1</v></c></row>", 5 * Gibi));
        yield return HostileWorkbook.OfRows("workbook: a sheet that unpacks to 5 GiB of spaces", sheet => sheet.Repeat("    ", 5 * Gibi));
        yield return HostileWorkbook.OfRows("workbook: a text of 1 GiB in a cell", sheet =>
        {
            sheet.Text("<row r='2'><c r='A2' t='inlineStr'><is><t>");
            sheet.Repeat("x", Gibi);
            sheet.Text("</t></is></c></row>");
        });
        yield return HostileWorkbook.OfTexts("workbook: 100 million shared texts", texts => texts.Repeat("<si/>", 500_000_000));
        yield return HostileWorkbook.OfTexts("workbook: shared texts that unpack to 5 GiB", texts =>
            texts.Repeat("<si><t>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</t></si>", 5 * Gibi));
        yield return HostileWorkbook.OfSheet("workbook: elements 5 million levels deep", sheet => sheet.Repeat("<a>", 15_000_000));
        yield return HostileWorkbook.OfSheet("workbook: entities that multiply", sheet => sheet.Text(
            $"<!DOCTYPE w [<!ENTITY a0 'aaaaaaaaaa'>{string.Concat(Enumerable.Range(1, 12)
                .Select(level => $"<!ENTITY a{level} '{string.Concat(Enumerable.Repeat($"&a{level - 1};", 10))}'>"))}]><w>&a12;</w>"));
    }

    private static IEnumerable<HostileFile> Settings()
    {
        yield return new("scan file: a thousand levels", "scan.json", file => file.Text($"{{ \"rules\": {new string('[', 1000)}{new string(']', 1000)} }}"));
        yield return new("scan file: 10 million levels", "scan.json", file => file.Repeat("[", 10 * Mebi));
        yield return new("scan file: 200,000 unknown keys in one line", "scan.json", file =>
            file.Text($"{{ {string.Join(", ", Enumerable.Range(0, 200_000).Select(key => $"\"k{key}\": 1"))} }}"));
        yield return new("scan file: 200,000 faulty feeds", "scan.json", file =>
            file.Text($"{{ \"companies\": {{}}, \"feeds\": [ {string.Join(",\n", Enumerable.Range(0, 200_000).Select(key => $"{{ \"id\": {key} }}"))} ] }}"));
        yield return new("scan file: a text of 100 MiB that is not closed", "scan.json", file =>
        {
            file.Text("{ \"rules\": \"");
            file.Repeat("x", 100 * Mebi);
        });
        yield return new("rule file: an expression of 1 MiB", "rules/small.json", file =>
            file.Text(RuleOf(string.Concat(Enumerable.Repeat("headcount + ", 100_000)) + "1 > 0")));
        yield return new("rule file: 100,000 brackets", "rules/small.json", file => file.Text(RuleOf(new string('(', 100_000))));
        yield return new("rule file: lets that double 40 times", "rules/small.json", file =>
        {
            string lets = string.Join(", ", Enumerable.Range(1, 40).Select(level => $"\"l{level}\": \"l{level - 1} + l{level - 1}\""));
            file.Text($"{{ \"id\": \"small\", \"title\": \"x\", \"let\": {{ \"l0\": \"headcount\", {lets} }}, ");
            file.Text("\"rules\": [ { \"id\": \"a\", \"title\": \"x\", \"score\": 1, \"when\": \"l40 > 0\" } ] }");
        });
        yield return new("rule file: 100,000 rules with a fault", "rules/small.json", file =>
        {
            file.Text("{ \"id\": \"small\", \"title\": \"x\", \"rules\": [\n");
            file.Lines(100_000, rule => $"{(rule == 0 ? "" : ",")}{{ \"id\": \"r{rule}\", \"title\": \"x\", \"score\": 1, \"when\": \"nobody_knows > 0\" }}");
            file.Text("] }");
        });
    }

    private static IEnumerable<HostileFile> Others()
    {
        yield return new("ledger: a line of 1 GiB", "state/ledger.jsonl", file => file.Repeat("x", Gibi));
        yield return new("ledger: 300 million empty lines", "state/ledger.jsonl", file => file.Repeat("\n", 300_000_000));
        if (OperatingSystem.IsWindows()) yield break;
        yield return new("a pipe that nobody writes to", "power.csv", _ => { }) { Make = path => System.Diagnostics.Process.Start("mkfifo", path)
            .WaitForExit() };
        yield return new("a link to a device without an end", "power.csv", _ => { }) { Make = path => File.CreateSymbolicLink(path, "/dev/zero") };
        yield return new("a link to itself", "power.csv", _ => { }) { Make = path => File.CreateSymbolicLink(path, path) };
    }

    private static string RuleOf(string when) =>
        $"{{ \"id\": \"small\", \"title\": \"x\", \"rules\": [ {{ \"id\": \"a\", \"title\": \"x\", \"score\": 1, \"when\": \"{when}\" }} ] }}";
}
