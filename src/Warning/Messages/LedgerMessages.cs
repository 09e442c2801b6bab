using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Messages;

/// <summary>What is said about a ledger as such, wherever it is stored.</summary>
internal static class LedgerMessages
{
    public static Message SayWho => new("say who does it", "请写明经办人");

    public static Message NoScanToActOn => new("there was no scan yet, so there is nothing to act on; scan first", "还没有扫描过，没有可以处理的事项；请先扫描");

    public static Message NoScanToWithdraw => new("there is no scan that could be taken back", "没有可以撤回的扫描");

    public static Message LedgerMoved(long position, long expected) => new(
        $"the ledger has {position:0} entries, not {expected:0}: something else was recorded meanwhile; read it again and do it again",
        $"事件记录有 {position:0} 条，不是 {expected:0} 条：其间又有新的登记；请重新读取后再办");

    public static Message OfLedger(string name) => new($"{name}: ", $"{name}：");

    /// <summary>A date is refused; <paramref name="file"/> is the ledger's file and a colon, or null.</summary>
    public static Message EarlierScan(Message? file, LocalDate last, LocalDate asOf) => new(
        $"{file}the last scan was as of {last}, and one as of {asOf} would change what has been told since; scan as of {last} or later",
        $"{file}最近一次扫描的截至日期是 {last}，再按 {asOf} 扫描会改动已经报出的结果；请按 {last} 或更晚的日期扫描");

    public static Message CorrectsNothing(int position) => new(
        $"the ledger is damaged: entry {position:0} corrects or takes back something that is no earlier act of a person",
        $"事件记录已损坏：{position:0} 号记录更正或撤回的，不是之前登记过的事项");

    public static Message LetterWithoutBeginning(string letter) => new(
        $"the ledger is damaged: it tells of the letter {letter}, but not how it began",
        $"事件记录已损坏：提到文书 {letter}，却没有它的由来");

    public static Message LineDamaged(string file, int line, Message what) => new(
        $"{file}:{line:0}: {what}; put the file back from a copy that was whole. Nothing was changed",
        $"{file}:{line:0}：{what}；请用完好的备份换回这个文件。未作任何改动");
}
