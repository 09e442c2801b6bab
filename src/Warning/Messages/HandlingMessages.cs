using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Messages;

/// <summary>What is said about acts on the work on alerts that are not allowed.</summary>
internal static class HandlingMessages
{
    public static Message SayWhoAssigns => new("say who gives it to somebody", "请写明由谁派单");

    public static Message SayWhyAssigned => new("say why it is given to them", "请写明派给他们的原因");

    public static Message SayWhoMarks => new("say who did it", "请写明由谁办理");

    public static Message SayWhoUrges => new("say who urges", "请写明由谁催办");

    public static Message SayWhatToDo => new("say what is to be done", "请写明要求做什么");

    public static Message SayWhoApproves => new("say who approves it or sends it back", "请写明由谁审批");

    public static Message SayWhyReturned => new("say why it is sent back", "请写明退回的原因");

    public static Message NoOffice => new(
        "there is no office file, so that nobody is known who could be given an alert; write an office.json beside the scan file",
        "没有机构文件，不知道可以派给谁；请在扫描文件旁边写一个 office.json");

    public static Message NoSuchPersonOrUnit(string name, Message? advice) => new(
        $"the office file has no person and no unit '{name}'{advice}",
        $"机构文件里没有名为“{name}”的人或者单位{advice}");

    public static Message NobodyInOffice(string name, LocalDate day) => new(
        $"{name} is not in the office on {day:uuuu-MM-dd}; name somebody who is",
        $"{name}在 {day:uuuu-MM-dd} 不在任；请换一位在任的人");

    public static Message NobodyWorksIn(string unit, LocalDate day) => new(
        $"nobody works in '{unit}' on {day:uuuu-MM-dd}; name a person, or give somebody this unit in the office file",
        $"{day:uuuu-MM-dd} 这天“{unit}”没有人；请写人名，或者在机构文件里给人写上这个单位");

    public static Message AlreadyWith(string company, string unit, string owner) => new(
        $"the alert of '{company}' is with {owner} of '{unit}' already",
        $"“{company}”的预警已经由“{unit}”的{owner}承办");

    public static Message ReachedAlready(string company, Message state, Message wanted, string who) => new(
        $"the alert of '{company}' is {state} already, by {who}; it is not marked {wanted} again. What was marked by mistake is taken back",
        $"“{company}”的预警已经是“{state}”（{who}登记），不能再登记为“{wanted}”；登记错了的，请撤回");

    public static Message NobodyOwns(string company) => new(
        $"nobody owns the alert of '{company}', so that nobody can be urged; give it to somebody first",
        $"“{company}”的预警还没有承办人，无从催办；请先派单");

    public static Message WaitsAlready(string company, string who) => new(
        $"the closing of '{company}' by {who} waits for a second person: approve it, or send it back",
        $"“{company}”已由{who}报请办结，等待另一人审批；请先审批或者退回");

    public static Message NothingWaits(string company) => new(
        $"no closing of '{company}' waits for a second person",
        $"“{company}”没有等待审批的办结");

    public static Message SamePerson(string who) => new(
        $"{who} wants to close it, and cannot approve it; another person of the office does",
        $"{who}是报请办结的人，不能自己审批；请由机构里的另一人审批");

    public static Message SayTheFinding(Message level) => new(
        $"a second person approves the closing of an alert that is {level}: say what was found, so that there is something to approve",
        $"{level}色预警的办结要由另一人审批：请写明查明的情形，供审批");

    public static Message SayTheFault => new(
        "what was not so is a false alarm: name the rule or the feed at fault, so that it can be mended",
        "不属实的是误报：请写明出错的规则或者数据源，以便改正");

    public static Message NoSuchFault(string fault, Message? advice) => new(
        $"there is no rule and no feed '{fault}' that could be at fault{advice}",
        $"没有名为“{fault}”的规则或者数据源{advice}");

    public static Message FaultOfNoFalseAlarm => new(
        "a rule or feed is at fault for a false alarm alone; leave it out, or close as a false alarm",
        "只有误报才写出错的规则或者数据源；请去掉，或者按误报办结");
}
