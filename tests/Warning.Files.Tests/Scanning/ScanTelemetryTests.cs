using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace EarlyWarning.Files.Scanning;

public sealed class ScanTelemetryTests
{
    private const string Name = "EarlyWarning";

    [Fact]
    public async Task Whoever_listens_gets_an_activity_a_scan_its_stages_its_feeds_and_what_became_of_the_alerts()
    {
        // Other tests scan at the same time, so only the measurements of this execution context count.
        using Activity root = new Activity("test").Start();
        ConcurrentBag<Activity> activities = [];
        ConcurrentBag<(string Instrument, string Tag, double Value)> measured = [];
        using ActivityListener traces = new()
        {
            ShouldListenTo = source => source.Name == Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == root.TraceId) activities.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(traces);
        using MeterListener meters = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Name) listener.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measure(instrument, value, tags));
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measure(instrument, value, tags));
        meters.Start();

        using SmallRegion region = ScanTests.Filled();
        ScanResult result = await Scanner.ScanAsync(ScanFile.Load(region.ScanPath), SmallRegion.AsOf, new ScanOptions { Clock = StandingClock.Morning });

        Activity scan = Assert.Single(activities);
        Assert.Equal(("scan", "2026-11-20"), (scan.OperationName, scan.GetTagItem("as_of")));
        Assert.Equal(["assessing", "reading", "writing"], Tags("early_warning.scan.duration"));
        Assert.Contains(("early_warning.feed.rows", result.Summary.Feeds[0].Id, (double)result.Summary.Feeds[0].Rows), measured);
        Assert.Contains(("early_warning.alert.transitions", "opened", 1.0), measured);

        void Measure(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (Activity.Current?.TraceId == root.TraceId) measured.Add((instrument.Name, (string)tags[0].Value!, value));
        }

        IEnumerable<string> Tags(string instrument) => measured.Where(one => one.Instrument == instrument).Select(one => one.Tag).Order(StringComparer.Ordinal);
    }
}
