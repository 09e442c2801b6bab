using EarlyWarning.Simulation.Courses;
using EarlyWarning.Simulation.Writing;

namespace EarlyWarning.Simulation.Departments;

/// <summary>A department that delivers feeds in its own format.</summary>
internal abstract class Department(SimulationFolder folder)
{
    protected SimulationFolder Folder { get; } = folder;

    /// <summary>The department's feeds as they stand in the scan file.</summary>
    public abstract IEnumerable<string> FeedLines { get; }

    /// <summary>Writes the rows of a company.</summary>
    /// <param name="company">The company.</param>
    /// <param name="number">The company's number in the region, from 0.</param>
    /// <param name="chance">The random numbers for the company's delivery.</param>
    public abstract void Write(SimulatedCompany company, int number, RandomStream chance);

    /// <summary>Writes the files that are not written row by row.</summary>
    public virtual void Finish()
    {
    }

    /// <summary>Formats a month as <c>2026年10月</c>.</summary>
    protected string ChineseMonth(int month) => $"{Folder.Calendar.MonthOf(month).Year}年{Folder.Calendar.MonthOf(month).Month}月";

    /// <summary>Writes a row of company, month and value for each month in which the company is on a list of arrears.</summary>
    protected void WriteArrears(CsvOutput output, SimulatedCompany company, Series arrears)
    {
        for (int month = 0; month < Folder.Calendar.Months; month++)
        {
            double value = company.Of(arrears)[month];
            if (value == 0) continue;
            output.Cell(company.Id);
            output.Cell(ChineseMonth(month));
            output.Cell(value);
            output.EndRow();
        }
    }

    protected string Day(int dayNumber) => SimulationFolder.Iso(RegionCalendar.DateOf(dayNumber));
}

/// <summary>
/// Selects the rows of a file that contain a mistake, and its kind: the kinds take turns. The first one comes after some rows, so that the share of
/// faulty rows stays below what a scan accepts.
/// </summary>
internal sealed class Mistakes(int kinds, int every)
{
    private const int FirstRow = 30;

    private int rows;
    private int mistakes;

    /// <summary>Returns the kind of mistake in the next row, from 0; -1 for a correct row.</summary>
    public int Next()
    {
        rows++;
        return rows % every == FirstRow ? mistakes++ % kinds : -1;
    }
}
