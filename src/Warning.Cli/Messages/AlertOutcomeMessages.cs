using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Messages;

/// <summary>What the report says of what became of alerts.</summary>
internal static class AlertOutcomeMessages
{
    public static Message ActedOn(int alerts, int acted, Message share) => new(
        $"Of {alerts} {new Plural(alerts, "alert", "alerts")} opened in the period somebody acted on {acted}{share}",
        $"期内新增预警 {alerts} 件，其中有人办理的 {acted} 件{share}");

    public static Message Found(int closed, int handled, int noBreach, int falseAlarms, int other) => new(
        $"persons closed {closed}: {handled} handled, {noBreach} no breach, {falseAlarms} {new Plural(falseAlarms, "false alarm", "false alarms")}, " +
        $"{other} for other reasons",
        $"由人结案 {closed} 件：已处理 {handled}，未发现违法 {noBreach}，误报 {falseAlarms}，其他 {other}");

    public static Message Leads(string toAct, string lead) => new(
        $"days from the opening to the first act {toAct} in the median; to the closing as handled or no breach {lead}",
        $"从立案到首次办理的天数，中位数 {toAct}；到以已处理或未发现违法结案 {lead}");

    public static Message ShareInBrackets(string share) => new($" ({share})", $"（{share}）");

    public static Message ByRule => new("By rule, most false alarms first", "按规则（误报多的在前）");

    public static Message ByTown => new("By town", "按镇街");

    public static Message More(int rows) => new($"and {rows} more; the JSON form lists them all", $"另有 {rows} 项，JSON 格式全部列出");

    public static Message Rule => new("rule", "规则");

    public static Message Town => new("town", "镇街");

    public static Message Alerts => new("alerts", "预警");

    public static Message Acted => new("acted on", "有人办理");

    public static Message FalseAlarms => new("false alarms of those closed", "结案中误报");

    public static Message RightAlarms => new("handled or no breach", "已处理或未发现违法");

    public static Message Lead => new("lead in days, median (quartiles)", "结案天数中位数（四分位）");

    public static Message OfThem(int part, int whole, string share) => new($"{part} of {whole}{share}", $"{whole} 件中 {part} 件{share}");
}
