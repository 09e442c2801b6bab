using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Messages;

/// <summary>What is said about warnings of other bodies, and about alerts that are referred to them.</summary>
internal static class BodyMessages
{
    public static Message SayWhoOpens => new("say who opens it", "请写明由谁立案");

    public static Message SayWhoWarned => new("say which body warned of the company", "请写明通报预警的单位");

    public static Message SayWhatWarned => new("say what the warning says", "请写明通报的内容");

    public static Message WarningToCome(LocalDate on, LocalDate today) => new(
        $"the warning is of {on}, and today is {today}: give the day that its document has",
        $"通报日期是 {on}，而今天是 {today}；请按来件上的日期填写");

    public static Message WarningIsKnown(string body, string? number, LocalDate on, Message state) => new(
        $"the warning {number} of {body}, of {on}, was recorded already: {state}",
        $"{body}的通报 {number}（{on}）已经登记过：{state}");

    public static Message StruckOff => new("its body has struck it off", "来件单位已撤销");

    public static Message Settled => new("its alert was closed", "所涉预警已办结");

    public static Message SayWhoRefers => new("say who refers it", "请写明由谁移送");

    public static Message SayWhoRecords => new("say who records the answer", "请写明由谁登记反馈");

    public static Message DueIsPast(LocalDate due, LocalDate today) => new(
        $"the answer would be due on {due}, and today is {today}: give a later day, or none",
        $"反馈期限 {due} 早于今天（{today}）；请写更晚的日期，或者不写");

    public static Message ReferredAlready(string company, Message body, string number, LocalDate on) => new(
        $"the alert of '{company}' was referred to {body} on {on} (number {number}), which has not answered: record its answer, or withdraw that act",
        $"“{company}”的预警已于 {on} 移送{body}（移送编号 {number}），尚未反馈；请先登记反馈，或者撤回那次移送");

    public static Message ReceivedAlready(string number, LocalDate on) => new(
        $"the referral {number} was received on {on} already; withdraw that act if it is wrong",
        $"移送编号 {number} 已登记于 {on} 收到；如有误，请先撤回那次登记");

    public static Message ReferralAnsweredAlready(string number, Message body, LocalDate on, Message finding) => new(
        $"{body} has answered the referral {number} on {on} already: {finding}; withdraw that act if it is wrong",
        $"{body}已于 {on} 反馈移送编号 {number}：{finding}；如有误，请先撤回那次登记");

    public static Message NoSuchReferral(string company, string number, Message? there) => new(
        $"the alert of '{company}' has no referral {number}{there}", $"“{company}”的预警没有移送编号 {number}{there}");

    public static Message BodyWarned(string body, LocalDate on, Message? matter, Message? number) => new(
        $"{body} warned on {on}{matter}{number}", $"{body}于 {on} 通报{matter}{number}");

    public static Message WarnedMatter(string matter) => new($": {matter}", $"：{matter}");

    public static Message WarnedNumber(string number) => new($" (number {number})", $"（编号 {number}）");

    public static Message ReferralNumbers(IReadOnlyList<string> numbers) => new(
        $"; there are {numbers}", $"；已有 {numbers}");

    public static Message NothingReferred(string company) => new(
        $"no referral of the alert of '{company}' waits for an answer", $"“{company}”的预警没有等待反馈的移送");

    public static Message SeveralReferred(string company, Message numbers) => new(
        $"several referrals of the alert of '{company}' wait for an answer: say which{numbers}", $"“{company}”的预警有几件移送等待反馈，请写明移送编号{numbers}");

    public static Message AnswerToCome(LocalDate on, LocalDate today) => new($"{on} is to come; today is {today}", $"{on} 还没有到，今天是 {today}");

    public static Message AnswerTooEarly(LocalDate on, string number, LocalDate referred) => new(
        $"{on} is before {referred}, when {number} was referred", $"{on} 早于移送编号 {number} 的移送日期 {referred}");

    public static Message NegativePaidWorkers(int workers) => new(
        $"the workers who were paid are {workers}; give 0 or more", $"已获支付的职工人数是 {workers}；请写 0 或更大的数");

    public static Message NegativePaidYuan(decimal yuan) => new($"the yuan that were paid are {yuan}; give 0 or more", $"已支付的金额是 {yuan} 元；请写 0 或更大的数");

    public static Message KeepsOpen => new("it keeps the alert of the company open", "该企业的预警因此在案");
}
