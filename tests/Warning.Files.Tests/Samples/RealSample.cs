using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files.Samples;

/// <summary>One of the samples of real input, scanned into a folder of the test's own.</summary>
internal sealed class RealSample(string name) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Folder { get; } = RepositoryFolder.Combine("samples", "real", name);

    public Task<ScanResult> Scan(string asOf) => Scanner.ScanAsync(
        ScanFile.Load(Path.Combine(Folder, "scan.json")), Day(asOf), new ScanOptions { Output = folder.Path, State = Path.Combine(folder.Path, "state", asOf), Clock = StandingClock.Morning });

    public void Dispose() => folder.Dispose();

    /// <summary>How many companies a rule fired for, was clear for, could not be decided for.</summary>
    public static (int Fired, int Clear, int Indeterminate) Of(ScanResult result, string rule)
    {
        RuleSummary summary = result.Summary.Rules.Single(one => string.Equals(one.Rule.Id, rule, StringComparison.Ordinal));
        return (summary.Fired, summary.Clear, summary.Indeterminate);
    }

    /// <summary>The assessment of a company that is listed.</summary>
    public static Assessment Listed(ScanResult result, string company) =>
        result.Alerts.Single(alert => string.Equals(alert.Company.Id, company, StringComparison.Ordinal)).Assessment;

    /// <summary>The bytes of the sample, without what a scan leaves there.</summary>
    public long Length => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Where(path => Path.GetRelativePath(Folder, path).Split(Path.DirectorySeparatorChar)[0] is not ("out" or "state"))
        .Sum(path => new FileInfo(path).Length);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
