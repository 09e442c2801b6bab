using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Cli.Messages;

/// <summary>What the screen of a calibration says.</summary>
internal static class CalibrationScreenMessages
{
    public static Message CalibrationDates(LocalDate from, LocalDate to) => new($"calibration from {from} to {to}", $"分值校准 {from} 至 {to}");

    public static Message FittedOn(LocalDate from, LocalDate to, int dates, long pairs, long positives, string share, int companies) => new(
        $"""
        points are fitted on {dates} {new Plural(dates, "date", "dates")}, {from} to {to}: {pairs} pairs, {positives} ({share}) with an outcome, of {companies} companies
        """,
        $"用于拟合：{from} 至 {to} 的 {dates} 个日期，{pairs} 对，其中期内有结果 {positives} 对（{share}），涉及企业 {companies} 家");

    public static Message JudgedOn(LocalDate from, LocalDate to, int dates, long pairs, long positives, string share, int companies) => new(
        $"""
        and judged on {dates} later {new Plural(dates, "one", "ones")}, {from} to {to}: {pairs} pairs, {positives} ({share}) with an outcome, of {companies} companies
        """,
        $"用于评判：{from} 至 {to} 的 {dates} 个日期，{pairs} 对，其中期内有结果 {positives} 对（{share}），涉及企业 {companies} 家");

    public static Message NotUsed(int between, int open) => new(
        $"""
        not used: {between} {new Plural(between, "date", "dates")} between them, whose horizon reaches into the later part, and {open} whose horizon has not ended
        """,
        $"未使用：两部分之间、期限伸入评判部分的日期 {between} 个，期限未满的日期 {open} 个");

    public static Message PointsOfRules => new("Points, with what each rule did on the earlier dates", "分值，以及各规则在用于拟合的日期上的表现");

    public static Message FittedPoints => new("outcomes", "结果");

    public static Message KeptNeverFired => new("kept: never fired", "保留：从未触发");

    public static Message KeptAlwaysFired => new("kept: always fired", "保留：始终触发");

    public static Message FiguresLater => new("On the later dates, which the points do not know", "用于评判的日期（拟合时未用）");

    public static Message AlertsLater => new("Alerts on the later dates, with their precision", "用于评判的日期上的预警及其准确率");

    public static Message OfModel(CalibrationModelKind kind, string best) => kind switch
    {
        CalibrationModelKind.Today => OrderToday,
        CalibrationModelKind.Proposed => OrderProposed,
        CalibrationModelKind.BestRule => OrderBestRule(best),
        _ => OrderUnrestricted,
    };

    public static Message LayerWritten(string folder) => new(
        $"""
        Written: {folder} with points.json and model-card.md. Whoever wants these points names the folder last, in "rules" of the scan file or with --rules.
        """,
        $"已写入 {folder}：points.json 和 model-card.md。采用这些分值时，在扫描文件的 rules 或 --rules 中把这个文件夹写在最后。");

    private static Message OrderToday => new("points of today", "现行分值");

    private static Message OrderProposed => new("proposed points", "建议分值");

    private static Message OrderBestRule(string rule) => new($"the best rule alone, {rule}", $"最好的一条规则 {rule}");

    private static Message OrderUnrestricted => new("regression without restrictions", "不加限制的逻辑回归");
}
