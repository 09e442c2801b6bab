using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Messages;

/// <summary>
/// What is said about the files of a rule pack that are no rule files: policy, calendars, jurisdictions, scenarios, and about the pack as a whole.
/// </summary>
internal static class PackMessages
{
    public static Message PackHasErrors(int errors) => new($"The rule pack has {errors} error(s):", $"规则包有 {errors} 处错误：");

    public static Message NoIndicatorsFile => new(
        "the pack has no indicators.json; it declares every name that a rule may use",
        "规则包缺少 indicators.json；规则能用的每个名称都在这个文件里定义，请补上");

    public static Message NotAWholePack(string packs) => new(
        $"the pack has no indicators.json; it declares every name that a rule may use. A pack that changes another is given together with it, such as default,{packs}",
        $"“{packs}”不是完整的规则包：缺少 indicators.json，规则能用的名称都在这个文件里定义；如果它是本地层，请和它改动的规则包一起写，如 default,{packs}");

    public static Message ScenarioIdUsedTwice(string id, string file) => new(
        $"the scenario id '{id}' is used twice, first in {file}; give one of them another id",
        $"情景编号“{id}”用了两次，先见于 {file}；请给其中一个改用别的编号");

    public static Message JurisdictionIdUsedTwice(string id, string file) => new(
        $"the jurisdiction id '{id}' is used twice, first in {file}; give one of them another id",
        $"地方规定编号“{id}”用了两次，先见于 {file}；请给其中一个改用别的编号");

    public static Message YearHasTwoCalendars(int year, string file) => new(
        $"the year {year:0} has two calendars, the first in {file}; keep one of them",
        $"{year:0} 年有两份日历，先见于 {file}；请只保留一份");

    public static Message RuleNotInPack(string rule, Message? advice) => new($"the pack has no rule '{rule}'{advice}", $"规则包里没有规则“{rule}”{advice}");

    public static Message ALevel => new("level", "级别");

    public static Message WhatAScenarioExpects => new("what a scenario expects", "情景的预期“expect”");

    public static Message APolicy => new("a policy", "policy.json 设置");

    public static Message TheBands => new("the bands", "等级分数线“bands”");

    public static Message TheAffectedWorkers => new("the affected workers", "涉及职工人数“affectedWorkers”");

    public static Message NoNumberOfWorkers => new(
        "the list 'of' is empty; name at least one number of workers, such as \"wage_arrears_workers\"",
        "“of”后面的列表是空的；请至少写一个人数，如 \"wage_arrears_workers\"");

    public static Message TheEpisodes => new("the episodes", "案件设置“episodes”");

    public static Message TheHandling => new("the handling", "办理设置“handling”");

    public static Message TheLimits => new("the limits", "办理时限“limits”");

    public static Message LimitsOf(string state) => new($"the limits of '{state}'", $"“{state}”的时限");

    public static Message TheEscalation => new("the times of escalation", "升级督办的时间“escalateAfter”");

    public static Message ADispatch => new("a rule of dispatch", "派单规则“dispatch”");

    public static Message NoLimitInDays(int most, string found) => new(
        $"expected a limit such as '10d' or '10wd' (working days), from 1 to {most}, but found '{found}'",
        $"应为“10d”（天）或“10wd”（工作日）这样的期限，1 至 {most}，实际是“{found}”");

    public static Message NoLimit(int most, string found) => new(
        $"a limit is a whole number from 1 to {most:0} with h (hours), d (days) or wd (working days), such as \"4h\" or \"2wd\"; found '{found}'",
        $"时限应写 1 到 {most:0} 的整数加单位 h（小时）、d（日）或 wd（工作日），如 \"4h\"、\"2wd\"；现为“{found}”");

    public static Message TheOutcomes => new("the outcomes", "处理结果的归类“outcomes”");

    public static Message FindingStandsTwice(string finding, string side) => new(
        $"'{finding}' stands under '{side}' already; a finding is an outcome or none, once",
        $"“{finding}”已经列在“{side}”中；一种处理结果只归一类，只写一次");

    public static Message FindingStandsNowhere(string finding) => new(
        $"'{finding}' stands under neither 'positive' nor 'negative'; add it to 'negative' if a case closed so had no trouble behind it",
        $"“{finding}”既没有列入“positive”，也没有列入“negative”；这样结案的企业如果并没有出事，请列入“negative”");

