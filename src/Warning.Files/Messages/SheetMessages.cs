using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files.Messages;

/// <summary>The headers and words of the tables that people read.</summary>
internal static class SheetMessages
{
    public static IReadOnlyList<Message> Gaps => [Company, Name, Level, Score, ScoreHigh, Rule, RuleTitle, RuleScore, Missing];

    public static IReadOnlyList<Message> Shadow => [Rule, RuleTitle, RuleScore, Company, Name, Level, Score, Because];

    public static IReadOnlyList<Message> Rejects => [Feed, File, Row, Column, Value, Reason];

    public static IReadOnlyList<Message> Unmatched => [Feed, File, Row, CompanyInFeed, Reason, Nearest, Confirmed];

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

    public static Message PointsOf(Message dimension) => new($"points.{dimension}", $"分值·{dimension}");

    public static Message DimensionTitle(string title) => new($"{title}", $"{title}");

    public static Message NoDimension => new("other", "其他");

    public static Message Rank => new("rank", "序号");

    public static Message Name => new("name", "企业");

    public static Message Company => new("company", "统一社会信用代码");

    public static Message Level => new("level", "预警等级");

    public static Message State => new("state", "状态");

    public static Message StateReason => new("stateReason", "状态原因");

    public static Message Since => new("since", "立案日期");

    public static Message AlertLevel => new("alertLevel", "案件等级");

    public static Message SilencedTo => new("silencedUntil", "已暂停至");

    public static Message Visit => new("visit", "走访");

    public static Message VisitPlanned => new("to be visited", "列入走访");

    public static Message VisitPlannedTied => new("to be visited (equal at the line)", "列入走访（线上并列）");

    public static Message VisitBelow => new("below the line", "名额之外");

    public static Message VisitBelowTied => new("below the line (equal at it)", "名额之外（线上并列）");

    public static Message VisitDone(LocalDate? day) => new($"acted on {day}", $"{day} 已办理");

    public static Message VisitSilenced => new("silenced", "暂停提醒");

    public static Message VisitClosed => new("closed by a person", "已结案");

    public static Message Because => new("because", "触发原因");

    public static Message RuleRelease => new("ruleRelease", "规则发布");

    public static Message HandlingUnit => new("unit", "承办单位");

    public static Message HandlingOwner => new("owner", "承办人");

    public static Message HandlingProgress => new("progress", "办理进度");

    public static Message HandlingDue => new("due", "办理时限");

    public static Message Lacks => new("pointsToLine", "距名额线分值");

    public static Message AlertsName => new("alerts", "预警清单");

    public static Message Score => new("score", "分值");

    public static Message ScoreHigh => new("scoreHigh", "补齐数据后最高分值");

    public static Message About(decimal number) => new($"about {number:0.##}", $"约{number:0.##}");

    public static Message AffectedWorkers => new("affectedWorkers", "涉及职工人数");

    public static Message MainReason => new("mainReason", "主要原因");

    public static Message OtherReasons => new("otherReasons", "其他原因");

    public static Message Referrals => new("referrals", "转办");

    public static Message Letter => new("letter", "文书");

    public static Message Indeterminate => new("indeterminate", "无法判定的规则数");

    public static Message Department => new("department", "部门");

    public static Message Indicator => new("indicator", "指标");

    public static Message IndicatorTitle => new("title", "指标名称");

    public static Message Why => new("why", "原因");

    public static Message MissingSince => new("since", "最早自何时起");

    public static Message Companies => new("companies", "企业数");

    public static Message Deciding => new("alerts", "补齐后可能升级的企业数");

    public static Message Rules => new("rules", "规则数");

    public static Message RuleTitles => new("ruleTitles", "规则名称");

    public static Message WorkbookTitle(LocalDate asOf) => new($"Alerts as of {asOf}", $"预警（截至 {asOf}）");

    public static Message TitleOfUnion(string union, LocalDate asOf) => new($"{union}: alerts as of {asOf}", $"{union}预警（截至 {asOf}）");

    public static Message MoreAlerts(int alerts) => new($"and {alerts} more, which the text file lists", $"另有 {alerts} 家，见同名的文本文件");

    public static Message MoreReasons(int reasons) => new($"and {reasons} more", $"另有 {reasons} 项");

    public static Message ByTown => new("by town", "按镇街");

    public static Message GapsName => new("gaps by department", "待补数据（按部门）");

    public static Message LettersDue => new("letters due", "文书时限");

    public static Message NoTown => new("(town not known)", "（未写明镇街）");

    public static Message LevelOfCompanies(Message level, int companies) => new($"{level} {companies:0}", $"{level} {companies:0}");

    public static Message TownHeading(Message town, int companies, IReadOnlyList<Message> levels) => new(
        $"{town}: {companies:0} {new Plural(companies, "company", "companies")} ({levels})",
        $"{town}：{companies:0} 家（{levels}）");

    public static Message UnmatchedName => new("unmatched", "未匹配企业");

    public static Message Confirmed => new("confirmed", "确认");

    public static Message HowToConfirm => new("The company that is meant: choose one, or write its name or code.", "请选择或填写对应企业的名称或统一社会信用代码。");

    public static Message NearestOf(int place) => new($"nearest{place}", $"相近名称 {place}");

    public static Message RowsOfName => new("rows", "行数");

    public static Message FirstRow => new("firstRow", "首见行");

    public static Message Town => new("town", "镇街");

    public static Message Address => new("address", "地址");

    public static Message LetterKind => new("letter", "文书");

    public static Message LetterStateHeader => new("state", "办理状态");

    public static Message LetterNumber => new("number", "文号");

    public static Message ProposedOn => new("proposedOn", "拟发日期");

    public static Message IssuedOn => new("issuedOn", "发出日期");

    public static Message ServedOn => new("servedOn", "送达日期");

    public static Message DueDay => new("due", "应回复日期");

    public static Message DaysLeft => new("daysLeft", "剩余天数");

    public static Message DaysIdle => new("daysIdle", "搁置天数");

    private static Message Rule => new("rule", "规则");

    private static Message RuleTitle => new("title", "规则名称");

    private static Message RuleScore => new("ruleScore", "规则分值");

    private static Message Missing => new("missing", "待补数据");

    public static Message Feed => new("feed", "数据源");

    public static Message File => new("file", "文件");

    private static Message Row => new("row", "行");

    private static Message Column => new("column", "列");

    private static Message Value => new("value", "内容");

    public static Message Reason => new("reason", "原因");

    public static Message CompanyInFeed => new("company", "企业");

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
