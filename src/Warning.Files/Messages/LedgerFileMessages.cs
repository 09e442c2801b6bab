using EarlyWarning.Rules;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said about the file of a ledger, its folder, and drafts of letters.</summary>
internal static class LedgerFileMessages
{
    public static Message NewerLedger(string file, int version, int known) => new(
        $"{file}:1: the ledger is of version {version:0}, and this program knows no later one than {known:0}; use the newer program. Nothing was changed",
        $"{file}:1：事件记录的版本是 {version:0}，本程序只认到 {known:0} 版；请使用较新的程序。未作任何改动");

    public static Message NoOpeningLine => new("the first line does not open a ledger", "第一行不是事件记录的开头");

    public static Message NoKnownEvent => new("the line is no event that this program knows", "这一行不是本程序认识的事件");

    public static Message NoEntry => new("the line is no entry of a ledger", "这一行不是事件记录的内容");

    public static Message LineChanged => new(
        "the line is not as it was written: it, or one before it, was changed, lost or moved",
        "这一行与写入时不同：它或它前面的某一行被改动、丢失或移动过");

    public static Message NoEvent => new("the line is no event", "这一行不是事件");

    public static Message EventWithoutValues => new("the line is no event: it has no values", "这一行不是事件：缺少内容");

    public static Message NoEventBecause(string cause) => new($"the line is no event ({cause})", $"这一行不是事件（{cause}）");

    public static Message TornLine => new(
        "the ledger's last line was not written to its end and is dropped: the scan or command that wrote it was cut off; do again what it was to record",
        "事件记录的最后一行没有写完，已略去：当时的扫描或命令中途中断；请重新办理那一次的登记");

    public static Message CannotContinue(string file) => new(
        $"{file}: an earlier line could not be written, nor be taken back; open the ledger anew",
        $"{file}：先前的一行没有写成，也没能收回；请重新打开事件记录");

    public static Message NothingRecorded(string file, Message cause) => new(
        $"{file}: nothing was recorded: {cause}; make room or give this account the right to write there, and do it again",
        $"{file}：没有登记成功（{cause}）；请腾出磁盘空间，或给本账户写入权限，然后再办一次");

    public static Message WrittenByOthers(string file) => new(
        $"{file}: another program has written to the ledger since it was opened; nothing was recorded. See to it that only this program writes there, and open it again",
        $"{file}：打开以后，另一个程序改写了事件记录；未作登记。请确保只有本程序写入该文件，然后重新打开");

    public static Message LedgerUnreadable(string file, Message cause) => new($"{file}: the ledger cannot be read: {cause}", $"{file}：事件记录无法读取（{cause}）");

    public static Message LedgerOfOther(string file, string owner, string issuer) => new(
        $"{file}: this is the ledger of {owner}, and the scan file is of {issuer}; name the state folder of that union with \"state\" in the scan file",
        $"{file}：这是{owner}的事件记录，而扫描文件是{issuer}的；请在扫描文件里用“state”写明本工会的状态文件夹");

    public static Message LedgerIsBusy(string file) => new(
        $"{file}: another scan or command is writing to this state folder; wait until it has ended and try again (the lock ends with it, the file need not be deleted)",
        $"{file}：另一个扫描或命令正在写这个状态文件夹；请等它结束后再试（锁随之解除，不必删除文件）");

    public static Message FolderNotWritable(string folder, Message cause) => new(
        $"{folder}: the state folder cannot be written: {cause}; give this account the right to write there, or name another folder with \"state\" in the scan file",
        $"{folder}：状态文件夹无法写入（{cause}）；请给本账户写入权限，或者在扫描文件里用“state”换一个文件夹");

    public static Message NoDraftFormat => new(
        "a draft is a Word document, which this program is not set up to write: it must be given the formats of the package EarlyWarning.Office",
        "拟稿是 Word 文档，本程序没有配置这种格式：须为它配置程序包 EarlyWarning.Office 的格式");

    public static Message DraftNotWritten(string file, Message cause) => new(
        $"{file}: the draft cannot be written: {cause} Make room or give this account the right to write there, and do it again",
        $"{file}：拟稿无法写入（{cause}）；请腾出磁盘空间，或给本账户写入权限，然后再办一次");

    public static Message NoneOf(IReadOnlyList<string> words) => new($"it is none of {words}", $"应为 {words} 之一");

    public static Message NoLedgerDate => new("it is no date such as 2026-11-01", "应写成 2026-11-01 这样的日期");

    public static Message NoLedgerInstant => new("it is no instant such as 2026-11-01T22:00:00Z", "应写成 2026-11-01T22:00:00Z 这样的时刻");
}
