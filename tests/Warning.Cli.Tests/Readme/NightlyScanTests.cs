using System.Net;
using System.Text.Json;
using County.App;
using EarlyWarning.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace EarlyWarning.Cli.Readme;

public sealed class NightlyScanTests
{
    [Fact]
    public async Task A_night_posts_what_is_new_and_the_next_night_does_not_post_it_again()
    {
        using Region folder = new();
        Region.Copy(Path.Combine(SourceFolder.Repository, "samples", "shili"), folder.At("county"));
        using Webhook posts = new();
        using HttpClient client = new(posts, disposeHandler: false) { BaseAddress = new Uri("https://hooks.example.org/") };
        using ServiceProvider services = new ServiceCollection().AddLogging().AddEarlyWarning().BuildServiceProvider();
        IRulePackSource rules = services.GetRequiredService<IRulePackSource>();
        using NightlyScan service = new(folder.At("county/scan.json"), rules, client, new StandingClock(new LocalDate(2026, 11, 2)),
            NullLogger<NightlyScan>.Instance);

        await service.ScanAsync(new LocalDate(2026, 11, 1), CancellationToken.None);
        string[] first = [.. posts.Bodies];
        await service.ScanAsync(new LocalDate(2026, 11, 2), CancellationToken.None);

        Assert.NotEmpty(first);
        Assert.All(first, body => Assert.Equal("Opened", JsonDocument.Parse(body).RootElement.GetProperty("what").GetString()));
        Assert.Equal(first, posts.Bodies);
    }

    private sealed class Webhook : HttpMessageHandler
    {
        public List<string> Bodies { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(HttpStatusCode.NoContent);
        }
    }
}
