using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Hosting;

/// <summary>
/// The options of an application that hosts the library. They are taken from the section <c>EarlyWarning</c> of the application's configuration, then
/// from its code, and checked when the host starts; every fault is told at once, unknown keys included. Later changes of the configuration are not seen.
/// </summary>
/// <remarks>
/// <code>
/// "EarlyWarning": {
///   "Rules": ["default", "rules-county"],
///   "Watch": true,
///   "PollInterval": "00:00:10",
///   "Scans": { "nightly": { "File": "county/scan.json", "Cron": "0 3 * * *" } }
/// }
/// </code>
/// </remarks>
public sealed class EarlyWarningOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "EarlyWarning";

    /// <summary>
    /// The layers of the rule pack, from first to last: folders, relative to the content root, or <c>default</c> for the embedded pack. Empty for the embedded
    /// pack alone; a list that does not name <c>default</c> leaves it out.
    /// </summary>
    public IList<string> Rules { get; set; } = [];

    /// <summary>
    /// Whether folders of rules are watched for changes; if not, they are read again only by <see cref="IRulePackSource.Refresh"/>. True by default.
    /// </summary>
    public bool Watch { get; set; } = true;

    /// <summary>
    /// The time between two looks at the folders, from one second to one day; ten seconds by default. It is the longest that a change goes unnoticed which the
    /// file system does not report: of a folder that was replaced, of a symbolic link, on a network drive.
    /// </summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The scheduled scans by name, which logs, metrics and health checks mention.</summary>
    public IDictionary<string, ScheduledScanOptions> Scans { get; } = new Dictionary<string, ScheduledScanOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The formats of the files that scheduled scans read and write; null for <see cref="FileFormats.Plain"/>. Set in code alone, for example to
    /// <c>OfficeFormats.All</c> of the package EarlyWarning.Office.
    /// </summary>
    public FileFormats? Formats { get; set; }

    /// <summary>The faults of the configuration that were found while it was read.</summary>
    internal List<Message> Faults { get; } = [];
}
