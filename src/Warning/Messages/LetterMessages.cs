using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Messages;

/// <summary>What is said about letters: what the register, the place or the issuer does not allow, and why a letter has no due date.</summary>
internal static class LetterMessages
{
    public static Message ActIssued => new("issued", "发出");

    public static Message ActVerified => new("verified", "核实");

    public static Message ActDrafted => new("drafted", "拟稿");

    public static Message ActServed => new("served", "送达");

    public static Message ActAnswered => new("answered", "回复");

    public static Message ActAccepted => new("accepted", "予以认可");

    public static Message ActEscalated => new("escalated", "转下一步");

    public static Message ActProposed => new("proposed", "拟发");

    /// <summary>Returns the kind of letter with its article.</summary>
    public static Message OneOf(LetterKind kind) => kind switch
    {
        LetterKind.Reminder => AReminder,
        LetterKind.Opinion => AnOpinion,
        LetterKind.Suggestion => ASuggestion,
    };

    private static Message AReminder => new("a reminder", "提示函");

    private static Message AnOpinion => new("an opinion", "意见书");

    private static Message ASuggestion => new("a suggestion", "建议书");

    /// <summary>A letter by its id, or by what stands for it: <c>甲家具#opinion</c>, 甲家具#意见书. Either can be typed.</summary>
    public static Message Called(string episodeOrCompany, Message step) => new($"{episodeOrCompany}#{step}", $"{episodeOrCompany}#{step}");

    public static Message AsNamed(string letter) => new($"{letter}", $"{letter}");

    public static Message DayToCome(Message letter, Message act, LocalDate on, LocalDate today) => new(
        $"the letter {letter} cannot have been {act} on {on}: today is {today}",
        $"文书 {letter} 的{act}日期 {on} 晚于今天（{today}）；请填写已经发生的日期");

    public static Message IssuedAlready(Message letter, string number, LocalDate on) => new(
        $"the letter {letter} was issued as {number} on {on} already",
        $"文书 {letter} 已于 {on} 以“{number}”发出");

    public static Message ServedAlready(Message letter, LocalDate on) => new($"the letter {letter} was served on {on} already", $"文书 {letter} 已于 {on} 送达");

    public static Message FiguresOfAlert(Message letter) => new(
        $"{letter} is a letter of an alert: workers and yuan are recorded once, with the closing of the alert",
        $"{letter} 是预警案件的文书：帮助人数和追回金额随预警办结登记一次");

    public static Message ClosedAlready(Message letter) => new($"the letter {letter} is closed already", $"文书 {letter} 已经办结");

    public static Message DraftedAlready(Message letter, string file) => new(
        $"the letter {letter} has a draft, which is yours to edit: {file}",
        $"文书 {letter} 已有拟稿，请直接修改：{file}");

    public static Message AnsweredAlready(Message letter, LocalDate on, Message outcome) => new(
        $"the letter {letter} was answered on {on} ({outcome}) already",
        $"文书 {letter} 已于 {on} 收到回复（{outcome}）");

    public static Message NoLongerOpen(Message letter, Message state, Message act) => new(
        $"the letter {letter} is {state} and can no longer be {act}",
        $"文书 {letter} 现为“{state}”，不能再{act}");

    public static Message DayTooEarly(Message letter, Message act, LocalDate on, LocalDate before, Message what) => new(
        $"the letter {letter} cannot be {act} on {on}: that is before {before}, {what}",
        $"文书 {letter} 的{act}日期 {on} 早于 {before}，即{what}；请核对日期");

    public static Message WhenItWas(Message act) => new($"when it was {act}", $"其{act}之日");

    public static Message WhenItWasAnsweredLast => new("when it was answered last", "上一次回复之日");

    public static Message DayOfEarlierLetter(Message letter, Message act) => new($"the day on which {letter} was {act}", $"文书 {letter} 的{act}之日");

    public static Message DayOfVerification => new("the day on which its facts were verified", "事实核实之日");

