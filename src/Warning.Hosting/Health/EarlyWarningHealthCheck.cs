using EarlyWarning.Hosting.Messages;
using EarlyWarning.Rules;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EarlyWarning.Hosting.Health;

/// <summary>Reports rules that changed and have errors, so that a former pack is in use, and scheduled scans whose last run failed.</summary>
internal sealed class EarlyWarningHealthCheck(IRulePackSource rules, IScheduledScans scans) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RulePackError? error = rules.LastError;
        ScheduledScanState[] failed = [.. scans.States.Where(scan => scan.LastRun?.Fault is not null)];
        Dictionary<string, object> values = new(StringComparer.Ordinal) { ["rules"] = rules.Current.Rules.Rules.Count, ["hash"] = rules.Current.Hash };
        if (error is not null)
        {
            values["errors"] = error.Diagnostics.Select(diagnostic => diagnostic.ToString()).ToArray();
            values["errorsSince"] = error.At.ToDateTimeOffset();
        }

        foreach (ScheduledScanState scan in failed) values[$"scan.{scan.Name}"] = scan.LastRun!.Fault!.Message;
        Message[] faults = [.. error is null ? [] : new[] { HealthMessages.FormerPack(error.Diagnostics.Count) }, .. failed.Select(scan => HealthMessages.ScanFailed(scan.Name, scan.LastRun!.AsOf))];
        string description = (faults.Length == 0 ? HealthMessages.InUse(rules.Current.Rules.Rules.Count) : HealthMessages.All(faults)).ToString();
        return Task.FromResult(new HealthCheckResult(faults.Length == 0 ? HealthStatus.Healthy : context.Registration.FailureStatus, description, failed.FirstOrDefault()?.LastRun!.Fault, values));
    }
}
