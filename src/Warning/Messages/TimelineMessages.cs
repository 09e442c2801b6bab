using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Messages;

/// <summary>What the timeline of a case says, a phrase for each kind of event.</summary>
internal static class TimelineMessages
{
    public static Message TimelineText(string text) => new($"{text}", $"{text}");

    public static Message TimelineLetter(Message letter, string number) => new($"{letter} {number}", $"{letter} {number}");

    public static Message TitledRule(string title, string id) => new($"{title} ({id})", $"{title}（{id}）");

    public static Message RuleFired(Message rule, Message? level) => new($"rule fired: {rule}{level}", $"规则触发：{rule}{level}");

    public static Message TimelineLevel(Message level) => new($", {level}", $"，{level}");

    public static Message RuleReleased(Message rule, Message reason) => new($"rule released: {rule}, {reason}", $"规则解除：{rule}，{reason}");

    public static Message AlertMoved(Message transition, Message level, Message reason) => new(
        $"alert {transition}: {level}, {reason}", $"预警{transition}：{level}，{reason}");

    public static Message TimelineTold(string channel, Message what, string id) => new(
        $"told to {channel}: {what} ({id})", $"已通知 {channel}：{what}（{id}）");

    public static Message TimelineRetracted(string channel, Message what, string id) => new(
        $"taken back at {channel}: {what} ({id})", $"已向 {channel} 收回：{what}（{id}）");

    public static Message TimelineWarning(string body, LocalDate on, Message? number, Message level, Message? category, Message? says, Message? row) => new(
        $"{body} warned on {on}{number}, {level}{category}{says}{row}",
        $"{body}于 {on} 通报{number}，{level}{category}{says}{row}");

    public static Message TimelineNumbered(string number) => new($" (number {number})", $"（编号 {number}）");

    public static Message TimelineSays(string text) => new($": {text}", $"：{text}");

    public static Message TimelineRow(string feed, string file, long row) => new($" [{feed}: {file}, row {row}]", $"［{feed}：{file} 第 {row} 行］");

    public static Message TimelineReferred(Message body, string number, Message? due, Message? reason) => new(
        $"referred to {body} (number {number}){due}{reason}", $"移送{body}（移送编号 {number}）{due}{reason}");

    public static Message TimelineReferralReceived(string number) => new($"the referral {number} was received", $"移送编号 {number} 已签收");

    public static Message TimelineReferralAnswered(string number, Message finding, Message? gains, Message? remark) => new(
        $"the referral {number} was answered: {finding}{gains}{remark}", $"移送编号 {number} 已反馈：{finding}{gains}{remark}");

    public static Message TimelineReferralOverdue(string number, LocalDate due) => new(
        $"the referral {number} has no answer, which was due on {due}", $"移送编号 {number} 逾期未反馈，期限 {due}");

    public static Message TimelineStruckOff(string body, string number) => new(
        $"{body} has struck off its warning {number}", $"{body}撤销了编号 {number} 的通报");

    public static Message TimelineSilenceEnded => new("silence ended: notices are given again", "暂停期满，恢复提醒");

    public static Message TimelineSilenced(LocalDate until, string why) => new(
        $"notices silenced until {until}: {why}", $"暂停提醒至 {until}：{why}");

    public static Message TimelineAlertClosed(Message result, Message? gains, Message? note) => new(
        $"alert closed: {result}{gains}{note}", $"预警办结：{result}{gains}{note}");

    public static Message TimelineFound(Message result, Message? finding, Message? method, Message? evidence, Message? fault) =>
        new($"{result}{finding}{method}{evidence}{fault}", $"{result}{finding}{method}{evidence}{fault}");

    public static Message TimelinePart(Message part) => new($", {part}", $"，{part}");

    public static Message TimelineTextPart(string part) => new($", {part}", $"，{part}");

    public static Message TimelineFault(string fault) => new($", at fault: {fault}", $"，出错的是 {fault}");

    public static Message TimelineOwner(string owner) => new($", {owner}", $"，{owner}承办");

    public static Message TimelineOwnerAndDeputy(string owner, string deputy) => new($", {owner} ({deputy})", $"，{owner}承办，{deputy}协办");

    public static Message TimelineDispatched(string unit, Message? people) => new($"given to {unit}{people}", $"派给{unit}{people}");

    public static Message TimelineAssigned(string unit, Message? people, string why) => new($"given to {unit}{people}: {why}", $"派给{unit}{people}：{why}");

    public static Message TimelineWorkOverdue(Message state, LocalDate due) => new($"work overdue: {state}, due by {due}", $"办理超期：{state}，时限 {due}");

    public static Message TimelineWorkEscalated(string from, string to, Message? people) =>
        new($"passed on from {from} to {to}{people}", $"由{from}升级督办至{to}{people}");

