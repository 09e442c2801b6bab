using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>The headings and marks of the help.</summary>
internal static class HelpMessages
{
    public static Message Usage => new("Usage:", "用法：");

    public static Message Arguments => new("Arguments:", "参数：");

    public static Message Options => new("Options:", "选项：");

    public static Message OptionsOfAll => new("Options of every command:", "各命令通用的选项：");

    public static Message Commands => new("Commands:", "命令：");

    public static Message Examples => new("Examples:", "示例：");

    public static Message OptionPart => new("[options]", "[选项]");

    public static Message CommandPart => new("<command>", "<命令>");

    public static Message Argument(Message placeholder) => new($"<{placeholder}>", $"<{placeholder}>");

    public static Message WithValue(string option, Message placeholder) => new($"{option} <{placeholder}>", $"{option} <{placeholder}>");

    public static Message WithDefault(Message about, Message otherwise) => new($"{about} [default: {otherwise}]", $"{about}［默认：{otherwise}］");

    public static Message Required(Message about) => new($"{about} (required)", $"{about}（必填）");

    public static Message MoreOf(string command) => new($"{command} <command> --help tells more of a command.", $"某个命令的详细用法，请看 {command} <命令> --help。");
}
