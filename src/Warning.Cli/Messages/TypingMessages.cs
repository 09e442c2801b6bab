using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said about words that cannot be read.</summary>
internal static class TypingMessages
{
    public static Message NoDate(string text, string option) => new(
        $"'{text}' is no date; {option} is written as 2026-11-01, 2026/11/1, 2026年11月1日, or without the year as 11-1",
        $"“{text}”不是日期；{option} 可写 2026-11-01、2026/11/1、2026年11月1日，也可不写年份：11月1日、11-1");

    public static Message NoMonth(string text, string option, int firstYear, int lastYear) => new(
        $"'{text}' is no month from {firstYear:0} to {lastYear:0}; {option} is written as 2026-10 or 2026年10月",
        $"“{text}”不是 {firstYear:0} 至 {lastYear:0} 年的月份；{option} 可写 2026-10 或 2026年10月");

    public static Message NoAmount(string text, string option) => new(
        $"'{text}' is no amount in yuan; {option} is written as 73685.50, 50,000, 5万 or 43.4万元",
        $"“{text}”不是金额；{option} 以元计，可写 73685.50、50,000、5万 或 43.4万元");

    public static Message NotWhole(string text, string option) => new(
        $"'{text}' is no whole number; {option} is written as 5 or 1,200",
        $"“{text}”不是整数；{option} 可写 5 或 1,200");

    public static Message OutOfBounds(string text, string option, long least, long most) => new(
        $"{option} is a whole number from {least} to {most}; found '{text}'",
        $"{option} 应为 {least} 到 {most} 的整数，现为“{text}”");

    public static Message NoFileOf(string name, string extension) => new(
        $"expected a file {extension}; found '{name}'", $"应为 {extension} 文件，现为“{name}”");

    public static Message NoSheetFile(string name) => new(
        $"--out is a file .xlsx or .csv; found '{name}'", $"--out 应为 .xlsx 或 .csv 文件，现为“{name}”");

    public static Message NoChoice(string text, string option, IReadOnlyList<Message> words, Message? advice) => new(
        $"'{text}' is not known; {option} is {words}{advice}",
        $"{option} 不能写“{text}”；可写 {words}{advice}");

    public static Message NoCounty(string text, string option, IReadOnlyList<string> codes) => new(
        $"'{text}' is no county of the region; {option} is one of {codes}",
        $"没有代码为“{text}”的县区；{option} 可写 {codes}");

    public static Message NoSpan(string text, string option) => new(
        $"'{text}' is no length of time; {option} is written as 30d, 2w, 6m, 1q or 1y",
        $"“{text}”不是时长；{option} 可写 30天、2周、6个月、1季度、1年，或 30d、2w、6m、1q、1y");

    public static Message NoPercent(string text, string option) => new(
        $"'{text}' is no percentage from 0% to 100%; {option} is written as 1% or 0.5%",
        $"“{text}”不是 0% 到 100% 的百分数；{option} 可写 1%、0.5%");

    public static Message NoValue(string text, string option) => new(
        $"'{text}' is no value of a number; {option} is written as the rule writes it: 20%, 3, 10万, 30d, 6m",
        $"“{text}”不是数值；{option} 按规则里的写法：20%、3、10万、30d、6m");

    public static Message NoFolderNamed => new("no folder of rules is named", "没有写明规则文件夹");
}
