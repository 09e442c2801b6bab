using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said when a command ends before it is done.</summary>
internal static class EndMessages
{
    public static Message Cancelled => new("cancelled", "已取消");

    public static Message Unexpected(string fault) => new(
        $"unexpected error: {fault} (this is a fault of the program: please report it with what --verbose shows)",
        $"意外错误：{fault}（这是程序的问题，请加上 --verbose 再运行一次，把显示的内容反馈给我们）");
}
