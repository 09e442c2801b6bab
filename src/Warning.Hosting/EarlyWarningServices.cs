using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EarlyWarning.Hosting;

/// <summary>Extension methods that add the library to the services of an application.</summary>
public static class EarlyWarningServices
{
    /// <summary>Adds a singleton <see cref="IRulePackSource"/>, which loads its pack when it is first resolved.</summary>
    /// <param name="services">The services; logging must be among them.</param>
    /// <param name="configure">Sets the options; null for the defaults, which use the embedded pack.</param>
    /// <returns>The services, for chaining.</returns>
    public static IServiceCollection AddEarlyWarning(this IServiceCollection services, Action<EarlyWarningOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<EarlyWarningOptions>().Configure(options => configure?.Invoke(options));
        services.TryAddSingleton<IRulePackSource, RulePackSource>();
        return services;
    }
}
