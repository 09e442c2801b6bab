using System.Globalization;
using EarlyWarning.Simulation.Courses;
using EarlyWarning.Simulation.Tables;
using EarlyWarning.Simulation.Writing;

namespace EarlyWarning.Simulation.Offices;

/// <summary>
/// Exports the register of unpaid wages, a workbook with words and units in its cells and a total after each month, and the questionnaires as an OpenDocument
/// spreadsheet.
/// </summary>
internal static class Labour
{
    public static void Write(OfficeRegion region)
    {
        WriteArrears(region);
        WriteSurvey(region);
    }

    private static void WriteArrears(OfficeRegion region)
    {
        SimulatedMeasureFeed arrears = SimulatedMeasureFeed.Of("wage-arrears");
        TableSheet sheet = new("欠薪");
        sheet.AddAcross($"{region.Place}欠薪企业台账", 6);
        sheet.AddAcross($"统计期间：{region.Period}", 6);
        sheet.Add("月份", "统一社会信用代码", "企业名称", "欠薪月数", "欠薪人数", "欠薪金额");
        for (int month = 0; month < region.Months; month++)
        {
            SimulatedCompany[] listed = [.. region.Companies.Where(company => arrears.HasRow(company, month))];
            if (listed.Length == 0) continue;
            foreach (SimulatedCompany company in listed)
            {
                sheet.Add(region.Month(month), company.Id, company.Name,
                    $"{company.Of(Series.WageArrearsMonths)[month].ToString(CultureInfo.InvariantCulture)}个月",
                    $"{company.Of(Series.WageArrearsWorkers)[month]}人", $"{OfficeRegion.InWan(company.Of(Series.WageArrearsCny)[month])}万元");
            }

            sheet.Add("小计", null, $"{listed.Length}家", null, $"{listed.Sum(company => company.Of(Series.WageArrearsWorkers)[month])}人",
                $"{OfficeRegion.InWan(listed.Sum(company => company.Of(Series.WageArrearsCny)[month]))}万元");
        }

        OfficeRegion.AddSignatures(sheet);
        XlsxFile.Save(region.PathOf("欠薪台账.xlsx"), [sheet]);
    }

    private static void WriteSurvey(OfficeRegion region)
    {
        SimulatedMeasureFeed survey = SimulatedMeasureFeed.Of("survey");
        TableSheet sheet = new("用工体检问卷");
        sheet.AddAcross("用工体检问卷汇总表", 8);
        sheet.Add(["信用代码", "企业名称", "季度", .. survey.Columns.Select(column => column.Header)]);
        foreach ((SimulatedCompany company, int month) in region.RowsOf(survey))
        {
            NodaTime.YearMonth of = region.Calendar.MonthOf(month);
            sheet.Add([company.Id, company.Name, FormattableString.Invariant($"{of.Year}年第{"一二三四"[(of.Month - 1) / 3]}季度"),
                .. survey.Columns.Select(column => CellOf(column.Measure, company.Of(column.Measure)[month]))]);
        }

        OdsFile.Save(region.PathOf("用工体检问卷.ods"), [sheet]);
    }

    private static object CellOf(Series measure, double value) =>
        measure == Series.SurveyRespondents || double.IsNaN(value) ? value : $"{(value * 100).ToString("0", CultureInfo.InvariantCulture)}%";
}
