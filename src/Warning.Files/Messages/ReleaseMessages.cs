using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said about releases of rules.</summary>
internal static class ReleaseMessages
{
    public static Message NoRelease(string lockFile) => new(
        $"the scan demands an approved release, and there is no {lockFile}: nobody has released these rules",
        $"扫描文件要求规则经发布并审批，但没有 {lockFile}：这些规则还没有人发布");

    public static Message NothingToApprove(string log) => new(
        $"there is nothing to approve: {log} has no release; somebody has to release the rules first",
        $"没有可以审批的内容：{log} 里没有发布记录；请先由一人发布规则");

    public static Message NotApproved(int release, string by, LocalDate day) => new(
        $"release {release:0}, by {by} on {day}, is not approved; another person has to approve it",
        $"第 {release:0} 次发布（{by}，{day}）还没有审批；须由另一人审批");

    public static Message OtherRules(int release, IReadOnlyList<string> added, IReadOnlyList<string> changed, IReadOnlyList<string> removed)
    {
        Message[] parts =
        [
            .. added.Count > 0 ? (Message[])[Added(added)] : [],
            .. changed.Count > 0 ? (Message[])[Changed(changed)] : [],
            .. removed.Count > 0 ? (Message[])[Removed(removed)] : [],
        ];
        return RulesDiffer(release, parts);
    }

    public static Message OtherFiles(int release) => new(
        $"the rules are not those of release {release:0}; no rule says something else, but files differ; release them, and let another person approve them",
        $"规则与第 {release:0} 次发布的不同；各条规则的意思没有变，但文件变了；请重新发布，并由另一人审批");

    public static Message OtherProgram(int release) => new(
        $"the pack inside this program is not the one of release {release:0}: the program was updated since",
        $"程序内的规则包与第 {release:0} 次发布时不同：其后更新过程序");

    public static Message FileAdded(int release) => new($"the file is not in release {release:0}", $"第 {release:0} 次发布里没有这个文件");

    public static Message FileChanged(int release) => new($"the file was changed since release {release:0}", $"第 {release:0} 次发布以后改过这个文件");

    public static Message FileRemoved(int release, string file) => new(
        $"{file} is in release {release:0} and is not there any more", $"第 {release:0} 次发布里的 {file} 现在没有了");

    public static Message ApprovedBySame(int release, string by) => new(
        $"{by} released the rules (release {release:0}); another person has to approve them",
        $"第 {release:0} 次发布是{by}发布的；须由另一人审批");

    public static Message AlreadyReleased(int release, string by, LocalDate day) => new(
        $"these rules are release {release:0} already, by {by} on {day}, which waits for the approval of another person",
        $"这些规则已经是第 {release:0} 次发布（{by}，{day}），正等待另一人审批");

    public static Message AlreadyApproved(int release, string by, LocalDate day) => new(
        $"release {release:0} is approved already, by {by} on {day}",
        $"第 {release:0} 次发布已经审批（{by}，{day}）");

    public static Message TestFails(string rule, int test, Message expected, Message got) => new(
        $"{rule}, test {test:0}: expected {expected}, got {got}; rules are released once their tests pass",
        $"{rule} 第 {test:0} 个测试：应为{expected}，实为{got}；测试都通过才能发布");

    public static Message ScenarioFails(string scenario, Message fault) => new(
        $"scenario {scenario}: {fault}; rules are released once their scenarios pass",
        $"情景 {scenario}：{fault}；情景都通过才能发布");

    public static Message SayWhoReleases => new("it has to be said who releases or approves", "须写明由谁发布或者审批");

    public static Message ReleasesNotInOffice(string name, Message advice) => new(
        $"'{name}' is nobody of the office file who is in office today; {advice}",
        $"机构文件里没有今天在任的“{name}”；{advice}");

    public static Message ThoseInOffice(IReadOnlyList<string> names, LocalDate today) => new(
        $"in office on {today}: {names}", $"{today} 在任的有：{names}");

    public static Message ReleaseLineChanged => new(
        "this line is not as it was written, or the line before it is not the one it followed; put back the log as it was",
        "这一行与写入时不同，或者前一行不是原来的一行；请恢复原来的发布记录");

    public static Message LineOutOfOrder => new(
        "this line does not follow from those before: the number, the release or the person does not fit; put back the log as it was",
        "这一行与前面各行接不上：行号、发布次数或者人员不符；请恢复原来的发布记录");

    public static Message LogCut(int lines, int known) => new(
        $"the log has {lines:0} lines, and rules.lock knows of {known:0}: it was cut off, or an older copy was put back; put back the log as it was",
        $"发布记录有 {lines:0} 行，而 rules.lock 记着 {known:0} 行：记录被截断，或者换成了旧的；请恢复原来的发布记录");

    public static Message LogOfOtherLock => new(
        "rules.lock is not of this log: it knows another line here; put back the two that belong together",
        "rules.lock 与这份发布记录不配套：这一行与它记着的不同；请恢复配套的两个文件");

    public static Message LockBehind(int known, int lines) => new(
        $"the lock is an older one: it knows of {known:0} lines of rules.log, which has {lines:0}; put back the newer one, or release the rules",
        $"rules.lock 是旧的：它只记着发布记录的 {known:0} 行，而记录有 {lines:0} 行；请恢复较新的，或者重新发布");

    public static Message LockSaysOther => new(
        "the lock says something else than rules.log: it was edited; release the rules to write it anew",
        "rules.lock 与发布记录说的不同：它被改过；重新发布即可重写");

    public static Message NoLock => new(
        "this is no lock of rules; put back the file as it was, or release the rules to write it anew",
        "这不是规则的锁定文件；请恢复原来的文件，或者重新发布以重写");

    public static Message UnreadableRelease(Message cause) => new($"cannot be read: {cause}", $"无法读取（{cause}）");

    public static Message CannotWrite(Message cause) => new(
        $"cannot be written, perhaps since somebody else is releasing or approving now: {cause}; nothing was recorded",
        $"无法写入，可能有别人正在发布或者审批（{cause}）；没有记录任何内容");

    public static Message LockNotWritten(Message cause) => new(
        $"the act is in rules.log, but the lock cannot be written: {cause}; do the same again once it can be",
        $"发布记录里已经记下，但锁定文件无法写入（{cause}）；可以写入后再做一次即可");

    public static Message TriedUnapproved(int faults) => new(
        $"the rules are no approved release ({faults} {new Plural(faults, "fault", "faults")}); a scan that records would refuse them",
        $"规则还不是审批过的发布（{faults} 处不符）；正式扫描会拒绝");

    private static Message RulesDiffer(int release, IReadOnlyList<Message> parts) => new(
        $"the rules are not those of release {release:0}: {parts}; release them, and let another person approve them",
        $"规则与第 {release:0} 次发布的不同：{parts}；请重新发布，并由另一人审批");

    private static Message Added(IReadOnlyList<string> rules) => new($"new {rules}", $"新增 {rules}");

    private static Message Changed(IReadOnlyList<string> rules) => new($"changed {rules}", $"改动 {rules}");

    private static Message Removed(IReadOnlyList<string> rules) => new($"gone {rules}", $"去掉 {rules}");
}
