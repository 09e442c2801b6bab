using EarlyWarning.Rules;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said about files as a whole, and about records that cannot be read.</summary>
internal static class FeedMessages
{
    public static Message SourceFailed(long rows, string cause) => new(
        $"the source failed after row {rows:0}: {cause}; mend the cause and scan again",
        $"读到第 {rows:0} 行之后来源中断：{cause}；请排除原因后重新扫描");

    public static Message SourceNotGiven => new(
        "the rows are to come from a source of the program that reads them, and it gives none of this name; give the scan the source, or name a file",
        "这些数据应由调用程序按此名称提供来源，但程序没有提供；请为扫描提供该来源，或改写成文件");

    public static Message OtherColumns(IReadOnlyList<string> before, IReadOnlyList<string> now) => new(
        $"the source gave columns {before:q} first and {now:q} now; the batches of one reading have the same columns",
        $"来源先给出的列是{before:q}，现在是{now:q}；同一次读取各批数据的列必须一致");

    public static Message AFolder => new(
        "a folder; expected a file; name the file, or a pattern such as '*.csv' in it",
        "这是文件夹，应为文件；请写出文件名，或写成“文件夹/*.csv”这样的通配");

    public static Message NotAFile => new(
        "a pipe or device; expected a file; write what comes out of it to a file, and name that",
        "这是管道或设备，应为文件；请先把内容存成文件，再写那个文件名");

    public static Message Broken(string kind) => new(
        $"cannot be read: a fault of the program ({kind}), met here; please report it",
        $"读到这里时程序出错（{kind}），无法继续读取；请报告此问题");

    public static Message OutOfMemory => new(
        "cannot be read: the memory of the machine does not suffice; divide the file, or read it on a larger machine",
        "无法读取：本机内存不够；请把文件拆小，或换内存更大的机器");

    public static Message NoSuchFile => new(
        "no such file; check the path in the scan file, and that the file was delivered",
        "没有这个文件；请核对扫描文件里的路径，并确认部门已提供该文件");

    public static Message NoPermission => new(
        "no permission to read it; give the user who runs the scan the right to read it",
        "没有读取权限；请给运行扫描的用户授予读取权限");

    public static Message CannotBeRead(Message reason) => new($"cannot be read: {reason}", $"无法读取：{reason}");

    public static Message NoFileMatches(string folder) => new(
        $"no file in {folder} matches; check the pattern, and that the files were delivered",
        $"文件夹 {folder} 里没有符合的文件；请核对通配写法，并确认部门已提供文件");

    public static Message SameFile(string other) => new(
        $"the same file as {other}, by a link; its rows would be read twice; take the link away, or narrow the pattern",
        $"通过链接与 {other} 是同一个文件，会重复读取；请删去链接，或把通配写得更窄");

    public static Message UnknownKind(IReadOnlyList<string> texts, Message? others) => new(
        $"unknown kind of file; expected {texts} (each also .gz){others}",
        $"不认识的文件类型；可用的有 {texts}（均可为 .gz 压缩）{others}");

    /// <summary>Ends the list of the kinds of files that are known with those that are not text.</summary>
    public static Message OrOthers(IReadOnlyList<string> others, string last) => others.Count == 0 ? OrOther(last) : AndOthers(others, last);

    public static Message NeedsPackage(string extension, string package) => NeedsPackage(KindOf(extension), package);

    private static Message NeedsPackage(Message kind, string package) => new(
        $"{kind}, which this program is not set up to read: it must be given the formats of the package {package}; or save the file as CSV",
        $"{kind}，本程序未配置读取：须为它配置程序包 {package} 的格式；或把文件另存为 CSV");

    public static Message EmptyTable => new(
        "empty; expected a header line with the column names; have the file delivered again",
        "文件是空的；第一行应为列名；请让部门重新提供");

    public static Message EmptyLines => new(
        "empty; expected a JSON object a line; have the file delivered again",
        "文件是空的；应为每行一个 JSON 对象；请让部门重新提供");

    public static Message TooManyColumns(int columns, int most) => new(
        $"{columns} columns; expected at most {most}; is it the delimiter?",
        $"有 {columns} 列，最多 {most} 列；请核对分隔符");

    public static Message TooManyFiles(int files, int most) => new(
        $"{files} files match; expected at most {most}; narrow the pattern",
        $"有 {files} 个文件符合，最多 {most} 个；请把通配写得更窄");

