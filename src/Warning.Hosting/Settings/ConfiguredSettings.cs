using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace EarlyWarning.Hosting.Settings;

/// <summary>Takes the options from the section <c>EarlyWarning</c> of the application's configuration, where it has one.</summary>
internal sealed class ConfiguredSettings(IEnumerable<IConfiguration> configurations) : IConfigureOptions<EarlyWarningOptions>
{
    public void Configure(EarlyWarningOptions options)
    {
        if (configurations.LastOrDefault() is { } configuration) new SettingsReader(options).Read(configuration.GetSection(EarlyWarningOptions.SectionName));
    }
}
