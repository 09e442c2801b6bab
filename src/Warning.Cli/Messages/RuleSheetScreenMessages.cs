using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said of the thresholds, points and texts of rules as a sheet.</summary>
internal static class RuleSheetScreenMessages
{
    private const int MostShown = 12;

    public static Message Item => new("item", "编号");

    /// <summary>An item with what it is now, unless that is a whole sentence.</summary>
    public static Message ItemWas(string key, string now) => now.Length > MostShown ? new($"{key}", $"{key}") : new($"{key} ({now} now)", $"{key}（现为 {now}）");

    public static Message Written(string file, int rows) => new(
        $"{file}: {rows} {new Plural(rows, "row", "rows")}; fill in what is to be changed, and read it with rules fill",
        $"{file}：共 {rows} 行；填好要改的内容后，用 rules fill 读回");

    public static Message Head(string file, int rows, int edits) => new(
        $"{file}: {rows} {new Plural(rows, "row", "rows")}, {edits} to change",
        $"{file}：共 {rows} 行，要改 {edits} 处");

    public static Message Preview(int edits) => new(
        $"nothing is written yet: look {new Plural(edits, "it", "them")} over, then run it again with --record",
        "以上为预览，尚未写入；核对无误后，加上 --record 再运行一次");

    public static Message Recorded(int edits) => new($"{edits} changed", $"已改 {edits} 处");

    public static Message LayerWritten(string file) => new(
        $"{file} is written; name its folder last among the rules, and check and test them",
        $"已写入 {file}；请把它的文件夹写在规则的最后，再运行 check 和 test");

    public static Message FileIsOther(string file) => new(
        $"{file} is there and is not of the last layer of the rules; name its folder last among them, or another folder",
        $"已有 {file}，但它不属于规则的最后一层；请把它的文件夹写在规则的最后，或换一个文件夹");
}
