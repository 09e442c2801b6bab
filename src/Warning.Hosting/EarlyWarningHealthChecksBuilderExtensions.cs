using EarlyWarning.Hosting;
using EarlyWarning.Hosting.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Extension methods that add the health check of the library.</summary>
public static class EarlyWarningHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check that fails while the rules of the application changed and have errors, so that a former pack is in use, and after a scheduled scan failed,
    /// until it is done. Requires <see cref="EarlyWarningServiceCollectionExtensions.AddEarlyWarning(IServiceCollection, Action{EarlyWarningOptions}?)"/>.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">What is reported then; degraded by default, since the application goes on.</param>
    /// <param name="tags">The tags of the check; null for none.</param>
    /// <returns>The health checks, for chaining.</returns>
    public static IHealthChecksBuilder AddEarlyWarning(
        this IHealthChecksBuilder builder, string name = "early-warning", HealthStatus failureStatus = HealthStatus.Degraded, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return builder.Add(new HealthCheckRegistration(
            name, services => new EarlyWarningHealthCheck(services.GetRequiredService<IRulePackSource>(), services.GetRequiredService<IScheduledScans>()), failureStatus, tags));
    }
}