    public static Message ADimension => new("a dimension", "维度");

    public static Message MalformedDimensionId => new(
        "a dimension's id is a text without spaces, such as \"pay\"",
        "维度的编号“id”不能为空，也不能有空格，例如 \"pay\"");

    public static Message DimensionIdUsedTwice(string id) => new(
        $"the dimension '{id}' stands twice; put the categories of both into one",
        $"维度“{id}”写了两次；请把类别并到一处");

    public static Message CategoryOfTwoDimensions(string category, string dimension) => new(
        $"the category '{category}' counts in the dimension '{dimension}' already; a category stands in one dimension, once, so that the points add up to the score",
        $"类别“{category}”已经计入维度“{dimension}”；一个类别只计入一个维度，只写一次，各维度相加才是总分");

    public static Message NoRuleOfCategory(string category, Message? advice) => new(
        $"no rule has the category '{category}'{advice}",
        $"没有类别为“{category}”的规则{advice}");

    public static Message TheLetters => new("the letters", "文书设置“letters”");

    public static Message TheLetterOfKind(string key) => new($"the {key}", $"文书“{key}”");

    public static Message BandsMustRise(string band, string found, string before) => new(
        $"the bands must rise: '{band}' is {found}, not above the {before} of the band before it",
        $"等级分数线应逐级升高：“{band}”为 {found}，没有高于前一级的 {before}；请改正");

    public static Message LetterNeedsWords(string key) => new(
        $"'{key}' needs the keys 'opening' and 'request', for no earlier pack has them",
        $"“{key}”须写明“opening”和“request”，因为前面的规则包都没有写");

    public static Message AReferral => new("a referral", "转办事项");

    public static Message MalformedReferralId => new(
        "a referral's id is a text without spaces, such as \"legal-aid\"",
        "转办事项的编号“id”不能为空，也不能有空格，例如 \"legal-aid\"");

    public static Message ReferralIdUsedTwice(string id) => new(
        $"two referrals have the id '{id}'; give one of them another id",
        $"有两个转办事项的编号都是“{id}”；请给其中一个改用别的编号");

    public static Message ACalendar => new("a calendar", "工作日历");

    public static Message OtherCountry(string found) => new(
        $"'country' is cn, whose working days the pack counts; found '{found}'",
        $"“country”只能写 cn，规则包按中国的工作日计算；现为“{found}”");

    public static Message MalformedDayOff(string key, string found) => new(
        $"a day in '{key}' is a date such as 2026-01-31 that the calendar has; found '{found}'",
        $"“{key}”中的日期应写成 2026-01-31 这样，并且确有这一天；现为“{found}”");

    public static Message DayOfOtherYear(string day, int year, int ownYear) => new(
        $"{day} is no day of {year:0}; put it into cn-{ownYear:0}.json, whichever notice names it",
        $"{day} 不在 {year:0} 年；无论由哪份通知公布，都请写入 cn-{ownYear:0}.json");

    public static Message DayStandsTwice(string day, string key) => new(
        $"{day} stands in '{key}' already; a day is off or worked, once",
        $"{day} 已写在“{key}”中；同一天或休息或上班，只写一次");

    public static Message AJurisdiction => new("a jurisdiction", "地方规定");

    public static Message MalformedJurisdictionId => new(
        "a jurisdiction's id is a text without spaces, such as \"guangdong\"",
        "地方规定的编号“id”不能为空，也不能有空格，例如 \"guangdong\"");

    public static Message TheTextOfARegulation => new("the text of a regulation", "法规文本“text”");

    public static Message DutiesOfTheAuthority => new("what the authority must do", "主管部门的职责“authority”");

    public static Message SourcedField(string key) => new($"'{key}'", $"“{key}”");

    public static Message DutiesOfTheUnion => new("what the union must do", "工会自身的职责“own”");

    public static Message ArticlesOfALaw => new("the articles of a law", "一部法律的条款");

    public static Message AGround => new("a ground of a suggestion", "发出建议书的情形");

    public static Message MalformedGroundId => new(
        "the id of a ground is a text without spaces, such as \"not-answered\"",
        "情形的编号“id”不能为空，也不能有空格，例如 \"not-answered\"");

