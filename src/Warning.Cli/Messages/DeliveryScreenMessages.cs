using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said of telling notices.</summary>
internal static class DeliveryScreenMessages
{
    public static Message ToTell(int notices) => new(
        $"Notices: {notices:0} to be told (early-warning deliver)",
        $"通知：{notices:0} 条待发（early-warning deliver）");

    public static Message NoChannels(string file) => new(
        $"{file} has no \"deliver\": nobody is to be told. Write a channel with a \"webhook\" or a \"folder\"",
        $"{file} 没有写 \"deliver\"，不通知任何一方；请写一个渠道，用 \"webhook\" 或 \"folder\"");

    public static Message NothingToTell(string channel) => new($"{channel}: nothing to tell", $"{channel}：没有要通知的");

    public static Message Outcome(string channel, Message counts) => new($"{channel}: {counts}", $"{channel}：{counts}");

    public static Message Told(int notices) => new($"{notices:0} told", $"已通知 {notices:0} 条");

    public static Message Due(int notices) => new($"{notices:0} to be told now", $"现在可发 {notices:0} 条");

    public static Message Waits(int notices) => new($"{notices:0} waiting for the hours", $"等到约定时段 {notices:0} 条");

    public static Message Failed(int notices) => new($"{notices:0} not taken", $"未送达 {notices:0} 条");

    public static Message NotTried(int notices) => new($"{notices:0} not tried", $"未发送 {notices:0} 条");

    public static Message Line(string text) => new($"{text}", $"{text}");

    public static Message LineWaits(string text) => new($"waits: {text}", $"等时段：{text}");

    public static Message LineFailed(string text) => new($"not taken: {text}", $"未送达：{text}");

    public static Message LineNotTried(string text) => new($"not tried: {text}", $"未发送：{text}");

    public static Message And(Message before, Message next) => new($"{before}, {next}", $"{before}，{next}");

    public static Message ChannelFault(string channel, Message why) => new(
        $"{channel}: {why}. What was not taken is kept, and told the next time",
        $"{channel}：{why}。未送达的都留着，下次再发");

    public static Message NoticeFault(string channel, string id, Message why) => new($"{channel}: {id}: {why}", $"{channel}：{id}：{why}");

    public static Message More(int notices) => new($"and {notices:0} more", $"另有 {notices:0} 条");

    public static Message ToldNotConfirmed(int notices) => new(
        $"{notices:0} not confirmed: whether they arrived is not known",
        $"未确认送达 {notices:0} 条：是否送达不清楚");

    public static Message Retracted(Message what) => new($"{what}, retracted", $"{what}（已收回）");

    public static Message NotConfirmed(Message what) => new($"{what}, not confirmed", $"{what}（未确认送达）");

    public static Message ToldAt(LocalDateTime moment) => new($"{moment:uuuu-MM-dd HH:mm}", $"{moment:uuuu-MM-dd HH:mm}");

    public static Message ColumnTold => new("told", "通知时间");

    public static Message ColumnChannel => new("channel", "渠道");

    public static Message ColumnWhat => new("what", "内容");

    public static Message ColumnNoticeId => new("id", "编号");
}
