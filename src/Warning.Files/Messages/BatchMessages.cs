using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said about open reminders and whom they go to.</summary>
internal static class BatchMessages
{
    public static Message ListName => new("received-by", "送达名单");

    public static Message ReceivedBy => new("receivedBy", "签收人");

    public static Message ReceivedOn => new("receivedOn", "签收日期");

    public static Message NoSuchReminder(string text, IReadOnlyList<Message> templates, Message? near) => new(
        $"there is no open reminder '{text}'; the rules have {templates}{near}",
        $"没有名为“{text}”的公开提示函模板；规则包里有：{templates}{near}");

    public static Message NoReminders(string text) => new(
        $"there is no open reminder '{text}': the rules have none", $"没有名为“{text}”的公开提示函模板：规则包里没有模板");

    public static Message OneTemplate(string id, string title) => new($"{id} ({title})", $"{id}（{title}）");

    public static Message SayWhoIsAddressed => new(
        "it is not said who is addressed: name a town, a trade or a list, or say that it is for all",
        "没有写明发给谁；请写镇街、行业或者名单，或者写明发给全部企业");

    public static Message NobodyInTown(string town, Message? near) => new(
        $"no company of the register is of the town '{town}'{near}", $"企业名录里没有“{town}”的企业{near}");

    public static Message NobodyInTrade(string trade) => new(
        $"no company of the register has an industry code that begins with '{trade}'", $"企业名录里没有行业代码以“{trade}”开头的企业");

    public static Message NobodyInBoth(string town, string trade) => new(
        $"no company of the register is of the town '{town}' and of the trade '{trade}'", $"企业名录里“{town}”没有行业代码以“{trade}”开头的企业");

    public static Message EmptyAddresseeList => new("the list names no company", "名单里没有企业");

    public static Message AllHaveIt(int companies, LocalDate last) => new(
        $"all {companies:0} {new Plural(companies, "company", "companies")} have had it this year, last on {last:uuuu-MM-dd}",
        $"这 {companies:0} 家企业今年都已发过，最近一次是 {last:uuuu-MM-dd}");

    public static Message PublishedBefore(string number, LocalDate on) => new(
        $"it was published this year: {number} of {on:uuuu-MM-dd}", $"今年已经发布：{number}（{on:uuuu-MM-dd}）");

    public static Message HadIt(string number, LocalDate on) => new($"has it: {number} of {on:uuuu-MM-dd}", $"今年已发：{number}（{on:uuuu-MM-dd}）");

    public static Message TownNotKnown => new("its town is not known", "镇街或行政区划不明");

    public static Message TradeNotKnown => new("its trade is not known", "行业代码不明");

    public static Message OnlyPractice(string place) => new(
        $"the text of {place} does not speak of open reminders: they are practice, without a period for an answer",
        $"{place}的条例没有规定公开提示函，属于实践做法，不设回复期限");

    public static Message NoPlaceText(string place) => new(
        $"{place} has no regulation of its own: open reminders are practice, without a period for an answer",
        $"{place}没有专门条例，公开提示函属于实践做法，不设回复期限");

    public static Message NotAddressable(string text, Message? near) => new(
        $"no company '{text}' in the register{near}", $"企业名录里没有“{text}”{near}");

    public static Message StandsInRow(long row) => new($"the company stands in row {row:0} already", $"这家企业已在第 {row:0} 行");

    public static Message NoColumnOfAddressees => new(
        "a list of companies has a column with their codes or their names", "名单要有一列统一社会信用代码或者企业名称");
}
