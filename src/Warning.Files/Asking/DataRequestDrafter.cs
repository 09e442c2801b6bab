using System.Globalization;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Asking;

/// <summary>
/// Composes the letter (商请函) by which the office asks a department for data. It names indicators, periods and numbers of companies, and says of no company
/// that anything is wrong with it; what only the office knows is left to be filled in.
/// </summary>
internal static class DataRequestDrafter
{
    /// <summary>The article by which unions may investigate; cited where letters may cite it.</summary>
    private const string Article = "中华人民共和国工会法 第二十六条";

    private const string GroundToCome = "【法律依据】";

    public static LetterDocument Draft(DataRequest request, Issuer issuer, LetterPolicy policy, string? addressee)
    {
        string to = addressee ?? $"【{request.Department}：单位全称】";
        IGrouping<string, DataRequestRow>[] indicators = [.. request.Rows.GroupBy(row => TitleOf(row.Indicator), StringComparer.Ordinal)];
        string many = indicators.Length > 1 ? "等" : "";
        return new LetterDocument
        {
            Kind = LetterKind.Suggestion,
            Issuer = issuer.Name,
            Title = $"关于商请提供{indicators[0].Key}{many}数据的函",
            Addressee = to,
            CompanyName = to,
            Opening = $"为做好劳动关系风险的排查、分析和预警，开展工会劳动法律监督，我会需要了解有关用人单位的下列数据，现商请贵单位提供：",
            Facts = [.. indicators.Select(
                indicator => $"{indicator.Key}，期间为{PeriodOf([.. indicator])}，涉及用人单位 {indicator.Select(row => row.Company.Id).Distinct().Count()} 家。")],
            Basis = $"依据{GroundOf(policy)}。【数据共享协议、会议纪要等其他依据，没有的删去】",
            Request = "请按附件所列的指标、期间和用人单位填写数据并反馈。只需要各用人单位的汇总数，请勿提供职工、投诉人的姓名、证件号码、联系方式等个人信息。",
            Deadline = $"请于{LetterDocument.PeriodToCome}前，以【报送方式】反馈；以后可以按【周、月】定期提供的，请一并告知。",
            Consequence = "附件所列用人单位系我会数据尚不齐全的单位，列入附件不表示该单位存在问题。所提供的数据只用于上述工作。",
            Closing = "专此函商，请予支持。",
            Attachments = ["商请提供的数据和用人单位清单（电子表格）"],
            Contact = issuer.Contact,
        };
    }

    /// <summary>Returns the periods of an indicator as people read them.</summary>
    public static string PeriodOf(IReadOnlyList<DataRequestRow> rows)
    {
        CalendarPeriod[] periods = [.. rows.SelectMany(row => row.Periods).Order()];
        if (periods.Length > 0) return periods[0] == periods[^1] ? InWords(periods[0]) : $"{InWords(periods[0])}至{InWords(periods[^1])}";
        if (rows[0].Indicator.Kind == IndicatorKind.Attribute) return "目前";
        return rows.Select(row => row.Missing.Since).Where(since => since is not null).Min(StringComparer.Ordinal) is { } since ? $"{since}以来" : "【起止日期】";
    }

    public static string TitleOf(Indicator indicator) => indicator.Title.Length > 0 ? indicator.Title : indicator.Id;

    private static string InWords(CalendarPeriod period) => period.Cadence switch
    {
        Cadence.Daily => period.FirstDay.ToString("uuuu年M月d日", CultureInfo.InvariantCulture),
        Cadence.Monthly => period.FirstDay.ToString("uuuu年M月", CultureInfo.InvariantCulture),
        Cadence.Quarterly => string.Create(CultureInfo.InvariantCulture, $"{period.FirstDay.Year}年第{"一二三四"[(period.FirstDay.Month - 1) / 3]}季度"),
        Cadence.Yearly => string.Create(CultureInfo.InvariantCulture, $"{period.FirstDay.Year}年"),
    };

    private static string GroundOf(LetterPolicy policy) => policy.Articles.Count == 0 || policy.Articles.Contains(Article, StringComparer.Ordinal)
        ? $"《{Article.Replace(" ", "》", StringComparison.Ordinal)}关于工会有权调查的规定"
        : GroundToCome;
}
