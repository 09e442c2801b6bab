using EarlyWarning.Rules;

namespace EarlyWarning.Files.Messages;

/// <summary>What a draft of a scan file says and asks.</summary>
internal static class DraftMessages
{
    public static Message Opening => new(
        "A draft from the headers and the first rows of the files here. Check every line; what could not be decided stands in comments.",
        "根据这里各文件的列名和前几行起草。请逐行核对；未能确定的写在注释里。");

    public static Message WhichRegister => new(
        "no file has a column of credit codes, each once, and a column of names: which is the companies file?",
        "没有哪个文件既有一列不重复的统一社会信用代码，又有一列企业名称：哪个是企业名录？");

    public static Message LooksLikeCrosswalk(string file, IReadOnlyList<string> columns) => new(
        $"{file} looks like a crosswalk ({columns:q}), and no feed has such accounts: is it an alias file, or not needed?",
        $"{file} 像是对照表（{columns:q}），但没有数据源用到这些户号：它是别名文件，还是不需要？");

    public static Message SampleCannotBeRead(string file, Message fault) => new($"{file} cannot be read: {fault}", $"{file} 无法读取：{fault}");

    public static Message LeftOut(Message where, Message lacks, IReadOnlyList<string> columns, Message? hints) => new(
        $"{where} is left out: {lacks}. Its columns: {columns:q}.{hints}",
        $"{where}未采用：{lacks}。它的列有：{columns:q}。{hints}");

    public static Message Of(string file) => new($"{file}", $"{file} ");

    public static Message OfSheet(string file, string sheet) => new($"{file}, sheet '{sheet}',", $"{file} 的工作表“{sheet}”");

    public static Message NoCompanyColumn => new(
        "no column of credit codes, names or accounts of a crosswalk",
        "没有统一社会信用代码、企业名称或对照表户号的列");

    public static Message NoDateColumn => new("no column of dates", "没有日期列");

    public static Message NoIndicatorColumn => new("no column is called as an indicator is", "没有哪一列与指标同名");

    public static Message Joined(Message first, Message second) => new($"{first}; {second}", $"{first}；{second}");

    public static Message Unmapped(Message hints) => new($"some columns are not mapped.{hints}", $"有些列没有对应的指标。{hints}");

    public static Message Perhaps(IReadOnlyList<Message> columns) => new($" Perhaps {columns}.", $"也许{columns}。");

    public static Message MayBe(string column, string indicator, string title) => new(
        $"'{column}' is {indicator} ({title})",
        $"“{column}”是“{title}”（{indicator}）");

    public static Message DeliveredTwice(string column, string indicator) => new(
        $"'{column}' is called as {indicator}, which another feed delivers already: which of them counts?",
        $"“{column}”与指标 {indicator} 同名，而另一个数据源已提供该指标：以哪个为准？");

    public static Message AddsUp(string indicator) => new(
        $"a company may have several accounts: {indicator} adds them up",
        $"一家企业可能有几个户号：{indicator} 把它们相加");

    public static Message TakenFor(string indicator, string title, Message? others) => new(
        $"taken for {indicator} ({title}) by the file's name{others}",
        $"按文件名当作“{title}”（{indicator}）{others}");

    public static Message OrIsIt(IReadOnlyList<string> others) => new($"; or is it {others}?", $"；还是 {others}？");

    public static Message NoSuchFolder(string folder) => new(
        $"{folder}: no such folder; name the one with the departments' files",
        $"{folder}：没有这个文件夹；请写出存放各部门数据文件的文件夹");

    public static Message ThereAlready(string file) => new(
        $"{file}: is there already and is not overwritten; move it away first",
        $"{file}：已经有了，不会覆盖；请先移走");

    public static Message CannotBeWritten(string file, Message reason) => new($"{file}: cannot be written: {reason}", $"{file}：无法写入：{reason}");
}
