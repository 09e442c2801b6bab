using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said about the case file of a company.</summary>
internal static class CaseScreenMessages
{
    public static Message CaseOf(string name, string company) => new($"{name} ({company})", $"{name}（{company}）");

    public static Message OpenAlert(LocalDate since, Message level) => new($"alert open since {since}: {level}", $"预警在案，{since} 起：{level}");

    public static Message ClosedAlert(LocalDate since, LocalDate closed, Message how) => new(
        $"alert of {since} closed on {closed}: {how}", $"{since} 的预警已于 {closed} 解除或办结：{how}");

    public static Message CaseLetterState(Message letter, Message? number, Message state) => new($"{letter}{number}: {state}", $"{letter}{number}：{state}");

    public static Message CaseLetterNumber(string number) => new($" {number}", $" {number}");

    public static Message YuanRecovered(decimal yuan) => new($"{yuan} yuan recovered", $"追回 {yuan} 元");

    public static Message FactsUnread(Message fault) => new(
        $"what the feeds tell is left out, since they cannot be read: {fault}", $"数据源无法读取，以下没有数据内容：{fault}");

    public static Message NothingInCase => new("nothing has been recorded of this company", "该企业没有任何记录");

    public static Message Attached(string path, string kept) => new($"attached {path}: {kept}", $"已附入 {path}：{kept}");

    public static Message AttachedBefore(string path, string hash) => new(
        $"the case file has the content of {path} already ({hash}); nothing was recorded", $"案卷中已有 {path} 的内容（{hash}），没有再登记");

    public static Message VisitRecorded(string company, LocalDate day) => new($"visit of {company} on {day} recorded", $"已登记 {day} 对 {company} 的走访");

    public static Message ActWithdrawn(string entry, Message kind) => new($"withdrawn: {entry} ({kind})", $"已撤回 {entry}（{kind}）");

    public static Message Exported(string name, string path, int files) => new(
        $"case file of {name}: {path}, {files} {new Plural(files, "file", "files")}", $"{name} 的案卷：{path}，共 {files} 个文件");

    public static Message ArchiveHash(string hash) => new(
        $"SHA-256 of the zip, to be written down where it is handed out: {hash}", $"压缩包的 SHA-256，移交时请记下：{hash}");

    public static Message ArchiveNote(Message note) => new($"note: {note}", $"说明：{note}");

    public static Message ArchiveWhole(string name, string company, int files, int lines, int dates) => new(
        $"{name} ({company}): as it was written; files: {files}, lines of the ledger: {lines}, assessed again with the same result as of {dates} dates",
        $"{name}（{company}）：与导出时一致；{files} 个文件，事件记录 {lines} 条，按 {dates} 个日期重新评估，结果相同");

    public static Message ArchiveDamaged(string name, string company, int faults) => new(
        $"{name} ({company}): not as it was written, {faults} {new Plural(faults, "fault", "faults")}; ask for the archive again",
        $"{name}（{company}）：与导出时不同，有 {faults} 处问题；请重新索取压缩包");

    public static Message Moment(Message text, Message? by) => new($"{text}{by}", $"{text}{by}");

    public static Message CorrectedMoment(Message text, Message? by) => new($"(as put right) {text}{by}", $"（已更正）{text}{by}");

    public static Message TakenBackMoment(Message text, Message? by) => new($"(withdrawn) {text}{by}", $"（已撤回）{text}{by}");

    public static Message ByEntry(string who, string entry) => new($"  [{who}, {entry}]", $"  〔{who}，{entry}〕");

    public static Message PaperWritten(string title, string path) => new($"{title}: {path}", $"{title}：{path}");

    public static Message CaseIsArchived(string name, string number) => new($"archived: {name}, {number}", $"已归档：{name}，案卷号 {number}");

    public static Message ArchivedCase(string number, LocalDate on) => new($"archived on {on} as {number}", $"{on} 归档，案卷号 {number}");

    public static Message ReopenedCase(string number, LocalDate on) => new(
        $"archived on {on} as {number}, and open again since", $"{on} 归档，案卷号 {number}，之后重新办理");
}
