using EarlyWarning.Rules;

namespace EarlyWarning.Files.Messages;

/// <summary>What the register of letters says as a table.</summary>
internal static class LetterRegisterMessages
{
    public static Message Name => new("letters", "文书台账");

    public static Message Place => new("no", "序号");

    public static Message KindOfLetter => new("kind", "文书种类");

    public static Message DayOfLetter => new("date", "成文日期");

    public static Message SignedBy => new("signedBy", "签发人");

    public static Message AnsweredOn => new("answeredOn", "回复日期");

    public static Message Outcome => new("outcome", "回复结果");

    public static Message TakenOver => new("taken over", "登记入账");

    public static Message FromPaper => new("taken over from the register on paper", "由纸质台账登记");

    public static Message OutcomeAndDay => new(
        "an answer has a day and an outcome; fill in both or neither", "回复日期和回复结果要么都填，要么都不填");

    public static Message NumberOfNoLetter(string number) => new($"no letter has the number '{number}'", $"没有文号“{number}”");

    public static Message NotInRegister(string company) => new(
        $"no company '{company}' in the register; write its code, or its whole name", $"企业名录里没有“{company}”；请写统一社会信用代码或企业全称");

    public static Message SeveralInRegister(string company, IReadOnlyList<string> codes) => new(
        $"several companies are called '{company}': {codes}; write the code", $"有几家企业叫“{company}”：{codes}；请写统一社会信用代码");

    public static Message Void => new("void", "作废");

    public static Message RevocationLetter => new("revocation", "撤销函");

    public static Message RevokedLetter => new("revoked", "已撤销");

    public static Message SignedAs(Message role, string name) => new($"{name} ({role})", $"{role}{name}");

    public static Message Person(string name) => new($"{name}", $"{name}");

    public static Message OfUnion(string union) => new($" of {union}", $"{union}");

    public static Message OfYear(int year) => new($" {year:0}", $"{year:0} 年");

    public static Message Title(Message? union, Message? year) => new($"Register of letters{union}{year}", $"{union}{year}工会劳动法律监督文书台账");

    public static Message ServedHow => new("servedHow", "送达方式");

    public static Message SignedFor => new("signedFor", "签收人");

    public static Message RefusedFor(string why) => new($"refused: {why}", $"拒收：{why}");

    public static Message ObjectionWith(Message outcome, Message answer) => new($"{outcome}: {answer}", $"{outcome}（{answer}）");

    public static Message NotAnswered => new("not answered", "未答复");
}
