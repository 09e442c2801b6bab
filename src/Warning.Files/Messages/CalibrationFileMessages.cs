using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files.Messages;

/// <summary>What a model card says of calibrated points, and why a layer of them is not written.</summary>
internal static class CalibrationFileMessages
{
    public static IReadOnlyList<Message> PointHeaders =>
        [RuleHeader, TodayHeader, ProposedHeader, FiredHeader, HitsHeader, PrecisionHeader, LogOddsHeader];

    public static Message RuleHeader => new("rule", "规则");

    public static Message TodayHeader => new("points today", "现行分值");

    public static Message ProposedHeader => new("proposed", "建议分值");

    public static Message FiredHeader => new("fired", "触发");

    public static Message HitsHeader => new("with an outcome", "其中有结果");

    public static Message PrecisionHeader => new("precision", "准确率");

    public static Message LogOddsHeader => new("log-odds", "对数优势");

    public static Message ModelHeader => new("order by", "排序依据");

    public static Message AucHeader => new("AUC", "排序能力（AUC）");

    public static Message AtKHeader(int k) => new($"precision of the first {k}", $"前 {k} 家准确率");

    public static Message RecallHeader => new("recall at today's share of alerts", "同样预警数下的查全率");

    public static Message LayerIsThere(string folder) => new(
        $"'{folder}' is there already, and nothing in it is overwritten; name a folder that is not there",
        $"“{folder}”已经存在，不会覆盖其中的内容；请换一个还没有的文件夹");

    public static Message CardTitle => new("Points from outcomes", "按结果校准的分值");

    public static Message CardData => new("Data and dates", "数据与日期");

    public static Message CardMethod => new("How the points were found", "分值怎样得出");

    public static Message CardPoints => new("Points, with the counts of the dates that they are fitted on", "分值（次数为用于拟合的日期）");

    public static Message CardFigures => new("Figures on the later dates", "用于评判的日期上的数字");

    public static Message CardCaveats => new("To bear in mind", "使用前须知");

    public static Message CardPack(int companies, string hash) => new(
        $"{companies} {new Plural(companies, "company", "companies")}; rules with the hash {hash}",
        $"企业 {companies} 家；规则包哈希值 {hash}");

    public static Message CardOutcomes(string file, int outcomes, LocalDate through) => new(
        $"outcomes of {file}: {outcomes} {new Plural(outcomes, "outcome", "outcomes")}, complete through {through}",
        $"结果取自 {file}：{outcomes} 起，齐全到 {through}");

    public static Message CardLedger(int outcomes, LocalDate through) => new(
        $"outcomes of the ledger: {outcomes} {new Plural(outcomes, "case that was", "cases that were")} closed as trouble, through {through}",
        $"结果取自事件记录：办结时确有问题的案件 {outcomes} 起，到 {through}");

    public static Message CardHorizon(Message horizon, Message every) => new(
        $"a pair of a company and a date is positive if an outcome falls in the {horizon} after the date; a date every {every}",
        $"企业与日期为一对，日期之后 {horizon}内有结果的为阳性；每 {every}一个日期");

    public static Message CardFit(LocalDate from, LocalDate to, int dates, long pairs, long positives, int companies) => new(
        $"fitted on {dates} {new Plural(dates, "date", "dates")}, {from} to {to}: {pairs} pairs, {positives} positive, of {companies} companies",
        $"用于拟合：{from} 至 {to} 的 {dates} 个日期，{pairs} 对，阳性 {positives} 对，涉及企业 {companies} 家");

    public static Message CardJudged(LocalDate from, LocalDate to, int dates, long pairs, long positives, int companies) => new(
        $"judged on {dates} {new Plural(dates, "date", "dates")}, {from} to {to}: {pairs} pairs, {positives} positive, of {companies} companies",
        $"用于评判：{from} 至 {to} 的 {dates} 个日期，{pairs} 对，阳性 {positives} 对，涉及企业 {companies} 家");

    public static Message CardLeftOut(int between, int open) => new(
        $"""
        left out: {between} {new Plural(between, "date", "dates")} between, whose horizon reaches into the later part, and {open} whose horizon has not ended
        """,
        $"未使用：两部分之间、期限伸入评判部分的日期 {between} 个，期限未满的日期 {open} 个");

    public static Message CardNotInRegister(int outcomes) => new(
        $"{outcomes} {new Plural(outcomes, "outcome is", "outcomes are")} of companies that are not in the company list, and left out",
        $"有 {outcomes} 起结果的企业不在企业名录，未计入");

    public static Message CardMethodText(string strength, string scale) => new(
        $"""
        Logistic regression with a ridge over what each rule has done, fired or undecided. No rule lowers the odds; of a group the highest points count, in the order of today; levels that rules force stay. The strength of the ridge, {strength}, did best on dates after those fitted on. One of log-odds is {scale} points, so that as many pairs are alerted at the lowest level as today, as nearly as whole points allow.
        """,
        $"对每条规则的状态（触发、无法判定）做岭逻辑回归。任何规则都不减分；同组只计最高分，组内次序不变；规则规定的最低等级不变。收缩强度 {strength}，在拟合之后的日期上效果最好。对数优势每 1 折合 {scale} 分，使最低等级的预警数与现行分值最接近（分值取整）。");

    public static Message Of(CalibrationModelKind kind, string best) => kind switch
    {
        CalibrationModelKind.Today => ModelToday,
        CalibrationModelKind.Proposed => ModelProposed,
        CalibrationModelKind.BestRule => ModelBestRule(best),
        _ => ModelUnrestricted,
    };

    private static Message ModelToday => new("points of today", "现行分值");

    private static Message ModelProposed => new("proposed points", "建议分值");

    private static Message ModelBestRule(string rule) => new($"{rule} alone", $"只看 {rule}");

    private static Message ModelUnrestricted => new("regression without restrictions", "不加限制的逻辑回归");
}
