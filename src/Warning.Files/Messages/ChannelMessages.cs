using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said of the channels of a scan file, and of telling notices.</summary>
internal static class ChannelMessages
{
    public static Message AChannel => new("a channel", "通知渠道“deliver”");

    public static Message ChannelIdTwice(string id) => new($"the channel '{id}' stands twice", $"通知渠道“{id}”写了两次");

    public static Message MalformedChannelId => new(
        "a channel's id is a text without spaces, such as \"hrss\"",
        "通知渠道的编号“id”不能为空，也不能有空格，例如 \"hrss\"");

    public static Message OneWay => new(
        "a channel has a \"webhook\", the address of a system, or a \"folder\" for files; write one of both",
        "通知渠道要么写 \"webhook\"（对方系统的地址），要么写 \"folder\"（存放文件的文件夹），二者写一样");

    public static Message SecretLacking => new(
        "what is sent to a webhook is signed: write \"secret\", the file with the key that the receiver has too",
        "发给 webhook 的内容要签名：请写 \"secret\"，即存放密钥的文件，对方也有同一密钥");

    public static Message SecretOfFolder => new("files in a folder are not signed; leave \"secret\" out", "文件夹里的文件不签名，请去掉 \"secret\"");

    public static Message NoAddress(string found) => new(
        $"'{found}' is no address; write one such as \"https://hrss.example.gov.cn/warnings\"",
        $"“{found}”不是网址；应如 \"https://hrss.example.gov.cn/warnings\"");

    public static Message NotEncrypted(string found) => new(
        $"what is sent to '{found}' could be read on the way; write https (http only to this machine)",
        $"发往“{found}”的内容在途中可能被人看到；请用 https（只有本机才可用 http）");

    public static Message PasswordInAddress => new(
        "an address with a user and password would stand in logs; leave them out, the signature says who sends",
        "网址里不要写用户名和密码，以免留在日志里；签名已说明由谁发出");

    public static Message NoUnitToTell(string name, Message? advice) =>
        new($"the office has no unit '{name}' to be told{advice}", $"机构里没有要通知的单位“{name}”{advice}");

    public static Message NobodyToTell(string name, Message? advice) => new($"nobody of the office is called '{name}'{advice}", $"机构里没有名为“{name}”的人{advice}");

    public static Message WithoutOffice => new("; there is no office file", "；没有机构文件");

    public static Message NoHours(string found) => new(
        $"hours are from and until on one day, such as \"08:30-17:30\"; found '{found}'",
        $"时段应写同一天内的起止时间，如 \"08:30-17:30\"；现为“{found}”");

    public static Message SecretUnreadable(string path, Message cause) => new($"the key {path} cannot be read: {cause}", $"密钥文件 {path} 无法读取（{cause}）");

    public static Message NoSecret(string path) => new(
        $"{path} has no key: it is \"whsec_\" and 24 to 64 random bytes in base64, on one line",
        $"{path} 里没有密钥：应为一行，\"whsec_\" 加 24 至 64 个随机字节的 base64");

    public static Message ReceiverAnswered(int status) => new($"the receiver answered {status:0}", $"对方答复 {status:0}");

    public static Message NoAnswer(double seconds) => new($"no answer within {seconds:0} s", $"{seconds:0} 秒内没有答复");

    public static Message NotReached(Message cause) => new($"the receiver cannot be reached: {cause}", $"无法连到对方（{cause}）");

    public static Message NotConnected => new("no connection, or it broke off", "连接不上或中断");

    public static Message FileNotDropped(string path, Message cause) => new($"{path} cannot be written: {cause}", $"{path} 无法写入（{cause}）");

    public static Message TrialIsNotTold => new(
        "the scans of this ledger are for trial: nobody is told of them",
        "该事件记录里都是试用扫描，不对外通知");

    public static Message DeliversAlready(string path) => new(
        $"another is telling the notices of this ledger just now ({path}); wait until that has ended",
        $"正有另一个程序在发送这些通知（{path}）；请等它结束");

    public static Message NoCalendarToTell(int year) => new(
        $"there is no calendar of {year:0} yet: Monday to Friday are taken for working days",
        $"{year:0} 年还没有工作日历：按周一至周五为工作日");
}
