using System.Globalization;
using System.Text;
using EarlyWarning.Files;
using EarlyWarning.Robustness.Mutating;
using EarlyWarning.Robustness.Seeds;
using EarlyWarning.Rules;

namespace EarlyWarning.Robustness.Areas;

/// <summary>
/// Cells of one column of a delimited file, many in a file: each row is about a company of its own, so that a cell ends as its value, as a reject of its row,
/// or
/// as a row about no company.
/// </summary>
internal sealed class CellArea : Area, IDisposable
{
    private const int Rows = 256;

    private readonly TemporaryFolder folder = new();
    private readonly ScanFile scan;
    private readonly string column;
    private readonly string feed;

    private CellArea(string name, string column, string scanFile, string feed, IReadOnlyList<Input> seeds, IReadOnlyList<string> pieces)
        : base(name, seeds, pieces)
    {
        (this.column, this.feed) = (column, feed);
        foreach (Input rule in SeedRegion.RuleFiles) this.folder.Write(rule.File, rule.Bytes);
        this.folder.Write("companies.csv", "编号,名称,人数,成立,工会\n" + string.Concat(Enumerable.Range(0, Rows).Select(row => $"{IdOf(row)},示例市第{row}家具有限公司,,,\n")));
        scan = ScanFile.Load(this.folder.Write("scan.json", scanFile));
    }

    public override int AtOnce => Rows;

    public override Bounds Bounds { get; } = new(2, 256 << 20);

    /// <summary>Numbers, read into measures of three scales.</summary>
    public static CellArea Numbers() => new(
        "number cells", "电量",
        """
        { "rules": "rules", "companies": { "file": "companies.csv", "id": "编号", "idKind": "any" }, "feeds": [
          { "id": "cells", "file": "cells.csv", "company": "编号", "date": "月份", "maxRejects": 1, "measures": {
            "water_m3": { "column": "电量" }, "arrears_cny": { "column": "电量", "scale": 10000 }, "power_kwh": { "column": "电量", "scale": 0.37 } } } ] }
        """,
        "cells",
        Cells("1", "0", "-12", "1,234.50", "¥80", "15%", "(1,234)", "１２", "1E-05", "1e22", "1.5e-7", "+3", "  7 ", "123456789012345678", "0.1", "99999999",
            "−5", "1 234", "￥1，234．5", "12元", "1.2.3", "1,23"),
        [",", ".", "%", "¥", "￥", "(", ")", "e", "E", "+", "-", "e-", "e+", "e-2147483648", "e2147483647", "e400", "e-400", "０", "．", "，", " ", "万", "元", "∞",
            "0000", "99999999", "−"]);

    /// <summary>Dates of months, of events' days and of the day on which a row became known.</summary>
    public static CellArea Dates() => new(
        "date cells", "月份",
        """
        { "rules": "rules", "companies": { "file": "companies.csv", "id": "编号", "idKind": "any" }, "feeds": [
          { "id": "cells", "file": "cells.csv", "company": "编号", "date": "月份", "maxRejects": 1, "measures": { "water_m3": { "column": "数" } } },
          { "id": "days", "file": "cells.csv", "company": "编号", "date": "月份", "known": "月份", "maxRejects": 1, "events": { "layoff": {} } } ] }
        """,
        "cells",
        Cells("2026-10", "202610", "2026/10/1", "2026.10.1", "20261001", "2026年10月1日", "2026Q3", "2026年第三季度", "2026", "46296", "46296.5",
            "2026-09-30T16:00:00Z", "2026-09-30 08:05:00+0800",
            "2026-10-01 8:00", "２０２６－１０", "2026 年 10 月", "2026-1-1", "9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00", "2026年10月1号", "1990-01-01",
                "2026-02-30"),
        ["年", "月", "日", "号", "季度", "第", "一", "四", "Q", "q", "T", "Z", "+", "-", "/", ".", ":", "00", "24:00", "+18:00", "-18:00", "+1800", "+99:99",
            "23:59:59.9999999", " ", "－", "０", "．"]);

    /// <summary>Names of companies, which are compared without brackets, spaces and suffixes.</summary>
    public static CellArea Names() => new(
        "company names", "名称",
        """
        { "rules": "rules", "companies": { "file": "companies.csv", "id": "编号", "idKind": "any", "name": "名称" }, "feeds": [
          { "id": "cells", "file": "cells.csv", "company": { "column": "名称", "by": "name" }, "date": "月份", "maxRejects": 1, "measures": { "water_m3": { "column": "数" } } } ] }
        """,
        "cells",
        Cells("示例市第1家具有限公司", "示例市第２家具有限公司", "示例（市）第3家具有限责任公司", " 第4家具 ", "示例市第5家具厂", "第六家具"),
        ["有限公司", "有限责任公司", "股份", "公司", "厂", "（", "）", "(", ")", "市", "示例", "第", " ", "　", "·", "個", "éa", "０", "１"]);

