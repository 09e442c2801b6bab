using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Messages;

/// <summary>What the line of progress says.</summary>
internal static class ProgressMessages
{
    public static Message Reading => new("reading", "正在读取数据");

    public static Message ReadingFeed(long rows, string feed) => new($"reading: {rows} {new Plural(rows, "row", "rows")} {feed}", $"正在读取：{feed}，共 {rows} 行");

    public static Message Assessing => new("assessing", "正在判定");

    public static Message Writing => new("writing", "正在写出结果");

    public static Message Replaying(int done, int dates, long seconds) => new(
        $"replaying: {done} of {dates} dates, about {seconds} s left",
        $"正在回溯检验：第 {done} 个日期，共 {dates} 个，约剩 {seconds} 秒");

    public static Message WritingCompanies(long companies) =>
        new($"writing: {companies} {new Plural(companies, "company", "companies")}", $"正在写出：{companies} 家企业");
}
