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

    public static Message WithScanWithdrawal(Message refused) => new(
        $"{refused}: early-warning scan SCAN.json --withdraw",
        $"{refused}（命令：early-warning scan SCAN.json --withdraw）");

    public static Message WithFuture(Message refused) => new(
        $"{refused}. For a trial add --future, with --dry-run or --state FOLDER",
        $"{refused}。要试用今后的日期，请加 --future，并加 --dry-run 或用 --state 另指一个状态文件夹");

    public static Message WithTrialState(Message refused) => new($"{refused}: --state FOLDER, or --dry-run", $"{refused}（--state 文件夹，或 --dry-run）");

    public static Message WithFutureOrState(Message refused) => new($"{refused} (--state), or add --future", $"{refused}（--state），或加 --future");

    public static Message WithActList(Message refused) => new(
        $"{refused}; 'early-warning alerts list --acts' shows them",
        $"{refused}；全部事项请看 early-warning alerts list --acts");

    public static Message WithLetterHistory(Message refused) => new(
        $"{refused}; 'early-warning letters show LETTER --history' shows them",
        $"{refused}；各项办理请看 early-warning letters show 文书 --history");

    public static Message WithRevocation(Message refused, string letter) => new(
        $"{refused}: early-warning letters revoke {letter}",
        $"{refused}（命令：early-warning letters revoke {letter}）");

    public static Message WithLetterWithdrawal(Message refused) => new(
        $"{refused}: early-warning letters correct, or withdraw",
        $"{refused}（命令：early-warning letters correct 或 withdraw）");

    public static Message WithAlertsReopen(Message refused) => new(
        $"{refused}: early-warning alerts reopen",
        $"{refused}（命令：early-warning alerts reopen）");

    public static Message WithAlertsClose(Message refused) => new(
        $"{refused}: early-warning alerts close",
        $"{refused}（命令：early-warning alerts close）");

    public static Message WithWithdrawal(Message refused) => new(
        $"{refused}, with 'early-warning alerts withdraw' or the command for the letter",
        $"{refused}（预警用 early-warning alerts withdraw，文书用对应的命令）");

    public static Message WithFinding(Message refused) => new($"{refused} (--finding)", $"{refused}（--finding）");

    public static Message WithAlertWithdrawal(Message refused) =>
        new($"{refused}: early-warning alerts withdraw", $"{refused}（命令：early-warning alerts withdraw）");

    public static Message WithApproval(Message refused) => new(
        $"{refused}: early-warning alerts approve, or return",
        $"{refused}（命令：early-warning alerts approve 或 return）");

    public static Message WithAssignment(Message refused) => new($"{refused}: early-warning alerts assign", $"{refused}（命令：early-warning alerts assign）");

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

    public static Message WithNameOfCompany(Message refused) => new($"{refused} (--name)", $"{refused}（--name 企业全称）");

    public static Message WithFact(Message refused) => new($"{refused}; --fact is empty or has line breaks", $"{refused}；--fact 不能为空，也不能换行");

    public static Message WithSigner(Message refused) => new($"{refused} with --signed-by", $"{refused}（--signed-by 姓名）");

    public static Message WithNotBeforeCourt(Message refused) => new($"{refused} with --not-before-court", $"{refused}（加上 --not-before-court）");

    public static Message WithoutReplyDays(Message refused) => new($"{refused}; leave --reply-days out", $"{refused}；请不要写 --reply-days");

    public static Message WithReplyDays(Message refused) => new($"{refused} with --reply-days", $"{refused}（--reply-days 天数）");

    public static Message WithDecision(Message refused) => new($"{refused} with --decided-by", $"{refused}（--decided-by 会议和日期）");

    public static Message WithTalksFailed(Message refused) => new($"{refused} with --talks-failed", $"{refused}（--talks-failed）");

    public static Message WithAsEdited(Message refused) => new(
        $"{refused}. To have it written by the register, move it away first; to stand by it as it is, add --as-edited",
        $"{refused}。要由程序按台账重写，请先把它移走；要以它为准，请加 --as-edited");

    public static Message WithGround(Message refused) => new($"{refused} with --ground", $"{refused}（--ground 编号）");

    public static Message WithUnlisted(Message refused) => new($"{refused} with --unlisted", $"{refused}（加上 --unlisted）");

    public static Message WithNumber(Message refused) => new($"{refused} with --number", $"{refused}（--number 文号）");

    public static Message EmptyWhy => new("--why is empty; say it in a few words", "--why 是空的；请简单写明原因");

    public static Message TooFewReplyDays => new("--reply-days is 1 or more", "--reply-days 应为 1 或以上");

    public static Message EmptyNumber => new(
        "--number is empty; write the number as it stands on the letter, or leave it out for the next one",
        "--number 是空的；请照文书上的文号填写，或去掉它由程序顺编");
}
