namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What each function and each reserved word does, in a line.</summary>
internal static class FunctionTexts
{
    /// <summary>The words and signs that stand between two values.</summary>
    public static IReadOnlyList<string> Operators { get; } = ["and", "or", "in", "not in", "between", "??"];

    /// <summary>Returns what a function does.</summary>
    public static Message? Of(string function) => function switch
    {
        "avg" => new("mean of the known values", "已知各期的平均", "FunctionAvg"),
        "min" => new("least value", "最小值", "FunctionMin"),
        "max" => new("greatest value", "最大值", "FunctionMax"),
        "median" => new("median of the known values", "已知各期的中位数", "FunctionMedian"),
        "sum" => new("total; of events their numbers added", "合计；事件为各次数值相加", "FunctionSum"),
        "count" => new("number of known periods; of events how many happened", "已知的期数；事件为发生次数", "FunctionCount"),
        "last" => new("newest known value of the window", "窗口内最新的已知值", "FunctionLast"),
        "ago" => new("the value that long ago", "若干期以前的值", "FunctionAgo"),
        "change" => new("mean of the window over that of the window before, less 1", "与前一段相比的变化率", "FunctionChange"),
        "yoy" => new("mean of the window over that of a year before, less 1", "与上年同期相比的变化率", "FunctionYoy"),
        "slope" => new("slope a period over the mean: 10% is growth of a tenth a period", "每期增减占平均值的比例", "FunctionSlope"),
        "robust_z" => new("how many robust deviations the newest period is from the median of those before", "最新一期偏离此前中位数多少个稳健标准差", "FunctionRobustZ"),
        "all" => new("whether the condition held in every period", "各期是否都满足条件", "FunctionAll"),
        "any" => new("whether the condition held in one of the periods; of events whether one happened", "是否有一期满足条件；事件为是否发生过", "FunctionAny"),
        "share" => new("share of the periods in which the condition held", "满足条件的期数占比", "FunctionShare"),
        "gone" => new("known before, and nothing known in the window", "以前有数据，而窗口内全无", "FunctionGone"),
        "days_since" => new("days since the last event", "距最近一次事件的天数", "FunctionDaysSince"),
        "surprise" => new("how unlikely so many events are, as the power of ten", "事件多得有多反常，以十的几次方分之一计", "FunctionSurprise"),
        "distinct" => new("number of different values of a field of the events", "事件某字段不同取值的个数", "FunctionDistinct"),
        "value" => new("inside where: the number of the event", "用于 where: 内：该次事件的数值", "FunctionValue"),
        "peer_median" => new("median of the company's peers", "同行的中位数", "FunctionPeerMedian"),
        "peer_rank" => new("rank among the peers, from 0 (lowest) to 1 (highest)", "在同行中的位次，0 最低，1 最高", "FunctionPeerRank"),
        "abs" => new("without its sign", "绝对值", "FunctionAbs"),
        "floor" => new("rounded down", "向下取整", "FunctionFloor"),
        "ceil" => new("rounded up", "向上取整", "FunctionCeil"),
        "sqrt" => new("square root", "平方根", "FunctionSqrt"),
        "round" => new("rounded, half away from zero", "四舍五入", "FunctionRound"),
        "mod" => new("remainder of a division", "余数", "FunctionMod"),
        "least" => new("the least; missing if one is", "最小的；有一个缺失即缺失", "FunctionLeast"),
        "greatest" => new("the greatest; missing if one is", "最大的；有一个缺失即缺失", "FunctionGreatest"),
        "least_known" => new("the least of those that are known", "已知各数中最小的", "FunctionLeastKnown"),
        "greatest_known" => new("the greatest of those that are known", "已知各数中最大的", "FunctionGreatestKnown"),
        "coalesce" => new("the first that is known", "第一个已知的", "FunctionCoalesce"),
        "if" => new("a where the condition is true, b where it is false", "条件成立取前者，不成立取后者", "FunctionIf"),
        "at_least" => new("whether that many of the conditions are true", "是否至少有这么多个条件成立", "FunctionAtLeast"),
        "known" => new("whether it has a value", "是否有数据", "FunctionKnown"),
        "missing" => new("whether it has no value", "是否没有数据", "FunctionMissing"),
        "fired" => new("the condition of another rule of the pack", "包内另一条规则的条件", "FunctionFired"),
        "starts_with" => new("whether the text begins so", "文本是否以此开头", "FunctionStartsWith"),
        "ends_with" => new("whether the text ends so", "文本是否以此结尾", "FunctionEndsWith"),
        "contains" => new("whether the text has this in it", "文本是否含有", "FunctionContains"),
        "date" => new("a day of the calendar", "日历上的一天", "FunctionDate"),
        "today" => new("the as-of date", "截至日期", "FunctionToday"),
        "period" => new("inside a window: the last day of the period that is read", "用于窗口内：所读一期的最后一天", "FunctionPeriod"),
        "days_to_spring_festival" => new("days to the nearest spring festival, negative after it", "距最近一个春节的天数，节后为负", "FunctionDaysToSpringFestival"),
        "year" => new("year of a date", "日期的年份", "FunctionYear"),
        "month" => new("month of a date, 1 to 12", "日期的月份，1 至 12", "FunctionMonth"),
        "day" => new("day of a date; inside where: the day of the event", "日期的日；用于 where: 内为事件的日期", "FunctionDay"),
        "days_between" => new("days from the first date to the second", "从前一日期到后一日期的天数", "FunctionDaysBetween"),
        _ => null,
    };

    /// <summary>Returns what a reserved word, an operator or a named argument does.</summary>
    public static Message? OfWord(string word) => word switch
    {
        "and" => new("both hold", "两者都成立", "WordAnd"),
        "or" => new("one of them holds", "至少一个成立", "WordOr"),
        "not" => new("does not hold", "不成立", "WordNot"),
        "in" => new("is one of the values in brackets", "是括号内的值之一", "WordIn"),
        "not in" => new("is none of the values in brackets", "不是括号内的值", "WordNotIn"),
        "between" => new("between a and b, both included", "在 a 与 b 之间，含两端", "WordBetween"),
        "true" => new("true", "真", "WordTrue"),
        "false" => new("false", "假", "WordFalse"),
        "??" => new("the first that is known", "第一个已知的", "WordCoalesce"),
        "where" => new("counts only the events for which the condition is true", "只计满足条件的事件", "WordWhere"),
        "known" => new("the least number of known periods", "至少要有几期已知", "WordKnown"),
        "offset" => new("moves the window back", "把窗口往前移", "WordOffset"),
        _ => null,
    };
}
