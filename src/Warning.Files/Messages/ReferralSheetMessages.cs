using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Messages;

/// <summary>What the list of referrals says that goes to a body and comes back, and what is said of it then.</summary>
internal static class ReferralSheetMessages
{
    public static Message ReferralsName => new("referrals", "移送清单");

    public static Message ReferralsTitle(Message? of, Message body) => new($"Referrals to {body}{of}", $"{of}移送{body}清单");

    public static Message OfUnion(string name) => new($" by {name}", name);

    public static Message Number => new("referral", "移送编号");

    public static Message Signals => new("signals", "预警事项");

    public static Message Asked => new("asked", "移送事由");

    public static Message AmountOwed => new("yuanOwed", "欠薪金额（元）");

    public static Message ReferredOn => new("referredOn", "移送日期");

    public static Message AnswerDue => new("answerDue", "反馈期限");

    public static Message ReferralReceivedOn => new("receivedOn", "签收日期");

    public static Message BodyFound => new("bodyFound", "处理情况");

    public static Message WorkersPaid => new("workersPaid", "已补发职工（人）");

    public static Message YuanPaid => new("yuanPaid", "已补发金额（元）");

    public static Message Remark => new("remark", "备注");

    public static Message HowToReceive => new("The day on which the list was received.", "填写收到清单的日期。");

    public static Message HowToAnswer => new("Choose what became of the matter.", "请选择处理情况。");

    public static Message Receipt => new("receipt", "签收");

    public static Message Answer => new("answer", "反馈");

    public static Message WarnedBy(string body) => new($"warned by {body}", $"{body}通报");

    public static Message WarnedOf(string body, string category) => new($"warned by {body}: {category}", $"{body}通报：{category}");

    public static Message Between => new("; ", "；");

    public static Message UnknownReferral(string number) => new(
        $"no referral of this office has the number {number}, or it was withdrawn: take the row out, or put its number right",
        $"本单位没有移送编号 {number}，或者已经撤回；请删去这一行，或者改正编号");

    public static Message ReferralOfClosed(string number, string company, LocalDate? on, Message? who) => new(
        $"the alert of '{company}', of which {number} is, was closed on {on}{who}: reopen it first, or take the row out",
        $"移送编号 {number} 所涉“{company}”的预警已{who}于 {on} 办结；请先重新办理，或者删去这一行");

    public static Message ByWhom(string name) => new($" by {name}", $"由{name}");

    public static Message AnsweredOtherwise(string number, LocalDate? on, Message finding) => new(
        $"{number} was answered on {on} already, otherwise than here: {finding}. Take the answer that is recorded back first, or the row out",
        $"移送编号 {number} 已于 {on} 登记反馈，与这里不同：{finding}；请先撤回已登记的反馈，或者删去这一行");
}
