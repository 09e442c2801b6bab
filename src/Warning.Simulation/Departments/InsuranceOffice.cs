using System.Globalization;
using EarlyWarning.Simulation.Courses;
using EarlyWarning.Simulation.Writing;

namespace EarlyWarning.Simulation.Departments;

/// <summary>Delivers social insurance with the day on which each row was booked; some rows are late, some are corrected by a later one.</summary>
internal sealed class InsuranceOffice(SimulationFolder folder) : Department(folder)
{
    private const string Booked = "入库日期";

    private readonly CsvOutput output = folder.Open("social-insurance.csv", ["信用代码", "费款所属期", "应缴金额", "实缴金额", "参保人数", Booked]);
    private readonly CsvOutput unpaid = folder.Open("social-insurance-arrears.csv", ["信用代码", "月份", "欠缴月数"]);
    private readonly Mistakes mistakes = new(kinds: 4, every: 600);

    public override IEnumerable<string> FeedLines =>
    [
        $$"""{ "id": "social-insurance", "file": "social-insurance.csv", "company": "信用代码", "date": "费款所属期", "known": "{{Booked}}",""" +
        """ "measures": { "si_due_cny": { "column": "应缴金额" }, "si_paid_cny": { "column": "实缴金额" }, "si_insured": { "column": "参保人数" } } }""",
        """{ "id": "social-insurance-arrears", "file": "social-insurance-arrears.csv", "company": "信用代码", "date": "月份",""" +
        $$""" "through": "{{Folder.End}}", "measures": { "si_months_unpaid": { "column": "欠缴月数" } } }""",
    ];

    public override void Write(SimulatedCompany company, int number, RandomStream chance)
    {
        for (int month = 0; month < Folder.Calendar.Months; month++)
        {
            double due = company.Of(Series.SiDueCny)[month];
            if (double.IsNaN(due)) continue;
            double paid = company.Of(Series.SiPaidCny)[month];
            int booked = Folder.Calendar.FirstDay(month + 1) + chance.Whole(11, 18);
            bool late = chance.Chance(0.02);
            bool corrected = !late && paid > 0 && chance.Chance(0.01);
            if (late) booked += chance.Whole(25, 70);
            Row(company, month, due, corrected ? 0 : paid, booked);
            if (corrected) Row(company, month, due, paid, booked + chance.Whole(8, 35));
        }

        WriteArrears(unpaid, company, Series.SiMonthsUnpaid);
    }

    private void Row(SimulatedCompany company, int month, double due, double paid, int booked)
    {
        int mistake = mistakes.Next();
        output.Cell(mistake switch
        {
            0 => company.Id.ToLowerInvariant() + " ",
            1 => company.Id[..^1] + (company.Id[^1] == 'X' ? 'Y' : 'X'),
            _ => company.Id,
        });
        output.Cell(mistake == 2 ? $"{Folder.Calendar.MonthOf(month).Year}年13月" : ChineseMonth(month));
        output.Cell(due.ToString("#,##0.00", CultureInfo.InvariantCulture));
        output.Cell(paid.ToString("#,##0.00", CultureInfo.InvariantCulture));
        output.Cell(company.Of(Series.SiInsured)[month]);
        output.Cell(mistake == 3 ? "" : Day(booked));
        output.EndRow();
    }
}
