using System.Globalization;
using EarlyWarning;
using EarlyWarning.Rules;
using NodaTime;

namespace UnionApp.Panels;

/// <summary>Fills a panel from the files of <c>samples/shili</c> by the public face of the packages alone.</summary>
internal sealed class SamplePanel
{
    private static readonly LocalDate Since = new(2024, 11, 1);
    private static readonly LocalDate Through = new(2026, 10, 31);

    private static readonly (string File, string Event, string? Number)[] Events =
    [
        ("gov-hotline-call", "gov_hotline_call", "涉及人数"),
        ("hrss-hotline-call", "hrss_hotline_call", "涉及人数"),
        ("petition", "petition", "涉及人数"),
        ("collective-visit", "collective_visit", "人数"),
        ("arbitration-filing", "arbitration_filing", "申请人数"),
        ("mediation-case", "mediation_case", "涉及人数"),
        ("relocation-report", "relocation_report", "涉及人数"),
        ("equipment-removal-report", "equipment_removal_report", null),
        ("rent-unpaid-report", "rent_unpaid_report", null),
        ("owner-unreachable-report", "owner_unreachable_report", null),
        ("stoppage-report", "stoppage_report", "涉及人数"),
        ("layoff-report", "layoff_report", "裁减人数"),
        ("work-injury", "work_injury", "受伤人数"),
        ("inspection-order", "inspection_order", null),
        ("abnormal-listing", "abnormal_listing", null),
        ("market-penalty", "market_penalty", "罚款金额"),
        ("deregistration-notice", "deregistration_notice", null),
        ("licence-change", "licence_change", null),
        ("court-case", "court_case", "标的额"),
        ("court-execution", "court_execution", "执行标的额"),
    ];

    private readonly SampleFolder folder;
    private readonly LocalDate asOf;
    private readonly SampleRecord[] register;
    private readonly PanelBuilder panel;

    private SamplePanel(SampleFolder folder, RulePack pack, LocalDate asOf)
    {
        this.folder = folder;
        this.asOf = asOf;
        register = [.. folder.Read("companies.csv")];
        panel = pack.Rules.NewPanel(register.Select(company => company["统一社会信用代码"]!), asOf);
    }

    public static Panel Read(SampleFolder folder, RulePack pack, LocalDate asOf) => new SamplePanel(folder, pack, asOf).Read();

    private Panel Read()
    {
        // What the union's own register has, as a scan reads it: no promise was broken.
        panel.Deliver(new FeedDelivery("promises", ["broken_promise"]) { From = Since, Through = asOf });
        ReadRegister();
        ReadPower();
        ReadMeasures("power-arrears", "power-arrears.csv", "信用代码", "月份", [("power_arrears_cny", "欠缴电费", 1)], through: Through);
        ReadMeasures(
            "tax", "tax.csv", "纳税人识别号", "所属期", [("invoiced_sales_cny", "开票销售额(万元)", 10_000), ("payroll_tax_heads", "个税申报人数", 1)], delimiter: ';');
        ReadMeasures(
            "social-insurance", "social-insurance.csv", "信用代码", "费款所属期",
            [("si_due_cny", "应缴金额", 1), ("si_paid_cny", "实缴金额", 1), ("si_insured", "参保人数", 1)], known: "入库日期");
        ReadMeasures("social-insurance-arrears", "social-insurance-arrears.csv", "信用代码", "月份", [("si_months_unpaid", "欠缴月数", 1)], through: Through);
        ReadMeasures(
            "payroll", "payroll.csv", "信用代码", "发薪月份",
            [("payroll_cny", "工资总额", 1), ("paid_workers", "发薪人数", 1), ("mean_pay_cny", "人均工资", 1), ("payday_delay_days", "发薪延迟天数", 1)]);
        ReadMeasures("water", "water.csv", "信用代码", "月份", [("water_m3", "用水量", 1)]);
        ReadMeasures(
            "survey", "survey.csv", "信用代码", "季度",
            [
                ("survey_respondents", "有效份数", 1),
                ("survey_no_contract_share", "未签合同比例", 1),
                ("survey_no_insurance_share", "未参保比例", 1),
                ("survey_over_hours_share", "超时加班比例", 1),
                ("survey_paid_late_share", "迟发工资比例", 1),
            ]);
        ReadMeasures(
            "arrears", "wages.xlsx", "信用代码", "月份",
            [("wage_arrears_months", "欠薪月数", 1), ("wage_arrears_workers", "欠薪人数", 1), ("wage_arrears_cny", "欠薪金额(万元)", 10_000)],
            known: "登记日期", through: Through);
        Func<SampleRecord, string?> byName = ByName();
        ReadEvents("hotline", "12351.jsonl", "hotline_call", "date", "工单号", "people", byName, hasFields: true);
        ReadEvents("hotline-wages", "12351-wages.jsonl", "hotline_wage_call", "date", "工单号", "people", byName);
        foreach ((string file, string happening, string? number) in Events)
            ReadEvents(file, $"events/{file}.csv", happening, "日期", "编号", number, record => SampleCells.Code(record["信用代码"]!));
        return panel.Build();
    }

