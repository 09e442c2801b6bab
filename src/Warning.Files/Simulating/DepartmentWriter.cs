using EarlyWarning.Files.Simulating.Departments;
using EarlyWarning.Simulation;

namespace EarlyWarning.Files.Simulating;

/// <summary>A region as departments deliver it.</summary>
internal sealed class DepartmentWriter : SimulationWriter
{
    private readonly Department[] _departments;
    private int _number;

    public DepartmentWriter(RegionOptions options, string folder)
        : base(options, folder) => _departments =
        [
            new PowerCompany(Folder), new TaxOffice(Folder), new InsuranceOffice(Folder), new PlainLists(Folder), new WageRegister(Folder),
            new Hotline(Folder), new EventLists(Folder),
        ];

    protected override void WriteFeeds(SimulatedCompany company)
    {
        RandomStream chance = new(Folder.Options.Seed, _number, Concern.Delivery);
        foreach (Department department in _departments)
            department.Write(company, _number, chance);
        _number++;
    }

    protected override IEnumerable<string> FeedLines()
    {
        foreach (Department department in _departments)
            department.Finish();
        return _departments.SelectMany(department => department.FeedLines);
    }
}
