using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EarlyWarning.Hosting;

public sealed class RulePackSourceTests : IDisposable
{
    private const string Indicators = """{ "indicators": [ { "id": "heads", "title": "职工人数", "kind": "attribute", "type": "number", "unit": "people" } ] }""";

    private readonly string folder = Directory.CreateTempSubdirectory("rules").FullName;

    public RulePackSourceTests()
    {
        File.WriteAllText(Path.Combine(folder, "indicators.json"), Indicators);
        WriteRule("heads > 10");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void An_app_gets_the_pack_of_the_library_unless_it_names_another()
    {
        using ServiceProvider services = new ServiceCollection().AddLogging().AddEarlyWarning().BuildServiceProvider();

        Assert.Equal(RulePack.Default.Hash, services.GetRequiredService<IRulePackSource>().Current.Hash);
    }

    [Fact]
    public void A_changed_pack_is_swapped_in_whole()
    {
        using ServiceProvider services = Services();
        IRulePackSource source = services.GetRequiredService<IRulePackSource>();
        RulePack before = source.Current;
        WriteRule("heads > 10", score: 7);

        Assert.True(source.Refresh());
        Assert.Equal(7, source.Current.Rules.Rules[0].Score);
        Assert.Equal(5, before.Rules.Rules[0].Score);
    }

    [Fact]
    public void A_pack_with_errors_is_not_swapped_in()
    {
        using ServiceProvider services = Services();
        IRulePackSource source = services.GetRequiredService<IRulePackSource>();
        RulePack before = source.Current;
        WriteRule("hades > 20");

        Assert.False(source.Refresh());
        Assert.Same(before, source.Current);
    }

    [Fact]
    public void An_unchanged_pack_stays_the_same_object()
    {
        using ServiceProvider services = Services();
        IRulePackSource source = services.GetRequiredService<IRulePackSource>();
        RulePack before = source.Current;

        Assert.False(source.Refresh());
        Assert.Same(before, source.Current);
    }

    [Fact]
    public void A_pack_that_has_errors_from_the_start_is_reported_with_every_diagnostic()
    {
        WriteRule("hades > 20");
        using ServiceProvider services = Services();

        RulePackException fault = Assert.Throws<RulePackException>(services.GetRequiredService<IRulePackSource>);
        Assert.Contains(fault.Diagnostics, diagnostic => diagnostic.Message.Contains("hades", StringComparison.Ordinal));
    }

    private ServiceProvider Services() => new ServiceCollection()
        .AddLogging()
        .AddEarlyWarning(options =>
        {
            options.Rules = [folder];
            options.Watch = false;
        })
        .BuildServiceProvider();

    private void WriteRule(string when, int score = 5) => File.WriteAllText(
        Path.Combine(folder, "rules.json"),
        $$"""{ "id": "r", "title": "规则", "rules": [ { "id": "r.one", "title": "人数", "when": "{{when}}", "score": {{score}}, "source": { "kind": "assumed", "text": "示例" } } ] }""");
}
