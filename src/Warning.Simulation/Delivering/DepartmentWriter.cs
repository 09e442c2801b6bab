using EarlyWarning.Simulation.Courses;
using EarlyWarning.Simulation.Departments;

namespace EarlyWarning.Simulation.Delivering;

/// <summary>Writes a region in <see cref="SimulationForm.Departments"/>.</summary>
internal sealed class DepartmentWriter : FeedWriter
{
    private readonly Department[] departments;
    private int number;

    public DepartmentWriter(RegionOptions options, string folder)
        : base(options, folder) => departments =
        [
            new PowerCompany(Folder), new TaxOffice(Folder), new InsuranceOffice(Folder), new PlainLists(Folder), new WageRegister(Folder),
            new Hotline(Folder), new EventLists(Folder),
        ];

    protected override void WriteFeeds(SimulatedCompany company)
    {
        RandomStream chance = new(Folder.Options.Seed, number, Concern.Delivery);
        foreach (Department department in departments)
            department.Write(company, number, chance);
        number++;
    }

    protected override IEnumerable<string> FeedLines()
    {
        foreach (Department department in departments)
            department.Finish();
        return departments.SelectMany(department => department.FeedLines);
    }
}
