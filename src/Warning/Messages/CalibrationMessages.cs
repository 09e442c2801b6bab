using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Messages;

/// <summary>What is said about points that are calibrated by outcomes.</summary>
internal static class CalibrationMessages
{
    public static Message LayerTitle => new("Points from outcomes", "按结果校准的分值");

    public static Message LayerNote(LocalDate fitFrom, LocalDate fitTo, LocalDate judgedFrom, LocalDate judgedTo) => new(
        $"Fitted on the dates {fitFrom} to {fitTo}, judged on {judgedFrom} to {judgedTo}; model-card.md beside this file has the figures.",
        $"用 {fitFrom} 至 {fitTo} 的日期拟合，用 {judgedFrom} 至 {judgedTo} 的日期评判；数字见同一文件夹的 model-card.md。");

    public static Message NoOutcomes(int needed) => new(
        $"there is no outcome of a company of the list; points need {needed} companies with an outcome to be fitted on",
        $"没有一起结果的企业在企业名录中；校准分值至少需要 {needed} 家有结果的企业");

    public static Message TooFewDates(int dates, int complete, int fit, Message horizon) => new(
        $"""
        too few dates to calibrate: of {dates}, {complete} have a horizon of {horizon} that has ended; the last third of these judges, and {fit} are left to fit on that end before it begins. Some of these must end before others of them begin, to choose how far points are shrunk. Begin earlier, or take a shorter horizon or less time between dates
        """,
        $"""
        日期太少，不能校准：{dates} 个日期中，此后 {horizon}已满的有 {complete} 个；其中最后三分之一用于评判，期限在评判开始前已满、可用于拟合的有 {fit} 个。拟合用的日期里，还须有一些期限已满后另一些才开始，才能选定收缩强度。请从更早的日期开始，或缩短期限、缩短日期间隔
        """);

    public static Message TooFewToFit(int companies, int needed, LocalDate from, LocalDate to) => new(
        $"""
        too few outcomes to calibrate: on the dates {from} to {to}, which points are fitted on, {companies} {new Plural(companies, "company has", "companies have")} an outcome in the horizon; {needed} are needed, for with fewer the points would follow chance
        """,
        $"结果太少，不能校准：用于拟合的日期（{from} 至 {to}）中，期内有结果的企业只有 {companies} 家，至少需要 {needed} 家；再少，分值就只是偶然");

    public static Message TooFewToJudge(int companies, int needed, LocalDate from, LocalDate to) => new(
        $"""
        too few outcomes to judge by: on the dates {from} to {to}, which judge, {companies} {new Plural(companies, "company has", "companies have")} an outcome in the horizon; {needed} are needed, for with fewer nobody could tell better points from chance
        """,
        $"结果太少，不能评判：用于评判的日期（{from} 至 {to}）中，期内有结果的企业只有 {companies} 家，至少需要 {needed} 家；再少，分不清是更好还是偶然");

    public static Message OneKind => new(
        "every company has an outcome on every date of a part, so that there is nothing to tell them apart by; a shorter horizon may help",
        "某一部分的每个日期上每家企业都有结果，无从区分；可缩短期限再试");

    public static Message NothingVaries(int rules) => new(
        $"none of the {rules} scored {new Plural(rules, "rule", "rules")} fired for some companies and not for others on the dates that points are fitted on",
        $"在用于拟合的日期上，{rules} 条计分规则没有一条是对一些企业触发、对另一些不触发的");

    public static Message TooManyToFit(int columns, int most) => new(
        $"the rules that vary make {columns} columns; at most {most} can be fitted together",
        $"有变化的规则共 {columns} 列，最多能一起拟合 {most} 列");

    public static Message RulesWithSteps(string rule) => new(
        $"the rule '{rule}' has steps; points of steps are not calibrated; try it with a layer in which the rule has a score",
        $"规则“{rule}”分档，各档的分值不能校准；请用另一层把它改成只有一个“score”的规则再试");

    public static Message NothingWarns => new(
        "no rule fired more often before outcomes than otherwise, so that no points can be drawn from them",
        "没有一条规则在出现结果之前触发得更多，得不出分值");

    public static Message PointsBetter(string proposed, string today, string gain, string interval) => new(
        $"On the later dates the proposed points are better than today's, beyond chance: AUC {proposed} against {today}, a gain of {gain} [{interval}].",
        $"在用于评判的日期上，建议分值好于现行分值，超出偶然：AUC {proposed}，现行 {today}，相差 {gain} [{interval}]。");

    public static Message PointsWorse(string proposed, string today, string gain, string interval) => new(
        $"""
        On the later dates the proposed points are worse than today's, beyond chance: AUC {proposed} against {today}, a difference of {gain} [{interval}]. Do not use them.
        """,
        $"在用于评判的日期上，建议分值差于现行分值，超出偶然：AUC {proposed}，现行 {today}，相差 {gain} [{interval}]。请不要采用。");

    public static Message PointsAlike(string proposed, string today, string gain, string interval) => new(
        $"""
        On the later dates the proposed points are neither better nor worse than today's beyond chance: AUC {proposed} against {today}, a difference of {gain} [{interval}]. They are no reason to change.
        """,
        $"在用于评判的日期上，建议分值与现行分值的差别没有超出偶然：AUC {proposed}，现行 {today}，相差 {gain} [{interval}]。不足以据此改分。");

    public static Message PointsAreNoLaw => new(
        "Points say how much more often an outcome followed, not how bad it was or what the law wants. Look at each rule before you use them.",
        "分值只说明之后出现结果的多少，不说明后果轻重，也不代表法律要求；采用前请逐条核对。");

    public static Message DrawsOfCompanies => new(
        "Intervals come of drawing companies, not times: what struck all companies at once, such as a crisis, makes them too narrow.",
        "区间按企业抽样得出，不按时间：如遇到同时冲击所有企业的事件（如危机），区间会偏窄。");

    public static Message JudgedOnce => new(
        "The later dates judge once. Whoever changes rules and calibrates again until they please has fitted them too.",
        "用于评判的日期只能用一次；反复改规则、反复校准直到满意，就等于也拟合了这些日期。");

    public static Message KeptPoints(long rules) => new(
        $"""
        {rules} {new Plural(rules, "rule has its", "rules have their")} points of today, for outcomes say nothing of {new Plural(rules, "it: it", "them: they")} never fired on the dates of the fit, or always.
        """,
        $"有 {rules} 条规则保留现行分值：在用于拟合的日期上从未触发或始终触发，结果说明不了什么。");

    public static Message UndecidedHasNoPoints => new(
        "What missing data say of a company is taken out of the fit, and no points come of it: a rule that cannot be decided gives none.",
        "数据缺失本身的影响已在拟合中扣除，不计分：无法判定的规则不得分。");
}
