using System.Diagnostics;
using System.Diagnostics.Metrics;
using EarlyWarning.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files.Scanning;

/// <summary>Records the activity and the metrics of scans in the activity source and meter named <c>EarlyWarning</c>.</summary>
internal static class ScanTelemetry
{
    private const string Name = "EarlyWarning";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("early_warning.scan.duration", "s", "How long a stage of a scan took.");
    private static readonly Counter<long> Rows = Meter.CreateCounter<long>("early_warning.feed.rows", "{row}", "Rows of feeds that were read.");
    private static readonly Counter<long> Rejects = Meter.CreateCounter<long>("early_warning.feed.rejects", "{reject}", "Rows and cells of feeds that could not be read.");
    private static readonly Counter<long> Transitions = Meter.CreateCounter<long>("early_warning.alert.transitions", "{transition}", "What scans did to alerts.");

    /// <summary>Starts the activity of a scan; returns null if there is no listener.</summary>
    public static Activity? Begin(LocalDate asOf) => Source.StartActivity("scan")?.SetTag("as_of", LocalDatePattern.Iso.Format(asOf));

    /// <summary>Records the metrics of a completed scan.</summary>
    public static void Record(ScanResult result)
    {
        Duration.Record(result.Timings.Reading.TotalSeconds, Tag("stage", "reading"));
        Duration.Record(result.Timings.Assessing.TotalSeconds, Tag("stage", "assessing"));
        Duration.Record(result.Timings.Writing.TotalSeconds, Tag("stage", "writing"));
        foreach (FeedSummary feed in result.Summary.Feeds)
        {
            Rows.Add(feed.Rows, Tag("feed", feed.Id));
            Rejects.Add(feed.Rejects, Tag("feed", feed.Id));
        }

        foreach ((EpisodeTransition transition, int count) in result.Summary.Transitions)
            Transitions.Add(count, Tag("transition", transition.Word()));
    }

    private static KeyValuePair<string, object?> Tag(string key, string value) => new(key, value);
}
