using System.Diagnostics;
using System.Diagnostics.Metrics;
using EarlyWarning.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files.Scanning;

/// <summary>Records the activity and the metrics of scans that <see cref="EarlyWarningTelemetry"/> names.</summary>
internal static class ScanTelemetry
{
    private static readonly ActivitySource Source = new(EarlyWarningTelemetry.ActivitySourceName);
    private static readonly Meter Meter = new(EarlyWarningTelemetry.MeterName);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(EarlyWarningTelemetry.ScanDurationInstrument, "s", "How long a stage of a scan took.");
    private static readonly Counter<long> Rows = Meter.CreateCounter<long>(EarlyWarningTelemetry.FeedRowsInstrument, "{row}", "Rows of feeds that were read.");
    private static readonly Counter<long> Rejects = Meter.CreateCounter<long>(EarlyWarningTelemetry.FeedRejectsInstrument, "{reject}", "Rows and cells of feeds that could not be read.");
    private static readonly Counter<long> Transitions = Meter.CreateCounter<long>(EarlyWarningTelemetry.TransitionsInstrument, "{transition}", "What scans did to alerts.");

    /// <summary>Starts the activity of a scan; returns null if there is no listener.</summary>
    public static Activity? Begin(LocalDate asOf) =>
        Source.StartActivity(EarlyWarningTelemetry.ScanActivity)?.SetTag(EarlyWarningTelemetry.AsOfTag, LocalDatePattern.Iso.Format(asOf));

    /// <summary>Records the metrics of a completed scan.</summary>
    public static void Record(ScanResult result)
    {
        Duration.Record(result.Timings.Reading.TotalSeconds, Tag(EarlyWarningTelemetry.StageTag, "reading"));
        Duration.Record(result.Timings.Assessing.TotalSeconds, Tag(EarlyWarningTelemetry.StageTag, "assessing"));
        Duration.Record(result.Timings.Writing.TotalSeconds, Tag(EarlyWarningTelemetry.StageTag, "writing"));
        foreach (FeedSummary feed in result.Summary.Feeds)
        {
            Rows.Add(feed.Rows, Tag(EarlyWarningTelemetry.FeedTag, feed.Id));
            Rejects.Add(feed.Rejects, Tag(EarlyWarningTelemetry.FeedTag, feed.Id));
        }

        foreach ((EpisodeTransition transition, int count) in result.Summary.Transitions)
            Transitions.Add(count, Tag(EarlyWarningTelemetry.TransitionTag, transition.Word()));
    }

    private static KeyValuePair<string, object?> Tag(string key, string value) => new(key, value);
}
