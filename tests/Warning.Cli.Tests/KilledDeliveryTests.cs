using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using EarlyWarning.Files.Delivering;

namespace EarlyWarning.Cli;

/// <summary>
/// Kills the program at random while it tells a receiver and a folder, as a power failure would; persons and scans act in between. The environment variable
/// <c>EARLYWARNING_KILLS</c> says how often, and <c>EARLYWARNING_SEED</c> when.
/// </summary>
public sealed class KilledDeliveryTests
{
    private const int Kills = 16;

    /// <summary>Between the first request and the kill, in milliseconds.</summary>
    private const int LatestAfterSign = 60;

    private static readonly string[][] Acts =
    [
        ["alerts", "silence", "E", "--until", "2026-12-15", "--why", "已约谈", "--by", "李某"],
        ["alerts", "close", "E", "--as", "handled", "--by", "李某"],
        ["alerts", "reopen", "E", "--why", "又有欠薪", "--by", "陈某"],
        ["alerts", "close", "A", "--as", "handled", "--by", "李某"],
        ["scan", "scan.json", "--as-of", "2026-11-20"],
        ["scan", "scan.json", "--as-of", "2026-11-21"],
    ];

    [Fact]
    public async Task Whenever_the_sender_is_killed_every_notice_arrives_and_known_ids_removed_each_once()
    {
        int wanted = NumberOf("EARLYWARNING_KILLS", Kills), seed = NumberOf("EARLYWARNING_SEED", 1), kills = 0;
        Random random = new(seed);
        using SemaphoreSlim sign = new(0);
        using WebhookServer server = new()
        {
            Answer = _ =>
            {
                sign.Release();
                Thread.Sleep(10);
                return "200 OK\r\nContent-Length: 0";
            },
        };
        using Region region = new Region().Change("scan.json", "\"feeds\":", $$"""
            "deliver": [ { "id": "hook", "webhook": "{{server.Address}}", "secret": "hook.key" }, { "id": "drop", "folder": "outbox" } ], "feeds":
            """).With("hook.key", WebhookServer.Secret);
        await RunAsync(region, "scan", "scan.json", "--as-of", "2026-11-20");
        for (int kill = 0; kill < wanted; kill++)
        {
            kills += await KillAsync(region, sign, random) ? 1 : 0;
            if (kill % 2 == 1 && kill / 2 < Acts.Length) await RunAsync(
                region, Acts[kill / 2][0] == "scan" ? Acts[kill / 2] : [.. Acts[kill / 2], "--scan", "scan.json"]);
        }

        await RunAsync(region, "deliver");
        Assert.True(kills > wanted / 4, $"Of {wanted} senders only {kills} were killed before their end.");
        Assert.All(
            (await RunAsync(region, "deliver")).GetProperty("channels").EnumerateArray(), channel =>
            Assert.Equal(0, channel.GetProperty("notices").GetArrayLength()));

        JsonElement[] told = [.. (await RunAsync(region, "deliver", "--list")).GetProperty("told").EnumerateArray()];
        AssertAgree([.. told.Where(one => one.GetProperty("channel").GetString() == "hook")], [.. server.Ids.Distinct()]);
        AssertAgree(
            [.. told.Where(one => one.GetProperty("channel").GetString() == "drop")],
            [.. Directory.GetFiles(region.At("outbox")).Select(file => Path.GetFileNameWithoutExtension(file))]);
        Assert.All(
            server.All.GroupBy(sent => sent.Id), same =>
            Assert.Single(same.Select(sent => sent.Json.GetProperty("data").GetProperty("happened").GetString()).Distinct()));
        Assert.Equal(0, (await ProcessRun.OfAsync(region.Path, "ledger", "verify")).Exit);
        foreach (string file in Directory.GetFiles(region.At("outbox"))) JsonDocument.Parse(await File.ReadAllBytesAsync(file)).Dispose();
    }

    /// <summary>
    /// Asserts that a receiver that removes the ids that it knows has all that the ledger says it took, and else only what may have arrived, retracted since.
    /// </summary>
    private static void AssertAgree(JsonElement[] told, string[] received)
    {
        Dictionary<string, bool> taken = told.ToDictionary(one => one.GetProperty("id").GetString()!, one => one.GetProperty("taken").GetBoolean());
        string[] retracted = [.. told.Where(one => one.TryGetProperty("retractedAs", out _)).Select(one => one.GetProperty("id").GetString()!)];
        string[] retractions = [.. told.Where(one => one.TryGetProperty("retractedAs", out _)).Select(one => one.GetProperty("retractedAs").GetString()!)];
        Assert.Empty(taken.Where(one => one.Value).Select(one => one.Key).Concat(retractions).Except(received));
        Assert.Empty(received.Except(taken.Keys.Concat(retractions)));
        Assert.Empty(taken.Where(one => !one.Value).Select(one => one.Key).Except(retracted));
    }

    private static int NumberOf(string variable, int usual) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;

    private static async Task<JsonElement> RunAsync(Region region, params string[] command)
    {
        ProcessRun run = await ProcessRun.OfAsync(region.Path, command[0] == "deliver" ? [.. command, "--format", "json"] : command);
        Assert.True(run.Exit == 0, $"{string.Join(' ', command)}: {run.Error}");
        return command[0] == "deliver" ? JsonDocument.Parse(run.Out).RootElement : default;
    }

    /// <summary>Returns whether the process was still running when it was killed.</summary>
    private static async Task<bool> KillAsync(Region region, SemaphoreSlim sign, Random random)
    {
        while (sign.Wait(0))
        {
            // What came before is no sign.
        }

        using Process process = ProcessRun.Start(region.Path, ["deliver"]);
        Task output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await sign.WaitAsync(TimeSpan.FromSeconds(5));
        bool isLate = process.WaitForExit(TimeSpan.FromMilliseconds(random.NextDouble() * LatestAfterSign));
        process.Kill(entireProcessTree: true);
        await ProcessRun.EndOfAsync(process);
        await Task.WhenAll(output, error);
        return !isLate;
    }
}
