using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Cli.Messages;

/// <summary>What a review of the feeds tells.</summary>
internal static class FeedScreenMessages
{
    public static Message CompaniesAndFeeds(int companies, int feeds, long rows) => new(
        $"{companies} {new Plural(companies, "company", "companies")} · {feeds} {new Plural(feeds, "feed", "feeds")} · {rows} rows",
        $"企业 {companies} 家 · 数据源 {feeds} 个 · 共 {rows} 行");

    public static Message ToLookAt(int matters) => new($"To look at ({matters})", $"需要处理的 {matters} 处");

    public static Message NothingToLookAt => new("Nothing is late, and nothing stands out", "各数据源按时到位，没有发现异常");

    public static Message StopsScan(Message fault) => new($"A scan would stop: {fault}", $"扫描会因此停止：{fault}");

    public static Message Feeds => new("What has come", "到位情况");

    public static Message Register => new("company list", "企业名录");

    public static Message Files => new("files", "文件");

    public static Message Companies => new("companies", "有数据企业");

    public static Message CompaniesOf(long companies, long percent) => new($"{companies} ({percent} %)", $"{companies}（{percent}%）");

    public static Message Months(string from, string to) => new($"{from} to {to}", $"{from} 至 {to}");

    public static Message LastRows => new("last time", "上次");

    public static Message ComparedWith(LocalDate last) => new($"compared with the scan as of {last}", $"与截至 {last} 的扫描相比");

    public static Message NoScanBefore => new("there is no scan before to compare with", "此前没有扫描结果可比");

    public static Message Newest => new("newest", "最新");

    public static Message Unreadable => new("cannot be read", "无法读取");

    public static Message Legend => new(
        "the bars are a feed's months, each against its fullest; · is a month with nothing",
        "竖条为各月的数量，以该数据源最多的一个月为满格；· 表示该月没有数据");

    public static Message Rejects(long rejects) => new($"Not read, by reason ({rejects})", $"未能读取的 {rejects} 处，按原因");

    public static Message Reason => new("reason", "原因");

    public static Message Column => new("column", "列");

    public static Message Count => new("count", "处数");

    public static Message FirstExample => new("first", "首处");

    public static Message AndLike(Message reason) => new($"{reason}, and the like", $"{reason}等");

    public static Message Place(string file, long row) => new($"{file}:{row:0}", $"{file} 第 {row:0} 行");

    public static Message PlaceAndCell(string file, long row, string cell) => new($"{file}:{row:0} '{cell}'", $"{file} 第 {row:0} 行“{cell}”");

    public static Message WholeRow => new("(row)", "（整行）");

    public static Message MoreReasons(int reasons) => new(
        $"and {reasons} more {new Plural(reasons, "reason", "reasons")}; a scan lists each cell in rejects.csv",
        $"另有 {reasons} 种原因；扫描后逐处列在 rejects.csv");

    public static Message Unmatched(long rows) => new(
        $"Rows about no company of the register ({rows})",
        $"未匹配企业的 {rows} 行");

    public static Message UnmatchedOf(string feed, long rows, IReadOnlyList<Message> first) => new(
        $"{feed}: {rows} {new Plural(rows, "row", "rows")}; the first: {first}",
        $"{feed}：{rows} 行；前几家：{first}");

    public static Message Named(string company) => new($"{company}", $"{company}");

    public static Message NamedNear(string company, string nearest) => new($"{company} (perhaps {nearest})", $"{company}（也许是{nearest}）");
}
