using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said where a delivery differs from that of the last scan.</summary>
internal static class DriftMessages
{
    public static Message FewerRows(string feed, long rows, long before, Message share) => new(
        $"feed '{feed}': {rows} {new Plural(rows, "row", "rows")}, at the last scan {before}: only {share}; has the department delivered all of it?",
        $"数据源“{feed}”：有 {rows} 行，上次扫描为 {before} 行，只有上次的{share}；请核对部门是否报全");

    public static Message MoreRows(string feed, long rows, long before, string times) => new(
        $"feed '{feed}': {rows} rows, at the last scan {before}: {times} times as many; are there rows twice, or of other places?",
        $"数据源“{feed}”：有 {rows} 行，上次扫描为 {before} 行，是上次的 {times} 倍；请核对是否重复报送，或混入了其他地区");

    /// <summary>Returns in words how much of a number another one is, which is less than half of it.</summary>
    public static Message Share(long part, long whole) => (part * 20) switch
    {
        var twentieths when twentieths < whole => Hardly,
        var twentieths when twentieths < whole * 3 => ATenth,
        var twentieths when twentieths < whole * 5 => AFifth,
        var twentieths when twentieths < whole * 6 => AQuarter,
        var twentieths when twentieths < whole * 8 => AThird,
        _ => LessThanHalf,
    };

    public static Message FewerCompanies(string feed, int companies, int before) => new(
        $"feed '{feed}': {companies} {new Plural(companies, "company", "companies")}, at the last scan {before}; are all delivered, in the same column?",
        $"数据源“{feed}”：有数据的企业 {companies} 家，上次扫描为 {before} 家；请核对部门是否报全，企业一列有没有变动");

    public static Message MoreFaulty(string feed, string percent, string before) => new(
        $"feed '{feed}': {percent} % of the rows cannot be read or match no company, at the last scan {before} %; has the form of the file changed?",
        $"数据源“{feed}”：未能读取和未匹配企业的行占 {percent}%，上次扫描为 {before}%；请核对表格的格式有没有变动");

    public static Message MonthMissing(string feed, IReadOnlyList<string> months) => new(
        $"feed '{feed}': nothing of {months}; ask the department for it",
        $"数据源“{feed}”：缺 {months} 的数据；请部门补报");

    public static Message Mean(string mean, string period) => new($"{mean} ({period})", $"{mean}（{period}）");

    public static Message MeanRose(string feed, Message indicator, Message mean, Message before, string times) => new(
        $"feed '{feed}': the mean of {indicator} is {mean}, at the last scan {before}: {times} times as much; perhaps its unit has changed",
        $"数据源“{feed}”：{indicator}的平均值为 {mean}，上次扫描为 {before}，是上次的 {times} 倍；单位可能变了，请核对");

    public static Message MeanFell(string feed, Message indicator, Message mean, Message before, string times) => new(
        $"feed '{feed}': the mean of {indicator} is {mean}, at the last scan {before}: a {times}th of it; perhaps its unit has changed",
        $"数据源“{feed}”：{indicator}的平均值为 {mean}，上次扫描为 {before}，只有上次的 {times} 分之一；单位可能变了，请核对");

    public static Message MoreMissing(string feed, IReadOnlyList<Message> indicators, string period, string percent, string before) => new(
        $"feed '{feed}': {percent} % of its companies have no {indicators} in {period}, at the last scan {before} %; has the department delivered all of it?",
        $"数据源“{feed}”：{period} 有 {percent}% 的企业缺{indicators}，上次扫描为 {before}%；请核对部门是否报全");

    public static Message NameOf(string id, string title) => new($"'{id}' ({title})", $"“{title}”（{id}）");

    private static Message Hardly => new("hardly any", "极少一部分");

    private static Message ATenth => new("a tenth", "十分之一");

    private static Message AFifth => new("a fifth", "五分之一");

    private static Message AQuarter => new("a quarter", "四分之一");

    private static Message AThird => new("a third", "三分之一");

    private static Message LessThanHalf => new("less than half", "不到一半");
}
