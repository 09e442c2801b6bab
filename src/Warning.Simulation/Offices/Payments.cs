using EarlyWarning.Simulation.Courses;
using EarlyWarning.Simulation.Tables;
using EarlyWarning.Simulation.Writing;

namespace EarlyWarning.Simulation.Offices;

/// <summary>
/// Exports tax returns as Unicode text in ten thousands of yuan, payroll as a workbook with a sheet a month, social insurance as one with a header of two rows
/// and companies merged over their months, and who owes it as a page of HTML under the name <c>.xls</c>.
/// </summary>
internal static class Payments
{
    public static void Write(OfficeRegion region)
    {
        WriteTax(region);
        WritePayroll(region);
        WriteInsurance(region);
        WriteInsuranceArrears(region);
    }

    private static void WriteTax(OfficeRegion region)
    {
        TableSheet sheet = new("税务申报");
        sheet.Add("纳税人识别号", "纳税人名称", "所属期", "开票销售额（万元）", "个税申报人数");
        foreach ((SimulatedCompany company, int month) in region.RowsOf(SimulatedMeasureFeed.Of("tax")))
        {
            NodaTime.YearMonth of = region.Calendar.MonthOf(month);
            double sales = company.Of(Series.InvoicedSalesCny)[month], heads = company.Of(Series.PayrollTaxHeads)[month];
            sheet.Add($"=\"{company.Id}\"", company.Name, FormattableString.Invariant($"{of.Year}-{of.Month:00}"), double.IsNaN(sales) ? null
                : OfficeRegion.InWan(sales), heads);
        }

        TextFile.Save(region.PathOf("税务申报.txt"), sheet, TextFile.Unicode, '\t');
    }

    private static void WritePayroll(OfficeRegion region)
    {
        SimulatedMeasureFeed payroll = SimulatedMeasureFeed.Of("payroll");
        List<TableSheet> sheets = [];
        for (int month = 0; month < region.Months; month++)
        {
            TableSheet sheet = new(region.Month(month));
            sheet.AddAcross("银行代发工资情况", 6);
            sheet.Add(["信用代码", "单位名称", .. payroll.Columns.Select(column =>
                (column.Measure is Series.PayrollCny or Series.MeanPayCny ? column.Header + "（元）" : column.Header))]);
            foreach (SimulatedCompany company in region.Companies.Where(company => payroll.HasRow(company, month)))
                sheet.Add([company.Id, company.Name, .. payroll.Columns.Select(column => (object)company.Of(column.Measure)[month])]);
            sheets.Add(sheet);
        }

        XlsxFile.Save(region.PathOf("代发工资.xlsx"), sheets);
    }

    private static void WriteInsurance(OfficeRegion region)
    {
        SimulatedMeasureFeed insurance = SimulatedMeasureFeed.Of("social-insurance");
        TableSheet sheet = new("社保缴费");
        sheet.AddAcross($"{region.Place}社会保险费缴纳情况", 6);
        sheet.Add("统一社会信用代码", "单位名称", "费款所属期", "社保", null, "参保人数");
        sheet.Add(null, null, null, "应缴", "实缴", null);
        foreach (int column in (int[])[0, 1, 2, 5]) sheet.Merge(1, column, 2, 1);
        sheet.Merge(1, 3, 1, 2);
        foreach (SimulatedCompany company in region.Companies)
        {
            int[] months = [.. Enumerable.Range(0, region.Months).Where(month => insurance.HasRow(company, month))];
            int first = sheet.Rows.Count;
            foreach (int month in months)
            {
                bool begins = month == months[0];
                sheet.Add([begins ? company.Id : null, begins ? company.Name : null, region.Month(month),
                    .. insurance.Columns.Select(column => (object)company.Of(column.Measure)[month])]);
            }

            foreach (int column in months.Length > 1 ? (int[])[0, 1] : []) sheet.Merge(first, column, months.Length, 1);
        }

        XlsxFile.Save(region.PathOf("社保缴费.xlsx"), [sheet]);
    }

    private static void WriteInsuranceArrears(OfficeRegion region)
    {
        TableSheet sheet = new("社保欠缴");
        sheet.AddAcross("社会保险费欠缴单位名单", 4);
        sheet.AddAcross($"统计期间：{region.Period}", 4);
        sheet.Add("统一社会信用代码", "单位名称", "月份", "欠缴月数");
        foreach ((SimulatedCompany company, int month) in region.RowsOf(SimulatedMeasureFeed.Of("social-insurance-arrears")))
            sheet.Add(company.Id, company.Name, region.Month(month), $"{company.Of(Series.SiMonthsUnpaid)[month]}个月");
        MarkupFile.SaveHtml(region.PathOf("社保欠缴.xls"), sheet);
    }
}
