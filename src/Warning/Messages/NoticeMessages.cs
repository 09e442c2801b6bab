using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Messages;

/// <summary>What notices say of a case, to systems of others: the company and the alert, and no person.</summary>
public static class NoticeMessages
{
    /// <summary>Says in a sentence what a notice tells.</summary>
    /// <param name="happened">The kind in words.</param>
    /// <param name="company">The company's name, or its id.</param>
    /// <param name="level">The level in words.</param>
    /// <param name="asOf">The as-of date.</param>
    /// <returns>The sentence.</returns>
    public static Message NoticeOfAlert(Message happened, string company, Message level, LocalDate asOf) => new(
        $"{company}: {happened} ({level}, as of {asOf:uuuu-MM-dd})",
        $"{company}：{happened}（{level}色预警，截至 {asOf:uuuu-MM-dd}）");

    /// <summary>As <see cref="NoticeOfAlert"/>, of what has a due date.</summary>
    /// <param name="happened">The kind in words.</param>
    /// <param name="company">The company's name, or its id.</param>
    /// <param name="level">The level in words.</param>
    /// <param name="due">The last day on which it was in time.</param>
    /// <param name="asOf">The as-of date.</param>
    /// <returns>The sentence.</returns>
    public static Message NoticeWithDue(Message happened, string company, Message level, LocalDate due, LocalDate asOf) => new(
        $"{company}: {happened}, due on {due:uuuu-MM-dd} ({level}, as of {asOf:uuuu-MM-dd})",
        $"{company}：{happened}，时限 {due:uuuu-MM-dd}（{level}色预警，截至 {asOf:uuuu-MM-dd}）");

    /// <summary>Says that an earlier notice does not hold any more.</summary>
    /// <param name="happened">The kind of that notice in words.</param>
    /// <param name="company">The company's name, or its id.</param>
    /// <param name="id">The id of that notice.</param>
    /// <returns>The sentence.</returns>
    public static Message NoticeRetracted(Message happened, string company, string id) => new(
        $"{company}: what was told before ({happened}, {id}) does not hold any more",
        $"{company}：先前通知的“{happened}”（{id}）不再成立");
}
