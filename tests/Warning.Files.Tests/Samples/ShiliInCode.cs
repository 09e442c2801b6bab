using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Samples;

/// <summary>The scan file of <c>samples/shili</c>, written in code.</summary>
internal static class ShiliInCode
{
    private static readonly LocalDate Through = new(2026, 10, 31);

    public static ScanDefinition Scan { get; } = new()
    {
        Jurisdiction = "guangdong",
        Office = "office.json",
        Folder = RepositoryFolder.Combine("samples", "shili"),
        Companies = new CompaniesDefinition
        {
            File = "companies.csv",
            Id = "统一社会信用代码",
            Name = "企业名称",
            Attributes =
            [
                new("headcount", "职工人数"), new("region", "行政区划"), new("industry", "行业代码"),
                new("registered_capital_cny", "注册资本"), new("registered_on", "成立日期"), new("has_union", "已建工会"),
            ],
        },
        Feeds =
        [
            new()
            {
                Id = "power", File = "power/*.csv", Encoding = "gb18030", Company = new("户号") { Via = "meters.csv" }, Date = "月份",
                Measures = [new("power_kwh", "用电量") { Missing = ["-", "无"], Combine = Combine.Sum }],
            },
            new() { Id = "power-arrears", File = "power-arrears.csv", Company = new("信用代码"), Date = "月份", Through = Through, Measures = [new("power_arrears_cny", "欠缴电费")] },
            new()
            {
                Id = "tax", File = "tax.csv", Delimiter = ';', Company = new("纳税人识别号"), Date = "所属期",
                Measures = [new("invoiced_sales_cny", "开票销售额(万元)") { Scale = 10_000 }, new("payroll_tax_heads", "个税申报人数")],
            },
            new()
            {
                Id = "social-insurance", File = "social-insurance.csv", Company = new("信用代码"), Date = "费款所属期", Known = "入库日期",
                Measures = [new("si_due_cny", "应缴金额"), new("si_paid_cny", "实缴金额"), new("si_insured", "参保人数")],
            },
            new() { Id = "social-insurance-arrears", File = "social-insurance-arrears.csv", Company = new("信用代码"), Date = "月份", Through = Through, Measures = [new("si_months_unpaid", "欠缴月数")] },
            new()
            {
                Id = "payroll", File = "payroll.csv", Company = new("信用代码"), Date = "发薪月份",
                Measures = [new("payroll_cny", "工资总额"), new("paid_workers", "发薪人数"), new("mean_pay_cny", "人均工资"), new("payday_delay_days", "发薪延迟天数")],
            },
            new() { Id = "water", File = "water.csv", Company = new("信用代码"), Date = "月份", Measures = [new("water_m3", "用水量")] },
            new()
            {
                Id = "survey", File = "survey.csv", Company = new("信用代码"), Date = "季度",
                Measures =
                [
                    new("survey_respondents", "有效份数"), new("survey_no_contract_share", "未签合同比例"), new("survey_no_insurance_share", "未参保比例"),
                    new("survey_over_hours_share", "超时加班比例"), new("survey_paid_late_share", "迟发工资比例"),
                ],
            },
            new()
            {
                Id = "arrears", File = "wages.xlsx", Sheet = "欠薪", Company = new("信用代码"), Date = "月份", Known = "登记日期", Through = Through,
                Measures = [new("wage_arrears_months", "欠薪月数"), new("wage_arrears_workers", "欠薪人数"), new("wage_arrears_cny", "欠薪金额(万元)") { Scale = 10_000 }],
            },
            Hotline("hotline", "12351.jsonl") with { Events = [new("hotline_call", "people") { Fields = [new("matter", "诉求类别"), new("caller", "来电号码") { AsHash = true }] }] },
            Hotline("hotline-wages", "12351-wages.jsonl") with { Events = [new("hotline_wage_call", "people")] },
            Events("gov-hotline-call", "涉及人数"),
            Events("hrss-hotline-call", "涉及人数"),
            Events("petition", "涉及人数"),
            Events("collective-visit", "人数"),
            Events("arbitration-filing", "申请人数"),
            Events("mediation-case", "涉及人数"),
            Events("relocation-report", "涉及人数"),
            Events("equipment-removal-report"),
            Events("rent-unpaid-report"),
            Events("owner-unreachable-report"),
            Events("stoppage-report", "涉及人数"),
            Events("layoff-report", "裁减人数"),
            Events("work-injury", "受伤人数"),
            Events("inspection-order"),
            Events("abnormal-listing"),
            Events("market-penalty", "罚款金额"),
            Events("deregistration-notice"),
            Events("licence-change"),
            Events("court-case", "标的额"),
            Events("court-execution", "执行标的额"),
        ],
    };

    private static FeedDefinition Hotline(string id, string file) => new()
    {
        Id = id,
        File = file,
        Company = new("单位名称") { ByName = true, Aliases = "aliases.csv" },
        Date = "date",
        Key = "工单号",
        From = new(2024, 11, 1),
        Through = Through,
    };

    private static FeedDefinition Events(string id, string? value = null) => new()
    {
        Id = id,
        File = $"events/{id}.csv",
        Company = new("信用代码"),
        Date = "日期",
        Key = "编号",
        From = new(2024, 11, 1),
        Through = Through,
        Events = [new(id.Replace('-', '_'), value)],
    };
}
