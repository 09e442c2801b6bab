using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Office.Bulletins;

/// <summary>A made-up bulletin with every kind of part.</summary>
internal static class BulletinExamples
{
    private static readonly string[] Towns = ["东镇总工会", "西镇总工会", "工业园区联合工会"];

    public static Bulletin Weekly() => new()
    {
        Issuer = "示例市总工会",
        Title = "劳动关系风险预警周报",
        Period = "2026年第47周（2026年11月16日至11月22日）",
        Through = new LocalDate(2026, 11, 22),
        Figures = [new("监测企业（家）", "3,012"), new("本期新增预警（件）", "6"), new("本期办结（件）", "4"), new("期末在案预警（件）", "31"), new("逾期未回复文书（件）", "2")],
        Leaders =
        [
            new("逾期事项")
            {
                Table = Sheet("逾期事项", [Text("企业", 34), Text("文书", 10), Text("文号", 30), Text("应回复日期", 13), Number("逾期天数", 12)],
                [
                    Row("示例市甲家具有限公司", "提示函", "示工劳监函字〔2026〕12号", "2026-11-10", 12m), Row("示例市乙服装厂", "意见书", "示工劳监意字〔2026〕3号", "2026-11-18", 4m),
                ]),
            },
            new("最需关注的企业")
            {
                Table = Sheet("最需关注的企业", [Text("企业", 32), Text("等级", 8), Number("分值", 8), Text("主要情形", 30), Number("涉及职工", 12), Text("立案日期", 13)],
                [
                    new WorkbookRow([Cell("示例市甲家具有限公司"), Cell("红") with { Colour = Level.Red }, WorkbookCell.Of(112m), Cell("欠薪超过两个月"), WorkbookCell.Of(160m),
                        Cell("2026-10-05")]),
                    new WorkbookRow([Cell("示例市丙电子电器制造有限公司东镇分公司"), Cell("橙") with { Colour = Level.Orange }, WorkbookCell.Of(57.5m), Cell("用电量同比下降一半以上"),
                        Cell("部分"), Cell("2026-11-16")]),
                ]),
            },
        ],
        Parts =
        [
            new("各单位办理情况")
            {
                Table = Sheet(
                    "各单位办理情况",
                    [Text("单位", 22), Number("预警", 9), Number("按时签收", 12), Number("办结天数（中位）", 14), Number("化解", 11), Number("帮助职工", 12), Number("追回金额（元）", 16),
                        Number("逾期", 11)],
                    Towns.Select((town, place) => Row(town, 12m - place, 10m, 6.5m, 5m, 1020m, 3_204_500.5m, place == 2 ? "未记录" : "1"))),
            },
            new("近十二个月预警")
            {
                Chart = new BulletinChart(
                    "预警件数（按月）", "月份", "件", [.. Enumerable.Range(0, 12).Select(month => new YearMonth(2025, 12).PlusMonths(month).ToString("uuuu-MM", null))],
                    [new("新增预警", [3, 5, 9, 4, 4, 6, 7, 3, 2, 8, 11, 6]), new("提前化解", [1, 2, 6, 3, 1, 4, 5, 2, 2, 3, 4, 2])]),
            },
            new("期末在案预警")
            {
                Chart = new BulletinChart(
                    "在案预警（按等级）", "等级", "件", ["红", "橙", "黄", "蓝"],
                    [new("在案预警", [4, 9, 18, 0])]) { Levels = [Level.Red, Level.Orange, Level.Yellow, Level.Blue] },
            },
            new("风险所在")
            {
                Chart = new BulletinChart("有分值的企业（按维度）", "维度", "家", ["工资", "社会保险", "劳动合同", "工时", "安全", "稳定", "其他"], [new("企业", [19, 12, 3, 2, 1, 24, 0])]),
            },
            new("本期办结") { Note = "本期没有办结的预警。" },
        ],
    };

    public static WorkbookSheet Sheet(string name, WorkbookColumn[] columns, IEnumerable<WorkbookRow> rows) => new(name, columns, rows);

    private static WorkbookColumn Text(string header, double width) => new(header, width) { Kind = WorkbookColumnKind.Text };

    private static WorkbookColumn Number(string header, double width) => new(header, width) { Kind = WorkbookColumnKind.Number };

    private static WorkbookCell Cell(string text) => WorkbookCell.Of(text);

    private static WorkbookRow Row(params object[] cells) =>
        new([.. cells.Select(cell => cell is decimal number ? WorkbookCell.Of(number) : WorkbookCell.Of((string)cell))]);
}
