using System.Text;
using EarlyWarning.Files;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace EarlyWarning.Hosting;

/// <summary>An application in a temporary content root, with a folder of rules, a scan, a clock that the test moves and a log that it reads.</summary>
internal sealed class SmallApp : IDisposable
{
    private const string Indicators = """
        { "indicators": [
          { "id": "heads", "title": "职工人数", "kind": "attribute", "type": "number", "unit": "people" },
          { "id": "arrears_cny", "title": "欠薪", "kind": "measure", "cadence": "monthly", "unit": "CNY", "lag": "5d", "maxAge": "2m" } ] }
        """;

    private readonly TemporaryFolder folder = new();

    public SmallApp()
    {
        Write("rules/indicators.json", Indicators);
        WriteRule("heads > 10");
        Write("county/companies.csv", "编号,名称,人数\nA,甲家具有限公司,100\nB,乙电子有限公司,5\n");
        Write("county/wages.csv", "企业,月份,欠薪\nA,2026-10,5000\n");
        WriteScan();
    }

    public string Root => folder.Path;

    public SteadyTime Time { get; } = new(new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero));

    public LogOfEvents Log { get; } = new();

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    public string At(string path) => Path.Combine(Root, path);

    public void Write(string path, string text) => folder.Write(path, text);

    /// <summary>Writes the one rule, which replaces the one before.</summary>
    public void WriteRule(string when, int score = 5, string rules = "rules") => Write(
        $"{rules}/rules.json",
        $$"""{ "id": "r", "title": "规则", "rules": [ { "id": "r.one", "title": "人数", "when": "{{when}}", "score": {{score}}, "source": { "kind": "assumed", "text": "示例" } } ] }""");

    public void WriteScan(string zone = "Asia/Shanghai") => Write(
        "county/scan.json",
        $$"""
        { "rules": "../rules", "timeZone": "{{zone}}",
          "companies": { "file": "companies.csv", "id": "编号", "idKind": "any", "name": "名称", "attributes": { "heads": "人数" } },
          "feeds": [ { "id": "wages", "file": "wages.csv", "company": "企业", "date": "月份", "measures": { "arrears_cny": { "column": "欠薪" } } } ] }
        """);

    /// <summary>Builds a host with a JSON configuration and options set in code.</summary>
    public IHost Host(string configuration = "{}", Action<EarlyWarningOptions>? configure = null, Action<IServiceCollection>? services = null)
    {
        HostApplicationBuilder builder = new(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = Root });
        builder.Configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(configuration)));
        builder.Logging.AddProvider(Log);
        builder.Services.AddSingleton<TimeProvider>(Time);
        services?.Invoke(builder.Services);
        builder.Services.AddEarlyWarning(configure);
        return builder.Build();
    }

    public void Dispose() => folder.Dispose();
}
