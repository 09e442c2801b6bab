using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>
/// Puts the levels, states, reasons and outcomes of alerts and letters into words, as offices write them. Within an enumeration no two members share a word.
/// </summary>
public static class CaseWords
{
    /// <summary>Returns the level: <c>red</c>, 红.</summary>
    /// <param name="level">The level of a company, an alert or a rule.</param>
    public static Message InWords(this Level level) => level switch
    {
        Level.None => Word(level, "none", "无"),
        Level.Blue => Word(level, "blue", "蓝"),
        Level.Yellow => Word(level, "yellow", "黄"),
        Level.Orange => Word(level, "orange", "橙"),
        Level.Red => Word(level, "red", "红"),
    };

    /// <summary>Returns what a scan did to an alert: <c>raised</c>, 升级.</summary>
    /// <param name="transition">The transition.</param>
    public static Message InWords(this EpisodeTransition transition) => transition switch
    {
        EpisodeTransition.Opened => Word(transition, "opened", "新增"),
        EpisodeTransition.Raised => Word(transition, "raised", "升级"),
        EpisodeTransition.Lowered => Word(transition, "lowered", "降级"),
        EpisodeTransition.Unchanged => Word(transition, "unchanged", "持续"),
        EpisodeTransition.Repeated => Word(transition, "repeated", "再次提醒"),
        EpisodeTransition.Closed => Word(transition, "closed", "解除"),
    };

    /// <summary>Returns the reason of a transition: <c>level reached</c>, 达到等级.</summary>
    /// <param name="reason">The reason.</param>
    public static Message InWords(this TransitionReason reason) => reason switch
    {
        TransitionReason.LevelReached => Word(reason, "level reached", "达到等级"),
        TransitionReason.LevelFell => Word(reason, "level fell", "等级回落"),
        TransitionReason.RuleCleared => Word(reason, "rules cleared", "情形消除"),
        TransitionReason.HeldMissingData => Word(reason, "held: data missing", "数据缺失，维持触发"),
        TransitionReason.HeldClearCondition => Word(reason, "held: not cleared", "未达解除条件，维持触发"),
        TransitionReason.Waiting => Word(reason, "waiting", "观察期内"),
        TransitionReason.Silenced => Word(reason, "silenced", "已暂停提醒"),
        TransitionReason.RepeatDue => Word(reason, "repetition due", "久未变化"),
        TransitionReason.NotInRegister => Word(reason, "not in the register", "不在企业名录"),
        TransitionReason.ClosedByPerson => Word(reason, "closed by a person", "人工办结"),
        TransitionReason.ReopenedByPerson => Word(reason, "reopened by a person", "人工重新办理"),
        TransitionReason.SilenceEnded => Word(reason, "silence ended", "暂停期满"),
        TransitionReason.RuleWithdrawn => Word(reason, "rule withdrawn", "规则停用"),
        TransitionReason.Warned => Word(reason, "warned by another body", "其他部门通报"),
    };

    /// <summary>Returns the result with which an alert was closed: <c>false alarm</c>, 误报.</summary>
    /// <param name="result">The result.</param>
    public static Message InWords(this ClosedAs result) => result switch
    {
        ClosedAs.Handled => Word(result, "handled", "已处理"),
        ClosedAs.FalseAlarm => Word(result, "false alarm", "误报"),
        ClosedAs.NoBreach => Word(result, "no breach", "未发现违法"),
        ClosedAs.Other => Word(result, "other", "其他"),
    };

    /// <summary>Returns how far the work on an alert has come: <c>received</c>, 已签收.</summary>
    /// <param name="state">The state.</param>
    public static Message InWords(this HandlingState state) => state switch
    {
        HandlingState.Opened => Word(state, "opened", "待签收"),
        HandlingState.Received => Word(state, "received", "已签收"),
        HandlingState.Checked => Word(state, "checked", "已核实"),
        HandlingState.Handled => Word(state, "handled", "已处置"),
        HandlingState.Answered => Word(state, "answered", "已反馈"),
        HandlingState.Closed => Word(state, "closed", "已办结"),
        HandlingState.Returned => Word(state, "returned", "退回重办"),
    };

