using EarlyWarning.Simulation.Courses;
using EarlyWarning.Simulation.Writing;

namespace EarlyWarning.Simulation.Departments;

/// <summary>A department that delivers in its own way.</summary>
internal abstract class Department(SimulationFolder folder)
{
    protected SimulationFolder Folder { get; } = folder;

    /// <summary>Its feeds as they stand in the scan file.</summary>
    public abstract IEnumerable<string> FeedLines { get; }

    /// <summary>Writes the rows of the company with this number.</summary>
    public abstract void Write(SimulatedCompany company, int number, RandomStream chance);

    /// <summary>Writes what is not written row by row.</summary>
    public virtual void Finish()
    {
    }

    /// <summary>A month as <c>2026年10月</c>.</summary>
    protected string ChineseMonth(int month) => $"{Folder.Calendar.MonthOf(month).Year}年{Folder.Calendar.MonthOf(month).Month}月";

    protected string Day(int dayNumber) => SimulationFolder.Iso(NodaTime.LocalDate.FromDateOnly(DateOnly.FromDayNumber(dayNumber)));
}
