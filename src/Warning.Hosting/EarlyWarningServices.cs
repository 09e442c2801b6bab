using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EarlyWarning.Hosting;

/// <summary>The library in an app's services.</summary>
public static class EarlyWarningServices
{
    /// <summary>Adds an <see cref="IRulePackSource"/>; the pack is loaded when it is first asked for.</summary>
    /// <param name="services">The app's services; logging must be among them.</param>
    /// <param name="configure">Sets the options; null: the pack inside the library.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddEarlyWarning(this IServiceCollection services, Action<EarlyWarningOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<EarlyWarningOptions>().Configure(options => configure?.Invoke(options));
        services.TryAddSingleton<IRulePackSource, RulePackSource>();
        return services;
    }
}