    /// <summary>Returns what was found: <c>paid</c>, 已补发.</summary>
    /// <param name="finding">The finding.</param>
    public static Message InWords(this CaseFinding finding) => finding switch
    {
        CaseFinding.NotSo => Word(finding, "not so", "不属实"),
        CaseFinding.Settled => Word(finding, "settled", "双方和解"),
        CaseFinding.Paid => Word(finding, "paid", "已补发"),
        CaseFinding.InArbitration => Word(finding, "in arbitration", "进入仲裁诉讼"),
        CaseFinding.HandedToHrss => Word(finding, "handed to HRSS", "移送人社部门"),
        CaseFinding.HandedToPolice => Word(finding, "handed to the police", "移送公安机关"),
        CaseFinding.CompanyGone => Word(finding, "company gone", "企业已注销或迁出"),
        CaseFinding.Repeated => Word(finding, "repeated", "重复预警"),
        CaseFinding.NotOurs => Word(finding, "not ours", "不属本单位"),
        CaseFinding.Other => Word(finding, "other", "其他"),
    };

    /// <summary>Returns how an alert was worked on: <c>visit</c>, 走访.</summary>
    /// <param name="method">The method.</param>
    public static Message InWords(this HandlingMethod method) => method switch
    {
        HandlingMethod.Visit => Word(method, "visit", "走访"),
        HandlingMethod.Call => Word(method, "call", "电话"),
        HandlingMethod.Interview => Word(method, "interview", "约谈"),
        HandlingMethod.Mediation => Word(method, "mediation", "调解"),
    };

    /// <summary>Returns why a rule still counts although its condition is not true: <c>data missing</c>, 数据缺失.</summary>
    /// <param name="reason">The reason.</param>
    public static Message InWords(this HoldReason reason) => reason switch
    {
        HoldReason.None => Word(reason, "not held", "未维持"),
        HoldReason.MissingData => Word(reason, "data missing", "数据缺失"),
        HoldReason.ClearCondition => Word(reason, "not cleared", "未达解除条件"),
    };

    /// <summary>Returns why a held rule was released: <c>rule retired</c>, 规则已停用.</summary>
    /// <param name="reason">The reason.</param>
    public static Message InWords(this ReleaseReason reason) => reason switch
    {
        ReleaseReason.RuleCleared => Word(reason, "rule cleared", "情形消除"),
        ReleaseReason.RuleRetired => Word(reason, "rule retired", "规则已停用"),
        ReleaseReason.RuleNotInPack => Word(reason, "rule not in the pack", "规则包中已无此规则"),
        ReleaseReason.RuleNotInForce => Word(reason, "rule not in force", "规则不在有效期内"),
    };

    /// <summary>Returns the kind of letter: <c>reminder</c>, 提示函.</summary>
    /// <param name="kind">The kind.</param>
    public static Message InWords(this LetterKind kind) => kind switch
    {
        LetterKind.Reminder => Word(kind, "reminder", "提示函"),
        LetterKind.Opinion => Word(kind, "opinion", "意见书"),
        LetterKind.Suggestion => Word(kind, "suggestion", "建议书"),
    };

    /// <summary>Returns the step of a case: <c>investigate</c>, 调查核实, or the kind of its letter.</summary>
    /// <param name="step">The step.</param>
    public static Message InWords(this LetterStep step) => step switch
    {
        LetterStep.Investigate => Word(step, "investigate", "调查核实"),
        LetterStep.Reminder => Word(step, "reminder", "提示函"),
        LetterStep.Opinion => Word(step, "opinion", "意见书"),
        LetterStep.Suggestion => Word(step, "suggestion", "建议书"),
    };

