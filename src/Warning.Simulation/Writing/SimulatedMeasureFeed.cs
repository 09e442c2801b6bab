using EarlyWarning.Simulation.Courses;

namespace EarlyWarning.Simulation.Writing;

/// <summary>A department's monthly figures.</summary>
/// <param name="Id">The feed's id; its file is called so.</param>
/// <param name="Columns">Measure and header of each column of figures.</param>
internal sealed record SimulatedMeasureFeed(string Id, params (Series Measure, string Header)[] Columns)
{
    /// <summary>Whether it lists only those concerned, whose first figure is not 0.</summary>
    public bool IsList { get; init; }

    /// <summary>Every measure of a region, by the department that has it.</summary>
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

    /// <summary>Whether a company has a row in a month.</summary>
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
