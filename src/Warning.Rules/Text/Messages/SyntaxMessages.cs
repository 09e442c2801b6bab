namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said about a file that is not JSON.</summary>
internal static class SyntaxMessages
{
    public static Message FileIsNotUtf8(string value) => new(
        $"the byte {value} is not UTF-8 here; save the file as UTF-8 (it may be GB18030)",
        $"此处的字节 {value} 不是 UTF-8；请把文件另存为 UTF-8 编码（原文件可能是 GB18030）");

    public static Message FileIsUtf16 => new("the file is UTF-16 (Unicode); save it as UTF-8", "文件是 UTF-16（Unicode）编码；请另存为 UTF-8 编码");

    /// <summary>The end of a message about what was expected.</summary>
    public static Message Found(string sign) => new($", found '{sign}'", $"，现为“{sign}”");

    public static Message FoundTheEnd => new(", found the end of the file", "，但文件到这里就结束了");

    public static Message ExpectedValue(Message? found) => new($"expected a value{found}", $"这里应写一个值{found}");

    public static Message ExpectedKey(Message? found) => new($"expected a key in double quotes or '}}'{found}", $"这里应为双引号里的键，或者“}}”{found}");

    public static Message ExpectedColon(string key, Message? found) => new(
        $"expected ':' after the key '{key}'{found}",
        $"键“{key}”后面应写英文冒号“:”{found}");

    public static Message ExpectedCommaOr(char close, Message? found) => new($"expected ',' or '{close}'{found}", $"这里应为“,”或“{close}”{found}");

    public static Message ExpectedEnd(Message? found) => new(
        $"expected the end of the file{found}; a file holds one object {{ ... }}: delete what follows, or move it inside",
        $"文件到这里应当结束{found}；一个文件只有一个 {{ ... }}，请删去后面的内容，或移到里面");

    public static Message NothingOpen(char close) => new(
        $"'{close}' closes nothing here; delete it",
        $"这里的“{close}”没有对应的开头，是多余的；请删去");

    public static Message ClosedTooEarly(char close) => new(
        $"the file's object is closed before this ','; there is one '{close}' too many above",
        $"“,”之前整个文件已经结束；前面多写了一个“{close}”，请删去");

    public static Message MissingCommaBefore(string next) => new($"a ',' is missing here, before {next}", $"这里少了英文逗号“,”（在 {next} 之前）；请补上");

    public static Message NotClosed(char open, int line, int column, char close) => new(
        $"the '{open}' of line {line:0}, column {column:0} is not closed; write '{close}' where it ends",
        $"第 {line:0} 行第 {column:0} 列的“{open}”没有收尾；请在它结束的地方补上“{close}”");

    public static Message ListHasNoKeys(string key) => new(
        $"a list [ ... ] holds values, not keys such as '{key}'; put {{ }} around keys and values that belong together",
        $"列表 [ ... ] 里只能是值，不能直接写“{key}”这样的键；请用 {{ }} 把同一项的键和值括起来");

    public static Message WriteSign(string found, string right) => new(
        $"'{found}' is no sign of JSON; write '{right}'",
        $"这里不能用“{found}”；请改为英文符号 {right}");

    public static Message WriteQuote(string found) => new(
        $"'{found}' is no quote of JSON; write '\"'",
        $"这里的引号 {found} 是中文引号；请改为英文双引号 \"");

    public static Message WideSpace => new(
        "a full-width, no-break or invisible space stands here; delete it or write an ordinary space",
        "这里有一个全角空格、不间断空格或看不见的字符；请删去，或改为普通空格");

    public static Message CommentSign(string found) => new($"'{found}' begins no comment; write '//'", $"注释不能用“{found}”开头；请改为 //");

    public static Message QuoteKey(string key) => new($"a key stands in double quotes; write \"{key}\"", $"键要放在英文双引号里；请写 \"{key}\"");

    public static Message QuoteText(string text) => new($"a text stands in double quotes; write \"{text}\"", $"文字要放在英文双引号里；请写 \"{text}\"");

    public static Message WriteJsonWord(string found, string word) => new($"'{found}' is no value of JSON; write {word}", $"“{found}”不能这样写；请写 {word}（小写，不加引号）");

    public static Message TextEndsEarly(string word) => new(
        $"the text ends at this quote; write '{word}' in single quotes inside an expression, and \\\" or “ ” inside a sentence",
        $"文字到这个双引号就结束了；表达式里的文字请用英文单引号，写成 '{word}'，句子里的引号请写 “ ” 或 \\\"");

    public static Message QuoteMissing => new(
        "the closing quote of the text before is missing here; write '\"'",
        "前面的文字少了收尾的双引号；请在这里补上 \"");

    public static Message QuoteMissingInFile => new(
        "expected the closing quote of the text that begins here",
        "从这里开始的文字没有收尾的双引号；请补上 \"");

    public static Message QuoteMissingInLine => new(
        "expected a closing quote before the end of the line; a line break in a text is \\n",
        "这一行的文字没有收尾的双引号；请在行末之前补上 \"（文字里要换行，请写 \\n）");

    public static Message ControlCharacter(string escape) => new(
        $"expected no control character in a text; write {escape}",
        $"文字里不能直接有控制字符（如制表符）；请写 {escape}，或改为空格");

    public static Message WrongEscape => new(
        "expected an escape: \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u and four hex digits",
        "“\\”后面只能是 \\\" \\\\ \\/ \\b \\f \\n \\r \\t，或 \\u 和四位十六进制数；要写“\\”本身，请写 \\\\");

    public static Message WrongHex => new("expected four hex digits after \\u", "\\u 后面应为四位十六进制数");

    public static Message HalfSurrogate => new(
        "expected both halves of a surrogate pair; write the character itself",
        "\\u 只写了半个字符；请直接写这个字");

    public static Message CommentNotClosed => new(
        "expected the '*/' that ends the comment, found the end of the file",
        "从这里开始的注释没有收尾；请在注释结束的地方补上 */");

    public static Message FileTooLarge(int most) => new(
        $"the file is larger than {most:0} MiB; divide it",
        $"文件超过 {most:0} MiB；请分成几个文件");

    public static Message TooManyValues(int most) => new(
        $"the file has more than {most:0} values; divide it",
        $"文件里超过 {most:0} 个值；请分成几个文件");

    public static Message TooDeep(int most) => new($"objects and arrays are nested deeper than {most} levels", $"{{ }} 和 [ ] 的嵌套超过 {most} 层；请减少层次");
}
