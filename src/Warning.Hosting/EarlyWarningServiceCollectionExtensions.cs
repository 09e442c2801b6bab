using EarlyWarning.Hosting;
using EarlyWarning.Hosting.Packs;
using EarlyWarning.Hosting.Schedules;
using EarlyWarning.Hosting.Settings;
using EarlyWarning.Hosting.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Extension methods that add the library to the services of an application.</summary>
public static class EarlyWarningServiceCollectionExtensions
{
    /// <summary>
    /// Adds an <see cref="IRulePackSource"/>, which holds the rule pack of the application and follows its folders, and <see cref="IScheduledScans"/>, which
    /// runs its
    /// scans, both singletons. Options, rules and scan files are checked when the host starts; without a host the pack is loaded when it is first asked for.
    /// </summary>
    /// <param name="services">The services; logging must be among them. A <see cref="TimeProvider"/> among them is used.</param>
    /// <param name="configure">Sets options after those of the section <c>EarlyWarning</c> of the application's configuration, if there is one; null for
    /// none.</param>
    /// <returns>The services, for chaining.</returns>
    public static IServiceCollection AddEarlyWarning(this IServiceCollection services, Action<EarlyWarningOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<EarlyWarningOptions>, ConfiguredSettings>());
        return Add(services, configure);
    }

    /// <summary>Adds the library with options from another section than <c>EarlyWarning</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section.</param>
    /// <param name="configure">Sets options after those of the section; null for none.</param>
    /// <returns>The services, for chaining.</returns>
    /// <seealso cref="AddEarlyWarning(IServiceCollection, Action{EarlyWarningOptions}?)"/>
    public static IServiceCollection AddEarlyWarning(this IServiceCollection services, IConfiguration section, Action<EarlyWarningOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        services.Configure<EarlyWarningOptions>(options => new SettingsReader(options).Read(section));
        return Add(services, configure);
    }

    private static IServiceCollection Add(IServiceCollection services, Action<EarlyWarningOptions>? configure)
    {
        OptionsBuilder<EarlyWarningOptions> options = services.AddOptions<EarlyWarningOptions>().ValidateOnStart();
        if (configure is not null) options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EarlyWarningOptions>, SettingsCheck>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ContentRoot>();
        services.TryAddSingleton<HostingMeter>();
        services.TryAddSingleton<IRulePackSource, RulePackSource>();
        services.TryAddSingleton<ScanScheduler>();
        services.TryAddSingleton<IScheduledScans>(provider => provider.GetRequiredService<ScanScheduler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RulePackStart>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ScanScheduler>(provider => provider.GetRequiredService<ScanScheduler>()));
        return services;
    }
}
