using System.Text.Json;
using EarlyWarning.Files.Scanning;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Delivering;

/// <summary>Notices from a scan to a folder and to a receiver that takes them, refuses them, does not answer, or is not there.</summary>
public sealed class NoticeDeliveryTests
{
    private static readonly DeliveryTimes Quick = new(TimeSpan.FromMilliseconds(300), [TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2)]);

    [Fact]
    public async Task A_folder_takes_a_whole_file_for_each_notice_and_none_twice()
    {
        using SmallRegion region = await ScannedAsync("""{ "id": "drop", "folder": "outbox" }""");
        ChannelDelivery told = await OneAsync(region);
        Assert.Equal(2, told.Count(NoticeOutcome.Told));
        string[] files = Directory.GetFiles(Path.Combine(region.Path, "outbox"));
        Assert.Equal(
            told.Notices.Select(notice => notice.Notice.Id + ".json").Order(StringComparer.Ordinal), files.Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));
        JsonElement json = JsonDocument.Parse(await File.ReadAllBytesAsync(files[0])).RootElement;
        Assert.Equal("org.earlywarning.alert.opened", json.GetProperty("type").GetString());
        Assert.Empty((await OneAsync(region)).Notices);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(region.Path, "outbox")).Length);
    }

    [Fact]
    public async Task A_file_that_is_there_already_is_never_written_again()
    {
        using SmallRegion region = await ScannedAsync("""{ "id": "drop", "folder": "outbox" }""");
        string id = (await NoticeDelivery.RunAsync(region.Load(), clock: StandingClock.Morning, isDryRun: true)).Channels[0].Notices[0].Notice.Id;
        region.With($"outbox/{id}.json", "read");
        Assert.Equal(2, (await OneAsync(region)).Count(NoticeOutcome.Told));
        Assert.Equal("read", await File.ReadAllTextAsync(Path.Combine(region.Path, "outbox", $"{id}.json")));
    }

    [Fact]
    public async Task A_receiver_gets_a_signed_cloud_event_that_names_no_person()
    {
        using WebhookServer server = new();
        using SmallRegion region = await ScannedAsync(HookOf(server));
        Assert.Equal(2, (await OneAsync(region)).Count(NoticeOutcome.Told));
        Assert.Equal(2, server.All.Count);
        foreach (Sent sent in server.All)
        {
            Assert.True(sent.IsSignedWith(WebhookServer.Key));
            Assert.Equal("application/cloudevents+json; charset=utf-8", sent.Headers["content-type"]);
            JsonElement json = sent.Json, data = json.GetProperty("data");
            Assert.Equal(
                ("1.0", sent.Id, "red", "2026-11-20"),
                (json.GetProperty("specversion").GetString(), json.GetProperty("id").GetString(), data.GetProperty("level").GetString(),
                data.GetProperty("asOf").GetString()));
            Assert.Equal(data.GetProperty("company").GetString(), json.GetProperty("subject").GetString());
            Assert.DoesNotContain("陈某", sent.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_persons_did_is_told_without_their_names_and_words()
    {
        using WebhookServer server = new();
        using SmallRegion region = await UnscannedAsync(HookOf(server));
        string scan = await File.ReadAllTextAsync(region.ScanPath);
        await region.With("scan.json", System.Text.RegularExpressions.Regex.Replace(
            scan, "\"issuer\": \\{[^}]*\\}", "\"office\": \"office.json\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)))
            .With("office.json",
                """{ "units": [ { "name": "某市总工会", "short": "某", "level": "county" } ], "people": [ { "name": "陈某", "roles": ["clerk"] } ] }""")
            .ScanAsync();
        using (CaseLedger cases = await CaseLedger.OpenAsync(region.Load(), clock: StandingClock.Morning))
        {
            await cases.HandleAsync("A", (acts, id, at) => acts.Urge(id, "陈某", "请找王五核实", at));
            await cases.CloseAsync("B", ClosedAs.Handled, "陈某", note: "已付给李四");
        }

        await OneAsync(region);
        Assert.Equal(
            ["alert.opened", "alert.opened", "alert.urged", "alert.closed"],
                server.All.Select(sent => sent.Json.GetProperty("type").GetString()!.Replace("org.earlywarning.", "", StringComparison.Ordinal)));
        Assert.All(server.All, sent => Assert.DoesNotContain((string[])["陈某", "王五", "李四"], name => sent.Text.Contains(name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("500 Internal Server Error", 3)]
    [InlineData("503 Service Unavailable", 3)]
    [InlineData("429 Too Many Requests", 3)]
    [InlineData("410 Gone", 1)]
    [InlineData("401 Unauthorized", 1)]
    [InlineData("302 Found\r\nLocation: http://localhost:1/", 1)]
    [InlineData("", 3)]
    [InlineData(null, 3)]
    public async Task What_is_not_taken_is_kept_and_told_under_the_same_ids_when_the_receiver_is_back(string? answer, int tries)
    {
        using WebhookServer server = new() { Answer = _ => answer is { Length: > 0 } ? $"{answer}\r\nContent-Length: 0" : answer };
        using SmallRegion region = await ScannedAsync(HookOf(server));
        ChannelDelivery failed = await OneAsync(region);
        Assert.Equal((1, 1, 0), (failed.Count(NoticeOutcome.Failed), failed.Count(NoticeOutcome.NotTried), failed.Count(NoticeOutcome.Told)));
        Assert.NotNull(failed.Fault);
        Assert.Equal(tries, server.All.Count);
        Assert.Single(server.Ids.Distinct());
        server.Answer = _ => "204 No Content";
        ChannelDelivery told = await OneAsync(region);
        Assert.Equal(2, told.Count(NoticeOutcome.Told));
        Assert.Equal(failed.Notices.Select(notice => notice.Notice.Id), told.Notices.Select(notice => notice.Notice.Id));
        Assert.Equal(2, server.Ids.Distinct().Count());
    }

    [Fact]
    public async Task A_receiver_that_answers_200_and_closes_early_has_taken_it()
    {
        using WebhookServer server = new() { Answer = _ => "200 OK\r\nContent-Length: 1000\r\nConnection: close" };
        using SmallRegion region = await ScannedAsync(HookOf(server));
        Assert.Equal(2, (await OneAsync(region)).Count(NoticeOutcome.Told));
        Assert.Equal(2, server.All.Count);
    }

    [Fact]
    public async Task A_notice_that_is_refused_by_itself_does_not_hold_up_the_others()
    {
        string? first = null;
        using WebhookServer server = new()
        {
            Answer = sent =>
            sent.Id == (first ??= sent.Id) ? "422 Unprocessable Entity\r\nContent-Length: 0" : "200 OK\r\nContent-Length: 0"
        };
        using SmallRegion region = await ScannedAsync(HookOf(server));
        ChannelDelivery channel = await OneAsync(region);
        Assert.Equal((1, 1, null), (channel.Count(NoticeOutcome.Failed), channel.Count(NoticeOutcome.Told), channel.Fault));
    }

    [Fact]
    public async Task A_receiver_that_is_down_for_a_day_is_told_all_of_it_afterwards_and_others_meanwhile()
    {
        using WebhookServer server = new();
        using SmallRegion region = await ScannedAsync(
            $$"""{{HookOf(server).Replace($"{server.Port}", "1", StringComparison.Ordinal)}}, { "id": "drop", "folder": "outbox" }""");
        NoticeDeliveries down = await RunAsync(region);
        Assert.True(down.HasFailed);
        Assert.Equal((0, 2), (down.Channels[0].Count(NoticeOutcome.Told), down.Channels[1].Count(NoticeOutcome.Told)));
        long entries = (await StateAsync(region)).Position;
        await RunAsync(region);
        Assert.Equal(entries, (await StateAsync(region)).Position);
        region.With("scan.json", (await File.ReadAllTextAsync(region.ScanPath)).Replace("localhost:1/", $"localhost:{server.Port}/", StringComparison.Ordinal));
        NoticeDeliveries back = await RunAsync(region);
        Assert.False(back.HasFailed);
        Assert.Equal(down.Channels[0].Notices.Select(notice => notice.Notice.Id), server.Ids);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("secret")]
    [InlineData("whsec_c2hvcnQ=")]
    public async Task Without_a_key_nothing_is_sent(string? secret)
    {
        using WebhookServer server = new();
        using SmallRegion region = await ScannedAsync(HookOf(server));
        if (secret is null) File.Delete(Path.Combine(region.Path, "hook.key"));
        else region.With("hook.key", secret);
        ChannelDelivery channel = await OneAsync(region);
        Assert.Contains("hook.key", channel.Fault!.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, channel.Count(NoticeOutcome.NotTried));
        Assert.Empty(server.All);
    }

    [Fact]
    public async Task At_night_red_alone_is_told_and_the_rest_in_the_morning()
    {
        using SmallRegion region = await ScannedAsync("""{ "id": "drop", "folder": "outbox", "hours": "08:30-17:30", "redAtAnyHour": false }""");
        StandingClock night = new(Instant.FromUtc(2026, 11, 22, 19, 0)), morning = new(Instant.FromUtc(2026, 11, 23, 0, 30));
        Assert.Equal(2, (await OneAsync(region, night)).Count(NoticeOutcome.Waits));
        Assert.False(Directory.Exists(Path.Combine(region.Path, "outbox")));
        Assert.Equal(2, (await OneAsync(region, morning)).Count(NoticeOutcome.Told));
        using SmallRegion red = await ScannedAsync("""{ "id": "drop", "folder": "outbox", "hours": "08:30-17:30" }""");
        Assert.Equal(2, (await OneAsync(red, night)).Count(NoticeOutcome.Told));
    }

    [Fact]
    public async Task A_year_without_a_calendar_is_warned_of_once()
    {
        using SmallRegion region = await ScannedAsync(
            """{ "id": "a", "folder": "a", "hours": "08:30-17:30" }, { "id": "b", "folder": "b", "hours": "08:30-17:30" }""");
        NoticeDeliveries told = await NoticeDelivery.RunAsync(region.Load(), clock: new StandingClock(Instant.FromUtc(2031, 3, 3, 2, 0)));
        Assert.Contains("2031", Assert.Single(told.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_sends_and_records_nothing()
    {
        using SmallRegion region = await ScannedAsync("""{ "id": "drop", "folder": "outbox" }""");
        long entries = (await StateAsync(region)).Position;
        NoticeDeliveries dry = await NoticeDelivery.RunAsync(region.Load(), clock: StandingClock.Morning, isDryRun: true);
        Assert.Equal(2, dry.Channels[0].Count(NoticeOutcome.Due));
        Assert.Equal(entries, (await StateAsync(region)).Position);
        Assert.False(Directory.Exists(Path.Combine(region.Path, "outbox")));
    }

    [Fact]
    public async Task A_scan_withdrawn_is_retracted_by_the_ids_that_were_told()
    {
        using WebhookServer server = new();
        using SmallRegion region = await ScannedAsync(HookOf(server));
        await OneAsync(region);
        string[] told = server.Ids;
        using (CaseLedger cases = await CaseLedger.OpenAsync(region.Load(), clock: StandingClock.Morning)) await cases.WithdrawScanAsync("陈某", "用错了数据");
        await region.ScanAsync();
        await OneAsync(region);
        Assert.Equal(told, server.Ids);
        region.With("arrears.csv", "编号,月份,金额\nB,2026-10,700\n");
        await region.ScanAsync();
        await OneAsync(region);
        Sent retracted = server.All.Last();
        Assert.Equal(3, server.All.Count);
        Assert.Equal(
            ("org.earlywarning.notice.retracted", "A"), (retracted.Json.GetProperty("type").GetString(), retracted.Json.GetProperty("subject").GetString()));
        Assert.Contains(retracted.Json.GetProperty("data").GetProperty("retracts").GetString(), told);
    }

    [Fact]
    public async Task Scans_say_how_many_notices_are_to_be_told()
    {
        using SmallRegion region = await UnscannedAsync("""{ "id": "drop", "folder": "outbox" }""");
        Assert.Equal(2, (await region.ScanAsync()).NoticesToTell);
        await OneAsync(region);
        Assert.Equal(0, (await region.ScanAsync()).NoticesToTell);
    }

    [Fact]
    public async Task Two_at_once_tell_nothing_twice_since_the_second_is_refused()
    {
        using SemaphoreSlim asked = new(0), go = new(0);
        using WebhookServer server = new()
        {
            Answer = _ =>
            {
                asked.Release();
                go.Wait();
                return "200 OK\r\nContent-Length: 0";
            },
        };
        using SmallRegion region = await ScannedAsync(HookOf(server));
        Task<NoticeDeliveries> first = NoticeDelivery.RunAsync(
            region.Load(), state: null, StandingClock.Morning, isDryRun: false, Quick with { Longest = TimeSpan.FromMinutes(1) }, default);
        await asked.WaitAsync();
        await Assert.ThrowsAsync<LedgerBusyException>(() => RunAsync(region));

        // Persons act while notices are told.
        using (CaseLedger cases = await CaseLedger.OpenAsync(region.Load(), clock: StandingClock.Morning)) await cases.CloseAsync("A", ClosedAs.Handled, "陈某");
        go.Release(10);
        Assert.Equal(2, (await first).Channels[0].Count(NoticeOutcome.Told));
    }

    private static string HookOf(WebhookServer server) => $$"""{ "id": "hook", "webhook": "{{server.Address}}", "secret": "hook.key" }""";

    private static async Task<SmallRegion> UnscannedAsync(string channels)
    {
        SmallRegion region = (await SmallRegion.WithLettersAsync()).With("hook.key", WebhookServer.Secret);
        string scan = await File.ReadAllTextAsync(region.ScanPath);
        return region.With("scan.json", scan.Replace("\"feeds\":", $"\"deliver\": [ {channels} ], \"feeds\":", StringComparison.Ordinal));
    }

    private static async Task<SmallRegion> ScannedAsync(string channels)
    {
        SmallRegion region = await UnscannedAsync(channels);
        await region.ScanAsync();
        return region;
    }

    private static Task<NoticeDeliveries> RunAsync(SmallRegion region, IClock? clock = null) =>
        NoticeDelivery.RunAsync(region.Load(), state: null, clock ?? StandingClock.Morning, isDryRun: false, Quick, CancellationToken.None);

    private static async Task<ChannelDelivery> OneAsync(SmallRegion region, IClock? clock = null) => Assert.Single((await RunAsync(region, clock)).Channels);

    private static async Task<CaseState> StateAsync(SmallRegion region)
    {
        using CaseLedger cases = await CaseLedger.OpenToReadAsync(region.Load());
        return cases.State;
    }
}