    /// <summary>Attributes of the register: numbers, dates and flags.</summary>
    public static CellArea Attributes() => new(
        "attribute cells", "工会",
        """
        { "rules": "rules", "maxRejects": 1, "companies": { "file": "cells.csv", "id": "编号", "idKind": "any", "attributes": { "headcount": "工会", "founded": "工会", "region": "工会", "has_union": "工会" } },
          "feeds": [ { "id": "none", "file": "none.csv", "company": "编号", "date": "月份", "maxRejects": 1, "measures": { "water_m3": { "column": "数" } } } ] }
        """,
        "companies",
        Cells("是", "否", "有", "无", "1", "0", "true", "FALSE", "Y", "n", "√", "×", "2001-02-03", "440784", "已建", "未建"),
        ["是", "否", "有", "无", "不", "未", "已", "true", "false", "yes", "no", "√", "×", "t", "1", "0", "２"]);

    public override void Run(ReadOnlySpan<Input> inputs, Span<End> ends)
    {
        List<long> lines = WriteCells(inputs);
        ScanPanel panel = Scanner.ReadAsync(scan, SeedRegion.AsOf, FeedArea.Options).GetAwaiter().GetResult();
        FeedSummary summary = panel.Feeds.First(one => one.Id == feed);
        if (summary.Rows != inputs.Length) throw new WrongEndException("rows are lost", $"{inputs.Length} written, {summary.Rows} read");
        ILookup<long, Message> rejects = panel.Rejects.Where(one => one.Feed == feed).ToLookup(one => one.Row, one => one.Reason);
        ILookup<long, Message> unmatched = panel.Unmatched.Where(one => one.Feed == feed).ToLookup(one => one.Row, one => one.Reason);
        PanelView view = panel.Panel.AsOf(SeedRegion.AsOf);
        for (int row = 0; row < inputs.Length; row++)
        {
            ends[row] = rejects.Contains(lines[row]) ? End.Of(Rejected, rejects[lines[row]])
                : unmatched.Contains(lines[row]) ? End.Of(Refused, unmatched[lines[row]]) : End.Taken;
            if (column == "电量") CheckNumber(inputs[row].Bytes, view, row, ends[row]);
        }

        bool isCounted = rejects.Sum(each => each.Count()) == summary.Rejects && summary.RejectedRows == rejects.Count;
        if (!isCounted) throw new WrongEndException("a reject is of no row", "");
    }

    public void Dispose() => this.folder.Dispose();

    private static IReadOnlyList<Input> Cells(params string[] cells) => [.. cells.Select(cell => new Input("cell", cell))];

    private static string IdOf(int row) => string.Create(CultureInfo.InvariantCulture, $"C{row:0000}");

    /// <summary>A number that says one thing everywhere has the value that the framework reads.</summary>
    private static void CheckNumber(byte[] cell, PanelView view, int row, End end)
    {
        double? value = view.Panel.TryFind(IdOf(row), out int company) ? view.ValueOf(company, "water_m3",
            CalendarPeriod.Of(Cadence.Monthly, new NodaTime.LocalDate(2026, 10, 1))) : null;
        if (value is { } number && !double.IsFinite(number)) throw new WrongEndException("a cell is no finite number", $"{number}");
        if (end.How != Taken || cell.Length is 0 or > 100 || cell.AsSpan().ContainsAnyExcept("0123456789.-"u8)) return;
        if (!double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double expected)) return;
        if (value is null || !value.Value.Equals(expected)) throw new WrongEndException("a number has another value",
            $"{Encoding.UTF8.GetString(cell)} was read as {value}");
    }

    /// <summary>Writes the cells as rows; returns the line at which each row begins.</summary>
    private List<long> WriteCells(ReadOnlySpan<Input> inputs)
    {
        using MemoryStream text = new();
        text.Write(Encoding.UTF8.GetBytes(column == "月份" ? "编号,数,月份\n" : $"编号,数,月份,{column}\n"));
        List<long> lines = [];
        long line = 2;
        for (int row = 0; row < inputs.Length; row++)
        {
            lines.Add(line);
            byte[] cell = Mutator.Mended(inputs[row].Bytes);
            text.Write(Encoding.UTF8.GetBytes(column == "月份" ? $"{IdOf(row)},1,\"" : $"{IdOf(row)},1,2026-10,\""));
            text.Write(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(cell).Replace("\"", "\"\"", StringComparison.Ordinal)));
            text.Write("\"\n"u8);
            line += LineCount.EndsOf(cell) + 1;
        }

        this.folder.Write("cells.csv", text.ToArray());
        if (feed == "companies" && !File.Exists(Path.Combine(this.folder.Path, "none.csv"))) this.folder.Write("none.csv", "编号,月份,数\n");
        return lines;
    }
}