    public static Message TooManyRows(long most) => new(
        $"the feed has more than {most} rows; divide it into several feeds",
        $"该数据源超过 {most} 行；请分成几个数据源");

    public static Message UnpacksTooLarge(long most) => new(
        $"unpacks to over {most:0} GiB; expected a smaller file; have it delivered in parts",
        $"解压后超过 {most:0} GiB；请让部门分几个文件提供");

    public static Message RecordTooLong => new(
        "a row of over 16 MiB; is a quote left open?",
        "一行超过 16 MiB；请核对双引号是否成对");

    public static Message LineTooLong => new("a line of over 16 MiB; expected a JSON object a line", "一行超过 16 MiB；应为每行一个 JSON 对象");

    public static Message NoHeader(Message fault) => new($"{fault}; expected a header line with the column names", $"{fault}；第一行应为列名");

    public static Message UnusableDelimiter(string delimiter) => new(
        $"delimiter '{delimiter}' cannot be used; expected an ASCII character such as ',' or ';'",
        $"不能用“{delimiter}”作分隔符；请用半角字符，如 , 或 ;");

    public static Message ColumnRepeated(string column, int count) => new(
        $"column '{column}' is there {count} times; expected it once; rename the others",
        $"列“{column}”出现了 {count} 次，应只有一次；请给其余的改名");

    public static Message ColumnsAlike(string column, IReadOnlyList<string> names) => new(
        $"column '{column}' may be any of {names:q}; write the name of the one that is meant",
        $"列“{column}”可以是{names:q}中的任何一列；请写出所指那一列的全名");

    public static Message NoDateOfPattern(string pattern) => new(
        $"no date like '{pattern}'; correct \"pattern\", or leave this one out by a narrower pattern of files or sheets",
        $"没有形如“{pattern}”的日期；请改正“pattern”，或把文件或工作表的通配写得更窄，不包括这一个");

    public static Message SeveralDatesOfPattern(string pattern) => new(
        $"several dates like '{pattern}'; write more of what stands around the right one into \"pattern\"",
        $"有几个形如“{pattern}”的日期；请在“pattern”里多写一些它前后的文字");

    public static Message InFileName(string name, Message fault) => new($"the name '{name}': {fault}", $"文件名“{name}”：{fault}");

    public static Message InSheetName(string name, Message fault) => new($"the name of the sheet '{name}': {fault}", $"工作表名“{name}”：{fault}");

    public static Message InTitles(IReadOnlyList<string> titles, Message fault) => titles.Count == 0 ? InNoTitle(fault) : InSomeTitles(titles, fault);

    public static Message NoColumnOfMonths(string pattern, IReadOnlyList<string> columns) => new(
        $"no column of a month like '{pattern}' with all measures; there are {columns:q}; correct \"header\" under \"months\"",
        $"没有形如“{pattern}”且各项数值齐全的月份列；文件里有{columns:q}；请改正“months”里的“header”");

    public static Message PeriodRepeated(string period) => new(
        $"several columns are of {period}; rename the others",
        $"有几列都是 {period}；请给其余的改名");

    public static Message NoSheetFits(string pattern, IReadOnlyList<string> sheets) => new(
        $"no visible sheet like '{pattern}'; there are {sheets:q}; correct \"sheet\" in the scan file",
        $"没有形如“{pattern}”的可见工作表；文件里有{sheets:q}；请改正扫描文件里的“sheet”");

    public static Message HiddenSheet(string sheet) => new($"'{sheet}' (hidden)", $"“{sheet}”（隐藏）");

    public static Message ForeignSheet(string sheet) => new($"'{sheet}' (none of the columns)", $"“{sheet}”（没有对应的列）");

    public static Message SheetsLeftOut(IReadOnlyList<Message> sheets) => new(
        $"sheets that are not read: {sheets}; if one is meant, unhide it or correct its header",
        $"没有读取的工作表：{sheets}；如应读取，请取消隐藏，或改正列名");

    public static Message NoSuchRow(int row) => new(
        $"no row {row:0} with text in it; correct \"headerRow\" in the scan file",
        $"第 {row:0} 行没有文字；请改正扫描文件里的“headerRow”");

