using EarlyWarning.Files;

namespace EarlyWarning.Hosting;

/// <summary>
/// The names of what an application that hosts the library records beside its scans, in the activity source
/// <see cref="EarlyWarningTelemetry.ActivitySourceName"/>
/// and the meter <see cref="EarlyWarningTelemetry.MeterName"/>.
/// </summary>
public static class HostingTelemetry
{
    /// <summary>The activity of a run of a scheduled scan; its tag is <see cref="ScanTag"/>. The activity of the scan itself is within it.</summary>
    public const string ScheduledScanActivity = "scheduled_scan";

    /// <summary>
    /// Counts runs of scheduled scans, with the tags <see cref="ScanTag"/> and <see cref="OutcomeTag"/> (<c>done</c>, <c>failed</c>, <c>cancelled</c>).
    /// </summary>
    public const string RunsInstrument = "early_warning.scheduled_scan.runs";

    /// <summary>Counts changes of the folders of rules, with the tag <see cref="OutcomeTag"/> (<c>swapped</c>, <c>kept</c>).</summary>
    public const string ReloadsInstrument = "early_warning.rules.reloads";

    /// <summary>The tag with the name of a scheduled scan.</summary>
    public const string ScanTag = "scan";

    /// <summary>The tag with what became of a run or a reload.</summary>
    public const string OutcomeTag = "outcome";
}
