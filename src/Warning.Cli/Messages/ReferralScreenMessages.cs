using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Cli.Messages;

/// <summary>What the screens say of referrals to other bodies.</summary>
internal static class ReferralScreenMessages
{
    public static Message Number => new("Referral", "移送编号");

    public static Message Body => new("To", "移送单位");

    public static Message ReferredOn => new("On", "移送日期");

    public static Message Due => new("Due", "反馈期限");

    public static Message Line(string number, Message body, Message state, Message? due) =>
        new($"  {number} · {body} · {state}{due}", $"  移送编号 {number} · {body} · {state}{due}");

    public static Message Until(LocalDate due) => new($" · due {due}", $" · 期限 {due}");

    public static Message AnsweredAs(Message state, Message finding) => new($"{state}: {finding}", $"{state}：{finding}");

    public static Message OverdueIn(Message state) => new($"{state}, overdue", $"{state}，逾期未反馈");

    public static Message ListWritten(string path, int rows, Message body) => new(
        $"{path}: {rows} {new Plural(rows, "referral", "referrals")} to {body} without an answer", $"{path}：待{body}反馈的移送 {rows} 件");
}