    public static Message GroundIdUsedTwice(string id) => new(
        $"the ground id '{id}' is used twice; give one of them another id",
        $"情形的编号“{id}”用了两次；请给其中一个换一个编号");

    public static Message UnknownWord(string key, IReadOnlyList<string> words, string found, Message? advice) => new(
        $"'{key}' lists {words}; found '{found}'{advice}",
        $"“{key}”中只能写 {words}；现有“{found}”{advice}");

    public static Message NoSuchEvent(string found, Message? advice) => new(
        $"'proceedings' lists events of the catalog by their ids; there is no event '{found}'{advice}",
        $"“proceedings”列出事件类指标的 id；没有“{found}”这个事件指标{advice}");

    public static Message NoSuchProvince(string found, IReadOnlyList<string> provinces, Message? advice) => new(
        $"'within' names the province that a city lies in, which is one of {provinces}; found '{found}'{advice}",
        $"“within”写城市所在的省，可写 {provinces}；现为“{found}”{advice}");

    public static Message MalformedTextDate(string key, string found) => new(
        $"'{key}' is a day such as 2020-12-01; found '{found}'",
        $"“{key}”是日期，例如 2020-12-01；现为“{found}”");

    public static Message UnknownPlaceholder(string placeholder) => new(
        $"a number has {{short}}, {{year}} and {{serial}}; found '{placeholder}'",
        $"文号格式中只能用 {{short}}、{{year}}、{{serial}}；现有“{placeholder}”");

    public static Message PlaceholdersMissing => new(
        "a number needs {year} and {serial}, or two letters would have the same",
        "文号格式须有 {year} 和 {serial}，否则两份文书会用同一个文号");

    public static Message ScenarioLevelDiffers(Message level, Message expected) => new($"level {level}, expected {expected}", $"等级为{level}，预期为{expected}");

    public static Message ScenarioScoreDiffers(decimal score, Message expected, string sum) => new(
        $"score {score}, expected {expected} ({sum})",
        $"分值为 {score}，预期为 {expected}（{sum}）");

    public static Message Points(decimal points) => new($"{points}", $"{points}");

    public static Message PointsBetween(decimal least, decimal most) => new($"{least} to {most}", $"{least} 到 {most}");

    public static Message PointsAtLeast(decimal least) => new($"at least {least}", $"不低于 {least}");

    public static Message PointsAtMost(decimal most) => new($"at most {most}", $"不高于 {most}");

    public static Message TheBoundsOfAScore => new("the bounds of a score", "分值范围“score”");

    public static Message NoBound => new("the bounds of a score need 'atLeast', 'atMost' or both", "分值范围要写“atLeast”或“atMost”，也可以都写");

    public static Message BoundsFall(decimal least, decimal most) => new(
        $"'atMost' is {most}, below 'atLeast', {least}; no score is in between",
        $"“atMost”是 {most}，低于“atLeast”的 {least}，没有分值能符合；请核对");

    public static Message ReferralNotInPack(string id, Message? advice) => new($"the policy has no referral '{id}'{advice}", $"设置里没有转办“{id}”{advice}");

    public static Message ScenarioLetterDiffers(string letter, string expected) => new($"letter {letter}, expected {expected}", $"文书为 {letter}，预期为 {expected}");

    public static Message ExpectedReferralIsNotDue(string id) => new($"the referral {id} is not due, and expected", $"预期的转办 {id} 没有出现");

    public static Message UnexpectedReferralIsDue(string id) => new($"the referral {id} is due, and not expected", $"出现了预期之外的转办 {id}");

    public static Message NothingScored(decimal score, Message expected) => new(
        $"score {score}, expected {expected} (no rule has fired)",
        $"分值为 {score}，预期为 {expected}（没有规则触发）");

    public static Message ExpectedRuleHasNotFired(string rule, Message? why) => new($"'{rule}' has not fired{why}", $"“{rule}”未触发{why}");

    public static Message UnexpectedRuleHasFired(string rule, Message? why) => new(
        $"'{rule}' has fired and is not expected to{why}",
        $"“{rule}”触发了，预期不触发{why}");

    /// <summary>The end of a message about a rule that a scenario expects.</summary>
    public static Message NotInForceThen => new(": it is not in force on the scenario's date", "：情景的截至日期不在其有效期内");
}
