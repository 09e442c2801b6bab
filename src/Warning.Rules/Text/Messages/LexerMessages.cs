namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said about the characters, signs, numbers and texts of an expression.</summary>
internal static class LexerMessages
{
    public static Message IsReserved(string name) => new($"'{name}' is a reserved word and no name", $"“{name}”是保留字，不能用作名称");

    public static Message NameTooLong(int most) => new($"a name has at most {most:0} characters", $"名称最多 {most:0} 个字；请改短");

    public static Message IsNoName(string name) => new(
        $"'{name}' is no name: a name has letters, digits and '_' and does not begin with a digit",
        $"“{name}”不能用作名称：名称由汉字、字母、数字和“_”组成，不能以数字开头");

    public static Message UnclosedText(Message? advice) => new(
        $"the text that begins here is never closed; write ' at its end{advice}",
        $"从这里开始的文字没有结束；请在末尾写上英文单引号 '{advice}");

    public static Message TypographicQuote => new("; a typographic quote does not close it", "，中文引号不能用来结束");

    public static Message ForeignQuotes(string text) => new($"a text stands in straight single quotes; write {text}", $"文字要写在英文单引号里；请写 {text}");

    public static Message ForeignSign(string sign, Message advice) => new($"'{sign}' is no sign of this language; {advice}", $"这里不用“{sign}”；{advice}");

    public static Message SignOutOfPlace(string sign, Message advice) => new($"'{sign}' cannot stand here; {advice}", $"“{sign}”不能写在这里；{advice}");

    /// <summary>What to write in place of another sign.</summary>
    public static Message Write(string sign) => new($"write '{sign}'", $"请写“{sign}”");

    public static Message WriteComma => new("write ',' between arguments; an expression has no end mark", "参数之间请写“,”，表达式末尾不写标点");

    public static Message WritePoint => new("write '.' inside a number", "数字里的小数点请写“.”");

    public static Message NoEndMark => new("write '.' inside a number; an expression has no end mark", "数字里的小数点请写“.”，表达式末尾不写标点");

    public static Message PointInNumber => new("a point belongs inside a number, as in 0.5; names have none", "小数点只用在数字里，如 0.5，名称里没有点");

    public static Message PercentAfterNumber => new("write '%', right after a number", "请写“%”，紧跟在数字后面");

    public static Message PercentIsNoRemainder => new(
        "a percent sign belongs right after a number, as in 30%; for a remainder write mod(a, b)",
        "百分号要紧跟在数字后面，如 30%；求余数请写 mod(a, b)");

    public static Message NoPower => new("there is no power; write a product, or sqrt", "没有乘方；请写成连乘，或用 sqrt");

    public static Message LoneQuestion => new(
        "write '??' for a default, or if(condition, a, b)",
        "缺失时另取一个值请写“??”，按条件取值请写 if(condition, a, b)");

    public static Message InvisibleCharacter(string code) => new($"the invisible character {code} has no meaning here; delete it", $"这里有一个看不见的字符（{code}），请删去");

    public static Message FullWidthCharacter(string character, string ascii) => new(
        $"the full-width '{character}' has no meaning here; write '{ascii}'",
        $"这里不用全角的“{character}”；请写“{ascii}”");

    public static Message UnknownCharacter(string character, string code) => new(
        $"the character '{character}' ({code}) has no meaning here",
        $"字符“{character}”（{code}）在这里没有意义，请删去");

    public static Message BeginsWithPoint(string number) => new($"write 0{number}: a number begins with a digit", $"小数点前要有数字；请写 0{number}");

    public static Message EndsWithPoint(string number) => new(
        $"write {number} or {number}.0: a point is followed by a digit",
        $"小数点后要有数字；请写 {number} 或 {number}.0");

    public static Message NoDecimalPoint(string point) => new($"'{point}' is no decimal point; write '.'", $"“{point}”不是小数点；请写“.”");

    public static Message NoPercentSign(string sign) => new($"'{sign}' is no sign of this language; write '%'", $"这里不用“{sign}”；请写“%”");

    public static Message TwoPointsInNumber(string number) => new($"'{number}' is no number: it has two points", $"“{number}”不是数字：有两个小数点");

    public static Message WrittenNumberTooLarge(string number) => new(
        $"the number {number} is too large; a number has at most 309 digits before its point",
        $"数字 {number} 太大；小数点前最多 309 位");

    public static Message BrokenDuration(string duration) => new(
        $"'{duration}' is no duration: a duration is a whole number of units, such as 30d or 3m",
        $"“{duration}”不是时长：时长是整数加单位，如 30d（30 天）或 3m（3 个月）");

    public static Message DurationTooLarge(string duration) => new($"the duration {duration} is too large", $"时长 {duration} 太长");

    public static Message NoNumber(string number, Message why) => new($"'{number}' is no number: {why}", $"“{number}”不是数字：{why}");

    public static Message LoneUnderscore => new("'_' stands between two digits only", "“_”只能写在两个数字之间");

    public static Message NoExponent => new("there is no exponent; write the number out", "没有指数写法；请把数字写全");

    public static Message DurationIsWritten(string duration) => new($"a duration is written {duration}", $"时长请写 {duration}");

    public static Message NumberHasNoUnit(string number) => new($"a number has no unit; write {number}", $"数字后面不写单位；请写 {number}");

    public static Message UnknownSuffix => new(
        "after a number only %, 万, 亿 or the unit of a duration (d w m q y) can stand; a name begins with a letter",
        "数字后面只能写 %、万、亿或时长的单位（d 天、w 周、m 月、q 季、y 年）；名称不能以数字开头");
}
