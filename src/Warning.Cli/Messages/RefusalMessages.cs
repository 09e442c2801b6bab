using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>What ledger, alerts and letters refuse, with the option or the command that comes next.</summary>
internal static class RefusalMessages
{
    public static Message WithWho(Message refused) => new($"{refused}: --by WHO", $"{refused}（--by 经办人）");

    public static Message WithScan(Message refused) => new($"{refused}: early-warning scan SCAN.json", $"{refused}（命令：early-warning scan SCAN.json）");

    public static Message WithOtherState(Message refused) => new(
        $"{refused}. To look back, name another state folder with --state; to begin anew, move this one away",
        $"{refused}。要回看以前的日期，请用 --state 另指一个状态文件夹；要从头开始，请把现有的状态文件夹移走");

    public static Message OrStateUnchanged(Message refused) => new($"{refused} or --state. Nothing was changed", $"{refused}，也可以用 --state 指定。未作任何改动");

    public static Message OrState(Message refused) => new($"{refused} or --state", $"{refused}，也可以用 --state 指定");

    public static Message WithAlertList(Message refused) => new(
        $"{refused}; 'early-warning alerts list' shows those that are open",
        $"{refused}；在案的预警请看 early-warning alerts list");

    public static Message QuestionWithAlertList(Message refused) => new(
        $"{refused} 'early-warning alerts list' shows those that are open",
        $"{refused}在案的预警请看 early-warning alerts list");

    public static Message WithLetterList(Message refused) => new($"{refused}: early-warning letters list", $"{refused}；全部文书请看 early-warning letters list");

    public static Message WithCommand(Message refused, string command) => new(
        $"{refused}: early-warning letters {command}",
        $"{refused}（命令：early-warning letters {command}）");

    public static Message GoOn(Message refused) => new(
        $"{refused}; go on with: early-warning letters accept, escalate or close",
        $"{refused}；下一步请用 early-warning letters accept（予以认可）、escalate（转下一步）或 close（办结）");

    public static Message WithVerification(Message refused, string letter) => new(
        $"{refused}: early-warning letters verify \"{letter}\" --on DATE --by WHO --supervisors 甲,乙 --fact TEXT",
        $"{refused}（命令：early-warning letters verify \"{letter}\" --on 日期 --by 经办人 --supervisors 甲、乙 --fact 文字）");

    public static Message WithSupervisors(Message refused) => new($"{refused}: --supervisors 甲,乙", $"{refused}（--supervisors 甲、乙）");

    public static Message WithFact(Message refused) => new($"{refused}; --fact is empty or has line breaks", $"{refused}；--fact 不能为空，也不能换行");

    public static Message WithSigner(Message refused) => new($"{refused} with --signed-by", $"{refused}（--signed-by 姓名）");

    public static Message WithNotBeforeCourt(Message refused) => new($"{refused} with --not-before-court", $"{refused}（加上 --not-before-court）");

    public static Message WithoutReplyDays(Message refused) => new($"{refused}; leave --reply-days out", $"{refused}；请不要写 --reply-days");

    public static Message WithNumber(Message refused) => new($"{refused} with --number", $"{refused}（--number 文号）");

    public static Message EmptyWhy => new("--why is empty; say it in a few words", "--why 是空的；请简单写明原因");

    public static Message TooFewReplyDays => new("--reply-days is 1 or more", "--reply-days 应为 1 或以上");

    public static Message EmptyNumber => new(
        "--number is empty; write the number as it stands on the letter, or leave it out for the next one",
        "--number 是空的；请照文书上的文号填写，或去掉它由程序顺编");
}