    public static Message NobodyHasSigned => new("nobody has signed the letter; say who", "没有写明签发人；请写明由谁签发");

    public static Message MaybeBeforeCourt => new(
        "it is not recorded that no agency, arbitrator or court has the matter already; make sure of it, and say so",
        "没有记录说明该事项尚未由行政机关、劳动争议仲裁机构或者人民法院受理；请查明后再办");

    public static Message RecordsOfCourt(IReadOnlyList<Message> records) => new(
        $"the feeds have records of arbitration or court cases of the company: {records}; make sure that none is of this matter, and say so",
        $"数据中有该单位进入仲裁或者诉讼的记录：{records}；请核对是否为同一事项，不是的，请写明");

    public static Message RecordAt(string feed, string file, long row, LocalDate day) =>
        new($"{file} row {row} (feed {feed}, {day})", $"{file} 第 {row} 行（数据源 {feed}，{day}）");

    public static Message NoReplyPeriod(string place, Message kind) => new(
        $"the text of {place} gives no period to reply to {kind}; set one",
        $"{place}的规定没有写{kind}的回复期限；请由发函工会定一个天数");

    /// <summary>The article that demands something, in brackets.</summary>
    public static Message By(string article) => new($" ({article})", $"（{article}）");

    public static Message ReminderFirst(string place, Message? article) => new(
        $"in {place} an opinion follows a reminder that was served{article}; issue and serve the reminder first",
        $"{place}规定先发提示函，再发意见书{article}；请先发出并送达提示函");

    public static Message ReminderOrTalksFirst(string place, Message? article) => new(
        $"in {place} an opinion follows a reminder that was served, or talks that failed{article}; issue and serve the reminder first, or record that talks failed",
        $"{place}规定先发提示函或者协商不成，再发意见书{article}；请先发出并送达提示函，或者写明协商不成");

    public static Message NotDecided(string place, string by, string? article) => new(
        $"in {place} a discussion decides on the letter: {by} {article}; say which body decided and when",
        $"{place}规定{by}{article}；请写明由哪个会议、何时讨论决定");

    public static Message PeriodNotOver(Message opinion, Message until) => new(
        $"a suggestion follows the end of the opinion's period or a recorded answer; {opinion} has no answer, and {until}",
        $"意见书期限届满或者已登记回复结果，才能发建议书；{opinion} 没有登记回复，{until}");

    public static Message Until(LocalDate due) => new($"its period runs until {due}", $"期限到 {due} 为止");

    public static Message Ground(string id, string text, string article) => new($"{id} ({text}, {article})", $"{id}（{text}，{article}）");

    public static Message ChooseGround(string place, IReadOnlyList<Message> grounds) => new(
        $"{place} names the grounds of a suggestion, and none follows from the register; choose one: {grounds}",
        $"{place}规定了发出建议书的情形，从台账看不出属于哪一种；请选定：{grounds}");

    public static Message UnknownGround(string place, string found, IReadOnlyList<Message> grounds) => new(
        $"{place} has no ground '{found}' of a suggestion; choose one: {grounds}",
        $"{place}规定的情形中没有“{found}”；请选定：{grounds}");

    public static Message NoGrounds(string place, Message kind) => new(
        $"the text of {place} names no grounds for {kind}; give none",
        $"{place}的规定没有写明发出{kind}的情形；请不要写");

    public static Message ReplyPeriodTooShort => new("a period to reply is of 1 day or more", "回复期限至少为 1 日");

    public static Message NoPeriodForAuthority(Message kind) => new($"{kind} sets the authority no period", $"{kind}不给主管部门规定期限；请不要写回复期限");

    public static Message PeriodIsSet(string place, Message period) => new(
        $"the text of {place} gives {period} for the reply",
        $"{place}的规定已定回复期限为 {period}，不能另定");

    public static Message NoDeemedReceipt => new(
        "the text counts from service and knows no deemed receipt; record the day on which the letter was served",
        "规定自送达之日起算，没有视为送达；请登记实际送达的日期");

