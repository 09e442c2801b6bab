using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>The titles of columns.</summary>
internal static class ColumnMessages
{
    public static Message Rank => new("#", "序号");

    public static Message Level => new("level", "等级");

    public static Message State => new("state", "状态");

    public static Message Since => new("since", "立案日期");

    public static Message Progress => new("work", "办理进度");

    public static Message WorkDue => new("due", "时限");

    public static Message Owner => new("owner", "承办人");

    public static Message Changed => new("changed", "最近变动");

    public static Message Why => new("why", "原因");

    public static Message SilencedUntil => new("silenced until", "暂停提醒至");

    public static Message Company => new("company", "企业");

    public static Message Id => new("id", "统一社会信用代码");

    public static Message Closed => new("closed", "解除日期");

    public static Message ClosedAs => new("as", "处理结果");

    public static Message By => new("by", "经办人");

    public static Message Event => new("event", "事项");

    public static Message Done => new("done", "办理");

    public static Message On => new("on", "日期");

    public static Message About => new("about", "针对");

    public static Message Content => new("what", "内容");

    public static Message Due => new("due", "回复期限");

    public static Message DaysIdle => new("days idle", "停留天数");

    public static Message Letter => new("letter", "文书");

    public static Message Number => new("number", "文号");

    public static Message LetterId => new("id", "编号");

    public static Message Score => new("score", "分值");

    public static Message Reason => new("main reason", "主要原因");

    public static Message CompanyAndReason => new("company and main reason", "企业和主要原因");

    public static Message Unit => new("unit", "单位");

    public static Message Trade => new("trade", "行业");

    public static Message TownOfCompany => new("town", "镇街");

    public static Message ReceivedInTime => new("received in time", "按时签收");

    public static Message HandledInTime => new("handled in time", "按时处置");

    public static Message MedianDays => new("median days", "办结天数（中位）");

    public static Message Resolved => new("resolved", "已解决");

    public static Message FalseWarnings => new("false", "误报");

    public static Message Late => new("late", "超期");

    public static Message RepeatCompanies => new("repeat companies", "重复企业");

    public static Message PerTenThousand => new("per 10,000 workers", "每万职工");

    public static Message Month => new("month", "月份");

    public static Message County => new("county", "县区");

    public static Message Warnings => new("warnings", "预警");

    public static Message HandledEarly => new("handled early", "提前化解");

    public static Message Reminders => new("reminders", "提示函");

    public static Message Opinions => new("opinions", "意见书");

    public static Message Suggestions => new("suggestions", "建议书");

    public static Message Answered => new("answered", "已回复");

    public static Message Overdue => new("overdue", "逾期");

    public static Message Workers => new("workers", "帮助职工（人）");

    public static Message Yuan => new("yuan", "追回金额（元）");

    public static Message All => new("all", "合计");

    public static Message NotKnown => new("not known", "不详");

    public static Message Feed => new("feed", "数据源");

    public static Message Rows => new("rows", "行数");

    public static Message NotRead => new("not read", "未能读取");

    public static Message Unmatched => new("unmatched", "未匹配企业");

    public static Message Department => new("department", "部门");

    public static Message Missing => new("missing", "缺少的数据");

    public static Message Companies => new("companies", "涉及企业");

    public static Message MayRise => new("may rise", "可能升级");

    public static Message LevelAndAbove => new("level and above", "等级及以上");

    public static Message AlertedPairs => new("alerted", "预警");

    public static Message Opened => new("opened", "新增");

    public static Message Precision => new("precision", "准确率");

    public static Message Recall => new("recall", "查全率");

    public static Message OutcomesWarned => new("outcomes warned of", "预警到的结果");

    public static Message LeadDays => new("lead in days, median (quartiles)", "提前天数：中位数（四分位）");

    public static Message FirstOfList => new("first", "前几家");

    public static Message Hits => new("with an outcome", "有结果");

    public static Message PositiveCompanies => new("with an outcome", "有结果");

    public static Message RuleName => new("rule", "规则");

    public static Message FiredPairs => new("fired", "触发");

    public static Message Lift => new("lift", "提升");

    public static Message OutcomesOfRule => new("outcomes", "结果");

    public static Message OutcomesOnly => new("only this", "仅此一条");

    public static Message Entered => new("in", "新列入");

    public static Message Left => new("out", "移出");

    public static Message Raised => new("up", "升级");

    public static Message Lowered => new("down", "降级");

    public static Message Rescored => new("other score", "仅分值变");

    public static Message LettersGained => new("letters +", "文书增");

    public static Message LettersLost => new("letters -", "文书减");

    public static Message ReferralsGained => new("referrals +", "转办增");

    public static Message ReferralsLost => new("referrals -", "转办减");

    public static Message ListedOldNew => new("listed", "列入企业");

    public static Message OutcomeChanged => new("outcome changed", "结果有变");

    public static Message FiresNow => new("fires now", "新触发");

    public static Message FiresNoLonger => new("no longer", "不再触发");

    public static Message UndecidedNow => new("undecided now", "新无法判定");

    public static Message DecidedNow => new("decided now", "新可判定");

    public static Message MadeDifference => new("made the difference", "决定升降");

    public static Message ByRules => new("by", "由哪条规则引起");

    public static Message LetterAndReferrals => new("letter, referrals", "文书、转办");

    public static Message Value => new("value", "数值");

    public static Message PlaceOfNumber => new("#", "第几个");

    public static Message WhereItStands => new("where it stands", "所在位置");

    public static Message PrecisionOfRule => new("precision, rule", "准确率（规则）");

    public static Message RecallOfRule => new("recall, rule", "查全率（规则）");

    public static Message PrecisionOf(Message level) => new($"precision, {level} and above", $"准确率（{level}及以上）");

    public static Message RecallOf(Message level) => new($"recall, {level} and above", $"查全率（{level}及以上）");

    public static Message Undecided => new("undecided", "无法判定");

    public static Message PointsToday => new("points today", "现行分值");

    public static Message PointsProposed => new("proposed", "建议分值");

    public static Message PointsFrom => new("from", "依据");

    public static Message OrderedBy => new("order by", "排序依据");

    public static Message Auc => new("AUC", "排序能力（AUC）");

    public static Message FirstPairs(int k) => new($"first {k}", $"前 {k} 家");

    public static Message RecallAtShare => new("recall at today's share of alerts", "同样预警数下的查全率");

    public static Message AlertedToday => new("alerted today", "现行预警");

    public static Message AlertedProposed => new("proposed", "建议分值预警");

    public static Message NearestRule => new("nearest rule, overlap", "最近的规则（重合）");
}