    /// <summary>Returns the state of a letter: <c>served</c>, 已送达.</summary>
    /// <param name="state">The state.</param>
    public static Message InWords(this LetterState state) => state switch
    {
        LetterState.Proposed => Word(state, "proposed", "拟发"),
        LetterState.Drafted => Word(state, "drafted", "已拟稿"),
        LetterState.Issued => Word(state, "issued", "已发出"),
        LetterState.Served => Word(state, "served", "已送达"),
        LetterState.Replied => Word(state, "replied", "已回复"),
        LetterState.Overdue => Word(state, "overdue", "逾期"),
        LetterState.Accepted => Word(state, "accepted", "予以认可"),
        LetterState.Escalated => Word(state, "escalated", "转下一步"),
        LetterState.Closed => Word(state, "closed", "已办结"),
    };

    /// <summary>Returns a role in an office: <c>chair</c>, 主席.</summary>
    /// <param name="role">The role.</param>
    public static Message InWords(this OfficeRole role) => role switch
    {
        OfficeRole.Clerk => Word(role, "clerk", "经办人员"),
        OfficeRole.Supervisor => Word(role, "supervisor", "监督员"),
        OfficeRole.Chair => Word(role, "chair", "主席"),
        OfficeRole.ViceChair => Word(role, "vice-chair", "副主席"),
    };

    /// <summary>Returns the form in which a letter was served: <c>in person</c>, 直接送达.</summary>
    /// <param name="form">The form.</param>
    public static Message InWords(this ServiceForm form) => form switch
    {
        ServiceForm.InPerson => Word(form, "in person", "直接送达"),
        ServiceForm.Mail => Word(form, "mail", "邮寄送达"),
        ServiceForm.Electronic => Word(form, "electronic", "电子送达"),
        ServiceForm.Left => Word(form, "left", "留置送达"),
        ServiceForm.Posting => Word(form, "posting", "公告送达"),
    };

    /// <summary>Returns what the union answers to an objection in words.</summary>
    /// <param name="outcome">The answer.</param>
    /// <returns>The words.</returns>
    public static Message InWords(this ObjectionOutcome outcome) => outcome switch
    {
        ObjectionOutcome.Upheld => Word(outcome, "upheld", "维持"),
        ObjectionOutcome.Changed => Word(outcome, "changed", "变更"),
        ObjectionOutcome.Withdrawn => Word(outcome, "withdrawn", "撤销"),
    };

    /// <summary>Returns what an answer says: <c>carried out</c>, 已整改.</summary>
    /// <param name="outcome">The outcome.</param>
    public static Message InWords(this ReplyOutcome outcome) => outcome switch
    {
        ReplyOutcome.CarriedOut => Word(outcome, "carried out", "已整改"),
        ReplyOutcome.Partly => Word(outcome, "partly", "部分整改"),
        ReplyOutcome.Refused => Word(outcome, "refused", "拒绝整改"),
        ReplyOutcome.Unsuitable => Word(outcome, "unsuitable", "答复不当"),
        ReplyOutcome.Objected => Word(outcome, "objected", "提出异议"),
        ReplyOutcome.Filed => Word(outcome, "filed", "已立案"),
        ReplyOutcome.NotFiled => Word(outcome, "not filed", "不予立案"),
        ReplyOutcome.CaseClosed => Word(outcome, "case closed", "已结案"),
    };

    /// <summary>Returns why a letter is proposed: <c>not carried out</c>, 未整改.</summary>
    /// <param name="reason">The reason.</param>
    public static Message InWords(this ProposalReason reason) => reason switch
    {
        ProposalReason.EpisodeOpen => Word(reason, "episode open", "预警在案"),
        ProposalReason.Verified => Word(reason, "verified", "核实违法"),
        ProposalReason.NotAnswered => Word(reason, "not answered", "逾期未回复"),
        ProposalReason.Refused => Word(reason, "refused", "拒绝整改"),
        ProposalReason.OnPaper => Word(reason, "on paper", "纸质台账"),
        ProposalReason.Unsuitable => Word(reason, "unsuitable", "答复不当"),
        ProposalReason.NotCarriedOut => Word(reason, "not carried out", "未整改"),
        ProposalReason.ObjectionUnfounded => Word(reason, "objection unfounded", "异议不成立"),
        ProposalReason.Relapsed => Word(reason, "relapsed", "再次发生"),
        ProposalReason.PromiseMissed => Word(reason, "promise missed", "承诺逾期未履行"),
        ProposalReason.Reopened => Word(reason, "reopened", "重新办理"),
        ProposalReason.Opened => Word(reason, "opened", "人工立案"),
        ProposalReason.OpenReminder => Word(reason, "open reminder", "公开提示"),
    };