    private void ReadRegister()
    {
        (string Attribute, string Column)[] attributes =
        [
            ("headcount", "职工人数"), ("region", "行政区划"), ("industry", "行业代码"),
            ("registered_capital_cny", "注册资本"), ("registered_on", "成立日期"), ("has_union", "已建工会"),
        ];
        panel.Deliver(new FeedDelivery("companies", [.. attributes.Select(attribute => attribute.Attribute)]));
        foreach (SampleRecord company in register)
        {
            foreach ((string attribute, string column) in attributes)
                panel.SetAttribute(company["统一社会信用代码"]!, attribute, SampleCells.Attribute(company[column]!, panel.Catalog.Get(attribute).Type));
        }
    }

    /// <summary>Adds up the meters of a company; the file of a later year replaces the rows of the same meter and month.</summary>
    private void ReadPower()
    {
        panel.Deliver(new FeedDelivery("power", ["power_kwh"]));
        Dictionary<string, (string Company, int Number)> meters = [];
        foreach (SampleRecord meter in folder.Read("meters.csv")) meters[meter["户号"]!] = (meter["统一社会信用代码"]!, meters.Count + 1);
        MeasureWriter writer = panel.Measure("power_kwh", Combine.Sum);
        for (int year = 2024; year <= 2026; year++)
        {
            writer.BeginFile(year - 2024);
            foreach (SampleRecord record in folder.Read($"power/{year}.csv", isChinese: true))
            {
                if (!meters.TryGetValue(record["户号"]!, out (string Company, int Number) meter) || !panel.TryFind(meter.Company, out PanelRow row)) continue;
                CalendarPeriod month = CalendarPeriod.Of(Cadence.Monthly, SampleCells.Date(record["月份"]!)!.Value);
                double? number = record["用电量"] is "-" or "无" ? double.NaN : SampleCells.Number(record["用电量"]!);
                if (number is { } value) writer.Append(row, month, double.IsNaN(value) ? null : value, account: meter.Number);
                else writer.AppendUnread(row, month, new UnreadRow("power", record.File, record.Line), account: meter.Number);
            }
        }
    }

    private void ReadMeasures(
        string feed, string file, string company, string date, (string Measure, string Column, decimal Scale)[] columns,
        string? known = null, LocalDate? through = null, char delimiter = ',')
    {
        panel.Deliver(new FeedDelivery(feed, [.. columns.Select(column => column.Measure)]) { Through = through });
        MeasureWriter[] writers = [.. columns.Select(column => panel.Measure(column.Measure))];
        foreach (SampleRecord record in folder.Read(file, delimiter))
        {
            UnreadRow source = new(feed, file, record.Line);
            if (!panel.TryFind(SampleCells.Code(record[company]!), out PanelRow row)) continue;
            LocalDate? knownOn = known is null ? null : SampleCells.Date(record[known]!);
            if (SampleCells.Date(record[date]!) is not { } day)
            {
                panel.AppendUndated(row, source, knownOn);
                continue;
            }

            bool isWhole = (known is null || knownOn is not null) && columns.All(column => record[column.Column] is not null);
            for (int i = 0; i < columns.Length; i++)
            {
                CalendarPeriod period = CalendarPeriod.Of(writers[i].Indicator.Cadence, day);
                if (isWhole && SampleCells.Number(record[columns[i].Column]!, columns[i].Scale) is { } number)
                    writers[i].Append(row, period, double.IsNaN(number) ? null : number, knownOn);
                else
                    writers[i].AppendUnread(row, period, source, knownOn);
            }
        }
    }

    private void ReadEvents(
        string feed, string file, string happening, string date, string key, string? number, Func<SampleRecord, string?> company, bool hasFields = false)
    {
        panel.Deliver(new FeedDelivery(feed, [happening]) { From = Since, Through = Through });
        foreach (SampleRecord record in folder.Read(file))
        {
            if (company(record) is not { } id || !panel.TryFind(id, out PanelRow row)) continue;
            if (SampleCells.Date(record[date]!) is not { } day)
            {
                panel.Event(happening).AppendUnread(row, null, new UnreadRow(feed, file, record.Line));
                continue;
            }

            double value = number is null ? 1 : SampleCells.Number(record[number]!)!.Value;
            Dictionary<string, CellValue> fields = [];
            if (hasFields)
            {
                fields["matter"] = CellValue.Of(record["诉求类别"]!);
                fields["caller"] = CellValue.OfHash(ulong.Parse(record["来电号码"]!, CultureInfo.InvariantCulture));
            }


            panel.AppendEvent(row, happening, day, double.IsNaN(value) ? 1 : value, key: record[key], fields: fields);
        }
    }

    private Func<SampleRecord, string?> ByName()
    {
        Dictionary<string, string> names = [];
        foreach (SampleRecord company in register) names[SampleCells.Name(company["企业名称"]!)] = company["统一社会信用代码"]!;
        foreach (SampleRecord alias in folder.Read("aliases.csv")) names[SampleCells.Name(alias["别名"]!)] = alias["统一社会信用代码"]!;
        return record => names.GetValueOrDefault(SampleCells.Name(record["单位名称"]!));
    }
}
