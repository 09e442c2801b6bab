using EarlyWarning.Office;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files.Samples;

/// <summary>A sample of real input, scanned into a temporary folder.</summary>
internal sealed class RealSample(string name) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Folder { get; } = RepositoryFolder.Combine("samples", "real", name);

    public Task<ScanResult> Scan(string asOf) => Scanner.ScanAsync(
        ScanFile.Load(Path.Combine(Folder, "scan.json"), OfficeFormats.All), Day(asOf), new ScanOptions { Output = folder.Path, State = Path.Combine(folder.Path, "state", asOf), Clock = StandingClock.For(Day(asOf)) });

    public void Dispose() => folder.Dispose();

    /// <summary>Returns the numbers of companies for which a rule fired, was clear and could not be decided.</summary>
    public static (int Fired, int Clear, int Indeterminate) Of(ScanResult result, string rule)
    {
        RuleSummary summary = result.Summary.Rules.Single(one => string.Equals(one.Rule.Id, rule, StringComparison.Ordinal));
        return (summary.Fired, summary.Clear, summary.Indeterminate);
    }

    /// <summary>Returns the assessment of a listed company.</summary>
    public static Assessment Listed(ScanResult result, string company) =>
        result.Alerts.Single(alert => string.Equals(alert.Company.Id, company, StringComparison.Ordinal)).Assessment;

    /// <summary>Returns the size of the sample in bytes, without the output of scans.</summary>
    public long Length => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Where(path => Path.GetRelativePath(Folder, path).Split(Path.DirectorySeparatorChar)[0] is not ("out" or "state"))
        .Sum(path => new FileInfo(path).Length);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
