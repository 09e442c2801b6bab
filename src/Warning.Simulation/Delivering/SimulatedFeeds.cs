using EarlyWarning.Files;
using EarlyWarning.Rules.Text;
using EarlyWarning.Simulation.Delivering;
using EarlyWarning.Simulation.Messages;
using EarlyWarning.Simulation.Writing;

namespace EarlyWarning.Simulation;

/// <summary>The feeds of a simulated region on disk, with the scan file that reads them.</summary>
/// <param name="ScanFile">The path of the <c>scan.json</c>.</param>
/// <param name="Companies">The number of companies.</param>
/// <param name="Troubled">The number of companies with trouble; <c>outcomes.csv</c> lists them.</param>
/// <param name="Rows">The number of rows in delimited feeds, without headers, company list and outcomes.</param>
public sealed record SimulatedFeeds(string ScanFile, int Companies, int Troubled, long Rows)
{
    private const int CompaniesAReport = 1_024;

    /// <summary>
    /// Simulates a region and writes the company list, the feeds, <c>scan.json</c>, <c>outcomes.csv</c> and a note that says that nothing in it is
    /// real. Companies are written one at a time, so that the memory needed does not grow with the region. The same options give the same bytes.
    /// The files are written to a folder beside <paramref name="folder"/> that is renamed at the end, so that a cancelled run leaves nothing.
    /// </summary>
    /// <param name="options">The options of the region.</param>
    /// <param name="folder">The folder to write; it must be absent or empty.</param>
    /// <param name="form">The format of the feeds.</param>
    /// <param name="progress">Receives the number of companies written, from time to time and at the end.</param>
    /// <param name="cancellationToken">Cancels the run between two companies.</param>
    /// <returns>The path of the scan file and the numbers of companies and rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="FeedException">The folder is not empty, or cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; nothing is left on disk.</exception>
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
            using SimulationWriter writer = form switch
            {
                SimulationForm.Departments => new DepartmentWriter(options, target.Path),
                SimulationForm.Office => new OfficeWriter(options, target.Path),
                _ => new PlainWriter(options, target.Path),
            };
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
            throw new FeedException(folder, null, SimulationMessages.CannotBeWritten(SystemFaults.InWords(cause)), cause);
        }
    }
}
