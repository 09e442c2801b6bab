using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Messages;

/// <summary>What the screen of a scan says of a budget of visits.</summary>
internal static class VisitScreenMessages
{
    public static Message Title(int visits, Message per) => new($"Visits: {visits} in {per}", $"走访名额：{per}内 {visits} 户");

    public static Message AllFit(int planned) => new(
        $"all {planned} listed companies fit into the budget; none is below the line",
        $"清单上的 {planned} 家企业都在名额之内");

    public static Message Line(int planned, int below, string company, int rank, Message level, string points) => new(
        $"the line is after {company} (rank {rank}, {level}, {points} points): {planned} to be visited, {below} below it",
        $"名额线在{company}之后（第 {rank} 位，{level}，{points} 分）：列入走访 {planned} 家，名额之外 {below} 家");

    public static Message Tied(int companies, IReadOnlyList<string> planned, IReadOnlyList<string> below, Message? more) => new(
        $"{companies} are equal at the line in level and points: to be visited {planned}; below it {below}{more}",
        $"名额线上有 {companies} 家等级和分值相同：列入走访的有 {planned}，名额之外的有 {below}{more}");

    public static Message AndMore => new(" ..", "等");

    public static Message Aside(int visited, Message per, int silenced, int closed) => new(
        $"aside: {visited} acted on within {per}, {silenced} silenced, {closed} closed by a person",
        $"暂不走访：{per}内已办理 {visited} 家，暂停提醒 {silenced} 家，已结案 {closed} 家");

    public static Message Expected(string hits, int planned, LocalDate from, LocalDate to, Message horizon) => new(
        $"expected to have an outcome within {horizon}: {hits} of {planned}, as the backtest from {from} to {to} found at the top of its lists",
        $"预计 {horizon}内有结果的：{planned} 家中 {hits} 家（按 {from} 至 {to} 的回溯检验）");

    public static Message AtLeast(string hits) => new($"at least {hits}", $"至少 {hits}");

    public static Message Next => new("First below the line", "名额之外最靠前的企业");

    public static Message Near(string rule, string points, Message conditions, decimal share) => new(
        $"{rule} (+{points}): {conditions}; {share} % from the limit",
        $"{rule}（+{points}）：{conditions}；距界线还差 {share}%");

    public static Message Undecided(string rule, string points, IReadOnlyList<string> missing) => new(
        $"{rule} (+{points}): not decided, {missing} missing",
        $"{rule}（+{points}）：无法判定，缺 {missing}");

    public static Message NotMeasured => new("no rule whose distance can be measured", "没有可以量出差距的规则");

    public static Message Lacks => new("lacks", "差分值");

    public static Message WouldLift => new("what would lift it to the line", "怎样会到线");
}
