using EarlyWarning.Rules;

namespace EarlyWarning.Files.Messages;

/// <summary>What a draft of a scan file says and asks.</summary>
internal static class DraftMessages
{
    public static Message Opening => new(
        "A draft from headers and first rows. Check every line. What begins with a question mark is to decide; delete that line once it is decided.",
        "根据这里各文件的表头和前几行起草，请逐行核对。以问号开头的是需要您来定的问题，定了以后删去那一行。");

    public static Message WhichRegister => new(
        "no file has a column of credit codes, each once, and a column of names: which is the companies file?",
        "没有哪个文件既有一列不重复的统一社会信用代码，又有一列企业名称：哪个是企业名录？");

    public static Message WhichIssuer => new(
        "which union issues the letters? Without it no letter can be drafted.",
        "由哪个工会发函？不写明就不能起草函件。");

    public static Message WhichJurisdiction => new(
        "which place's provisions apply to the letters?",
        "函件适用哪个地方的规定？");

    public static Message WhichTimeZone => new("in which time zone do days begin and end?", "日期按哪个时区计算？");

    public static Message TimeZone(string zone) => new($"{zone}", $"{zone}");

    public static Message WhichLanguage => new("in which language are lists and tables written?", "名单和表格用哪种语言？");

    public static Message Chinese => new("Chinese", "中文");

    public static Message English => new("English", "英文");

    public static Message Titled(string title, string indicator) => new($"{title} ({indicator})", $"{title}（{indicator}）");

    public static Message WithChoices(Message question, IReadOnlyList<string> answers) => new($"{question} One of: {answers}", $"{question}可选：{answers}");

    public static Message NoneOfThem => new("none of them", "都不是");

    public static Message WhatIsColumn(string file, string column) => new(
        $"{file}: what is the column '{column}'?",
        $"{file}：“{column}”这一列是什么？");

    public static Message WhichEvent(string file, string title, string indicator) => new(
        $"{file} is taken for a list of {indicator} ({title}): is that right?",
        $"{file} 暂按“{title}”（{indicator}）的清单处理：对吗？");

    public static Message WhichYear(string file) => new(
        $"{file}: dates are told without their year: of which year are they?",
        $"{file}：日期没有写年份，是哪一年的？");

    public static Message HowToCombine(string file) => new(
        $"{file} has several rows of one company and period: what do they make together?",
        $"{file} 里同一企业同一期有几行：合起来怎么算？");

    public static Message CombinedBy(string word) => word switch
    {
        "sum" => new("add them up", "相加"),
        "last" => new("take the last", "取最后一行"),
        "max" => new("take the greatest", "取最大的"),
        _ => new("take the first, and report the others as rejects", "取第一行，其余作退回行"),
    };

    public static Message TheOther => new("the file before it", "前面的那个文件");

    public static Message ThisFile(string file) => new($"{file}", $"{file}");

    public static Message IsRegister(Message where, IReadOnlyList<Message> attributes) => new(
        $"{where} is the register of companies, with {attributes}",
        $"{where}用作企业名录，其中有{attributes}");

    public static Message Town(string column) => new($"the town ('{column}')", $"镇街（“{column}”列）");

    public static Message Address(string column) => new($"the address ('{column}')", $"地址（“{column}”列）");

    public static Message IsFeed(Message where, IReadOnlyList<Message> indicators, Message? hints) => new(
        $"{where} delivers {indicators}.{hints}",
        $"{where}提供{indicators}。{hints}");

    public static Message IsLookup(string file, string feed) => new(
        $"{file} tells the companies of the feed '{feed}'",
        $"{file} 用来查数据源“{feed}”的企业");

    public static Message ReadAsBefore(Message where, string feed) => new($"{where} is read as before, by '{feed}'", $"{where}照旧由“{feed}”读取");

    public static Message NoEarlierScan(string file, Message why) => new($"{file} cannot be read as a scan file: {why}", $"{file} 不能作为扫描文件读取：{why}");

    public static Message NoObject => new("it is no JSON object", "它不是 JSON 对象");

