using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said about the names, types and operators of an expression.</summary>
internal static class BinderMessages
{
    public static Message TooManyParts(int most) => new(
        $"the expression has more than {most:0} parts with its lets expanded; split the rule",
        $"表达式（“let”展开后）超过 {most:0} 个部分；请拆成几条规则");

    public static Message InLet(string name, Message message) => new($"in the let '{name}' used here: {message}", $"这里用到的 let“{name}”：{message}");

    public static Message UnknownIndicator(string name, Message? advice) => new($"unknown indicator '{name}'{advice}", $"没有名为“{name}”的指标{advice}");

    public static Message UnknownField(string name, Message? advice) => new($"unknown field '{name}'{advice}", $"没有名为“{name}”的字段{advice}");

    public static Message IsFunction(string name, string signature) => new($"; '{name}' is a function, write {signature}", $"；“{name}”是函数，请写 {signature}");

    public static Message BareSpan(string span, int count) => new(
        $"a duration such as {span} shapes a window or moves a date (d + {span}) and has no value of its own; where a number is meant write {count:0}",
        $"时长（如 {span}）只用来写时段或推移日期（d + {span}），本身没有值；如果是数字，请写 {count:0}");

    public static Message MisplacedMissing => new(
        "'missing' stands only as a branch of if; to ask whether x is missing write missing(x)",
        "“missing”只能作 if 的一个结果；要问 x 是否缺失，请写 missing(x)");

    public static Message BareEvent(string name) => new(
        $"'{name}' is an event and has no value of its own; count it over a window, such as count({name}, 30d)",
        $"“{name}”是事件，本身没有值；请在一个时段里统计，如 count({name}, 30d)");

    public static Message MixedCadences(string first, Message cadence, string second, Message otherCadence) => new(
        $"a window reads measures of one cadence: '{first}' is {cadence}, '{second}' is {otherCadence}",
        $"一个时段里的指标周期要相同：“{first}”是{cadence}的，“{second}”是{otherCadence}的");

    /// <summary>A type with its article.</summary>
    public static Message Of(ValueType type) => type switch
    {
        ValueType.Number => ANumber,
        ValueType.Text => AText,
        ValueType.Date => ADate,
        ValueType.Condition => ACondition,
    };

    public static Message Expected(Message what, Message found, Message? advice) => new($"expected {what}, found {found}{advice}", $"{what}，现为{found}{advice}");

    public static Message NeedsCondition => new("a condition", "这里应为条件");

    public static Message NeedsNumber => new("a number", "这里应为数字");

    public static Message NumberAfterMinus => new("a number after '-'", "“-”后面应为数字");

    public static Message NumberBeside(string sign) => new($"a number beside '{sign}'", $"“{sign}”两边应为数字");

    public static Message ConditionAfterNot => new("a condition after 'not'", "“not”后面应为条件");

    public static Message ConditionBeside(string word) => new($"a condition beside '{word}'", $"“{word}”两边应为条件");

    public static Message ArgumentIn(string function, Message type) => new($"{type} in {function}", $"{function} 里应为{type}");

    public static Message CompareIt(string example) => new($"; compare it, such as {example}", $"；请写成比较，如 {example}");

    public static Message DateIsNoNumber => new(
        "; a date is moved by a duration, such as d + 30d, and days_between(a, b) is a number",
        "；日期用时长推移，如 d + 30d；相差的天数请写 days_between(a, b)");

    public static Message ConditionAsNumber => new("; turn it into one with if(c, 1, 0)", "；请用 if(c, 1, 0) 换成数字");

    public static Message NoSubtractedDates => new(
        "two dates are not subtracted; write days_between(earlier, later)",
        "两个日期不能相减；请写 days_between(earlier, later)");

    public static Message MisplacedSpan(string span) => new(
        $"a duration such as {span} is added to or subtracted from a date, and from nothing else",
        $"时长（如 {span}）只能与日期相加、相减");

    public static Message HasNoOrder(Message type) => new(
        $"{type} has no order; only numbers and dates are compared with < <= > >=",
        $"{type}不分大小；只有数字和日期能用 < <= > >= 比较");

    public static Message HasNoOrderBetween(Message type) => new(
        $"{type} has no order; 'between' takes numbers and dates",
        $"{type}不分大小；“between”只用于数字和日期");

    public static Message Incomparable(Message left, Message right, Message? advice) => new(
        $"{left} is compared with {right}; both sides must be of one type{advice}",
        $"{left}不能与{right}比较；两边的类型应相同{advice}");

    public static Message InQuotes(string text) => new($", such as '{text}'", $"，如 '{text}'");

    public static Message NumberWithoutQuotes => new("; a number is written without quotes", "；数字不加引号");

    public static Message FlagAlone => new(
        "; a flag or condition is compared with true or false, or stands alone",
        "；“是/否”或条件只能与 true、false 比较，或者单独写");

    public static Message AsDate(string text) => new($", such as date('{text}')", $"，如 date('{text}')");

    public static Message NotAsBefore(Message first, Message found) => new(
        $"expected {first} as before, found {found}; all must be of one type",
        $"这里应与前面一样是{first}，现为{found}；各项的类型应相同");

    public static Message UnitNamed(Message unit) => new($"'{unit}'", $"“{unit}”");

    public static Message UnitsDiffer(Message left, Message right, Message where, Message? advice) => new(
        $"the units do not match: {left} and {right} {where}{advice}",
        $"单位不一致：{where}，一边是{left}，一边是{right}{advice}");

    public static Message PlainRatio => new("a plain ratio", "比率");

    public static Message ComparedHere => new("compared here", "相比较的两项");

    public static Message Beside(string sign) => new($"beside '{sign}'", $"“{sign}”两边");

    public static Message InFunction(string function) => new($"in {function}", $"{function} 里");

    public static Message InBranches => new("in the branches of if", "if 的两个结果");

    public static Message FirstKnown => new("of which the first known is taken", "依次取值的几项");

    public static Message TenThousandYuan => new("; multiply the one in 万元 by 10000", "；请把以万元计的一边乘以 10000");

    public static Message HidesIndicator(string let, Message indicator) => new(
        $"the let '{let}' hides {indicator}; give it another name",
        $"let“{let}”与{indicator}重名；请改名");

    public static Message HidesParameter(string let, string parameter) => new(
        $"the let '{let}' hides the parameter '{parameter}'; give it another name",
        $"let“{let}”与参数“{parameter}”重名；请改名");

    public static Message TheIndicator(string id) => new($"the indicator '{id}'", $"指标“{id}”");

    public static Message AnAliasOf(string id) => new($"an alias of the indicator '{id}'", $"指标“{id}”的别名");

    public static Message LetCircle(string let, string circle) => new(
        $"the let '{let}' stands for itself: {circle}; break the cycle",
        $"let“{let}”绕回来引用了自己：{circle}；请断开其中一处");

    private static Message ANumber => new("a number", "数字");

    private static Message AText => new("a text", "文字");

    private static Message ADate => new("a date", "日期");

    private static Message ACondition => new("a condition", "条件");
}
