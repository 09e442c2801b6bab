using System.Globalization;
using System.Text;
using EarlyWarning.Simulation.Courses;
using EarlyWarning.Simulation.Writing;

namespace EarlyWarning.Simulation.Departments;

/// <summary>
/// Delivers power use by meter, one file per year in GB18030; <c>meters.csv</c> maps meters to companies. Some companies have two meters.
/// </summary>
internal sealed class PowerCompany : Department
{
    private static readonly string[] Header = ["户号", "月份", "用电量"];

    private readonly CsvOutput[] years;
    private readonly CsvOutput meters;
    private readonly CsvOutput arrears;
    private readonly Mistakes mistakes = new(kinds: 4, every: 500);

    public PowerCompany(SimulationFolder folder)
        : base(folder)
    {
        Encoding gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        int first = folder.Calendar.MonthOf(0).Year;
        years = [.. Enumerable.Range(first, folder.Options.LastMonth.Year - first + 1)
            .Select(year => folder.Open($"power/{year}.csv", Header, gb18030))];
        this.meters = folder.Open("meters.csv", ["户号", "统一社会信用代码"]);
        this.arrears = folder.Open("power-arrears.csv", ["信用代码", "月份", "欠缴电费"]);
    }

    public override IEnumerable<string> FeedLines =>
    [
        """{ "id": "power", "file": "power/*.csv", "encoding": "gb18030", "company": { "column": "户号", "via": "meters.csv" }, "date": "月份",""" +
        """ "measures": { "power_kwh": { "column": "用电量", "missing": ["-", "无"], "combine": "sum" } } }""",
        """{ "id": "power-arrears", "file": "power-arrears.csv", "company": "信用代码", "date": "月份",""" +
        $$""" "through": "{{Folder.End}}", "measures": { "power_arrears_cny": { "column": "欠缴电费" } } }""",
    ];

    public override void Write(SimulatedCompany company, int number, RandomStream chance)
    {
        ReadOnlySpan<double> power = company.Of(Series.PowerKwh);
        int last = LastKnown(power);
        double second = chance.Chance(0.12) ? chance.Between(0.2, 0.5) : 0;
        string meter = Meter(number, 0);
        Assign(meter, company);
        if (second > 0) Assign(Meter(number, 1), company);
        for (int month = 0; month <= last; month++)
        {
            double other = Math.Round(power[month] * second);
            Read(meter, month, power[month] - other);
            if (second > 0) Read(Meter(number, 1), month, other);
            if (number % 90 == 60 && month == last) Read(Meter(number, 2), month, other + 812);
        }

        WriteArrears(arrears, company, Series.PowerArrearsCny);
    }

    private static int LastKnown(ReadOnlySpan<double> values)
    {
        int last = values.Length - 1;
        while (last >= 0 && double.IsNaN(values[last]))
            last--;
        return last;
    }

    // Account numbers have ten digits; a company's third meter is not in meters.csv.
    private static string Meter(int number, int which) =>
        (3_200_000_000L + number * 7_919L % 1_000_000 * 10 + which).ToString(CultureInfo.InvariantCulture);

    private void Assign(string meter, SimulatedCompany company)
    {
        this.meters.Cell(meter);
        this.meters.Cell(company.Id);
        this.meters.EndRow();
    }

    private void Read(string meter, int month, double kwh)
    {
        NodaTime.YearMonth of = Folder.Calendar.MonthOf(month);
        CsvOutput output = years[of.Year - Folder.Calendar.MonthOf(0).Year];
        output.Cell(meter);
        output.Cell(of.Year * 100 + of.Month);
        output.Cell(double.IsNaN(kwh) ? "-" : Written(kwh));
        output.EndRow();
    }

    private string Written(double kwh)
    {
        string plain = kwh.ToString("0", CultureInfo.InvariantCulture);
        return mistakes.Next() switch
        {
            0 => kwh.ToString("#,##0", CultureInfo.InvariantCulture),
            1 => string.Concat(plain.Select(digit => (char)(digit - '0' + '０'))),
            2 => plain[..^1] + "O",
            3 => "无",
            _ => plain,
        };
    }
}