    public static Message NoDeemedReceiptIn(string place) => new(
        $"the text of {place} counts from service and knows no deemed receipt; record the day on which the letter was served",
        $"{place}的规定自送达之日起算，没有视为送达；请登记实际送达的日期");

    public static Message NoIssuerNamed => new(
        "the scan file names no \"issuer\"; add it, with name, short name and level",
        "扫描文件没有写发函工会“issuer”；请补上全称、文号简称和级别");

    public static Message NoJurisdictionNamed => new(
        "the scan file names no \"jurisdiction\"; add it, such as \"guangdong\"",
        "扫描文件没有写适用的地方规定“jurisdiction”；请补上，例如 \"guangdong\"");

    public static Message NotALetterYet(Message letter) => new(
        $"{letter} is no letter yet: its signs name no breach; look into it, then record what was found",
        $"{letter} 还不是文书：现有迹象没有指明违法情形；请先调查核实，再登记核实结果");

    public static Message ServeFirst(Message letter, Message state) => new(
        $"the letter {letter} is {state}; record its service first",
        $"文书 {letter} 现为“{state}”；请先登记送达");

    public static Message AnswerComesAfterService(Message letter, Message state) => new(
        $"the letter {letter} is {state}; an answer comes after its service",
        $"文书 {letter} 现为“{state}”；送达之后才有回复，请先登记送达");

    public static Message IssueFirst(Message letter, Message state) => new(
        $"the letter {letter} is {state}, not issued; issue it first",
        $"文书 {letter} 现为“{state}”，尚未发出；请先发出");

    public static Message AnswerToASuggestion(Message outcome, Message letter) => new(
        $"{outcome} is an answer to a suggestion; {letter} goes to the employer",
        $"“{outcome}”是主管部门对建议书的回复；{letter} 是发给用人单位的");

    public static Message AuthoritiesDoNotObject => new(
        "an authority does not object; write not-filed, or what it did",
        "主管部门不提出异议；请写“不予立案”，或者写明它怎样处理");

    public static Message MalformedFact => new("a fact is a sentence on one line", "一项事实写成一句话，不能为空，也不能换行");

    public static Message FactTellsWho(string marked, Message what) => new(
        $"a fact must not tell who: '{marked}' has {what} between the arrows; leave it out",
        $"事实里不能写出是谁：“{marked}”中箭头之间像是{what}；请删去");

    public static Message TracePhone => new("what looks like a phone number", "电话号码");

    public static Message TraceIdentity => new("what looks like an identity card number", "身份证号");

    public static Message TraceBankCard => new("what looks like a bank card number", "银行卡号");

    public static Message TraceName => new("what looks like the name of who complained", "投诉人、反映人的姓名");

    public static Message TraceFewPeople => new("a number of fewer than 5 people (write “some”, and no sum of their money)", "不足5人的人数（改写为“部分”，合计金额也不写）");

    public static Message FactOfNothing(string fact) => new(
        $"'{fact}' has an amount of 0; leave the amount out where it is not known",
        $"“{fact}”中的金额是0；金额不清楚的，不写金额");

    public static Message NoReasonSaid => new("it is not said why; say it in a few words", "没有写明原因；请用几句话写明");

    public static Message IssuerLevelUnknown(string place, Message level, Message kind) => new(
        $"{place} asks for a union of {level} level or higher for {kind}; the scan file's issuer has no \"level\"",
        $"{place}规定{kind}由{level}以上工会发出；扫描文件的发函工会没有写级别“level”，请补上");

    public static Message IssuerLevelTooLow(string place, Message level, Message kind, string union, Message own) => new(
        $"{place} asks for a union of {level} level or higher for {kind}; {union} is of {own} level",
        $"{place}规定{kind}由{level}以上工会发出；{union}的级别是“{own}”");

