namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said about sentences with expressions in braces.</summary>
internal static class TemplateMessages
{
    public static Message SentenceTooLong(int most) => new(
        $"the sentence is longer than {most:0} characters; shorten it",
        $"这句话超过 {most:0} 个字符；请写短一些");

    public static Message UnclosedClause => new(
        "this '[' is never closed; write ']' after the clause, or '[[' for a bracket",
        "这个“[”没有结束；请在这一小段后面写“]”，要写方括号本身请写“[[”");

    public static Message ClauseInClause => new(
        "a clause cannot stand inside a clause; write '[[' for a bracket",
        "可省略的一小段里不能再套一段；要写方括号本身请写“[[”");

    public static Message ClosesNoClause => new("this ']' closes no clause; write ']]' for a bracket", "这个“]”没有对应的“[”；要写方括号本身请写“]]”");

    public static Message ClauseWithoutExpression => new(
        "a clause without an expression is never left out; write '[[' and ']]' for brackets",
        "方括号里没有表达式，永远不会省略；要写方括号本身请写“[[”和“]]”");

    public static Message BraceClosesNothing => new("this '}' closes nothing; write '}}' for a brace", "这个“}”没有对应的“{”；要写花括号本身请写“}}”");

    public static Message BraceNeverClosed => new(
        "this '{' is never closed; write '}' after the expression, or '{{' for a brace",
        "这个“{”没有结束；请在表达式后面写“}”，要写花括号本身请写“{{”");

    public static Message FullWidthBrace(string brace, string ascii) => new(
        $"an expression stands in '{{' and '}}'; write '{ascii}' in place of the full-width '{brace}', or '{brace}{brace}' for the sign itself",
        $"表达式要写在半角的“{{”和“}}”里；请把全角的“{brace}”改为“{ascii}”，要写这个符号本身请写“{brace}{brace}”");

    public static Message UnknownFormat(string format) => new(
        $"'{format}' is no format; write n0 to n9, the number of decimals",
        $"“{format}”不是格式；请写 n0 到 n9，数字是小数位数");

    public static Message FormatOfNumbers(int digits, Message found) => new(
        $"the format n{digits} is of numbers, and this is {found}; leave ':n{digits}' out",
        $"格式 n{digits} 只用于数字，这里是{found}；请删去“:n{digits}”");
}
