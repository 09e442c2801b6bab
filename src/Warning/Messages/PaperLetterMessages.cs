using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Messages;

/// <summary>What is said about letters of a register that was kept on paper.</summary>
internal static class PaperLetterMessages
{
    public static Message DayAhead(LocalDate day, LocalDate today) => new(
        $"{day:uuuu-MM-dd} is after today, {today:uuuu-MM-dd}", $"{day:uuuu-MM-dd} 晚于今天（{today:uuuu-MM-dd}）");

    public static Message BeforeTheLaw(LocalDate day, string law, LocalDate inForce) => new(
        $"{day:uuuu-MM-dd} is before {inForce:uuuu-MM-dd}, from which 《{law}》 is in force; correct the date",
        $"{day:uuuu-MM-dd} 早于《{law}》的施行日期 {inForce:uuuu-MM-dd}，请核对日期");

    public static Message AnsweredBefore(string number, LocalDate answered, LocalDate issued) => new(
        $"{number} was answered on {answered:uuuu-MM-dd}, before it was issued on {issued:uuuu-MM-dd}",
        $"{number} 的回复日期 {answered:uuuu-MM-dd} 早于成文日期 {issued:uuuu-MM-dd}");

    public static Message NotItsOutcome(Message outcome, Message kind) => new(
        $"'{outcome}' is no answer to a {kind}", $"“{outcome}”不是对{kind}的回复");
}
