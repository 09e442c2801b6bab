using EarlyWarning.Files;
using EarlyWarning.Hosting;
using NodaTime;
using Union.Worker;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton(_ =>
    new WageDatabase(builder.Configuration["Database"] ?? throw new InvalidOperationException("The setting Database is missing.")));
builder.Services.AddEarlyWarning(options => options.Scans["nightly"].Configure = (services, usual) => usual with
{
    Sources = new Dictionary<string, IFeedSource> { ["wages"] = new WageFeed(services.GetRequiredService<WageDatabase>()) },
    Sink = new AlertTable(services.GetRequiredService<WageDatabase>()),
});
using IHost host = builder.Build();

// Once and by hand, or every night by the schedule.
if (args is ["once", string day])
{
    host.Services.GetRequiredService<WageDatabase>().Fill();
    ScanResult result = await host.Services.GetRequiredService<IScheduledScans>().RunAsync("nightly", NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
    Console.WriteLine($"{result.Summary.Companies} companies, {result.Alerts.Count} alerts in {result.Place}");
    foreach (string row in host.Services.GetRequiredService<WageDatabase>().Alerts()) Console.WriteLine(row);
    return;
}

await host.RunAsync();
