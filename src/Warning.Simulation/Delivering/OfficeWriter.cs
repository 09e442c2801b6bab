using EarlyWarning.Simulation.Offices;

namespace EarlyWarning.Simulation.Delivering;

/// <summary>Writes a region in <see cref="SimulationForm.Office"/>: one export after another, each of all companies.</summary>
internal sealed class OfficeWriter(RegionOptions options, string folder) : SimulationWriter(options, folder)
{
    private readonly List<SimulatedCompany> companies = [];

    public override long Rows => this.companies.Sum(company => (long)company.Events.Count);

    public override void Finish()
    {
        OfficeRegion region = new(Folder, this.companies);
        Register.Write(region);
        PowerAndWater.Write(region);
        Payments.Write(region);
        Labour.Write(region);
        CaseLists.Write(region);
    }

    protected override void WriteCompany(SimulatedCompany company) => this.companies.Add(company);
}
