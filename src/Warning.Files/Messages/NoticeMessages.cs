using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files.Messages;

/// <summary>What notices say of a case, to systems of others: the company and the alert, and no person.</summary>
internal static class NoticeMessages
{
    public static Message NoticeOfAlert(Message happened, string company, Message level, LocalDate asOf) => new(
        $"{company}: {happened} ({level}, as of {asOf:uuuu-MM-dd})",
        $"{company}：{happened}（{level}色预警，截至 {asOf:uuuu-MM-dd}）");

    public static Message NoticeWithDue(Message happened, string company, Message level, LocalDate due, LocalDate asOf) => new(
        $"{company}: {happened}, due on {due:uuuu-MM-dd} ({level}, as of {asOf:uuuu-MM-dd})",
        $"{company}：{happened}，时限 {due:uuuu-MM-dd}（{level}色预警，截至 {asOf:uuuu-MM-dd}）");

    public static Message NoticeRetracted(Message happened, string company, string id) => new(
        $"{company}: what was told before ({happened}, {id}) does not hold any more",
        $"{company}：先前通知的“{happened}”（{id}）不再成立");
}
