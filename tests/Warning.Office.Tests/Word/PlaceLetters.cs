using EarlyWarning.Tests.Letters;
using NodaTime;

namespace EarlyWarning.Office.Word;

/// <summary>
/// Letters of four places, drafted from a register with the words of the default pack, as pictured in docs/letters.md: a reminder of Hubei, the 劳动法律监督书 of
/// Guangdong, a suggestion of Shaanxi, and an opinion of Hangzhou that is not issued yet, of a union with a long name.
/// </summary>
internal static class PlaceLetters
{
    private const string Contact = "联系人：监督委员会办公室，电话：0750-0000000";

    private static readonly LocalDate June = new(2026, 6, 20);

    public static IReadOnlyDictionary<string, LetterDocument> All { get; } = new Dictionary<string, LetterDocument>(StringComparer.Ordinal)
    {
        ["hubei"] = Hubei(),
        ["guangdong"] = Guangdong(),
        ["shaanxi"] = Shaanxi(),
        ["hangzhou"] = Hangzhou(),
    };

    private static LetterDocument Hubei()
    {
        LetterOffice office = new("hubei") { Issuer = new Issuer("示例市总工会", "示", UnionLevel.County) { Contact = Contact } };
        office.Scan(LetterOffice.May, EpisodeTransition.Opened, new LetterGrounds(
            "示例市示例家具有限公司",
            ["据人社、工会数据，2026年4月，你单位存在拖欠 37 名职工工资的情形,合计 268,400 元", "据税务数据，2026年2月至4月，你单位未按时足额缴纳社会保险费"],
            ["中华人民共和国劳动法 第五十条", "中华人民共和国劳动合同法 第三十条", "中华人民共和国劳动法 第七十二条", "中华人民共和国社会保险法 第六十条"]));
        office.Issue(LetterStep.Reminder, LetterOffice.May);
        return Draft(office, LetterStep.Reminder);
    }

    private static LetterDocument Guangdong()
    {
        LetterOffice office = LetterOffice.WithReminder("guangdong");
        office.Issuer = office.Issuer with { Contact = Contact };
        office.Verify(LetterOffice.May, LetterStep.Reminder, "2026年3月至4月,拖欠37名职工工资,合计268400.00元", "2026年2月以来未按时足额缴纳社会保险费,涉及职工52人");
        office.Issue(LetterStep.Opinion, new LocalDate(2026, 5, 12));
        return Draft(office, LetterStep.Opinion, "示例市人力资源和社会保障局", "示例市沙坪街道总工会");
    }

    private static LetterDocument Shaanxi()
    {
        LetterOffice office = LetterOffice.WithOpinionServed("shaanxi");
        office.Issuer = office.Issuer with { Contact = Contact };
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Opinion), June, ReplyOutcome.Refused));
        office.Issue(LetterStep.Suggestion, June);
        return Draft(office, LetterStep.Suggestion, "示例市司法局");
    }

    private static LetterDocument Hangzhou()
    {
        LetterOffice office = LetterOffice.WithUnansweredReminder("hangzhou");
        office.Issuer = office.Issuer with { Name = "示例市示例经济技术开发区装备制造产业园区工会联合委员会" };
        office.Verify(new LocalDate(2026, 6, 2), LetterStep.Opinion, "2026年3月至4月,拖欠\"装配\"车间37名职工工资,合计268400.50元");
        return Draft(office, LetterStep.Opinion);
    }

    private static LetterDocument Draft(LetterOffice office, LetterStep step, params string[] copies)
    {
        LetterPolicy policy = RulePack.Default.Policy.Letters;
        LetterDocument letter = new LetterDrafter(office.Place, office.Issuer, policy).Draft(office.Letter(step), office.Register);
        return letter with { Copies = copies };
    }
}
