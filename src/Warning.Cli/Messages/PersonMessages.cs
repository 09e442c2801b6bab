using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said where nobody says who acts, and the account of the system does not tell it.</summary>
internal static class PersonMessages
{
    public static Message NoAccount => new("the system does not say whose account this is; say who does it", "系统没有给出登录账户；请写明由谁经办");

    public static Message NobodysAccount(string user) => new(
        $"the account '{user}' is nobody's in the office file; say who does it",
        $"机构文件里没有人使用系统账户“{user}”；请写明由谁经办");

    public static Message AccountOfWhoLeft(string user, string name) => new(
        $"the account '{user}' is that of {name}, who is not in the office today; say who does it",
        $"系统账户“{user}”是{name}的，但{name}现在不在任；请写明由谁经办");
}
