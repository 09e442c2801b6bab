using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said of a list of alerts that was filled in.</summary>
internal static class FillScreenMessages
{
    public static Message Row => new("row", "行");

    public static Message FilledIn => new("filled in", "填写内容");

    public static Message Head(string file, int rows, int acts) => new(
        $"{file}: {rows} {new Plural(rows, "row", "rows")}, {acts} to record",
        $"{file}：共 {rows} 行，待登记 {acts} 项");

    /// <summary>The heading of a column as a Chinese sheet has it, and for readers of English the name that it has in an English one.</summary>
    public static Message Heading(string inChinese, Message? inEnglish) => new($"{inChinese}{inEnglish}", $"{inChinese}{inEnglish}");

    public static Message AlsoCalled(string name) => new($" ({name})", $"（{name}）");

    public static Message FilledCell(Message column, string value) => new($"{column}: {value}", $"{column}：{value}");

    public static Message FilledCells(Message first, Message others) => new($"{first}; {others}", $"{first}；{others}");

    public static Message AlreadyRecorded(int acts) => new(
        $"{acts} recorded earlier, just as the file has them: passed over",
        $"另有 {acts} 项此前已登记，内容相同，不再重复");

    public static Message NothingNew => new("nothing new is filled in", "没有新填写的内容");

    public static Message PreviewOnly => new(
        "nothing is recorded yet: look it over, then run it again with --record",
        "以上为预览，尚未登记；核对无误后，加上 --record 再运行一次");

    public static Message Recorded(int acts) => new($"{acts} recorded", $"已登记 {acts} 项");

    public static Message NothingRecorded(int rejects) => new(
        $"nothing is recorded: mend {new Plural(rejects, "the one fault", "the faults")} in the file ({rejects}), or clear those rows, and run it again",
        $"全部未登记：请改正文件中的 {rejects} 处，或清空这些行的填写内容，再重新运行");

    public static Message RejectOfCell(string file, long row, Message column, string value, Message reason) => new(
        $"{file}:{row}: {column} '{value}': {reason}",
        $"{file}:{row}：{column}“{value}”：{reason}");

    public static Message RejectOfColumn(string file, long row, Message column, Message reason) => new(
        $"{file}:{row}: {column}: {reason}",
        $"{file}:{row}：{column}：{reason}");

    public static Message RejectOfRow(string file, long row, Message reason) => new($"{file}:{row}: {reason}", $"{file}:{row}：{reason}");
}
