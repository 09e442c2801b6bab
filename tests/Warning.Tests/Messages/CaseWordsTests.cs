using EarlyWarning.Rules;

namespace EarlyWarning.Tests.Messages;

public sealed class CaseWordsTests
{
    /// <summary>The words of each enumeration, in the order of its members.</summary>
    public static TheoryData<string, Message[], string> Words => new()
    {
        { "levels", Of<Level>(CaseWords.InWords), "无 蓝 黄 橙 红" },
        { "transitions", Of<EpisodeTransition>(CaseWords.InWords), "新增 升级 降级 持续 再次提醒 解除" },
        {
            "reasons of transitions", Of<TransitionReason>(CaseWords.InWords),
            "达到等级 等级回落 情形消除 数据缺失，维持触发 未达解除条件，维持触发 观察期内 已暂停提醒 久未变化 不在企业名录 人工办结 人工重新办理 暂停期满 规则停用 其他部门通报"
        },
        { "closings", Of<ClosedAs>(CaseWords.InWords), "已处理 误报 未发现违法 其他" },
        { "holds", Of<HoldReason>(CaseWords.InWords), "未维持 数据缺失 未达解除条件" },
        { "releases", Of<ReleaseReason>(CaseWords.InWords), "情形消除 规则已停用 规则包中已无此规则 规则不在有效期内" },
        { "kinds of letters", Of<LetterKind>(CaseWords.InWords), "提示函 意见书 建议书" },
        { "steps", Of<LetterStep>(CaseWords.InWords), "调查核实 提示函 意见书 建议书" },
        { "states of letters", Of<LetterState>(CaseWords.InWords), "拟发 已拟稿 已发出 已送达 已回复 逾期 予以认可 转下一步 已办结" },
        { "forms of service", Of<ServiceForm>(CaseWords.InWords), "直接送达 邮寄送达 电子送达 留置送达 公告送达" },
        { "answers", Of<ReplyOutcome>(CaseWords.InWords), "已整改 部分整改 拒绝整改 答复不当 提出异议 已立案 不予立案 已结案" },
        { "reasons of letters", Of<ProposalReason>(CaseWords.InWords), "预警在案 核实违法 逾期未回复 拒绝整改 答复不当 未整改 异议不成立 纸质台账 再次发生 承诺逾期未履行 重新办理 人工立案 公开提示" },
        {
            "acts", Of<ActKind>(CaseWords.InWords),
            "暂停提醒 办结 重新办理 派单 登记进度 催办 报请办结 退回办结 更正 撤回 撤回扫描"
                + " 核实 拟稿 发出 送达 回复 予以认可 转下一步 作废 文书办结 履行承诺 文书重新办理 立案 撤销 附件 走访 登记通报 移送 移送签收 移送反馈 答复异议 归档"
        },
        {
            "parts of letters", Of<LetterPart>(CaseWords.InWords),
            "发文机关 文号 标题 主送 前述文书 引言 事实 依据 要求 期限 异议 后果 结语 附件 签发人 成文日期 联系方式 抄送 回执"
        },
        { "sources of sentences", Of<SentenceSourceKind>(CaseWords.InWords), "登记 扫描 规则 数据 地方规定 条款 用语设置 本会资料 固定格式 待填" },
        {
            "deadlines", Of<DeadlineKind>(CaseWords.InWords),
            "受理 调查 发出文书 主管部门立案 主管部门办理 主管部门反馈 企业履行承诺 不予受理的，告知投诉人 将结果告知投诉人 答复企业异议"
        },
        { "bodies", Of<CaseBody>(CaseWords.InWords), "人社部门 公安机关 人民法院 人民检察院 市场监管部门" },
        { "findings of bodies", Of<BodyFinding>(CaseWords.InWords), "已补发 已责令改正 已立案 不属实 不予受理 转其他部门 其他" },
        { "states of referrals", Of<CaseReferralState>(CaseWords.InWords), "已移送 已签收 已反馈" },
        { "levels of unions", Of<UnionLevel>(CaseWords.InWords), "基层 乡镇（街道） 县级 地市级 省级 全国" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_member_has_the_word_that_offices_use(string what, Message[] words, string expected)
    {
        Assert.True(what.Length > 0);
        Assert.Equal(expected, string.Join(' ', words.Select(word => word.ToString(MessageLanguage.Chinese))));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void No_two_members_share_a_word_or_a_code(string what, Message[] words, string expected)
    {
        Assert.True(what.Length > 0 && expected.Length > 0);
        Assert.Distinct(words.Select(word => word.ToString()));
        Assert.Distinct(words.Select(word => word.ToString(MessageLanguage.Chinese)));
        Assert.Distinct(words.Select(word => word.Code));
    }

    [Theory]
    [InlineData("letter-state-served", "served")]
    [InlineData("closed-as-false-alarm", "false alarm")]
    public void A_word_has_a_code_and_an_English_text(string code, string english)
    {
        Message word = code.StartsWith("letter", StringComparison.Ordinal) ? LetterState.Served.InWords() : ClosedAs.FalseAlarm.InWords();
        Assert.Equal((code, english), (word.Code, word.ToString()));
    }

    private static Message[] Of<TEnum>(Func<TEnum, Message> inWords)
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(inWords)];
}
