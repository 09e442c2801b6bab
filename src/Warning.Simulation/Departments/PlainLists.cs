using EarlyWarning.Simulation.Courses;
using EarlyWarning.Simulation.Writing;

namespace EarlyWarning.Simulation.Departments;

/// <summary>Delivers payroll, water use and questionnaires by credit code, each with its own format of dates and amounts.</summary>
internal sealed class PlainLists(SimulationFolder folder) : Department(folder)
{
    private static readonly SimulatedMeasureFeed Payroll = SimulatedMeasureFeed.Of("payroll");
    private static readonly SimulatedMeasureFeed Water = SimulatedMeasureFeed.Of("water");
    private static readonly SimulatedMeasureFeed Survey = SimulatedMeasureFeed.Of("survey");

    private readonly CsvOutput payroll = Open(folder, Payroll, "发薪月份");
    private readonly CsvOutput water = Open(folder, Water, "月份");
    private readonly CsvOutput survey = Open(folder, Survey, "季度");

    public override IEnumerable<string> FeedLines => [Payroll.FeedLine("发薪月份"), Water.FeedLine("月份"), Survey.FeedLine("季度")];

    public override void Write(SimulatedCompany company, int number, RandomStream chance)
    {
        for (int month = 0; month < Folder.Calendar.Months; month++)
        {
            NodaTime.YearMonth of = Folder.Calendar.MonthOf(month);
            Row(company, Payroll, this.payroll, month, $"{of.Year}/{of.Month}/1");
            Row(company, Water, this.water, month, $"{of.Year}-{of.Month:00}");
            Row(company, Survey, this.survey, month, $"{of.Year}年第{"一二三四"[(of.Month - 1) / 3]}季度");
        }
    }

    private static CsvOutput Open(SimulationFolder folder, SimulatedMeasureFeed feed, string date) =>
        folder.Open($"{feed.Id}.csv", ["信用代码", date, .. feed.Columns.Select(column => column.Header)]);

    private static void Row(SimulatedCompany company, SimulatedMeasureFeed feed, CsvOutput output, int month, string date)
    {
        if (!feed.HasRow(company, month)) return;
        output.Cell(company.Id);
        output.Cell(date);
        foreach ((Series measure, _) in feed.Columns)
        {
            double value = company.Of(measure)[month];
            if (measure is Series.PayrollCny) output.Cell($"¥{value:0}");
            else if (measure is > Series.SurveyRespondents) output.Cell($"{value * 100:0}%");
            else output.Cell(value);
        }

        output.EndRow();
    }
}
