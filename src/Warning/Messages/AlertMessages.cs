using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Messages;

/// <summary>What is said about acts on alerts that are not allowed.</summary>
internal static class AlertMessages
{
    public static Message NoAlertOf(string company, Message? near) => new($"there is no alert of '{company}'{near}", $"“{company}”没有预警{near}");

    public static Message AlertWasClosed(string company, LocalDate? on, string who) => new(
        $"the alert of '{company}' was closed on {on} by {who}",
        $"“{company}”的预警已由{who}于 {on} 办结");

    public static Message AlertHasEnded(string company, LocalDate? on) => new($"the alert of '{company}' was closed on {on}", $"“{company}”的预警已于 {on} 解除");

    public static Message SayWhoSilences => new("say who silences it", "请写明由谁暂停提醒");

    public static Message SayWhoCloses => new("say who closes it", "请写明由谁办结");

    public static Message SayWhySilenced => new("say why it is silenced", "请写明暂停提醒的原因");

    public static Message SilenceEndsTooEarly(LocalDate asOf, LocalDate until) => new(
        $"the last scan was as of {asOf}; a silence ends after it, and {until} does not: give a later day",
        $"最近一次扫描的截至日期是 {asOf}，暂停提醒要到这之后才结束；{until} 太早，请写更晚的日期");

    public static Message NegativeWorkers(int workers) => new($"the workers helped are {workers}; give 0 or more", $"帮助的职工人数是 {workers}；请写 0 或更大的数");

    public static Message NegativeYuan(decimal yuan) => new($"the yuan recovered are {yuan}; give 0 or more", $"追回的金额是 {yuan} 元；请写 0 或更大的数");

    public static Message SayWhatBecame => new("say what became of it: the result, or what was found", "请写明处理结果，或者查明的情形");

    public static Message FindingContradicts(Message finding, Message result) => new(
        $"'{finding}' was found, and the result is '{result}': one of both is wrong",
        $"查明的情形是“{finding}”，处理结果却是“{result}”，两者矛盾；请改其中一个");

    public static Message AlertIsOpen(string company, LocalDate since) => new(
        $"the alert of '{company}' is open, since {since}",
        $"“{company}”的预警自 {since} 起一直在案");

    public static Message NobodyClosed(string company, LocalDate? on) => new(
        $"the alert of '{company}' was not closed by a person: its level fell, and it was closed on {on}. It opens again by itself when the level rises",
        $"“{company}”的预警不是人工办结的：等级回落，已于 {on} 解除；等级再次上升时会自动重新预警");

    public static Message SayWhyPutRight => new("say why it is put right", "请写明更正或撤回的原因");

    public static Message HasNoValues(string act, Message kind) => new(
        $"{act} ({kind}) has no values that could be corrected; take it back instead",
        $"{act}（{kind}）没有可以更正的内容；可以撤回它");

    public static Message NoActOnCaseFile(string act, Message kind) => new(
        $"{act} ({kind}) is no act on a case file", $"{act}（{kind}）不是对案卷的登记");

    public static Message NoActOnAlert(string act, Message kind) => new(
        $"{act} ({kind}) is no act on an alert, and cannot be taken back here",
        $"{act}（{kind}）不是对预警的办理，不能在这里撤回");

    public static Message NothingDiffers(string act, Message kind) => new(
        $"nothing is given that differs from what {act} ({kind}) says already",
        $"所写内容与 {act}（{kind}）现有的相同，没有可更正的");

    public static Message ValuesOfClosing => new(
        "a closing has a result, workers, yuan and a note; it has no end of silence and no reason",
        "办结可以更正的是处理结果、帮助职工、追回金额和备注，没有恢复提醒的日期和暂停原因");

    public static Message ValuesOfSilence => new(
        "a silence has a day on which it ends and a reason; it has no result, workers, yuan or note",
        "暂停提醒可以更正的是恢复提醒的日期和原因，没有处理结果、帮助职工、追回金额和备注");

    public static Message SilenceIsOver => new(
        "the silence has ended, and a longer one cannot take its place afterwards; silence the alert anew",
        "暂停提醒已经结束，不能事后延长；请重新暂停提醒");

    public static Message TakenBack(string act, Message kind, string by, Message byKind, string who) => new(
        $"{act} ({kind}) was taken back by {who} with {by} ({byKind}); withdraw that to bring it back",
        $"{act}（{kind}）已由{who}以 {by}（{byKind}）收回；要恢复它，请撤回 {by}");

    public static Message TheAct(string act, Message kind) => new($"{act} ({kind})", $"{act}（{kind}）");

    public static Message TheScan(LocalDate asOf) => new($"the scan as of {asOf}", $"截至 {asOf} 的扫描");

    public static Message ActRests(Message what, string act, Message kind, string company, string who) => new(
        $"{act} ({kind}), which {who} recorded for {company}, rests on {what}; take that back first",
        $"{who}为 {company} 登记的 {act}（{kind}）以{what}为前提；请先撤回 {act}");

    public static Message HasNewerAlert(string company, LocalDate since) => new(
        $"'{company}' has a newer alert, of {since}, so that the earlier one cannot be open again; correct its values instead",
        $"“{company}”在 {since} 已有新的预警，原来的预警不能再恢复在案；可以更正它的内容");

    public static Message NoSuchAct(string text, Message? near) => new(
        $"no act on an alert is named '{text}'{near}; name it by line and hash, such as 17:9f86d081, or by company and date, such as 甲家具@2026-11-01",
        $"没有名为“{text}”的预警办理事项{near}；可写行号和哈希值，如 17:9f86d081，或写企业和日期，如 甲家具@2026-11-01");

    public static Message SeveralActs(string text, IReadOnlyList<Message> acts) => new(
        $"'{text}' names several acts; name one: {acts}",
        $"“{text}”有多项办理；请写其中一项：{acts}");

    public static Message OneOfActs(string act, Message kind, string who, LocalDate asOf) => new(
        $"{act} ({kind}, {who}, {asOf})",
        $"{act}（{kind}，{who}，{asOf}）");
}
