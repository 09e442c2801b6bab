namespace EarlyWarning.Files;

/// <summary>
/// The names of the activities and metrics that scans record: <c>AddSource(EarlyWarningTelemetry.ActivitySourceName)</c> and
/// <c>AddMeter(EarlyWarningTelemetry.MeterName)</c> of OpenTelemetry, for example.
/// </summary>
public static class EarlyWarningTelemetry
{
    /// <summary>The name of the activity source.</summary>
    public const string ActivitySourceName = "EarlyWarning";

    /// <summary>The name of the meter.</summary>
    public const string MeterName = "EarlyWarning";

    /// <summary>The activity of a scan; its tag is <see cref="AsOfTag"/>.</summary>
    public const string ScanActivity = "scan";

    /// <summary>The duration of the stages of a scan, in seconds, with the tag <see cref="StageTag"/>.</summary>
    public const string ScanDurationInstrument = "early_warning.scan.duration";

    /// <summary>Counts rows of feeds that were read, with the tag <see cref="FeedTag"/>.</summary>
    public const string FeedRowsInstrument = "early_warning.feed.rows";

    /// <summary>Counts rows and cells of feeds that could not be read, with the tag <see cref="FeedTag"/>.</summary>
    public const string FeedRejectsInstrument = "early_warning.feed.rejects";

    /// <summary>Counts what scans did to alerts, with the tag <see cref="TransitionTag"/>.</summary>
    public const string TransitionsInstrument = "early_warning.alert.transitions";

    /// <summary>The tag with the as-of date of a scan, <c>yyyy-MM-dd</c>.</summary>
    public const string AsOfTag = "as_of";

    /// <summary>The tag with the stage of a scan: <c>reading</c>, <c>assessing</c>, <c>writing</c>.</summary>
    public const string StageTag = "stage";

    /// <summary>The tag with the id of a feed.</summary>
    public const string FeedTag = "feed";

    /// <summary>The tag with what became of an alert, such as <c>opened</c>.</summary>
    public const string TransitionTag = "transition";
}