    public static Message FactsNotVerified(Message letter) => new($"the facts of {letter} are not verified; record it", $"{letter} 的事实尚未核实；请先登记核实情况");

    public static Message FollowsAServedOpinion(Message kind, Message state) => new(
        $"{kind} follows an opinion that was served; {state}",
        $"{kind}要在意见书送达之后发出；{state}");

    public static Message ThereIsNone => new("there is none", "现在还没有意见书");

    public static Message LetterIs(Message letter, Message state) => new($"{letter} is {state}", $"{letter} 现为“{state}”");

    public static Message TooFewSupervisors(int needed, int named) => new(
        $"facts are verified by {needed} supervisors; {named} are named",
        $"事实要由 {needed} 名监督员核实，现只写了 {named} 名；请补上");

    public static Message WrongReasonToEscalate => new(
        "a letter is escalated since it was refused, answered unsuitably, objected to without reason, or not carried out; scans find by themselves what is not answered",
        "转下一步的原因只能是拒绝整改、答复不当、异议不成立或未整改；逾期未回复由扫描自动发现");

    public static Message UnlistedArticle(string article) => new(
        $"'{article}' is not on the list of articles that letters cite; check it against the text of the law, and cite one of the list or say that it is meant",
        $"“{article}”不在文书可引用的条款之列；请对照法律原文核对，改写列出的条款，或者写明就引用这一条");

    public static Message NothingFollows(Message step, Message letter) => new($"nothing follows the {step} {letter}; close it", $"{step} {letter} 没有下一步；请办结");

    public static Message NumberStands(Message letter) => new(
        $"the letter {letter} was served under its number, which stands; close the letter instead",
        $"文书 {letter} 已按其文号送达，文号不能作废；请改为办结");

    public static Message NoNumberToVoid(Message letter, Message state) => new(
        $"the letter {letter} is {state}: it has no number to void",
        $"文书 {letter} 现为“{state}”，没有可以作废的文号");

    public static Message NoShortName => new(
        "the scan file's issuer has no \"short\" name for numbers; add it, or give the number",
        "扫描文件的发函工会没有写文号简称“short”；请补上，或者直接写出文号");

    public static Message EmptyNumber => new(
        "the number is empty; write it as it stands on the letter, or give none for the next one",
        "文号是空的；请照文书上的写，或者不写而取下一个号");

    public static Message NumberIsUsed(string number, Message fate) => new(
        $"the number {number} is used: {fate}; numbers are never used again",
        $"文号“{number}”已经用过：{fate}；文号不能重复使用");

    public static Message UsedBy(Message letter) => new($"the letter {letter} has it", $"文书 {letter} 正在使用");

    public static Message VoidOf(Message letter) => new($"it was the letter {letter}'s, and is void", $"原属文书 {letter}，已经作废");

    public static Message NoSuggestionYet(string company) => new(
        $"a suggestion follows an opinion that had no effect, and {company} has none that is served and overdue, refused or escalated",
        $"意见书没有效果才发建议书；“{company}”没有已送达而逾期、被拒绝或转下一步的意见书");

    public static Message NoSuchLetter(Message text, Message example, Message? near) => new(
        $"the register has no letter '{text}'; name one by its number, by its company, or by company and step, such as {example}{near}",
        $"台账中没有“{text}”这份文书；请写文号、企业，或者企业加步骤，例如 {example}{near}");

    public static Message NoneIsOpen(Message text, IReadOnlyList<Message> letters) => new(
        $"no letter of {text} is open; name one by its id: {letters}",
        $"“{text}”没有未办结的文书；请写文书编号：{letters}");

    public static Message SeveralAreOpen(int count, Message text, IReadOnlyList<Message> letters) => new(
        $"{count} letters of {text} are open; name one: {letters}",
        $"“{text}”有 {count} 份未办结的文书；请写明是哪一份：{letters}");

    public static Message SeveralAreOpenById(int count, Message text, IReadOnlyList<Message> letters) => new(
        $"{count} letters of {text} are open; name one by its id: {letters}",
        $"“{text}”有 {count} 份未办结的文书；请写文书编号：{letters}");

