using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EarlyWarning.Hosting.Packs;

/// <summary>Loads the rule pack when the host starts, so that a pack with errors stops the start and not the first request.</summary>
internal sealed class RulePackStart(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Not taken by the constructor: hosted services are made before the options are checked.
        services.GetRequiredService<IRulePackSource>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
