using EarlyWarning.Rules;

namespace EarlyWarning.Files.Messages;

/// <summary>What requests for data say, and the headers of the sheets that go with them.</summary>
internal static class AskingMessages
{
    public static Message NothingScannedYet => new(
        "there was no scan yet, so it is not known what is missing; scan first",
        "还没有扫描过，不知道缺哪些数据；请先扫描一次");

    public static Message NoSuchDepartment(string department, IReadOnlyList<string> known) => new(
        $"no data are missing of a department '{department}'; data are missing of: {known}",
        $"部门“{department}”没有待补数据；有待补数据的部门：{known}");

    public static Message SeveralDepartments(string department, IReadOnlyList<string> meant) => new(
        $"'{department}' may be several departments: {meant}; write one of them",
        $"“{department}”可以指几个部门：{meant}；请写明其中一个");

    public static Message NoUnionToAsk => new(
        "the scan file names no union (issuer) that could ask",
        "扫描文件没有写明发函的工会（issuer）");

    public static Message RequestIsThere(string path) => new(
        $"'{path}' is there already, and somebody may have written in it; name another folder, or take it away",
        $"“{path}”已经有了，可能有人改过；请另指定一个文件夹，或者先移走它");

    public static Message RequestNotWritten(string folder, Message why) => new(
        $"nothing was written to '{folder}': {why}",
        $"没有写入“{folder}”：{why}");

    public static Message ListOfData => new("data asked for", "数据清单");

    public static Message BasicFacts => new("basic facts", "基本情况");

    public static Message PeriodAsked => new("period", "期间");

    public static Message MissingFrom => new("missingSince", "缺失起始");

    public static Message CouldDecide => new("rules", "用于判断的事项数");

    public static Message DayOfFigure => new("day", "日期");

    public static Message MonthOfFigure => new("month", "月份");

    public static Message QuarterOfFigure => new("quarter", "季度");

    public static Message YearOfFigure => new("year", "年度");
}