    public static Message ValueDay => new("the day", "日期");

    public static Message ValueOutcome => new("the outcome", "回复内容");

    public static Message ValueNote => new("the note", "备注");

    public static Message ValueForm => new("the form of service", "送达方式");

    public static Message ValueDeemed => new("whether it is deemed received", "是否视为送达");

    public static Message ValueSigner => new("the signatory", "签发人");

    public static Message ValueNumber => new("the number", "文号");

    public static Message ValuePeriod => new("the days to reply", "回复天数");

    public static Message ValueSupervisors => new("the supervisors", "监督员");

    public static Message ValueFacts => new("the facts", "事实");

    public static Message ValueBasis => new("the articles", "条款");

    public static Message ValueCourt => new("that no agency or court has the matter", "该事项未被受理");

    public static Message ValuePromises => new("the promises", "承诺");

    public static Message ValueYuan => new("the yuan paid", "已付金额");

    public static Message ActFulfilled => new("fulfilled", "履行");

    public static Message CalledOfRound(string episodeOrCompany, Message step, int round) => new($"{episodeOrCompany}#{step}-{round}", $"{episodeOrCompany}#{step}-{round}");

    public static Message PromiseBeforeAct(LocalDate promised, LocalDate on) => new(
        $"a promise for {promised} is before {on}, the day of the acceptance",
        $"承诺的日期 {promised} 早于予以认可的日期 {on}；请核对");

    public static Message EmptyPromise(LocalDate promised) => new(
        $"the promise for {promised} says nothing: give an amount above 0, or what was promised",
        $"{promised} 的承诺没有内容；请写明金额（大于 0）或承诺的事项");

    public static Message NoSuchPromise(Message letter, IReadOnlyList<LocalDate> promised) => new(
        $"the letter {letter} has no promise for that day; it has promises for {promised}",
        $"文书 {letter} 没有这一天的承诺；承诺的日期有：{promised}");

    public static Message NothingPromised(Message letter) => new($"nothing was promised to the letter {letter}", $"文书 {letter} 没有登记承诺");

    public static Message PromiseKeptAlready(Message letter, LocalDate promised, LocalDate kept) => new(
        $"the promise for {promised} of the letter {letter} was kept on {kept} already",
        $"文书 {letter} 在 {promised} 前的承诺已于 {kept} 履行");

    public static Message PaymentNotAboveZero => new("the yuan paid are an amount above 0", "已付金额应大于 0");

    public static Message PaymentForNoAmount(LocalDate promised) => new(
        $"no amount was promised for {promised}; say only that it was kept",
        $"{promised} 的承诺不是金额；请只登记已经履行");

    public static Message StillOpen(Message letter, Message state) => new(
        $"the case is not done with: the letter {letter} is {state}; go on with that",
        $"案件的文书尚未办完：{letter} 现为“{state}”；请接着办理这一份");

    public static Message NothingToReopen(Message letter) => new(
        $"nobody has acted on the letter {letter} yet; there is nothing to begin again",
        $"文书 {letter} 还没有办理过，不需要重新办理");

    public static Message AlertClosedByPerson(string company) => new(
        $"the alert of '{company}' was closed by a person; reopen the alert first",
        $"“{company}”的预警已由人工办结；请先重新办理预警");

    public static Message ValueReason => new("the reason", "原因");

    public static Message HasOtherValues(string act, Message kind, IReadOnlyList<Message> own, IReadOnlyList<Message> others) => new(
        $"{act} ({kind}) can be corrected in {own}; it does not have {others}",
        $"{act}（{kind}）可以更正：{own}；没有这一项：{others}");

    public static Message NoActOnLetter(string act, Message kind) => new(
        $"{act} ({kind}) is no act on a letter, and cannot be put right here",
        $"{act}（{kind}）不是对文书的办理，不能在这里更正或撤回");

