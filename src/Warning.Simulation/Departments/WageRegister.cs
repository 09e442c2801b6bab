using EarlyWarning.Simulation.Courses;
using EarlyWarning.Simulation.Tables;
using EarlyWarning.Simulation.Writing;

namespace EarlyWarning.Simulation.Departments;

/// <summary>
/// Delivers the wage arrears that the labour office registers, in a workbook, with the day of registration and amounts in units of ten thousand
/// yuan; some are registered again when more workers have come forward.
/// </summary>
internal sealed class WageRegister(SimulationFolder folder) : Department(folder)
{
    private const string Sheet = "欠薪";

    private readonly TableSheet note = NoteSheet();
    private readonly TableSheet rows = HeadedSheet();
    private readonly Mistakes mistakes = new(kinds: 1, every: 200);

    public override IEnumerable<string> FeedLines =>
    [
        $$"""{ "id": "arrears", "file": "wages.xlsx", "sheet": "{{Sheet}}", "company": "信用代码", "date": "月份", "known": "登记日期",""" +
        $$""" "through": "{{Folder.End}}", "measures": { "wage_arrears_months": { "column": "欠薪月数" },""" +
        """ "wage_arrears_workers": { "column": "欠薪人数" }, "wage_arrears_cny": { "column": "欠薪金额(万元)", "scale": 10000 } } }""",
    ];

    public override void Write(SimulatedCompany company, int number, RandomStream chance)
    {
        for (int month = 0; month < Folder.Calendar.Months; month++)
        {
            if (company.Of(Series.WageArrearsMonths)[month] == 0) continue;
            int registered = Folder.Calendar.FirstDay(month) + chance.Whole(20, 34);
            bool more = company.Of(Series.WageArrearsWorkers)[month] > 4 && chance.Chance(0.25);
            if (more) Row(company, month, 0.6, registered - chance.Whole(5, 12));
            Row(company, month, 1, registered);
        }
    }

    public override void Finish() => XlsxFile.Save(Folder.PathOf("wages.xlsx"), [this.note, this.rows]);

    private static TableSheet NoteSheet()
    {
        TableSheet sheet = new("说明");
        sheet.Add("本表由人社部门每月汇总;金额单位为万元。模拟数据,均属虚构。");
        return sheet;
    }

    private static TableSheet HeadedSheet()
    {
        TableSheet sheet = new(Sheet);
        sheet.Add("信用代码", "月份", "欠薪月数", "欠薪人数", "欠薪金额(万元)", "登记日期");
        return sheet;
    }

    private void Row(SimulatedCompany company, int month, double share, int registered)
    {
        double workers = Math.Round(company.Of(Series.WageArrearsWorkers)[month] * share);
        object people = mistakes.Next() >= 0 ? $"约{workers}人" : workers;
        double amount = Math.Round(company.Of(Series.WageArrearsCny)[month] * share) / 10_000;
        this.rows.Add(company.Id, ChineseMonth(month), company.Of(Series.WageArrearsMonths)[month], people, amount, DateOnly.FromDayNumber(registered));
    }
}
