using System.Globalization;
using EarlyWarning.Simulation.Courses;
using EarlyWarning.Simulation.Writing;

namespace EarlyWarning.Simulation.Departments;

/// <summary>Delivers sales in units of ten thousand yuan, and taxed workers, in a file delimited by semicolons.</summary>
internal sealed class TaxOffice(SimulationFolder folder) : Department(folder)
{
    private readonly CsvOutput output = folder.Open("tax.csv", ["纳税人识别号", "所属期", "开票销售额(万元)", "个税申报人数"], delimiter: ';');
    private readonly Mistakes mistakes = new(kinds: 2, every: 1_500);

    public override IEnumerable<string> FeedLines =>
    [
        """{ "id": "tax", "file": "tax.csv", "delimiter": ";", "company": "纳税人识别号", "date": "所属期",""" +
        """ "measures": { "invoiced_sales_cny": { "column": "开票销售额(万元)", "scale": 10000 }, "payroll_tax_heads": { "column": "个税申报人数" } } }""",
    ];

    public override void Write(SimulatedCompany company, int number, RandomStream chance)
    {
        ReadOnlySpan<double> sales = company.Of(Series.InvoicedSalesCny);
        ReadOnlySpan<double> heads = company.Of(Series.PayrollTaxHeads);
        for (int month = 0; month < sales.Length; month++)
        {
            if (double.IsNaN(sales[month])) continue;
            int mistake = mistakes.Next();
            output.Cell(company.Id);
            output.Cell(NodaTime.Text.YearMonthPattern.Iso.Format(Folder.Calendar.MonthOf(month)));
            output.Cell(((decimal)sales[month] / 10_000).ToString("0.####", CultureInfo.InvariantCulture));

            // Mistake 0 leaves out the last cell, mistake 1 gives an estimated number of workers.
            if (mistake == 1) output.Cell("约" + heads[month].ToString(CultureInfo.InvariantCulture));
            else if (mistake < 0) output.Cell(heads[month]);
            output.EndRow();
        }
    }
}
