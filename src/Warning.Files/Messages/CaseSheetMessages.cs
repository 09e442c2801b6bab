using EarlyWarning.Rules;

namespace EarlyWarning.Files.Messages;

/// <summary>What the list of alerts says where it is to be filled in, and what is said of it when it comes back.</summary>
internal static class CaseSheetMessages
{
    public static Message Verification => new("verification", "核实情况");

    public static Message Silencing => new("silence", "暂停提醒");

    public static Message Closing => new("result", "处理结果");

    public static Message VerifiedOn => new("verifiedOn", "核实日期");

    public static Message Supervisors => new("supervisors", "监督员");

    public static Message Finding => new("finding", "核实结论");

    public static Message Facts => new("facts", "违法事实");

    public static Message NotBeforeCourt => new("notBeforeCourt", "未进入仲裁诉讼");

    public static Message Result => new("result", "处理结果");

    public static Message WhatWasFound => new("found", "查明情形");

    public static Message Method => new("method", "办理方式");

    public static Message AtFault => new("atFault", "误报原因");

    public static Message HowToSayFound => new(
        "What was found; needed where a second person approves the closing.",
        "查明的情形；办结要由另一人审批的，必须填写。");

    public static Message HowToNameFault => new("Of a false alarm the id of the rule or feed at fault.", "误报的，填写出错的规则或数据源的编号。");

    public static Message WorkersHelped => new("workersHelped", "帮助职工（人）");

    public static Message YuanRecovered => new("yuanRecovered", "追回金额（元）");

    public static Message ResultNote => new("resultNote", "处理说明");

    public static Message SilenceUntil => new("silenceUntil", "暂停提醒至");

    public static Message SilenceReason => new("silenceReason", "暂停原因");

    public static Message BreachFound => new("breach found", "存在违法");

    public static Message NoBreachFound => new("no breach found", "未发现违法");

    public static Message HowToVerify => new("The day on which the facts were verified.", "填写实地核实的日期。");

    public static Message HowToName => new("At least two supervisors, with commas between them.", "至少两名监督员，用顿号隔开。");

    public static Message HowToFind => new("Choose what the verification came to.", "请选择核实结论。");

    public static Message HowToState => new(
        "Where there is a breach: the facts, a line each, as an opinion would print them; nothing personal.",
        "存在违法时填写：一条事实一行，将写入意见书；不要写个人信息。");

    public static Message HowToAskCourts => new(
        "Yes, if no agency, arbitrator or court has the matter already.",
        "确认尚未由行政部门、仲裁或法院处理的，填“是”。");

    public static Message HowToClose => new("Choosing one closes the alert and its letters.", "选择后，该预警及其文书即办结。");

    public static Message HowToSilence => new("The first day on which the alert is told again.", "恢复提醒的日期。");

    public static Message NoAlertInSheet(string company) => new(
        $"no alert of '{company}' in the register; nothing can be recorded of it",
        $"没有“{company}”的预警案件，无法登记");

    public static Message NoLetterToVerify => new(
        "no letter or investigation of this alert is open, so that nothing is to be verified",
        "该预警没有待办的文书或调查，无需登记核实情况");

    public static Message BreachWithoutFacts => new(
        "a breach was found, and no facts are stated; write them, a line each",
        "核实结论为存在违法，但没有填写违法事实；请填写，一条一行");

    public static Message FactsWithoutBreach => new(
        "facts are stated, and no breach was found; clear the facts, or put remarks beside the result",
        "核实结论为未发现违法，却填写了违法事实；请清空该格，说明可写在“处理说明”中");
}
