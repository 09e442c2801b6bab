using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EarlyWarning.Hosting.Settings;

public sealed class SettingsTests : IDisposable
{
    private readonly SmallApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "EarlyWarning": {} }""")]
    [InlineData("""{ "EarlyWarning": { "Rules": [] } }""")]
    [InlineData("""{ "EarlyWarning": { "Rules": ["default"] } }""")]
    public void Rules_that_are_left_out_or_empty_are_those_of_the_library(string configuration)
    {
        using IHost host = app.Host(configuration);

        Assert.Equal(RulePack.Default.Hash, PackOf(host).Hash);
    }

    [Fact]
    public void A_list_that_does_not_name_the_pack_of_the_library_leaves_it_out()
    {
        using IHost host = app.Host("""{ "EarlyWarning": { "Rules": ["rules"] } }""");

        Assert.Equal("r.one", Assert.Single(PackOf(host).Rules.Rules).Id);
    }

    [Fact]
    public void Layers_are_merged_in_their_order()
    {
        app.Write("own/own.json", """{ "id": "own", "title": "本地", "rules": [ { "id": "own.one", "title": "人数", "when": "headcount > 1000", "score": 1, "source": { "kind": "assumed", "text": "示例" } } ] }""");
        using IHost host = app.Host("""{ "EarlyWarning": { "Rules": ["default", "own"] } }""");

        Assert.Equal(RulePack.Default.Rules.Rules.Count + 1, PackOf(host).Rules.Rules.Count);
    }

    [Fact]
    public void Code_has_the_last_word()
    {
        using IHost host = app.Host("""{ "EarlyWarning": { "Rules": ["default"], "Watch": true, "PollInterval": "00:01:00" } }""", options => options.Rules = ["rules"]);
        EarlyWarningOptions options = host.Services.GetRequiredService<IOptions<EarlyWarningOptions>>().Value;

        Assert.Equal(["rules"], options.Rules);
        Assert.Equal(TimeSpan.FromMinutes(1), options.PollInterval);
        Assert.Single(PackOf(host).Rules.Rules);
    }

    [Fact]
    public void Keys_have_no_case_and_come_from_any_provider()
    {
        HostApplicationBuilder builder = new(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = app.Root });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["earlywarning:RULES:0"] = "rules",
            ["EARLYWARNING:watch"] = "False",
            ["EarlyWarning:scans:nightly:file"] = "county",
            ["EarlyWarning:Scans:Nightly:cron"] = "0 3 * * *",
        });
        builder.Services.AddEarlyWarning();
        using IHost host = builder.Build();
        EarlyWarningOptions options = host.Services.GetRequiredService<IOptions<EarlyWarningOptions>>().Value;

        Assert.Equal(["rules"], options.Rules);
        Assert.False(options.Watch);
        Assert.Equal(("county", "0 3 * * *"), (options.Scans["nightly"].File, options.Scans["nightly"].Cron));
    }

    [Fact]
    public void Another_section_may_be_given()
    {
        HostApplicationBuilder builder = new(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = app.Root });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Union:Warning:Rules:0"] = "rules" });
        builder.Services.AddEarlyWarning(builder.Configuration.GetSection("Union:Warning"));
        using IHost host = builder.Build();

        Assert.Single(PackOf(host).Rules.Rules);
    }

    [Theory]
    [InlineData("""{ "Rulez": ["rules"] }""", "EarlyWarning:Rulez: this key is not known; did you mean 'Rules'?")]
    [InlineData("""{ "Folder": "rules" }""", "EarlyWarning:Folder: this key is not known; known are Rules, Watch, PollInterval, Scans")]
    [InlineData("""{ "Rules": "rules" }""", "EarlyWarning:Rules: expected a list of folders, such as [ \"default\", \"rules-county\" ]; found 'rules'")]
    [InlineData("""{ "Rules": { "first": "rules" } }""", "EarlyWarning:Rules:first: expected a folder of rules, or 'default'")]
    [InlineData("""{ "Rules": [["rules"]] }""", "EarlyWarning:Rules:0: expected a folder of rules, or 'default'")]
    [InlineData("""{ "Rules": [" "] }""", "EarlyWarning:Rules:0: expected a folder of rules, or 'default'")]
    [InlineData("""{ "Rules": ["default", "ruels"] }""", "EarlyWarning:Rules:1: there is no folder {root}/ruels")]
    [InlineData("""{ "Watch": "ture" }""", "EarlyWarning:Watch: expected true or false, found 'ture'")]
    [InlineData("""{ "PollInterval": "10s" }""", "EarlyWarning:PollInterval: expected a time span of the form hh:mm:ss, such as 00:00:10; found '10s'")]
    [InlineData("""{ "PollInterval": "10" }""", "EarlyWarning:PollInterval: expected a time span from one second to one day, found 10.00:00:00")]
    [InlineData("""{ "PollInterval": "00:00:00" }""", "EarlyWarning:PollInterval: expected a time span from one second to one day, found 00:00:00")]
    [InlineData("""{ "Scans": "nightly" }""", "EarlyWarning:Scans: expected scans by name, each with File and Cron")]
    [InlineData("""{ "Scans": { "nightly": "county" } }""", "EarlyWarning:Scans:nightly: expected a scan with File and Cron")]
    [InlineData("""{ "Scans": { "nightly": { "Cron": "0 3 * * *" } } }""", "EarlyWarning:Scans:nightly:File: expected a text")]
    [InlineData("""{ "Scans": { "nightly": { "File": "county" } } }""", "EarlyWarning:Scans:nightly:Cron: expected a text")]
    [InlineData("""{ "Scans": { "nightly": { "File": "country", "Cron": "0 3 * * *" } } }""", "EarlyWarning:Scans:nightly:File: there is no scan file {root}/country")]
    [InlineData("""{ "Scans": { "nightly": { "File": "county", "Corn": "0 3 * * *", "Cron": "0 3 * * *" } } }""", "EarlyWarning:Scans:nightly:Corn: this key is not known; did you mean 'Cron'?")]
    [InlineData("""{ "Scans": { "nightly": { "File": "county", "Cron": "0 3 * *" } } }""", "EarlyWarning:Scans:nightly:Cron: '0 3 * *' has 4 fields; cron text has five: minute, hour, day of the month, month, day of the week, such as '0 3 * * *', or six with the second first")]
    [InlineData("""{ "Scans": { "nightly": { "File": "county", "Cron": "0 24 * * *" } } }""", "EarlyWarning:Scans:nightly:Cron: '0 24 * * *': '24' is no hour (0-23)")]
    [InlineData("""{ "Scans": { "nightly": { "File": "county", "Cron": "0 0 3 * * MOON" } } }""", "EarlyWarning:Scans:nightly:Cron: '0 0 3 * * MOON': 'MOON' is no day of the week (0-7, SUN-SAT)")]
    [InlineData("""{ "Scans": { "nightly": { "File": "county", "Cron": "0 3 30 2 *" } } }""", "EarlyWarning:Scans:nightly:Cron: '0 3 30 2 *' is never due")]
    [InlineData("""{ "Scans": { "nightly": { "File": "county", "Cron": "@nightly" } } }""", "EarlyWarning:Scans:nightly:Cron: '@nightly' is no cron text: expected minute, hour, day of the month, month, day of the week, such as '0 3 * * *'")]
    public async Task A_configuration_with_a_typing_error_stops_the_start_and_says_where_and_what_is_expected(string section, string fault)
    {
        using IHost host = app.Host($$"""{ "EarlyWarning": {{section}} }""");

        OptionsValidationException thrown = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Equal([fault.Replace("{root}", app.Root, StringComparison.Ordinal)], thrown.Failures);
    }

    [Fact]
    public async Task All_faults_are_told_at_once()
    {
        using IHost host = app.Host("""{ "EarlyWarning": { "Rulez": ["rules"], "Watch": "yes", "Scans": { "nightly": { "File": "none", "Cron": "never" } } } }""");

        OptionsValidationException thrown = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Equal(4, thrown.Failures.Count());
    }

    [Fact]
    public async Task A_scan_file_with_faults_stops_the_start()
    {
        app.WriteScan(zone: "Asia/Shangai");
        using IHost host = app.Host("""{ "EarlyWarning": { "Scans": { "nightly": { "File": "county", "Cron": "0 3 * * *" } } } }""");

        Files.ScanFileException fault = await Assert.ThrowsAsync<Files.ScanFileException>(() => host.StartAsync());
        Assert.Contains("Shangai", fault.Message, StringComparison.Ordinal);
    }

    private static RulePack PackOf(IHost host) => host.Services.GetRequiredService<IRulePackSource>().Current;
}
