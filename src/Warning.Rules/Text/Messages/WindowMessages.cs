namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said about windows on measures and events.</summary>
internal static class WindowMessages
{
    public static Message WindowInWindow(string function, string window) => new(
        $"{function} has a window and cannot stand inside the window of {window}",
        $"{function} 自己有时段，不能写在 {window} 的时段里");

    public static Message PeriodConditionIn(string function) => new($"a condition for each period in {function}", $"{function} 里应为逐期判断的条件");

    public static Message MeasureIn(string function) => new($"a measure in {function}", $"{function} 里应为数值指标");

    public static Message NeedsMeasure(string function) => new(
        $"the window of {function} needs a measure or an event in it; an attribute or a constant has no periods",
        $"{function} 的时段里要有数值指标或事件；属性和常数没有各期的值");

    public static Message WhereOfMeasure(string measure, string function) => new(
        $"where: judges the occurrences of an event; '{measure}' is a measure, whose periods {function} reads",
        $"“where:”只用来逐条筛选事件；“{measure}”是数值指标，{function} 读的是它的各期");

    public static Message DailyYoy => new(
        "yoy is not defined for a daily measure, since the days of a year fall on other weekdays; write avg(x, w) / avg(x, w, offset: 364d) - 1, which compares the same weekdays",
        "按日的指标不能用 yoy，因为一年前的同一天不是同一个星期几；请写 avg(x, w) / avg(x, w, offset: 364d) - 1，比较同一个星期几");

    public static Message KnownPeriods(int periods) => new(
        $"known: is a number of periods, written out, from 1 to the {periods} of the window",
        $"“known:”要直接写 1 到 {periods} 的整数（时段共 {periods} 期）");

    public static Message NotWholePeriods(string span, Message cadence, Message where, Message units, IReadOnlyList<string> fitting) => new(
        $"{span} is no whole number of periods of a {cadence} measure in {where}; write {units}, such as {fitting}",
        $"{where}里的 {span} 不是{cadence}指标的整期数；请写{units}，如 {fitting}");

    public static Message DaysOrWeeks => new("days or weeks", "天或周");

    public static Message MonthsOrMore => new("months, quarters or years", "月、季或年");

    public static Message QuartersOrMore => new("quarters, years or months by threes", "季、年或 3 的倍数的月");

    public static Message YearsOnly => new("years", "年");

    public static Message Named(string function) => new($"{function}", $"{function} ");

    public static Message TheOffset => new("the offset", "“offset:”");

    public static Message EmptyPeriods(Message where) => new($"the window of {where} is empty; it needs at least one period", $"{where}的时段是空的；至少要有一期");

    public static Message EmptyDays(Message where) => new($"the window of {where} is empty; it needs at least one day", $"{where}的时段是空的；至少要有一天");

    public static Message TooManyPeriods(string span, int periods, Message where, int most) => new(
        $"{span} is {periods:0} periods, too many for {where}; at most {most:0} are read",
        $"{where}里的 {span} 有 {periods:0} 期，太长；最多读 {most:0} 期");

    public static Message TooManyDays(string span, Message where, int most) => new(
        $"{span} is too long for {where}; at most {most:0} days are read, which is 120m or 10y",
        $"{where}里的 {span} 太长；最多读 {most:0} 天，即 120m 或 10y");

    public static Message NeedsDuration(Message where) => new($"{where} needs a duration here, such as 30d, 3m or 1y", $"{where}这里要写时长，如 30d、3m 或 1y");
}