    public static Message NoLineHas(string column) => new(
        $"no line has '{column}'; correct the name in the scan file",
        $"没有一行有“{column}”；请改正扫描文件里的名称");

    public static Message NoColumn(string column, IReadOnlyList<string> columns) => new(
        $"no column '{column}'; there are {columns:q}; correct the name in the scan file",
        $"没有列“{column}”；文件里有{columns:q}；请改正扫描文件里的名称");

    public static Message UnknownEncoding(string encoding) => new(
        $"unknown encoding '{encoding}'; expected \"utf-8\", \"gb18030\" or \"utf-16\"; left out, it is found from the file",
        $"不认识的编码“{encoding}”；请写 \"utf-8\"、\"gb18030\" 或 \"utf-16\"；不写则由程序识别");

    public static Message NotGZip => new(
        "not gzip, or cut off; expected a whole .gz file; fetch it again",
        "不是 gzip 文件，或文件不完整；应为完整的 .gz 文件；请重新获取");

    public static Message NotUtf8 => new(
        "bytes that are not UTF-8; leave \"encoding\" out, so that it is found from the file, or save the file as UTF-8",
        "有不是 UTF-8 的字节；请删去“encoding”，由程序识别编码，或把文件另存为 UTF-8");

    public static Message NotGb18030 => new(
        "bytes that are not GB18030; leave \"encoding\" out, so that it is found from the file, or save the file as UTF-8",
        "有不是 GB18030 的字节；请删去“encoding”，由程序识别编码，或把文件另存为 UTF-8");

    public static Message NotUtf16 => new(
        "UTF-16 text that is cut off or damaged; save the file as \"CSV UTF-8\", or have it delivered again",
        "UTF-16 文本不完整或已损坏；请另存为“CSV UTF-8”，或请部门重新提供");

    public static Message NeitherEncoding => new(
        "bytes that are neither UTF-8 nor GB18030; the file may be damaged; open it, and save it as \"CSV UTF-8\"",
        "有既不是 UTF-8 也不是 GB18030 的字节，文件可能已损坏；请打开后另存为“CSV UTF-8”");

    public static Message NotText => new(
        "not a text: zero bytes in it; expected a table; have the file delivered as .xlsx or .csv",
        "不是文本：里面有零字节；应为表格；请让部门提供 .xlsx 或 .csv 文件");

    public static Message OpenQuote => new(
        "a quote opened here is never closed; close it, and write a quote inside a field twice",
        "这里的双引号没有闭合；请补上；单元格里的双引号请写两遍");

    public static Message TextAfterQuote(int field) => new(
        $"text after the closing quote of field {field:0}",
        $"第 {field:0} 个字段的闭合引号后还有文字");

    public static Message NotAnObject { get; } = new("not a JSON object", "不是 JSON 对象");

    public static Message HalfCharacter { get; } = new("not a JSON object: half a character", "不是 JSON 对象：有半个字符");

    public static Message KeyRepeated(string column) => new($"'{column}' is there twice", $"“{column}”写了两次");

    public static Message NotAValue(string column) => new($"'{column}' is not a text, number or flag", $"“{column}”不是文字、数字或是否值");

    private static Message InNoTitle(Message fault) => new($"there is no title above the header: {fault}", $"列名上方没有标题：{fault}");

    private static Message InSomeTitles(IReadOnlyList<string> titles, Message fault) => new($"the titles {titles:q}: {fault}", $"标题{titles:q}：{fault}");

    private static Message OrOther(string last) => new($" or {last}", $"，以及 {last}");

    private static Message AndOthers(IReadOnlyList<string> others, string last) => new($", {others} or {last}", $"，以及 {others}、{last}");

    private static Message KindOf(string extension) => extension switch
    {
        ".xlsx" or ".xls" => ExcelWorkbook,
        ".ods" => OpenDocumentSheet,
        ".html" => TableOfMarkup,
        ".xml" => TableOfMarkup,
        _ => AFileOf(extension),
    };

    private static Message ExcelWorkbook => new("an Excel workbook", "这是 Excel 工作簿");

    private static Message OpenDocumentSheet => new("an OpenDocument spreadsheet", "这是 OpenDocument 电子表格");

    private static Message TableOfMarkup => new("a table of a web page or of XML", "这是网页或 XML 表格");

    private static Message AFileOf(string extension) => new($"a {extension} file", $"这是 {extension} 文件");
}
