using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Messages;

/// <summary>The headers and words of the tables that people read.</summary>
internal static class SheetMessages
{
    public static IReadOnlyList<Message> Alerts =>
    [
        Rank, Name, Company, Level, State, StateReason, Since, AlertLevel, Score, ScoreHigh, AffectedWorkers, MainReason, OtherReasons, Referrals, Letter, Indeterminate,
    ];

    public static IReadOnlyList<Message> Gaps => [Company, Name, Level, Score, ScoreHigh, Rule, RuleTitle, RuleScore, Missing];

    public static IReadOnlyList<Message> GapsByDepartment => [Department, Indicator, IndicatorTitle, Why, MissingSince, Companies, Deciding, Rules, RuleTitles];

    public static IReadOnlyList<Message> Rejects => [Feed, File, Row, Column, Value, Reason];

    public static IReadOnlyList<Message> Unmatched => [Feed, File, Row, CompanyInFeed, Reason, Nearest];

    public static IReadOnlyList<Message> Report =>
        [Month, County, Warnings, HandledEarly, Reminders, Opinions, Suggestions, Answered, Overdue, Workers, Recovered];

    public static Message To(string department) => new($"{department}", $"{department}");

    public static Message ToBeVerified(string department) => new($"{department} (to be verified)", $"{department}（待核实）");

    public static Message ResumesOn(Message? reason, LocalDate day) => new($"{reason}, until {day}", $"{reason}，{day} 起恢复");

    public static Message SilencedUntil(Message? reason, LocalDate day) => new($"{reason}; silenced until {day}", $"{reason}；已暂停提醒，{day} 起恢复");

    public static Message LetterState(Message kind, Message state) => new($"{kind} {state}", $"{kind} {state}");

    public static Message CaseToInvestigate => new("investigate proposed", "待调查核实");

    public static Message NumberedLetter(Message kind, Message state, Message? due, string number) => new(
        $"{kind} {state}{due} {number}",
        $"{kind} {state}{due} {number}");

    public static Message DueOn(LocalDate day) => new($" (due {day})", $"（{day} 前回复）");

    public static Message InBrackets(Message looks) => new($"({looks})", $"（{looks}）");

    public static Message ReasonOfCompanies(Message reason, int companies) => new($"{reason} {companies:0}", $"{reason} {companies:0}");

    public static Message NoDepartment => new("(not named)", "（未写明）");

    private static Message Rank => new("rank", "序号");

    private static Message Name => new("name", "企业");

    private static Message Company => new("company", "统一社会信用代码");

    private static Message Level => new("level", "预警等级");

    private static Message State => new("state", "状态");

    private static Message StateReason => new("stateReason", "状态原因");

    private static Message Since => new("since", "立案日期");

    private static Message AlertLevel => new("alertLevel", "案件等级");

    private static Message Score => new("score", "分值");

    private static Message ScoreHigh => new("scoreHigh", "补齐数据后最高分值");

    private static Message AffectedWorkers => new("affectedWorkers", "涉及职工人数");

    private static Message MainReason => new("mainReason", "主要原因");

    private static Message OtherReasons => new("otherReasons", "其他原因");

    private static Message Referrals => new("referrals", "转办");

    private static Message Letter => new("letter", "文书");

    private static Message Indeterminate => new("indeterminate", "无法判定的规则数");

    private static Message Rule => new("rule", "规则");

    private static Message RuleTitle => new("title", "规则名称");

    private static Message RuleScore => new("ruleScore", "规则分值");

    private static Message Missing => new("missing", "待补数据");

    private static Message Department => new("department", "部门");

    private static Message Indicator => new("indicator", "指标");

    private static Message IndicatorTitle => new("title", "指标名称");

    private static Message Why => new("why", "原因");

    private static Message MissingSince => new("since", "最早自何时起");

    private static Message Companies => new("companies", "企业数");

    private static Message Deciding => new("alerts", "补齐后可能升级的企业数");

    private static Message Rules => new("rules", "规则数");

    private static Message RuleTitles => new("ruleTitles", "规则名称");

    private static Message Feed => new("feed", "数据源");

    private static Message File => new("file", "文件");

    private static Message Row => new("row", "行");

    private static Message Column => new("column", "列");

    private static Message Value => new("value", "内容");

    private static Message Reason => new("reason", "原因");

    private static Message CompanyInFeed => new("company", "企业");

    private static Message Nearest => new("nearest", "相近名称");

    private static Message Month => new("month", "月份");

    private static Message County => new("county", "县区");

    private static Message Warnings => new("warnings", "预警");

    private static Message HandledEarly => new("handledEarly", "提前化解");

    private static Message Reminders => new("reminders", "提示函");

    private static Message Opinions => new("opinions", "意见书");

    private static Message Suggestions => new("suggestions", "建议书");

    private static Message Answered => new("answered", "已回复");

    private static Message Overdue => new("overdue", "逾期");

    private static Message Workers => new("workers", "帮助职工（人）");

    private static Message Recovered => new("recoveredCny", "追回金额（元）");
}