    /// <summary>Returns what is to be done until a deadline: <c>look into it</c>, 调查.</summary>
    /// <param name="kind">The kind of deadline.</param>
    public static Message InWords(this DeadlineKind kind) => kind switch
    {
        DeadlineKind.Acceptance => Word(kind, "accept the matter", "受理"),
        DeadlineKind.Investigation => Word(kind, "investigate", "调查"),
        DeadlineKind.Issue => Word(kind, "issue the letter", "发出文书"),
        DeadlineKind.Filing => Word(kind, "authority files the case", "主管部门立案"),
        DeadlineKind.Handling => Word(kind, "authority deals with the case", "主管部门办理"),
        DeadlineKind.Feedback => Word(kind, "authority tells the result", "主管部门反馈"),
        DeadlineKind.Promise => Word(kind, "employer keeps its promise", "企业履行承诺"),
        DeadlineKind.NotAcceptedNotice => Word(kind, "tell the complainant, if not accepted", "不予受理的，告知投诉人"),
        DeadlineKind.ResultNotice => Word(kind, "tell the complainant the result", "将结果告知投诉人"),
        DeadlineKind.ObjectionAnswer => Word(kind, "answer the objection", "答复企业异议"),
    };

    /// <summary>Returns the part of a letter: <c>facts</c>, 事实.</summary>
    /// <param name="part">The part.</param>
    public static Message InWords(this LetterPart part) => part switch
    {
        LetterPart.Issuer => Word(part, "issuer", "发文机关"),
        LetterPart.Number => Word(part, "number", "文号"),
        LetterPart.Title => Word(part, "title", "标题"),
        LetterPart.Addressee => Word(part, "addressee", "主送"),
        LetterPart.EarlierLetters => Word(part, "earlier letters", "前述文书"),
        LetterPart.Opening => Word(part, "opening", "引言"),
        LetterPart.Fact => Word(part, "fact", "事实"),
        LetterPart.Basis => Word(part, "basis", "依据"),
        LetterPart.Request => Word(part, "request", "要求"),
        LetterPart.Deadline => Word(part, "deadline", "期限"),
        LetterPart.Objection => Word(part, "objection", "异议"),
        LetterPart.Consequence => Word(part, "consequence", "后果"),
        LetterPart.Closing => Word(part, "closing", "结语"),
        LetterPart.Attachment => Word(part, "attachment", "附件"),
        LetterPart.Signatory => Word(part, "signatory", "签发人"),
        LetterPart.Date => Word(part, "date", "成文日期"),
        LetterPart.Contact => Word(part, "contact", "联系方式"),
        LetterPart.Copy => Word(part, "copy", "抄送"),
        LetterPart.ReplySlip => Word(part, "reply slip", "回执"),
    };

    /// <summary>Returns what stands behind a sentence of a letter: <c>act</c>, 登记.</summary>
    /// <param name="kind">The kind of source.</param>
    public static Message InWords(this SentenceSourceKind kind) => kind switch
    {
        SentenceSourceKind.Act => Word(kind, "act", "登记"),
        SentenceSourceKind.Scan => Word(kind, "scan", "扫描"),
        SentenceSourceKind.Rule => Word(kind, "rule", "规则"),
        SentenceSourceKind.Observation => Word(kind, "value", "数据"),
        SentenceSourceKind.Place => Word(kind, "place", "地方规定"),
        SentenceSourceKind.Article => Word(kind, "article", "条款"),
        SentenceSourceKind.Policy => Word(kind, "policy", "用语设置"),
        SentenceSourceKind.Office => Word(kind, "office", "本会资料"),
        SentenceSourceKind.Form => Word(kind, "form", "固定格式"),
        SentenceSourceKind.ToFillIn => Word(kind, "to fill in", "待填"),
    };

