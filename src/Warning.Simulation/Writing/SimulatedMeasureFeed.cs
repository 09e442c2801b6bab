using EarlyWarning.Simulation.Courses;

namespace EarlyWarning.Simulation.Writing;

/// <summary>A feed of monthly measures.</summary>
/// <param name="Id">The feed's id, which is also the name of its file.</param>
/// <param name="Columns">The measure and the header of each column.</param>
internal sealed record SimulatedMeasureFeed(string Id, params (Series Measure, string Header)[] Columns)
{
    /// <summary>Whether the feed lists only companies whose first measure is not 0.</summary>
    public bool IsList { get; init; }

    /// <summary>The feeds of all measures.</summary>
    public static IReadOnlyList<SimulatedMeasureFeed> All { get; } =
    [
        new("power", (Series.PowerKwh, "用电量")),
        new("power-arrears", (Series.PowerArrearsCny, "欠缴电费")) { IsList = true },
        new("water", (Series.WaterM3, "用水量")),
        new("tax", (Series.InvoicedSalesCny, "开票销售额"), (Series.PayrollTaxHeads, "个税申报人数")),
        new("payroll", (Series.PayrollCny, "工资总额"), (Series.PaidWorkers, "发薪人数"), (Series.MeanPayCny, "人均工资"),
            (Series.PaydayDelayDays, "发薪延迟天数")),
        new("social-insurance", (Series.SiDueCny, "应缴金额"), (Series.SiPaidCny, "实缴金额"), (Series.SiInsured, "参保人数")),
        new("social-insurance-arrears", (Series.SiMonthsUnpaid, "欠缴月数")) { IsList = true },
        new("wage-arrears", (Series.WageArrearsMonths, "欠薪月数"), (Series.WageArrearsWorkers, "欠薪人数"), (Series.WageArrearsCny, "欠薪金额"))
        {
            IsList = true,
        },
        new("survey", (Series.SurveyRespondents, "有效份数"), (Series.SurveyNoContractShare, "未签合同比例"),
            (Series.SurveyNoInsuranceShare, "未参保比例"), (Series.SurveyOverHoursShare, "超时加班比例"), (Series.SurveyPaidLateShare, "迟发工资比例")),
    ];

    public static SimulatedMeasureFeed Of(string id) => All.First(feed => string.Equals(feed.Id, id, StringComparison.Ordinal));

    /// <summary>Returns the feed, a CSV file by credit code, as it stands in the scan file.</summary>
    /// <param name="date">The header of the column with the period.</param>
    /// <param name="through">The day up to which a list is complete; null to leave it out.</param>
    public string FeedLine(string date, string? through = null)
    {
        string complete = through is null ? "" : $$""" "through": "{{through}}",""";
        IEnumerable<string> columns = Columns.Select(column => $$""" "{{SimulatedIndicators.NameOf(column.Measure)}}": { "column": "{{column.Header}}" }""");
        return $$"""{ "id": "{{Id}}", "file": "{{Id}}.csv", "company": "信用代码", "date": "{{date}}",{{complete}} "measures": {""" + string.Join(',', columns) + " } }";
    }

    /// <summary>Returns whether a company has a row in a month.</summary>
    public bool HasRow(SimulatedCompany company, int month)
    {
        if (IsList) return company.Of(Columns[0].Measure)[month] is not (0 or double.NaN);
        foreach ((Series measure, _) in Columns)
        {
            if (!double.IsNaN(company.Of(measure)[month])) return true;
        }

        return false;
    }
}
