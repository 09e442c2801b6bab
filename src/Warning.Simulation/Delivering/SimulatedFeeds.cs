using EarlyWarning.Files;
using EarlyWarning.Simulation.Delivering;
using EarlyWarning.Simulation.Writing;

namespace EarlyWarning.Simulation;

/// <summary>A simulated region as feeds on disk, with the scan file that reads them.</summary>
/// <param name="ScanFile">The path of its <c>scan.json</c>.</param>
/// <param name="Companies">The companies.</param>
/// <param name="Troubled">Those of them with a story of trouble; <c>outcomes.csv</c> tells what came of each.</param>
/// <param name="Rows">The rows of its delimited files, headers not counted, without the register and the outcomes.</param>
public sealed record SimulatedFeeds(string ScanFile, int Companies, int Troubled, long Rows)
{
    private const int CompaniesAReport = 1_024;

    /// <summary>
    /// Makes up a region and writes it: the register, the feeds, <c>scan.json</c>, <c>outcomes.csv</c> and a note that says that none of it
    /// is real. Company by company, so that the memory needed does not grow with the region. The same options give the same bytes. It is
    /// written to a folder beside <paramref name="folder"/> that is renamed into place, so that a run that is cancelled leaves nothing.
    /// </summary>
    /// <param name="options">The region.</param>
    /// <param name="folder">Where to; it must be absent or empty.</param>
    /// <param name="form">How the feeds are written.</param>
    /// <param name="progress">Told the number of companies written, from time to time and at the end.</param>
    /// <param name="cancellationToken">Stops it between two companies.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside of its bounds.</exception>
    /// <exception cref="FeedException">The folder is not empty, or cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left.</exception>
    public static SimulatedFeeds Write(
        RegionOptions options,
        string folder,
        SimulationForm form = SimulationForm.Plain,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        IEnumerable<SimulatedCompany> companies = SimulatedRegion.Generate(options);
        try
        {
            using NewFolder target = NewFolder.For(folder);
            using SimulationWriter writer = form == SimulationForm.Departments
                ? new DepartmentWriter(options, target.Path)
                : new PlainWriter(options, target.Path);
            int written = 0;
            foreach (SimulatedCompany company in companies)
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Write(company);
                if (++written % CompaniesAReport == 0) progress?.Report(written);
            }

            writer.Finish();
            target.Keep();
            progress?.Report(written);
            return new SimulatedFeeds(Path.Combine(folder, "scan.json"), written, writer.Troubled, writer.Rows);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new FeedException(folder, null, $"cannot be written: {cause.Message}", cause);
        }
    }
}