    public static Message NoSuchLetterAct(string text) => new(
        $"no act on a letter is named '{text}'; name it by position and hash, such as 17:9f86d081, or by letter and kind, such as '甲家具#opinion served'",
        $"没有名为“{text}”的文书办理事项；可写编号，如 17:9f86d081，或写文书和办理，如“甲家具#意见书 送达”");

    public static Message LetterIsGone(string act, Message kind) => new(
        $"{act} ({kind}) is about a letter that a later scan does not propose any more; withdraw the act instead",
        $"{act}（{kind}）所针对的文书，后来的扫描已不再拟发；请撤回这项办理");

    public static Message ThereIsNoLetter => new("its letter is not there any more", "它所针对的文书已不存在");

    public static Message NotAllowedAgain(Message what, Message why) => new(
        $"{what} cannot be put right so: {why}",
        $"{what}不能这样更正或撤回：{why}");

    public static Message LetterActRests(Message what, string act, Message kind, Message letter, string who, Message? because) => new(
        $"{act} ({kind}), which {who} recorded for {letter}, rests on {what}; put that right first{because}",
        $"{who}为文书 {letter} 登记的 {act}（{kind}）以{what}为前提；请先更正或撤回 {act}{because}");

    public static Message Because(Message why) => new($" ({why})", $"（{why}）");

    public static Message IssuedSince(Message what, Message letter, string number) => new(
        $"the letter {letter} was issued as {number} since, and follows from {what}; void its number first",
        $"文书 {letter} 已据{what}以“{number}”发出；请先作废该文号");

    public static Message ServedSince(Message what, Message letter, string number) => new(
        $"the letter {letter} was served as {number} since, and follows from {what}; withdraw it with a letter first",
        $"文书 {letter} 已据{what}以“{number}”送达；请先发函撤销它");

    public static Message LetterSetsNoPeriod => new("the letter sets no period", "文书没有规定回复期限");

    public static Message NoPlaceNamed => new("no jurisdiction is named", "没有写明适用的地方规定");

    public static Message AuthorityHasNoPeriod(string place) => new(
        $"the text of {place} gives the authority no period for this",
        $"{place}的规定没有给主管部门规定期限");

    /// <summary>A reason that a ledger records and that this program does not make.</summary>
    public static Message AsRecorded(string reason) => new($"{reason}", $"{reason}");

    public static Message SignedAndRefused(string by) => new(
        $"{by} signed for the letter, and it was refused: say one of both", $"{by}已签收，又写了拒收事由；请只写一项");

    public static Message SignedAndDeemed(string by) => new(
        $"{by} signed for the letter, so that it is not only deemed received", $"{by}已签收，不是视为收到");

    public static Message NobodySawRefusal => new(
        "the letter was refused, and nobody is named who saw it; name a witness, or of mail its number",
        "文书被拒收，但没有写明见证人；请写明见证人，邮寄的也可写邮件号");

    public static Message NobodyObjected(Message letter) => new(
        $"nobody has objected to the letter {letter}; record the answer that objects first", $"文书 {letter} 没有异议；请先登记提出异议的回复");

    public static Message ObjectionAnsweredAlready(Message letter, LocalDate on) => new(
        $"the objection to the letter {letter} was answered on {on} already", $"对文书 {letter} 的异议已于 {on} 答复");

    public static Message AnswerBeforeObjection(Message letter, LocalDate on, LocalDate came) => new(
        $"the objection to the letter {letter} cannot be answered on {on}: it came on {came}",
        $"对文书 {letter} 的异议不能在 {on} 答复：{came} 才提出");

    public static Message AnswerInWords => new("the answer says nothing; write what the union answers", "没有写明答复的内容；请写明工会如何答复");

    public static Message ValueProof => new("proof of service", "送达回证");

    public static Message ValueFrom => new("who answered", "回复人");

    public static Message ValueAnswer => new("answer to the objection", "对异议的答复");
}