    public static Message TimelineMarked(Message state, Message? note) => new($"{state}{note}", $"{state}{note}");

    public static Message TimelineUrged(string why) => new($"urged: {why}", $"催办：{why}");

    public static Message TimelineSubmitted(Message found, Message? gains, Message? note) => new(
        $"closing submitted: {found}{gains}{note}", $"报请办结：{found}{gains}{note}");

    public static Message TimelineReturned(string why) => new($"closing returned: {why}", $"退回办结：{why}");

    public static Message TimelineAlertReopened(string why) => new($"alert reopened: {why}", $"预警重新办理：{why}");

    public static Message TimelineWorkers(int workers) => new($", {workers} {new Plural(workers, "worker", "workers")} helped", $"，帮助职工 {workers} 人");

    public static Message TimelineYuan(decimal yuan) => new($", {yuan} yuan recovered", $"，追回 {yuan} 元");

    public static Message WorkersAndYuan(int workers, decimal yuan) => new(
        $", {workers} {new Plural(workers, "worker", "workers")} helped, {yuan} yuan recovered", $"，帮助职工 {workers} 人，追回 {yuan} 元");

    public static Message TimelineNote(string note) => new($"; {note}", $"；{note}");

    public static Message TimelineCorrected(string entry, Message before, string why) => new(
        $"{entry} put right, which had said: {before}; why: {why}", $"更正 {entry}，原登记为：{before}；原因：{why}");

    public static Message TimelineWithdrawn(string entry, Message kind, string why) => new($"{entry} ({kind}) withdrawn: {why}", $"撤回 {entry}（{kind}）：{why}");

    public static Message TimelineProposed(Message letter, Message reason) => new($"{letter} proposed: {reason}", $"拟发{letter}：{reason}");

    public static Message TimelineOverdue(Message letter, LocalDate due) => new(
        $"{letter}: no answer by {due}", $"{letter}：至 {due} 未回复，逾期");

    public static Message DueKnown(Message letter, LocalDate due) => new($"{letter}: answer due by {due}", $"{letter}：回复期限至 {due}");

    public static Message TimelinePromiseMissed(Message letter, LocalDate by) => new(
        $"{letter}: not kept, promised by {by}", $"{letter}：承诺 {by} 前履行，逾期未履行");

    public static Message TimelineOpened(Message source, string matter) => new($"case opened ({source}): {matter}", $"立案（{source}）：{matter}");

    public static Message TimelineVerified(IReadOnlyList<string> supervisors, IReadOnlyList<string> facts) => new(
        $"verified by {supervisors}: {facts}", $"核实（{supervisors}）：{facts}");

    public static Message VerifiedNoBreach(IReadOnlyList<string> supervisors) => new(
        $"verified by {supervisors}: no breach", $"核实（{supervisors}）：未发现违法");

    public static Message TimelineIssued(Message letter, string number, string signatory) => new(
        $"{letter} issued: {number}, signed by {signatory}", $"发出{letter}：{number}，签发人 {signatory}");

    public static Message TimelineOpenReminder(string title, string number) => new($"open reminder issued: {title}, {number}", $"发出公开提示函：{title}，{number}");

    public static Message TimelineServed(Message letter, Message form, Message? proof, Message? due) => new(
        $"{letter} served: {form}{proof}{due}", $"{letter}送达：{form}{proof}{due}");

    public static Message TimelineDueBy(LocalDate due) => new($", answer due by {due}", $"，回复期限至 {due}");

    public static Message TimelineReplied(Message letter, Message outcome, Message? from, Message? note) => new(
        $"{letter} answered: {outcome}{from}{note}", $"{letter}回复：{outcome}{from}{note}");

    public static Message TimelineAccepted(Message letter, Message? promised, Message? note) => new(
        $"{letter} accepted{promised}{note}", $"{letter}予以认可{promised}{note}");

    public static Message TimelinePromised(IReadOnlyList<Message> promises) => new($", promised: {promises}", $"，承诺：{promises}");

    public static Message TimelinePromisedYuan(LocalDate by, decimal yuan) => new($"{yuan} yuan by {by}", $"{by} 前付 {yuan} 元");

    public static Message TimelinePromisedWhat(LocalDate by, string what) => new($"{what} by {by}", $"{by} 前{what}");

    public static Message TimelineFulfilled(Message letter, LocalDate by, Message? paid, Message? note) => new(
        $"{letter}: promise of {by} kept{paid}{note}", $"{letter}：{by} 的承诺已履行{paid}{note}");

    public static Message TimelinePaid(decimal yuan) => new($", {yuan} yuan paid", $"，付 {yuan} 元");

    public static Message TimelineEscalated(Message letter, Message reason) => new($"{letter} had no effect: {reason}", $"{letter}转下一步：{reason}");

