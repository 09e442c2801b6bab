using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said about feeds while they are read: columns, widths of rows, and why a scan must stop.</summary>
internal static class ReadingMessages
{
    public static Message OfFeed(string feed, string file, Message fault) => new($"feed '{feed}': {file}: {fault}", $"数据源“{feed}”：{file}：{fault}");

    public static Message OfLine(string feed, string file, long line, Message fault) => new(
        $"feed '{feed}': {file}:{line:0}: {fault}",
        $"数据源“{feed}”：{file} 第 {line:0} 行：{fault}");

    public static Message SeveralRegisters => new(
        "several files match; expected one companies file; name it",
        "有几个文件都符合；企业名录应只有一个文件；请写出文件名");

    public static Message TooManyCompanies(int most) => new(
        $"more than {most} companies; scan parts of them apart",
        $"企业超过 {most} 家；请分成几份名录，分别扫描");

    public static Message NoCompany => new(
        "no company in it; expected a row a company; have the file delivered again",
        "里面没有企业；应为每家企业一行；请让部门重新提供");

    public static Message TooManyRejects(string feed, long rejected, long rows, string percent, Message allowed, Message reasons) => new(
        $"feed '{feed}': {rejected} of {rows} rows cannot be read ({percent} %), {allowed}; mend the file, correct the mapping, or raise \"maxRejects\"; {reasons}",
        $"数据源“{feed}”：{rows} 行中有 {rejected} 行未能读取（{percent}%），{allowed}；请修正文件，或改正列的对应，或调高“maxRejects”；{reasons}");

    public static Message MoreThanAllowed(string percent) => new($"more than the {percent} % that maxRejects allows", $"超过“maxRejects”允许的 {percent}%");

    public static Message NoneAllowed => new("and maxRejects is 0", "而“maxRejects”为 0");

    public static Message NoneReadable(string feed, long rows, Message reasons) => new(
        $"feed '{feed}': not one of {rows} rows can be read; mend the file, or correct the mapping; {reasons}",
        $"数据源“{feed}”：{rows} 行中没有一行能读取；请修正文件，或改正列的对应；{reasons}");

    public static Message First(Message rejects) => new($"the first:{rejects}", $"前几处：{rejects}");

    public static Message ByReason(Message rejects) => new($"by reason:{rejects}", $"按原因：{rejects}");

    public static Message WithCount(Message fault, long count) => new($"{fault} ({count} like this)", $"{fault}（此类共 {count} 处）");

    public static Message AddReasons(Message? before, int more) => new(
        $"{before}\n  and {more} more {new Plural(more, "reason", "reasons")}",
        $"{before}\n  另有 {more} 种原因");

    /// <summary>Adds a reject, on a line of its own, to those before it.</summary>
    public static Message AddReject(Message? before, string file, long row, Message fault) => new(
        $"{before}\n  {file}:{row:0}: {fault}",
        $"{before}\n  {file} 第 {row:0} 行：{fault}");

    public static Message BrokenRow(string kind) => new(
        $"a fault of the program ({kind}) while the row was read; please report it",
        $"读取该行时程序出错（{kind}）；请报告此问题");

    /// <summary>Says of tables that are skipped which file has them.</summary>
    public static Message SkippedTables(string feed, string file, Message skipped, int more) => more == 0
        ? OfFeed(feed, file, skipped)
        : OfFeed(feed, file, AndInFiles(skipped, more));

    public static Message OfColumn(string column, Message fault) => new($"column '{column}': {fault}", $"列“{column}”：{fault}");

    public static Message OfDate(string date, Message fault) => new($"'{date}': {fault}", $"“{date}”：{fault}");

    public static Message OfCell(string column, string value, Message reason) => new($"'{column}' is '{value}': {reason}", $"“{column}”为“{value}”：{reason}");

    public static Message OfUnshown(string column, Message looks, Message reason) => new(
        $"'{column}' is '({looks})': {reason}",
        $"“{column}”为“（{looks}）”：{reason}");

    public static Message HoldsPersonal(string feed, string file, string column, string field, string indicator, long personal, long filled) => new(
        $"feed '{feed}': {file}: column '{column}', mapped as the field '{field}' of '{indicator}', holds telephone or identity numbers ({personal} of {filled} cells); map it with \"as\": \"hash\", so that only a hash of it is kept, or leave it out",
        $"数据源“{feed}”：{file}：列“{column}”对应“{indicator}”的字段“{field}”，里面是电话号码或身份证号（{filled} 格中有 {personal} 格）；请加上 \"as\": \"hash\"，只存摘要，或不要对应该列");

    public static Message SameBytes(string feed, string file, string other) => new(
        $"feed '{feed}': {file} has the same bytes as {other}; the same rows would be read twice; take one of the two files away",
        $"数据源“{feed}”：{file} 与 {other} 内容完全相同，会重复读取；请拿走其中一个文件");

    public static Message FileOfTwoFeeds(string feed, string other, string file) => new(
        $"feed '{feed}' reads the file of feed '{other}' too: {file}; if one of the two was to read another file, correct its \"file\"",
        $"数据源“{feed}”与“{other}”读取同一个文件：{file}；如其中一个本应读别的文件，请改正它的“file”");

    public static Message NoLineHasColumn(IReadOnlyList<Message> columns) => new($"no line has {columns}", $"没有一行有{columns}");

    public static Message NoColumns(IReadOnlyList<Message> columns, IReadOnlyList<string> there, Message? advice) => new(
        $"no column {columns}; there are {there:q}{advice}",
        $"没有列{columns}；文件里有{there:q}{advice}");

    public static Message CheckFormat => new(
        "; check \"encoding\", \"delimiter\" and \"sheet\", and that the first row is the header",
        "；请核对“encoding”“delimiter”“sheet”，并确认第一行是列名");

    /// <summary>Names a column with its place in the scan file.</summary>
    public static Message ColumnAt(string column, string file, int line, int place, Message? advice) => new(
        $"'{column}' ({file}:{line:0}:{place:0}{advice})",
        $"“{column}”（{file} 第 {line:0} 行第 {place:0} 列{advice}）");

    public static Message RowTooShort(int fields, string column, Message place, int columns) => new(
        $"row too short: {fields:0} fields, '{column}' is the {place} of {columns:0}",
        $"该行太短：只有 {fields:0} 个字段，“{column}”是 {columns:0} 列中的第 {place} 列");

    public static Message RowTooLong(int fields, int columns) => new(
        $"row too long: {fields:0} fields, the header has {columns:0}; is a delimiter inside a cell not quoted?",
        $"该行太长：有 {fields:0} 个字段，列名只有 {columns:0} 个；是否单元格里有分隔符而没有加双引号？");

    /// <summary>Returns a place from 1 as an ordinal number.</summary>
    public static Message Ordinal(int place) => (place % 100, place % 10) switch
    {
        (11 or 12 or 13, _) => Th(place),
        (_, 1) => St(place),
        (_, 2) => Nd(place),
        (_, 3) => Rd(place),
        _ => Th(place),
    };

    private static Message St(int place) => new($"{place:0}st", $"{place:0}");

    private static Message Nd(int place) => new($"{place:0}nd", $"{place:0}");

    private static Message Rd(int place) => new($"{place:0}rd", $"{place:0}");

    private static Message AndInFiles(Message skipped, int more) => new($"{skipped} (and so in {more} more files)", $"{skipped}（另有 {more} 个文件也是这样）");

    private static Message Th(int place) => new($"{place:0}th", $"{place:0}");
}
