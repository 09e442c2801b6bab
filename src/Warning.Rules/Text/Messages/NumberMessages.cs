namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said about the numbers of JSON, and about what people write for them.</summary>
internal static class NumberMessages
{
    public static Message NoJsonNumber(Message? advice) => new(
        $"expected a number; it begins with a digit and has no leading zeros{advice}",
        $"这里应为数字；数字以 0 到 9 开头，前面不加 0 和“+”{advice}");

    public static Message NoDigitAfterPoint(Message? found) => new($"expected a digit after the point{found}", $"小数点后面应为数字{found}");

    public static Message NoDigitInExponent(Message? found) => new($"expected a digit in the exponent{found}", $"e 后面应为数字{found}");

    public static Message TooLarge => new("the number is too large", "数字太大；请核对位数");

    /// <summary>The end of a message: what to write.</summary>
    public static Message WriteNumber(string right) => new($"; write {right}", $"；请写 {right}");

    public static Message WithoutQuotes(string number) => new($"; write {number} without quotes", $"；请去掉引号，写 {number}");

    public static Message Percent(string number, string share) => new(
        $"a number of JSON has no '%'; write {number}, or {share} where a share is wanted",
        $"这里的数字不带“%”；请写 {number}，如果要的是比例，请写 {share}");

    public static Message Thousands(string number) => new($"a number has no commas between its thousands; write {number}", $"数字里不写千位分隔符“,”；请写 {number}");

    public static Message FullWidth(string number) => new($"the number is full-width; write {number}", $"数字是全角的；请改为半角，写 {number}");

    public static Message NumberWithUnit(string number) => new($"a number of JSON stands alone, without a unit; write {number}", $"这里的数字不带单位；请写 {number}");

    public static Message DateInQuotes(string date) => new($"a date stands in double quotes; write \"{date}\"", $"日期要放在英文双引号里；请写 \"{date}\"");

    public static Message DurationInQuotes(string duration) => new(
        $"a duration stands in double quotes; write \"{duration}\"",
        $"时长要放在英文双引号里；请写 \"{duration}\"");

    /// <summary>The end of a message: a sentence of its own.</summary>
    public static Message Also(Message said) => new($"; {said}", $"；{said}");
}
