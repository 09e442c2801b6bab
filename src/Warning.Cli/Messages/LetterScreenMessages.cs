using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said about letters: after an act on one, and how many there are.</summary>
internal static class LetterScreenMessages
{
    public static Message Line(Message letter, string company, Message state, Message? more) => new(
        $"{letter} {company}: {state}{more}",
        $"{letter} {company}：{state}{more}");

    public static Message Numbered(Message letter, string number) => new($"{letter} {number}", $"{letter} {number}");

    public static Message WithOutcome(Message outcome) => new($", {outcome}", $"，{outcome}");

    public static Message WithVoidNumber(string number) => new($", {number} is void", $"，{number} 已作废");

    public static Message WithVerification(LocalDate day) => new($", verified on {day}", $"，{day} 已核实");

    public static Message WithDue(LocalDate day) => new($", reply due by {day}", $"，回复期限至 {day}");

    public static Message WithoutDue(Message reason) => new($", no due date: {reason}", $"，无回复期限：{reason}");

    /// <summary>A letter that is proposed next; company and step are what to call it on the command line.</summary>
    public static Message ProposedNext(Message letter, Message reason) => new(
        $"proposed next: {letter} ({reason})",
        $"下一步拟发：{letter}（{reason}）");

    /// <summary>A letter by its company, as it is typed.</summary>
    public static Message Typed(string company, Message step, Message? round) => new($"{company}#{step}{round}", $"{company}#{step}{round}");

    public static Message TypedRound(int round) => new($"-{round}", $"-{round}");

    public static Message Revocation => new("revocation", "撤销函");

    public static Message StateRevoked => new("revoked", "已撤销");

    public static Message RevokedBy(string number, string path) => new($"revoked by {number}: {path}", $"以“{number}”撤销：{path}");

    public static Message Drafted(string path) => new($"drafted: {path}", $"已拟稿：{path}");

    public static Message RegisterWritten(string path, int rows) => new(
        $"written: {path}, {rows} {new Plural(rows, "letter", "letters")}", $"已写出：{path}，共 {rows} 件");

    public static Message DraftStands(string path) => new($"the draft says what the register says: {path}", $"拟稿与台账一致：{path}");

    public static Message Rewritten(string path) => new($"written anew by the register: {path}", $"已按台账重写：{path}");

    public static Message LeftAsEdited(string path) => new($"somebody has edited it, and it stays as it is: {path}", $"有人改过，保留原样：{path}");

    public static Message EditedDiffers(Message difference) => new($"  {difference}", $"  {difference}");

    public static Message ProceedingsFound(int count) => new(
        $"the feeds have {count} {new Plural(count, "record", "records")} of arbitration or court cases of this company within a year; is one of this matter?",
        $"数据中有该单位近一年进入仲裁或者诉讼的记录 {count} 条，请核对是否为同一事项：");

    public static Message ProceedingAt(Message record) => new($"  {record}", $"  {record}");

    public static Message RecordOfFeed(string feed, string file, long row, LocalDate day) =>
        new($"{file} row {row}, {day} (feed {feed})", $"{file} 第 {row} 行，{day}（数据源 {feed}）");

    public static Message ProceedingsUnread(Message fault) => new(
        $"what the feeds have of arbitration and court cases of the company is not shown, since they cannot be read: {fault}",
        $"有关数据无法读取，没有显示该单位进入仲裁、诉讼的记录：{fault}");

    public static Message NotBeforeCourt => new("not before an agency, arbitrator or court", "未进入行政处理、仲裁或者诉讼");

    public static Message NotBeforeCourtThough(IReadOnlyList<Message> records) => new(
        $"not before an agency, arbitrator or court; shown was {records}", $"未进入行政处理、仲裁或者诉讼；当时已显示 {records}");

    public static Message ChecklistIs(string path) => new($"checklist of the office, not to be sent: {path}", $"发函核对单（内部使用，不随函发出）：{path}");

    public static Message WasSetAside(string path) => new($"an earlier file was set aside: {path}", $"原有文件已另存：{path}");

    public static Message AsEdited => new("as edited", "以改过的文书为准");

    /// <summary>A letter that was only proposed and is not called for any more.</summary>
    public static Message Gone(Message letter) => new($"no longer proposed: {letter}", $"不再拟发：{letter}");

    public static Message OfRound(Message letter, int round) => new($"{letter} (round {round})", $"{letter}（第 {round} 轮）");

