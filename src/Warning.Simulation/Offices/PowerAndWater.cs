using System.Globalization;
using EarlyWarning.Simulation.Courses;
using EarlyWarning.Simulation.Tables;
using EarlyWarning.Simulation.Writing;

namespace EarlyWarning.Simulation.Offices;

/// <summary>
/// Exports power use by account in GB18030 under a title, whose accounts another file gives to companies; unpaid power bills, a file a month whose name alone
/// says which; and water use with a column a month.
/// </summary>
internal static class PowerAndWater
{
    private const string Power = "供电局用电量";

    public static void Write(OfficeRegion region)
    {
        WritePower(region);
        WritePowerArrears(region);
        WriteWater(region);
    }

    private static void WritePower(OfficeRegion region)
    {
        TableSheet readings = new(Power), accounts = new("户号对照表");
        readings.Add($"{region.Place}企业用电量明细表");
        readings.Add("单位：千瓦时", null, $"导出时间：{OfficeRegion.Words(RegionCalendar.DateOf(region.Calendar.End))}");
        readings.Add("户号", "户名", "月份", "用电量");
        accounts.Add("户号", "统一社会信用代码");
        for (int number = 0; number < region.Companies.Count; number++) AddAccounts(region, number, readings, accounts);
        TextFile.Save(region.PathOf(Power + ".csv"), readings, TextFile.Gb18030);
        TextFile.Save(region.PathOf("户号对照表.csv"), accounts, TextFile.Utf8);
    }

    private static void AddAccounts(OfficeRegion region, int number, TableSheet readings, TableSheet accounts)
    {
        SimulatedCompany company = region.Companies[number];
        RandomStream chance = region.ChanceOf(number);
        double second = chance.Chance(0.12) ? chance.Between(0.2, 0.5) : 0;
        string[] own = [.. Enumerable.Range(0, second > 0 ? 2 : 1)
            .Select(which => (3_200_000_000L + number * 7_919L % 1_000_000 * 10 + which).ToString(CultureInfo.InvariantCulture))];
        foreach (string account in own) accounts.Add(account, company.Id);
        ReadOnlySpan<double> power = company.Of(Series.PowerKwh);
        for (int month = 0; month < region.Months; month++)
        {
            if (double.IsNaN(power[month])) continue;
            double other = Math.Round(power[month] * second);
            string period = FormattableString.Invariant($"{region.Calendar.MonthOf(month).Year}{region.Calendar.MonthOf(month).Month:00}");
            readings.Add(own[0], company.Name, period, OfficeRegion.Grouped(power[month] - other));
            if (second > 0) readings.Add(own[1], company.Name, period, OfficeRegion.Grouped(other));
        }
    }

    private static void WritePowerArrears(OfficeRegion region)
    {
        for (int month = 0; month < region.Months; month++)
        {
            TableSheet sheet = new("欠缴电费");
            sheet.Add("统一社会信用代码", "企业名称", "欠缴电费（元）");
            foreach (SimulatedCompany company in region.Companies.Where(company => company.Of(Series.PowerArrearsCny)[month] is not (0 or double.NaN)))
                sheet.Add(company.Id, company.Name, OfficeRegion.Grouped(company.Of(Series.PowerArrearsCny)[month]));
            NodaTime.YearMonth of = region.Calendar.MonthOf(month);
            TextFile.Save(region.PathOf(FormattableString.Invariant($"欠缴电费/欠缴电费名单（{of.Year}年{of.Month:00}月）.csv")), sheet, TextFile.Gb18030);
        }
    }

    private static void WriteWater(OfficeRegion region)
    {
        TableSheet sheet = new("用水量");
        sheet.AddAcross($"{region.Place}企业用水量统计表", region.Months + 3);
        sheet.Add("单位：立方米");
        sheet.Add(["序号", "统一社会信用代码", "企业名称", .. Enumerable.Range(0, region.Months).Select(month => region.Month(month)), "合计"]);
        SimulatedMeasureFeed water = SimulatedMeasureFeed.Of("water");
        int row = 0;
        foreach (SimulatedCompany company in region.Companies.Where(company => Enumerable.Range(0, region.Months).Any(month => water.HasRow(company, month))))
        {
            double[] months = company.Of(Series.WaterM3).ToArray();
            sheet.Add([++row, company.Id, company.Name, .. months.Select(month => (object)month), months.Where(month => !double.IsNaN(month)).Sum()]);
        }

        XlsxFile.Save(region.PathOf("水务公司用水量.xlsx"), [sheet]);
    }
}