    /// <summary>Returns what a person did: <c>closed</c>, 办结.</summary>
    /// <param name="kind">The kind of act.</param>
    public static Message InWords(this ActKind kind) => kind switch
    {
        ActKind.Silenced => Word(kind, "silenced", "暂停提醒"),
        ActKind.Closed => Word(kind, "closed", "办结"),
        ActKind.Reopened => Word(kind, "reopened", "重新办理"),
        ActKind.Assigned => Word(kind, "assigned", "派单"),
        ActKind.Marked => Word(kind, "marked", "登记进度"),
        ActKind.Urged => Word(kind, "urged", "催办"),
        ActKind.ClosingSubmitted => Word(kind, "closing submitted", "报请办结"),
        ActKind.ClosingReturned => Word(kind, "closing returned", "退回办结"),
        ActKind.Corrected => Word(kind, "corrected", "更正"),
        ActKind.Withdrawn => Word(kind, "withdrawn", "撤回"),
        ActKind.ScanWithdrawn => Word(kind, "scan withdrawn", "撤回扫描"),
        ActKind.Verified => Word(kind, "verified", "核实"),
        ActKind.Drafted => Word(kind, "drafted", "拟稿"),
        ActKind.Issued => Word(kind, "issued", "发出"),
        ActKind.Served => Word(kind, "served", "送达"),
        ActKind.Replied => Word(kind, "replied", "回复"),
        ActKind.Accepted => Word(kind, "accepted", "予以认可"),
        ActKind.Escalated => Word(kind, "escalated", "转下一步"),
        ActKind.Voided => Word(kind, "voided", "作废"),
        ActKind.LetterClosed => Word(kind, "letter closed", "文书办结"),
        ActKind.Fulfilled => Word(kind, "fulfilled", "履行承诺"),
        ActKind.LetterReopened => Word(kind, "letter reopened", "文书重新办理"),
        ActKind.CaseOpened => Word(kind, "case opened", "立案"),
        ActKind.Revoked => Word(kind, "revoked", "撤销"),
        ActKind.Attached => Word(kind, "attached", "附件"),
        ActKind.Visited => Word(kind, "visited", "走访"),
        ActKind.Warned => Word(kind, "warned", "登记通报"),
        ActKind.Referred => Word(kind, "referred", "移送"),
        ActKind.ReferralReceived => Word(kind, "referral received", "移送签收"),
        ActKind.ReferralAnswered => Word(kind, "referral answered", "移送反馈"),
        ActKind.ObjectionAnswered => Word(kind, "objection answered", "答复异议"),
        ActKind.Archived => Word(kind, "archived", "归档"),
    };

    /// <summary>Returns what a moment of a case is about: <c>fact</c>, 数据.</summary>
    /// <param name="kind">The kind of moment.</param>
    public static Message InWords(this CaseMomentKind kind) => kind switch
    {
        CaseMomentKind.Fact => Word(kind, "fact", "数据"),
        CaseMomentKind.Rule => Word(kind, "rule", "规则"),
        CaseMomentKind.Alert => Word(kind, "alert", "预警"),
        CaseMomentKind.Letter => Word(kind, "letter", "文书"),
        CaseMomentKind.Evidence => Word(kind, "evidence", "附件"),
        CaseMomentKind.Visit => Word(kind, "visit", "走访"),
        CaseMomentKind.Archive => Word(kind, "archive", "归档"),
        CaseMomentKind.Correction => Word(kind, "put right", "更正"),
        CaseMomentKind.Notice => Word(kind, "notice", "通知"),
    };

    /// <summary>Returns how a matter came to the union: <c>visit</c>, 来访.</summary>
    /// <param name="source">The source.</param>
    public static Message InWords(this CaseSource source) => source switch
    {
        CaseSource.Visit => Word(source, "visit", "来访"),
        CaseSource.Complaint => Word(source, "complaint", "投诉"),
        CaseSource.Inspection => Word(source, "inspection", "检查"),
        CaseSource.Other => Word(source, "other", "其他"),
    };