    public static Message ChangedMeanwhile(string file) => new(
        $"{file}: was changed by somebody else while the draft was made; nothing is written; draft it again",
        $"{file}：起草期间已被别人改动，没有写入；请重新起草");

    public static Message CoverageAsSaid => new(
        "from when and through when, as title or file name say; a later delivery needs a later day",
        "起止日期按标题或文件名；下次数据到了，截至日期要往后改");

    public static Message WithoutTable(string file) => new($"{file} has no table", $"{file} 里没有表格");

    public static Message OwnerFile(string file) => new(
        $"{file} is left by an office program in which the file is, or was, open: passed over",
        $"{file} 是办公软件打开文件时留下的临时文件，未采用");

    public static Message HiddenFile(string file) => new($"{file} is a hidden file: passed over", $"{file} 是隐藏文件，未采用");

    public static Message ByContext(string column, string title, string indicator) => new(
        $"'{column}' is taken for {indicator} ({title}) by what the file and the table are called",
        $"“{column}”按文件名和表名当作“{title}”（{indicator}）");

    public static Message LooksLikeCrosswalk(string file, IReadOnlyList<string> columns) => new(
        $"{file} looks like a crosswalk ({columns:q}), and no feed has such accounts: is it an alias file, or not needed?",
        $"{file} 像是对照表（{columns:q}），但没有数据源用到这些户号：它是别名文件，还是不需要？");

    public static Message SampleCannotBeRead(string file, Message fault) => new($"{file} cannot be read: {fault}", $"{file} 无法读取：{fault}");

    public static Message LeftOut(Message where, Message lacks, IReadOnlyList<string> columns, Message? hints) => new(
        $"{where} is left out: {lacks}. Its columns: {columns:q}.{hints}",
        $"{where}未采用：{lacks}。表中的列有：{columns:q}。{hints}");

    public static Message Of(string file) => new($"{file}", $"{file} ");

    public static Message OfSheet(string file, string sheet) => new($"{file}, sheet '{sheet}',", $"{file} 的工作表“{sheet}”");

    public static Message NoCompanyColumn => new(
        "no column of credit codes, names or accounts of a crosswalk",
        "没有统一社会信用代码、企业名称或对照表户号的列");

    public static Message NeedsCrosswalk(string column) => new(
        $"'{column}' names companies by accounts, and no file of two columns gives these to credit codes; ask the department for one",
        $"“{column}”是户号，而没有户号与统一社会信用代码的对照表；请向部门要一份");

    public static Message NoDateColumn => new(
        "no column of dates, and no month in the headers, the names of sheet and file, or the title",
        "没有日期列，列名、工作表名、文件名和标题里也没有月份");

    public static Message NoIndicatorColumn => new("no column is called as an indicator is", "没有哪一列与指标同名");

    public static Message Joined(Message first, Message second) => new($"{first}; {second}", $"{first}；{second}");

    public static Message Unmapped(Message hints) => new($"some columns are not mapped.{hints}", $"有些列没有对应的指标。{hints}");

    public static Message Perhaps(IReadOnlyList<Message> columns) => new($" Perhaps {columns}.", $"也许{columns}。");

    public static Message MayBe(string column, string indicator, string title) => new(
        $"'{column}' is {indicator} ({title})",
        $"“{column}”是“{title}”（{indicator}）");

    public static Message DeliveredTwice(string file, string title, string indicator) => new(
        $"{file} has {indicator} ({title}) too, which another file delivers already: which of them counts?",
        $"{file} 也有“{title}”（{indicator}），而另一个文件已提供：以哪个为准？");

    public static Message AddsUp => new("a company may have several accounts: they are added up", "一家企业可能有几个户号：相加");

    public static Message NoSuchFolder(string folder) => new(
        $"{folder}: no such folder; name the one with the departments' files",
        $"{folder}：没有这个文件夹；请写出存放各部门数据文件的文件夹");

    public static Message ThereAlready(string file) => new(
        $"{file}: is there already and is not overwritten; move it away first",
        $"{file}：已经有了，不会覆盖；请先移走");

    public static Message CannotBeWritten(string file, Message reason) => new($"{file}: cannot be written: {reason}", $"{file}：无法写入：{reason}");
}
