using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said about the archive of a case.</summary>
internal static class CaseArchiveMessages
{
    public static Message NoLedgerFile => new("the ledger is not kept in files, so that its lines cannot be handed out", "事件记录不是文件，无法导出其中的行");

    public static Message ArchiveNotWritten(string path, Message fault) => new($"{path} cannot be written: {fault}", $"{path} 无法写入：{fault}");

    public static Message NothingToExport(string name) => new($"nothing is recorded of {name}", $"{name} 没有任何记录，无法导出");

    public static Message TakenBackLine(Message text) => new($"(withdrawn) {text}", $"（已撤回）{text}");

    public static Message NoManifest => new("is no archive of a case: it has no manifest.json", "不是案卷压缩包：缺少 manifest.json");

    public static Message NoArchive => new("is no archive of a case, or too damaged to be read", "不是案卷压缩包，或者损坏严重，无法读取");

    public static Message FileTwice(string file) => new($"{file} stands twice in the archive", $"压缩包中有两个 {file}");

    public static Message FileMissing(string file) => new($"{file} is missing", $"缺少文件 {file}");

    public static Message ArchivedFileChanged(string file) => new($"{file} was changed", $"文件 {file} 被改动");

    public static Message FileExtra(string file) => new($"{file} was added: the manifest does not have it", $"多出文件 {file}：清单中没有");

    public static Message RowChanged(string file) => new($"the rows in {file} were changed", $"{file} 中的数据行被改动");

    public static Message RuleChanged(string file) => new($"the rules in {file} were changed", $"{file} 中的规则被改动");

    public static Message ArchivedLineChanged(long position) => new(
        $"line {position:0} of the ledger was changed: its hash does not follow from it", $"事件记录第 {position:0} 条被改动：与它的哈希不符");

    public static Message TextChanged(long position) => new(
        $"a text of line {position:0} of the ledger was changed: the line says another hash of it", $"事件记录第 {position:0} 条的文字被改动：与该条记下的哈希不符");

    public static Message PackBroken => new("the rules are no rule pack any more", "规则文件已不能组成规则包");

    public static Message PackOther(string expected, string found) => new(
        $"the rules are others: their hash is {found}, and was {expected}", $"规则不是原来的：哈希为 {found}，原为 {expected}");

    public static Message AssessedOtherwise(LocalDate asOf) => new(
        $"assessed again as of {asOf}, the company comes out otherwise than the archive says", $"按 {asOf} 重新评估，结果与压缩包所载不同");

    public static Message NotFiredAgain(LocalDate asOf, IReadOnlyList<string> rules) => new(
        $"the ledger says that these rules fired on {asOf}, and they do not: {rules}", $"事件记录载明 {asOf} 触发、重新评估没有触发的规则：{rules}");

    public static Message RowsUnreadable(LocalDate asOf) => new($"the rows of {asOf} cannot be read any more", $"{asOf} 的数据行已无法读取");

    public static Message ComparedWithPeers(LocalDate asOf, IReadOnlyList<string> rules) => new(
        $"{asOf}: these rules compare with other companies, which are not handed out: {rules}", $"{asOf}：以下规则与其他企业比较，其他企业的数据不导出：{rules}");

    public static Message OtherwiseSince(LocalDate asOf, IReadOnlyList<string> rules) => new(
        $"{asOf}: these rules fired then, and did not any more by the feeds and rules as they were at the export: {rules}",
        $"{asOf}：以下规则当时触发，按导出时的数据和规则不再触发：{rules}");

    public static Message OtherRulesThen(LocalDate asOf) => new(
        $"{asOf}: the scan of that day judged by rules of another hash", $"{asOf}：当日扫描所用规则的哈希不同");
}