    /// <summary>Returns the level of a union: <c>county</c>, 县级.</summary>
    /// <param name="level">The level.</param>
    public static Message InWords(this UnionLevel level) => level switch
    {
        UnionLevel.GrassRoots => Word(level, "grass-roots", "基层"),
        UnionLevel.Town => Word(level, "town", "乡镇（街道）"),
        UnionLevel.County => Word(level, "county", "县级"),
        UnionLevel.City => Word(level, "city", "地市级"),
        UnionLevel.Province => Word(level, "province", "省级"),
        UnionLevel.National => Word(level, "national", "全国"),
    };

    /// <summary>Creates a word whose code is the enumeration and the member: <c>letter-state-served</c>.</summary>
    /// <summary>Returns what a notice tells: <c>alert opened</c>, 新增预警.</summary>
    /// <param name="kind">The kind.</param>
    public static Message InWords(this NoticeKind kind) => kind switch
    {
        NoticeKind.Opened => Word(kind, "alert opened", "新增预警"),
        NoticeKind.Raised => Word(kind, "alert raised", "预警升级"),
        NoticeKind.Lowered => Word(kind, "alert lowered", "预警降级"),
        NoticeKind.Repeated => Word(kind, "alert still open", "预警仍未解除"),
        NoticeKind.Closed => Word(kind, "alert closed", "预警已办结或解除"),
        NoticeKind.Dispatched => Word(kind, "alert dispatched", "预警已派单"),
        NoticeKind.Assigned => Word(kind, "alert assigned", "预警已交办"),
        NoticeKind.Overdue => Word(kind, "work overdue", "办理超期"),
        NoticeKind.Urged => Word(kind, "work urged", "催办"),
        NoticeKind.Escalated => Word(kind, "alert escalated", "超期上报"),
        NoticeKind.ToApprove => Word(kind, "closing to be approved", "办结待审批"),
        NoticeKind.Returned => Word(kind, "closing returned", "办结被退回"),
        NoticeKind.LetterOverdue => Word(kind, "letter unanswered", "文书逾期未复"),
        NoticeKind.ReferralOverdue => Word(kind, "referral unanswered", "移送逾期未反馈"),
    };

    /// <summary>Returns a body to which alerts are referred: <c>HRSS</c>, 人社部门.</summary>
    /// <param name="body">The body.</param>
    public static Message InWords(this CaseBody body) => body switch
    {
        CaseBody.Hrss => Word(body, "HRSS", "人社部门"),
        CaseBody.Police => Word(body, "police", "公安机关"),
        CaseBody.Court => Word(body, "court", "人民法院"),
        CaseBody.Procuratorate => Word(body, "procuratorate", "人民检察院"),
        CaseBody.MarketSupervision => Word(body, "market supervision", "市场监管部门"),
    };

    /// <summary>Returns what a body has found: <c>case filed</c>, 已立案.</summary>
    /// <param name="finding">The finding.</param>
    public static Message InWords(this BodyFinding finding) => finding switch
    {
        BodyFinding.Paid => Word(finding, "paid", "已补发"),
        BodyFinding.Ordered => Word(finding, "ordered", "已责令改正"),
        BodyFinding.CaseFiled => Word(finding, "case filed", "已立案"),
        BodyFinding.NotSo => Word(finding, "not so", "不属实"),
        BodyFinding.NotAccepted => Word(finding, "not accepted", "不予受理"),
        BodyFinding.PassedOn => Word(finding, "passed on", "转其他部门"),
        BodyFinding.Other => Word(finding, "other", "其他"),
    };

    /// <summary>Returns how far a referral has come: <c>received</c>, 已签收.</summary>
    /// <param name="state">The state.</param>
    public static Message InWords(this CaseReferralState state) => state switch
    {
        CaseReferralState.Referred => Word(state, "referred", "已移送"),
        CaseReferralState.Received => Word(state, "received", "已签收"),
        CaseReferralState.Answered => Word(state, "answered", "已反馈"),
    };

    private static Message Word<TEnum>(TEnum value, string english, string chinese)
        where TEnum : struct, Enum => new(english, chinese, $"{typeof(TEnum).Name}{value}");
}
