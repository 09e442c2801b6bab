using System.Diagnostics;
using System.Diagnostics.Metrics;
using EarlyWarning.Files;

namespace EarlyWarning.Hosting.Telemetry;

/// <summary>
/// Records what <see cref="HostingTelemetry"/> names. With an <see cref="IMeterFactory"/> among the services, its listeners are those of the application.
/// </summary>
internal sealed class HostingMeter : IDisposable
{
    private static readonly ActivitySource Source = new(EarlyWarningTelemetry.ActivitySourceName);

    private readonly Meter? own;
    private readonly Counter<long> runs;
    private readonly Counter<long> reloads;

    public HostingMeter(IEnumerable<IMeterFactory> factories)
    {
        Meter meter = factories.LastOrDefault()?.Create(EarlyWarningTelemetry.MeterName) ?? (own = new Meter(EarlyWarningTelemetry.MeterName));
        runs = meter.CreateCounter<long>(HostingTelemetry.RunsInstrument, "{run}");
        reloads = meter.CreateCounter<long>(HostingTelemetry.ReloadsInstrument, "{reload}");
    }

    /// <summary>Starts the activity of a run; returns null if there is no listener.</summary>
    public static Activity? Begin(string scan) => Source.StartActivity(HostingTelemetry.ScheduledScanActivity)?.SetTag(HostingTelemetry.ScanTag, scan);

    public void Ran(string scan, string outcome) => runs.Add(1, new(HostingTelemetry.ScanTag, scan), new(HostingTelemetry.OutcomeTag, outcome));

    public void Reloaded(bool swapped) => reloads.Add(1, new KeyValuePair<string, object?>(HostingTelemetry.OutcomeTag, swapped ? "swapped" : "kept"));

    public void Dispose() => own?.Dispose();
}
