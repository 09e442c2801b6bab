using EarlyWarning.Simulation.Writing;

namespace EarlyWarning.Simulation.Delivering;

/// <summary>Writes a region company by company.</summary>
internal abstract class SimulationWriter(RegionOptions options, string folder) : IDisposable
{
    /// <summary>The number of companies with trouble.</summary>
    public int Troubled { get; private set; }

    /// <summary>The number of rows in the delimited feeds.</summary>
    public abstract long Rows { get; }

    protected SimulationFolder Folder { get; } = new(folder, options);

    public void Write(SimulatedCompany company)
    {
        if (company.Trouble is not null) Troubled++;
        WriteCompany(company);
    }

    /// <summary>Writes what is not written company by company, and closes all files.</summary>
    public abstract void Finish();

    public void Dispose() => Folder.Dispose();

    protected abstract void WriteCompany(SimulatedCompany company);
}