    public static Message TimelineVoided(Message letter, string number, string why) => new($"{letter} {number} void: {why}", $"{letter} {number} 作废：{why}");

    public static Message TimelineRevoked(Message letter, string number, string why) => new(
        $"{letter} revoked by {number}: {why}", $"以“{number}”撤销{letter}：{why}");

    public static Message TimelineLetterClosed(Message letter, string why, Message? gains) => new(
        $"{letter} closed: {why}{gains}", $"{letter}办结：{why}{gains}");

    public static Message TimelineLetterReopened(Message letter, string why) => new($"{letter}, a new round: {why}", $"{letter}重新办理：{why}");

    public static Message TimelineAttached(string file, string about, long length, string hash) => new(
        $"attached {file}: {about} ({length} bytes, SHA-256 {hash})", $"附件 {file}：{about}（{length} 字节，SHA-256 {hash}）");

    public static Message TimelineVisited(string found) => new($"visited: {found}", $"走访：{found}");

    public static Message TimelineVisitedWith(IReadOnlyList<string> persons, string found) => new(
        $"visited, spoke with {persons}: {found}", $"走访，接待人 {persons}：{found}");

    public static Message FactValue(Message indicator, string value, Message? unit, Message? period, string feed, Message? rows) => new(
        $"{indicator} = {value}{unit}{period} (feed {feed}{rows})", $"{indicator}＝{value}{unit}{period}（数据源 {feed}{rows}）");

    public static Message FactTitle(string title, string indicator) => new($"{indicator} {title}", $"{title}（{indicator}）");

    public static Message FactUnit(string unit) => new($" {unit}", $" {unit}");

    public static Message FactPeriod(string period) => new($", {period}", $"，{period}");

    public static Message FactRows(IReadOnlyList<Message> rows) => new($": {rows}", $"：{rows}");

    public static Message FactRowsOf(string file, IReadOnlyList<string> rows) => new($"{file} row {rows}", $"{file} 第 {rows} 行");

    public static Message FactRowsMore(string file, IReadOnlyList<string> rows, int more) => new(
        $"{file} row {rows} and {more} more", $"{file} 第 {rows} 行等（另 {more} 行）");

    public static Message TimelineReplyFrom(string from) => new($", by {from}", $"，回复人{from}");

    public static Message TimelineObjectionAnswered(Message letter, Message outcome, string text) => new(
        $"objection to the {letter} answered: {outcome}; {text}", $"答复对{letter}的异议：{outcome}；{text}");

    public static Message TimelineParts(IReadOnlyList<Message> parts) => new($", {parts}", $"，{parts}");

    public static Message TimelineReceivedBy(string by, Message? relation) => new($"signed for by {by}{relation}", $"签收人{by}{relation}");

    public static Message TimelineRelation(string relation) => new($" ({relation})", $"（{relation}）");

    public static Message TimelineServiceRefused(string why) => new($"refused: {why}", $"拒收：{why}");

    public static Message TimelineWitnesses(IReadOnlyList<string> names) => new($"witnessed by {names}", $"见证人{names}");

    public static Message TimelineTracking(string number) => new($"mail number {number}", $"邮件号 {number}");

    public static Message TimelineServedAt(string place) => new($"at {place}", $"送达地点{place}");

    public static Message TimelineServedBy(IReadOnlyList<string> names) => new($"served by {names}", $"送达人{names}");

    public static Message TimelineArchived(string number, Message kept) => new($"archived as {number}, kept {kept}", $"归档，案卷号 {number}，保管期限{kept}");

    public static Message ForYears(int years) => new($"{years:0} years", $"{years:0} 年");

    public static Message ForEver => new("for ever", "永久");

    public static Message TimelineReopenedArchive(string number) => new(
        $"open again, though archived as {number}", $"归档（案卷号 {number}）后重新办理");

    public static Message OpenAlertInCase(Message level, LocalDate since) => new($"the {level} alert of {since} is open", $"{since} 的{level}色预警还没有办结");

    public static Message ClosingWaitsInCase(Message level, LocalDate since) => new(
        $"the closing of the {level} alert of {since} is not approved", $"{since} 的{level}色预警办结还没有审批");

    public static Message OpenLetterInCase(Message letter, Message state) => new($"the letter {letter} is {state}", $"文书 {letter} {state}，还没有办结");

    public static Message OpenObjectionInCase(Message letter, LocalDate on) => new(
        $"the objection of {on} to the letter {letter} is not answered", $"{on} 对文书 {letter} 提出的异议还没有答复");

    public static Message OpenPromiseInCase(Message letter, LocalDate by) => new(
        $"what was promised for {by} on the letter {letter} is not kept", $"文书 {letter} 中承诺 {by} 完成的事项还没有完成");
}
