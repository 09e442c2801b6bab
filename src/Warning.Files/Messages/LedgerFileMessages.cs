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

    public static Message LedgerLineTooLong => new("a line of over 16 MiB; expected an entry a line", "一行超过 16 MiB；应为每行一条事件记录");

    public static Message LineChanged => new(
        "the line is not as it was written: it, or one before it, was changed, lost or moved",
        "这一行与写入时不同：它或它前面的某一行被改动、丢失或移动过");

    public static Message ByteOrderMark => new(
        "the file begins with a byte order mark, which an editor or a transfer has put there: the first three bytes (EF BB BF) do not belong to it",
        "文件开头多了字节顺序标记（BOM，即 EF BB BF 三个字节），是编辑器或传输工具加上的，不属于事件记录");

    public static Message BlankLine => new("the line is blank: an editor has put it there", "这一行是空行，是编辑器加进去的");

    public static Message OtherLineEnds => new(
        "the line ends with a carriage return (CR LF): an editor or a transfer has changed the line ends of the file",
        "这一行以回车换行（CR LF）结尾：编辑器或传输工具改动了文件的换行符");

    public static Message NoPosition(long position) => new(
        $"the line is no entry of this ledger: it has no position, where entry {position:0} should stand",
        $"这一行不是本事件记录的内容：没有序号，这里应为第 {position:0} 条");

    public static Message EntriesMissing(long first, long last) => first == last
        ? new($"entry {first:0} is missing before this line: its line was deleted or moved", $"这一行之前缺少第 {first:0} 条：该行被删除或移动过")
        : new($"entries {first:0} to {last:0} are missing before this line: their lines were deleted or moved", $"这一行之前缺少第 {first:0} 条至第 {last:0} 条：这些行被删除或移动过");

    public static Message EntryAgain(long position, long expected) => new(
        $"the line is entry {position:0}, where entry {expected:0} should stand: it was doubled or moved",
        $"这一行是第 {position:0} 条，而这里应为第 {expected:0} 条：该行被重复或移动过");

    public static Message FileBeforeMissing(long entries) => new(
        $"the file continues another with the first {entries:0} entries, which is missing",
        $"这个文件接续另一个文件（其中有前 {entries:0} 条），而那个文件不见了");

    public static Message OtherFileBefore => new(
        "the file does not continue the one before it: a file of the ledger is missing, was exchanged or has lost lines at its end",
        "这个文件接不上前一个文件：事件记录的某个文件丢失、被换掉，或末尾缺了行");

    public static Message OpeningInTheMiddle => new(
        "the first line of a ledger stands in the middle of the file: what follows was put there from another file or a second time",
        "事件记录的首行出现在文件中间：其后的内容是从别的文件加进来的，或是重复的");

    public static Message LineEdited(long position) => new(
        $"the line of entry {position:0} is not as it was written: it was edited",
        $"第 {position:0} 条所在的这一行与写入时不同：被改动过");

    public static Message LineDoubled(int line) => new($"the line stands a second time: it is that of line {line:0}", $"这一行是第 {line:0} 行的重复");

    public static Message LineBelongsAfter(int line) => new($"the line was moved, or lines before it were: it belongs after line {line:0}", $"这一行（或它前面的行）被移动过：它应在第 {line:0} 行之后");

    public static Message EntryDoubled(long position, int line) => new(
        $"entry {position:0} stands a second time: its line is line {line:0}",
        $"第 {position:0} 条重复出现：它在第 {line:0} 行已有");

    public static Message EntryBelongsBefore(long position, int line) => new(
        $"entry {position:0} was moved: it belongs before line {line:0}",
        $"第 {position:0} 条被移动过：它应在第 {line:0} 行之前");

    public static Message EntryBelongsElsewhere(long position) => new($"entry {position:0} does not stand in its place", $"第 {position:0} 条不在它的位置上");

    public static Message EndLost(long had, long has) => new(
        $"the ledger had {had:0} entries when it was last written and has {has:0} now: lines were lost at its end",
        $"上次写入时事件记录有 {had:0} 条，现在只有 {has:0} 条：末尾缺了行");

    public static Message EndExchanged(long had) => new(
        $"the first {had:0} entries are not those that the ledger had when it was last written",
        $"前 {had:0} 条与上次写入时的事件记录不同");

    public static Message SnapshotDiffers => new(
        "the stored state is not what the lines give that it stands for; delete the file, and the next scan stores it anew",
        "存下的状态与它所对应的记录不符；请删除这个文件，下次扫描会重新生成");

    public static Message TornInTheMiddle => new("the last line of a year that is over is not whole", "已结年度的最后一行不完整");

    public static Message FileIsGone => new("the file is gone", "文件不见了");

    public static Message EntriesLost(string file, long had, long has) => new(
        $"{file}: the ledger had {had:0} entries when it was last written and has {has:0} now: lines were lost at its end; put its files back from a copy that was whole. If an older copy was put back on purpose, delete ledger.lock beside it. Nothing was changed",
        $"{file}：上次写入时事件记录有 {had:0} 条，现在只有 {has:0} 条：末尾缺了行；请用完好的备份换回这些文件。如果是有意换成较早的备份，请删除旁边的 ledger.lock。未作任何改动");

    public static Message EntriesExchanged(string file, long had) => new(
        $"{file}: the first {had:0} entries are not those that the ledger had when it was last written; put its files back from a copy that was whole. If another ledger was put here on purpose, delete ledger.lock beside it. Nothing was changed",
        $"{file}：前 {had:0} 条与上次写入时的事件记录不同；请用完好的备份换回这些文件。如果是有意换成另一份事件记录，请删除旁边的 ledger.lock。未作任何改动");

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

    public static Message LedgerStaysBusy(string file, double seconds) => new(
        $"{file}: another scan or command is still writing to this state folder after {seconds:0} seconds; wait until it has ended and try again (the lock ends with it, the file need not be deleted)",
        $"{file}：等了 {seconds:0} 秒，另一个扫描或命令仍在写这个状态文件夹；请等它结束后再试（锁随之解除，不必删除文件）");

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

    public static Message TextLacking(string file, long entry, string id) => new(
        $"{file}: the text {id} of entry {entry:0} is not there or is not the one that was recorded, and nobody has redacted it; put the state folder back from a copy that was whole. Nothing was changed",
        $"{file}：第 {entry:0} 条登记的文字 {id} 不见了，或与登记时不同，而并没有人删去它；请用完好的备份换回整个状态文件夹。未作任何改动");

    public static Message TextsNotDeleted(string folder, Message cause) => new(
        $"{folder}: texts that were redacted, or are left over, cannot be deleted: {cause}; give this account the right to write there. The next scan or act deletes them",
        $"{folder}：应当删去的文字无法删除（{cause}）；请给本账户写入权限。下一次扫描或办理时会再删除");

    public static Message TextInLine(long entry) => new(
        $"entry {entry:0} was recorded by an older program, which wrote its texts into the line itself: nothing can be deleted from it without breaking the ledger",
        $"第 {entry:0} 条登记是旧版程序写的，文字就在那一行里：删去会破坏整个事件记录，因此无法删除");

    public static Message SayWhyRedacted => new("say why the text is deleted", "请写明为什么删去");

    public static Message NothingToRedact(long entry) => new(
        $"entry {entry:0} has nothing that could be deleted: it has no such text, or somebody has deleted it already",
        $"第 {entry:0} 条登记没有可以删去的内容：没有这类文字，或已经删去");

    public static Message NoLedgerSpan => new("it is no length of time such as 5y", "应写成 5y 这样的时长");

    public static Message NoLedgerInstant => new("it is no instant such as 2026-11-01T22:00:00Z", "应写成 2026-11-01T22:00:00Z 这样的时刻");
}
