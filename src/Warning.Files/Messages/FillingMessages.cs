using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said of sheets that come back filled in.</summary>
internal static class FillingMessages
{
    public static Message FlagYes => new("yes", "是");

    public static Message FlagNo => new("no", "否");

    public static Message Empty => new("empty", "空白");

    public static Message NoWholeDay => new("not a day; expected a day such as 2026-11-05", "不是具体日期；应写到日，例如 2026-11-05");

    public static Message NoCount => new("not a whole number from 0 to 1,000,000,000", "不是 0 到 1,000,000,000 的整数");

    public static Message NoAmount => new("not an amount from 0 on, with up to two decimals", "不是不小于 0、最多两位小数的金额");

    public static Message NoFilledFile => new("no such file; check its name and its folder", "没有这个文件；请核对文件名和所在的文件夹");

    public static Message NoKey => new(
        "something is filled in, but the row does not say for which; copy the row again from the sheet",
        "本行填了内容，却没有写明是哪一家；请从原表重新复制这一行");

    public static Message FilledTooLong(int length, int longest) => new(
        $"{length} characters; at most {longest} are possible",
        $"有 {length} 个字，最多 {longest} 个字");

    public static Message NotAmongChoices(IReadOnlyList<Message> choices) => new(
        $"not one of {choices}",
        $"应为{choices}之一");

    public static Message OnDay(LocalDate day) => new($"{day}", $"{day}");

    public static Message Shown(string text) => new($"'{text}'", $"“{text}”");

    public static Message StandsOtherwise(Message column, Message shown, Message now) => new(
        $"{column} is {now} now, and {shown} in the sheet: the row was filled in for an older state; look at it again and fill it in in the newest sheet",
        $"“{column}”现为{now}，表中为{shown}：本行是按旧情况填写的，请核对后在最新的表中填写");

    public static Message Needed(Message act) => new(
        $"{act} is filled in, and this column is empty; fill in both or neither",
        $"填写了{act}，这一列却是空的；请一并填写，或都留空");

    public static Message KeyTwice(long row) => new(
        $"row {row} is about the same; fill in one of them",
        $"与第 {row} 行重复；请只填一行");

    public static Message NoSheetToFill(Message column, IReadOnlyList<string> columns) => new(
        $"no column '{column}', which the sheet had when it was given out; there are {columns:q}; copy what was filled in into that sheet",
        $"没有“{column}”一列，原表有这一列；文件里有{columns:q}；请把填写的内容复制到原表");

    public static Message NothingToFill(IReadOnlyList<Message> columns) => new(
        $"no column to fill; expected one of {columns}",
        $"没有可填写的列；应有{columns}中的一列");
}
