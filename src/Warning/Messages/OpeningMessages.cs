using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Messages;

/// <summary>What is said about cases that persons open.</summary>
internal static class OpeningMessages
{
    public static Message ValueSource => new("source", "来源");

    public static Message ValueMatter => new("matter", "事由");

    public static Message CameInAhead(LocalDate day, LocalDate today) => new(
        $"the matter cannot have come in on {day:uuuu-MM-dd}: today is {today:uuuu-MM-dd}",
        $"登记日期 {day:uuuu-MM-dd} 晚于今天（{today:uuuu-MM-dd}），请核对");

    public static Message CaseIsOpen(string company, Message letter, Message state) => new(
        $"{company} has an open case already: {letter}, {state}; go on with that one, new facts can be verified in it",
        $"{company}已有案件在办：{letter}（{state}）；请在该案中接着办理，新的事实可在核实时写入");

    public static Message MalformedMatter => new(
        "the matter is a few words on one line, without anybody's name", "事由用一句话写明，不能为空，不能换行，也不要写来访人姓名");

    public static Message FactsMakeAReminder => new(
        "a reminder has facts, a case that is to be looked into has none; open the case once more with facts to make it a reminder",
        "提示函要有事实，待调查核实的案件没有事实；请重新登记该案并写入事实，即转为提示函");
}
