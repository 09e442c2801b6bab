using EarlyWarning.Files.Scanning;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Delivering;

/// <summary>Channels of a scan file, and what is wrong with them.</summary>
public sealed class ChannelReaderTests
{
    [Theory]
    [InlineData("""{ "id": "a" }""", "EW2061 a channel has a \"webhook\"")]
    [InlineData("""{ "id": "a", "webhook": "https://x.example/", "secret": "k", "folder": "f" }""", "EW2061 a channel has a \"webhook\"")]
    [InlineData("""{ "id": "a", "webhook": "https://x.example/" }""", "EW2061 what is sent to a webhook is signed")]
    [InlineData("""{ "id": "a", "folder": "f", "secret": "k" }""", "EW2061 files in a folder are not signed")]
    [InlineData("""{ "id": "a", "webhook": "x.example", "secret": "k" }""", "EW2061 'x.example' is no address")]
    [InlineData("""{ "id": "a", "webhook": "ftp://x.example/", "secret": "k" }""", "EW2061 'ftp://x.example/' is no address")]
    [InlineData("""{ "id": "a", "webhook": "http://x.example/", "secret": "k" }""", "EW2061 what is sent to 'http://x.example/' could be read on the way")]
    [InlineData("""{ "id": "a", "webhook": "https://u:p@x.example/", "secret": "k" }""", "EW2061 an address with a user and password")]
    [InlineData("""{ "id": "a", "folder": "f", "units": ["法律部"] }""", "EW2062 the office has no unit '法律部' to be told; there is no office file")]
    [InlineData("""{ "id": "a", "folder": "f", "people": ["王某"] }""", "EW2062 nobody of the office is called '王某'")]
    [InlineData("""{ "id": "a", "folder": "f", "hours": "17:30-08:30" }""", "EW2063 hours are from and until on one day")]
    [InlineData("""{ "id": "a", "folder": "f", "hours": "8-17" }""", "EW2063 hours are from and until on one day")]
    [InlineData("""{ "id": "a", "folder": "f", "hours": "08:30-24:30" }""", "EW2063 hours are from and until on one day")]
    [InlineData("""{ "id": "a", "folder": "f", "kinds": ["open"] }""", "EW1007 'kinds' is one of opened, raised")]
    [InlineData("""{ "id": "a", "folder": "f", "days": "workdays" }""", "EW1007 'days' is one of working, all")]
    [InlineData("""{ "id": "a", "folder": "f" }, { "id": "a", "folder": "g" }""", "EW1011 the channel 'a' stands twice")]
    [InlineData("""{ "folder": "f" }""", "EW1005 a channel needs the key 'id'")]
    [InlineData("""{ "id": "a b", "folder": "f" }""", "EW1010 a channel's id is a text without spaces")]
    public async Task Each_fault_has_its_message(string channels, string fault)
    {
        using SmallRegion region = await WithAsync(channels);
        Diagnostic found = Assert.Single(Assert.Throws<ScanFileException>(region.Load).Diagnostics);
        Assert.StartsWith(fault, $"{found.Code} {found.Message}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_is_read_with_what_it_leaves_out()
    {
        using SmallRegion region = await WithAsync(
            """
            { "id": "a", "webhook": "http://localhost:8080/w", "secret": "k", "kinds": ["opened", "to-approve"], "hours": "08:30-17:30" },
            { "id": "b", "folder": "f", "days": "working", "redAtAnyHour": false }
            """);
        IReadOnlyList<NoticeChannel> channels = region.Load().Channels;
        Assert.Equal(
            new NoticeChannel("a")
            {
                Webhook = new Uri("http://localhost:8080/w"),
                Secret = "k",
                Kinds = [NoticeKind.Opened, NoticeKind.ToApprove],
                From = new(8, 30),
                Until = new(17, 30),
                OnWorkingDays = true,
            },
            channels[0]);
        Assert.Equal(new NoticeChannel("b") { Folder = "f", OnWorkingDays = true, RedAtAnyHour = false }, channels[1]);
    }

    [Fact]
    public async Task Units_and_people_of_the_office_are_known()
    {
        using SmallRegion region = await WithAsync("""{ "id": "a", "folder": "f", "units": ["某市总工会"], "people": ["张某"] }""");
        string scan = await File.ReadAllTextAsync(region.ScanPath);
        region.With("scan.json", System.Text.RegularExpressions.Regex.Replace(
            scan, "\"issuer\": \\{[^}]*\\}", "\"office\": \"office.json\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)))
            .With("office.json",
                """{ "units": [ { "name": "某市总工会", "short": "某", "level": "county" } ], "people": [ { "name": "张某", "roles": ["chair"] } ] }""");
        Assert.Equal(["张某"], Assert.Single(region.Load().Channels).People);
    }

    private static async Task<SmallRegion> WithAsync(string channels)
    {
        SmallRegion region = await SmallRegion.WithLettersAsync();
        string scan = await File.ReadAllTextAsync(region.ScanPath);
        return region.With("scan.json", scan.Replace("\"feeds\":", $"\"deliver\": [ {channels} ], \"feeds\":", StringComparison.Ordinal));
    }
}
