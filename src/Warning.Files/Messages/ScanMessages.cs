using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said about a scan as a whole, and about companies and rules that are asked for.</summary>
internal static class ScanMessages
{
    public static Message ResultsNotDeleted(string folder, Message cause) => new(
        $"{folder}: results that were kept for their time cannot be deleted: {cause}; give this account the right to write there. The next scan tries again",
        $"{folder}：保存期满的结果无法删除（{cause}）；请给本账户写入权限。下一次扫描会再删除");

    public static Message FeedsNotKept(Message cause) => new(
        $"what was read of the feeds cannot be kept for the next scan, which reads them again: {cause}. The results are not touched by it",
        $"本次读取的数据无法留存（{cause}），下一次扫描会重新读取；结果不受影响");

    public static Message CannotWriteResults(string folder, Message reason) => new(
        $"the results cannot be written to {folder}: {reason}",
        $"结果无法写入 {folder}：{reason}");

    public static Message ResultsRefused(string sink, string reason) => new(
        $"the results were not taken by {sink}: {reason}. Nothing was recorded; mend the cause and scan again",
        $"{sink} 没有接收结果：{reason}。未作任何登记；请排除原因后重新扫描");

    public static Message ResultsNotPublished(string sink, string reason) => new(
        $"the scan is recorded, but its results could not be published by {sink}: {reason}. Mend the cause and scan the same date again; a later scan publishes them first",
        $"扫描已经登记，但 {sink} 没能发布结果：{reason}。请排除原因后按同一日期重新扫描；较晚日期的扫描会先补发这一次的结果");

    public static Message BacktestUnreadable(string file, Message cause) => new(
        $"the backtest of the budget, {file}, cannot be read: {cause}. Write its figures there as JSON, or leave \"backtest\" out",
        $"走访名额所用的回溯检验结果 {file} 无法读取（{cause}）。请把检验结果以 JSON 写到这里，或者不写“backtest”");

    public static Message NoBacktest(string file) => new(
        $"{file}, the backtest of the budget, is not what a backtest writes as JSON; write its figures there anew, or leave \"backtest\" out",
        $"走访名额所用的 {file} 不是回溯检验的 JSON 结果；请重新写出，或者不写“backtest”");

    public static Message RuleNotInForce(string rule, LocalDate asOf) => new($"the rule '{rule}' is not in force on {asOf}", $"规则“{rule}”在 {asOf} 不生效");

    public static Message NoSuchRule(string rule, Message? advice) => new($"there is no rule '{rule}'{advice}", $"没有规则“{rule}”{advice}");

    public static Message NameOfSeveral(string company, int count, IReadOnlyList<Message> companies, Message? more) => new(
        $"'{company}' fits {count} companies; give more of the name, or the id: {companies}{more}",
        $"名称含“{company}”的企业有 {count} 家；请把名称写得更全，或者写统一社会信用代码：{companies}{more}");

    public static Message AndMore => new(" ...", "等");

    public static Message CompanyWithCode(string name, string id) => new($"{name} ({id})", $"{name}（{id}）");

    public static Message NoSuchCompany(string company) => new($"no company '{company}' in the register", $"企业名录里没有“{company}”");

    public static Message CompaniesNear(string company, IReadOnlyList<Message> near) => new(
        $"no company '{company}' in the register; near it: {near}",
        $"企业名录里没有“{company}”；相近的有：{near}");

    /// <summary>The beginning of a message about a ledger.</summary>
    public static Message OfTheLedger(string file) => new($"{file}: ", $"{file}：");

    public static Message ClockBehind(Message? ledger, LocalDate today, LocalDate recorded) => new(
        $"{ledger}the clock of this machine says {today}, but the last scan was recorded on {recorded}; set the machine's clock and scan again. If it was the last scan that had a wrong clock, take that scan back",
        $"{ledger}本机时钟为 {today}，而上次扫描记录于 {recorded}；请校准本机时钟后再扫描。如果是上次扫描时的时钟有误，请撤回那次扫描");

    public static Message ClockBehindAct(Message? ledger, LocalDate today, LocalDate recorded) => new(
        $"{ledger}the clock of this machine says {today}, but the last entry was recorded on {recorded}; set the machine's clock and do it again",
        $"{ledger}本机时钟为 {today}，而最近一次登记于 {recorded}；请校准本机时钟后再办");

    public static Message DateToCome(LocalDate asOf, LocalDate today, string zone) => new(
        $"a scan as of {asOf} is ahead of today, {today} in {zone}; scan as of {today} or earlier",
        $"截至日期 {asOf} 晚于今天（{zone} 现为 {today}）；请按 {today} 或更早的日期扫描");

    public static Message NotForTrials(string state) => new(
        $"a scan for trial is not recorded among those of the office's work: give it a state folder of its own, other than {state}, or have nothing recorded",
        $"试用的扫描不能与日常工作的扫描记在一起：请为它另指一个状态文件夹（不是 {state}），或者不作登记");

    public static Message LedgerNotForTrials(Message? ledger) => new(
        $"{ledger}this ledger holds scans of the office's work, and takes none for trial; give that a state folder of its own, or have nothing recorded",
        $"{ledger}这份事件记录是日常工作的扫描，不能记入试用的扫描；请为它另指一个状态文件夹，或者不作登记");

    public static Message LedgerForTrialsOnly(Message? ledger) => new(
        $"{ledger}this ledger holds scans for trial, which may be of dates to come, and takes only such; scan with the state folder of the office's work",
        $"{ledger}这份事件记录是试用的扫描（可按今后的日期），只能再记试用的扫描；日常扫描请用工作的状态文件夹");
}
