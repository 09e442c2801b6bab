using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said of requests for data.</summary>
internal static class AskingScreenMessages
{
    public static Message RequestsHead(int departments, LocalDate asOf) => new(
        $"Requests for data to {departments:0} {new Plural(departments, "department", "departments")}, by the scan of {asOf}",
        $"商请提供数据的函 {departments:0} 份，按 {asOf} 的扫描");

    public static Message NothingToAsk(LocalDate asOf) => new(
        $"By the scan of {asOf} no department has to be asked for anything.",
        $"按 {asOf} 的扫描，没有需要商请部门提供的数据。");

    public static Message IndicatorsAsked => new("indicators", "指标");

    public static Message CompaniesAsked => new("companies", "企业");

    public static Message FiguresAsked => new("figures", "数据项");

    public static Message MayRise => new("may rise", "可能升级");

    public static Message FiguresLeftOut => new("left out", "未列入");

    public static Message OwnSources(IReadOnlyList<string> sources) => new(
        $"Not asked for, since the office has them itself: {sources}",
        $"工会自己掌握、不需商请的：{sources}");

    public static Message IndicatorsOfNobody(IReadOnlyList<string> indicators) => new(
        $"Not asked for, since neither the catalog nor a feed says who has them: {indicators}",
        $"指标目录和数据源都没有写明由谁提供、因而没有商请的：{indicators}");

    public static Message UnreadFigures(int figures) => new(
        $"Not asked for, since they came and could not be read: {figures:0} (mend the rows in rejects.csv)",
        $"已经收到、只是没能读出的 {figures:0} 项不需商请，请更正 rejects.csv 所列的行");

    public static Message RequestsWritten(int files, string folder) => new(
        $"Written: {files:0} files in {folder}. They are drafts: fill in what stands in 【】. Nothing is sent, and no number is taken.",
        $"已写入 {folder}，共 {files:0} 个文件。这是草稿，【】中的内容请补充；没有发送，也没有占用文号。");
}
