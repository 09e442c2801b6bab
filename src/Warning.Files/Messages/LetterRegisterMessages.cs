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

    public static Message Void => new("void", "作废");

    public static Message SignedAs(Message role, string name) => new($"{name} ({role})", $"{role}{name}");

    public static Message Person(string name) => new($"{name}", $"{name}");

    public static Message OfUnion(string union) => new($" of {union}", $"{union}");

    public static Message OfYear(int year) => new($" {year:0}", $"{year:0} 年");

    public static Message Title(Message? union, Message? year) => new($"Register of letters{union}{year}", $"{union}{year}工会劳动法律监督文书台账");
}
