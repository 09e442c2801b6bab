using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said of the letters of an open reminder.</summary>
internal static class BatchScreenMessages
{
    public static Message Addressee => new("to", "主送");

    public static Message Head(string title, int letters, int companies) => new(
        $"{title}: {letters:0} {new Plural(letters, "letter", "letters")}, {companies:0} {new Plural(companies, "company", "companies")}",
        $"{title}：文书 {letters:0} 份，发送企业 {companies:0} 家");

    public static Message LeftOut(int companies) => new(
        $"left out: {companies:0} {new Plural(companies, "company", "companies")}", $"不发送的企业 {companies:0} 家");

    public static Message More(int others) => new($"and {others:0} more", $"另有 {others:0} 家");

    public static Message OneNumber(string number) => new($"{number}", $"{number}");

    public static Message Numbers(string first, string last) => new($"{first} to {last}", $"{first} 至 {last}");

    public static Message Recorded(Message numbers) => new($"recorded: {numbers}", $"已登记：{numbers}");

    public static Message ToPrint(string file) => new($"to print: {file}", $"打印用的压缩包：{file}");

    public static Message TakenBackBy(string first) => new(
        $"taken back by: early-warning letters withdraw \"{first}#issued\" --why TEXT",
        $"登记错了，用 early-warning letters withdraw \"{first}#发出\" --why 原因 撤回");

    public static Message RecordedBefore(string file) => new(
        $"recorded earlier, not recorded again; to print: {file}", $"此前已登记，不再重复登记；打印用的压缩包：{file}");

    public static Message WasRecorded => new(
        "recorded earlier; with --record the archive to print is written again if it is not there", "此前已登记；加 --record 可在压缩包缺失时重新生成");

    public static Message NothingRecorded(int rejects) => new(
        $"nothing is recorded: mend {new Plural(rejects, "the row", "the rows")} of the list ({rejects:0}) and run it again",
        $"全部未登记：请改正名单中的 {rejects:0} 行，再重新运行");
}
