using Cronos;
using EarlyWarning.Hosting.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Hosting.Cron;

/// <summary>Parses cron text of five fields, or six with the second first, and tells which field is at fault.</summary>
internal static class CronText
{
    private static readonly Func<Message>[] Names =
        [() => CronMessages.Second, () => CronMessages.Minute, () => CronMessages.Hour, () => CronMessages.DayOfMonth, () => CronMessages.Month, () => CronMessages.DayOfWeek];

    /// <summary>Parses a text without fault.</summary>
    public static CronExpression Parse(string text) => CronExpression.Parse(text, FormatOf(FieldsOf(text)));

    /// <summary>Returns the fault of a text; null if it has none.</summary>
    public static Message? FaultIn(string text)
    {
        string[] fields = FieldsOf(text);
        if (CronExpression.TryParse(text, FormatOf(fields), out CronExpression? cron))
            return cron.GetNextOccurrence(DateTime.UnixEpoch) is null ? CronMessages.NeverDue(text) : null;
        if (fields is [['@', ..]]) return CronMessages.WrongCron(text);
        if (fields.Length is not (5 or 6)) return CronMessages.WrongFields(text, fields.Length);
        for (int field = 0; field < fields.Length; field++)
        {
            string[] alone = [.. fields.Select((written, place) => place == field ? written : "*")];
            if (!CronExpression.TryParse(string.Join(' ', alone), FormatOf(fields), out _)) return CronMessages.WrongCronField(text, Names[Names.Length - fields.Length + field](), fields[field]);
        }

        return CronMessages.WrongCron(text);
    }

    private static string[] FieldsOf(string text) => text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static CronFormat FormatOf(string[] fields) => fields.Length == 6 ? CronFormat.IncludeSeconds : CronFormat.Standard;
}