    public static Message PromisedYuan(LocalDate by, decimal yuan) => new($"{yuan} yuan by {by}", $"{by} 前 {yuan} 元");

    public static Message Promised(LocalDate by, string what) => new($"{what} by {by}", $"{by} 前 {what}");

    public static Message WorkersHelped(int workers) => new(
        $"{workers} {new Plural(workers, "worker", "workers")} helped", $"帮助职工 {workers} 人");

    public static Message PaidYuan(decimal yuan) => new($"{yuan} yuan", $"{yuan} 元");

    public static Message PromiseKept(Message promise, LocalDate day) => new($"promised: {promise}; kept on {day}", $"承诺：{promise}；{day} 已履行");

    public static Message PromisePaid(Message promise, decimal paid, Message? missed) => new(
        $"promised: {promise}; {paid} yuan paid{missed}",
        $"承诺：{promise}；已付 {paid} 元{missed}");

    public static Message PromiseWasMissed => new(", missed", "，逾期");

    public static Message PromiseMissed(Message promise) => new($"promised: {promise}; missed", $"承诺：{promise}；逾期未履行");

    public static Message PromiseAwaited(Message promise) => new($"promised: {promise}", $"承诺：{promise}");

    public static Message ProposedFor => new("why", "拟发原因");

    public static Message VerifiedBy(LocalDate day, IReadOnlyList<string> supervisors, Message found) => new(
        $"{day}, {supervisors}: {found}",
        $"{day}，{supervisors}：{found}");

    public static Message Breach => new("a breach", "发现违法");

    public static Message NoBreach => new("no breach", "未发现违法");

    public static Message IssuedAs(LocalDate day, string number, string signatory) => new(
        $"{day}, {number}, signed by {signatory}",
        $"{day}，{number}，签发人 {signatory}");

    public static Message DeemedReceived => new("deemed received", "视为送达");

    public static Message DueBy(LocalDate day) => new($"due by {day}", $"期限至 {day}");

    public static Message Fact => new("fact", "事实");

    public static Message Article => new("article", "条款");

    public static Message AsWritten(string text) => new($"{text}", $"{text}");

    public static Message Written(IReadOnlyList<string> texts) => new($"{texts}", $"{texts}");

    public static Message Values(IReadOnlyList<Message> values) => new($"{values}", $"{values}");

    /// <summary>A value that was corrected.</summary>
    public static Message Changed(Message before, Message after) => new($"{before} -> {after}", $"{before}→{after}");

    public static Message Nothing => new("nothing", "无");

    public static Message Void => new("void", "作废");

    /// <summary>The state of a case that is to be looked into before there is a letter.</summary>
    public static Message ToDo => new("proposed", "待办");

    public static Message ToBeInvestigated => new("to investigate", "待调查核实");

    /// <summary>A letter with its state, in a few words.</summary>
    public static Message WithState(Message letter, Message state) => new($"{letter} {state}", $"{letter}{state}");

    public static Message StateCount(int letters, Message state) => new($"{letters} {state}", $"{state} {letters} 件");

    public static Message ToInvestigate(int letters) => new($"{letters} to investigate", $"调查核实 {letters} 件");

    public static Message LetterCount(int letters, Message letter) => new($"{letters} {letter}{new Plural(letters, "", "s")}", $"{letter} {letters} 件");

    public static Message Summary(IReadOnlyList<Message> states) => new($"Letters: {states}", $"文书：{states}");

    public static Message SummaryWithNew(IReadOnlyList<Message> states, IReadOnlyList<Message> news) => new(
        $"Letters: {states}; new: {news}",
        $"文书：{states}；本次新增：{news}");

    public static Message SignedFor(string by) => new($"signed for by {by}", $"签收人{by}");

    public static Message RefusedService(string why) => new($"refused: {why}", $"拒收：{why}");

    public static Message WitnessedBy(IReadOnlyList<string> names) => new($"witnessed by {names}", $"见证人{names}");

    public static Message MailNumber(string number) => new($"mail {number}", $"邮件号 {number}");

    public static Message ServedByPersons(IReadOnlyList<string> names) => new($"served by {names}", $"送达人{names}");

    public static Message ObjectionOpen => new("objection not answered", "异议未答复");

    public static Message ObjectionDone(Message outcome, LocalDate on) => new($"{outcome}, {on}", $"{outcome}，{on}");

    public static Message OutcomeAndObjection(Message outcome, Message objection) => new($"{outcome}, {objection}", $"{outcome}，{objection}");

    public static Message UnionAnswer => new("union's answer", "工会答复");
}
