namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said about the shape of an expression.</summary>
internal static class ParserMessages
{
    public static Message TooLong(int most) => new(
        $"the expression is longer than {most:0} characters; name a part of it with let",
        $"表达式超过 {most:0} 个字符；请用“let”给其中一部分取名");

    public static Message ExpressionTooDeep(int most) => new(
        $"the expression is nested deeper than {most:0} levels of brackets, calls and signs; name a part of it with let",
        $"表达式的括号、函数和符号嵌套超过 {most:0} 层；请用“let”给其中一部分取名");

    public static Message IsEmpty => new("the expression is empty", "表达式是空的，请补上");

    public static Message ClosesNothing => new("this ')' closes no bracket", "这个“)”没有对应的“(”；请补上或删去");

    public static Message NeverClosed => new("this '(' is never closed; a ')' is missing", "这个“(”没有结束，缺少一个“)”");

    public static Message TheEnd => new("the end", "结尾");

    public static Message Quoted(string written) => new($"'{written}'", $"“{written}”");

    public static Message UnbracketedCoalesce(string operand) => new(
        $"'??' next to arithmetic needs brackets; write ({operand}), or put '??' and its two sides in brackets",
        $"“??”与加减乘除写在一起时要加括号；请写 ({operand})，或者把“??”和它的两边括起来");

    public static Message ChainedComparison => new(
        "comparisons do not chain; write 'a < b and b < c', or put one of them in brackets",
        "比较不能连着写；请写“a < b and b < c”，或者给其中一个加括号");

    public static Message NotBetween(string value) => new(
        $"there is no 'not between'; write not ({value} between ...)",
        $"没有“not between”的写法；请写 not ({value} between ...)");

    public static Message MisplacedNot(string value) => new(
        $"after a value 'not' can only begin 'not in'; to deny a comparison write not ({value} ...)",
        $"值后面的“not”只能用在“not in”里；要否定一个比较，请写 not ({value} ...)");

    public static Message UnbracketedNot => new("'not' inside an operand needs brackets; write (not ...)", "这里的“not”要加括号；请写 (not ...)");

    public static Message NeedsUpperBound(Message found) => new(
        $"expected 'and' and the upper bound of 'between', found {found}",
        $"“between”后面应为“and”和上限，现为{found}");

    public static Message NeedsList(Message found) => new(
        $"expected a list in brackets, as in x in (1, 2), found {found}",
        $"“in”后面应为括号里的列表，如 x in (1, 2)，现为{found}");

    public static Message EmptyList => new("the list after 'in' is empty; name at least one value", "“in”后面的列表是空的；请至少写一个值");

    public static Message IfIsFunction => new("'if' is a function; write if(condition, then, else)", "“if”是函数；请写 if(condition, then, else)");

    public static Message UnnamedAfterNamed(string argument, string name) => new(
        $"'{argument}' has no name and stands after '{name}:'; put named arguments last",
        $"“{argument}”没有参数名，却写在“{name}:”后面；带参数名的请放在最后");

    public static Message ReservedArgument(string name) => new($"'{name}' is a reserved word and names no argument", $"“{name}”是保留字，不能作参数名");

    public static Message NeedsArgumentName(Message found) => new(
        $"expected the name of an argument before ':', found {found}",
        $"“:”前面应为参数名，现为{found}");

    public static Message RepeatedArgument(string name) => new($"the argument '{name}' is given twice", $"参数“{name}”写了两次，请删去一个");

    public static Message StandsBetween(string word) => new(
        $"'{word}' is no function and stands between two conditions; write a {word} b",
        $"“{word}”不是函数，要写在两个条件之间；请写 a {word} b");

    public static Message NeedsValue(Message found, Message? advice) => new($"expected a value, found {found}{advice}", $"这里应为一个值，现为{found}{advice}");

    public static Message NeedsValueAfter(Message before, Message found, Message? advice) => new(
        $"expected a value after {before}, found {found}{advice}",
        $"{before}后面应为一个值，现为{found}{advice}");

    public static Message NeedsOperator(Message closing, Message found, Message? advice) => new(
        $"expected an operator or {closing}, found {found}{advice}",
        $"这里应为运算符或{closing}，现为{found}{advice}");

    public static Message PositiveHasNoSign => new("; a positive number has no sign", "；正数前面不写符号");

    public static Message NamedArgumentInCall => new(
        "; a named argument, as in offset: 1m, stands only in a call",
        "；带参数名的写法（如 offset: 1m）只能用在函数的括号里");

    public static Message CommaInCall => new("; commas stand only in calls and lists", "；逗号只能用在函数和列表里");

    public static Message WithoutSpace(string number) => new($"; write {number} without a space", $"；请连写成 {number}，中间不留空格");

    public static Message InSmallLetters(string word) => new($"; write '{word}' in small letters", $"；请用小写的“{word}”");

    public static Message WriteWord(string word) => new($"; write '{word}'", $"；请写“{word}”");

    public static Message AskIfMissing => new("; for a missing value write missing(x)", "；要问一个值是否缺失，请写 missing(x)");
}
