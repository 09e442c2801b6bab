using System.Globalization;
using System.Text;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Scanning;

public sealed class BrokenFeedTests
{
    public static TheoryData<string> Cases => [.. BrokenFeeds.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_broken_feed_is_named_and_so_is_what_to_do(string name)
    {
        using SmallRegion region = new();
        BrokenFeeds.All[name](region);

        Golden.Check($"broken-feeds/{name}.txt", await OutcomeOf(region));
    }

    [Fact]
    public async Task What_is_wrong_with_a_feed_is_said_in_Chinese_too()
    {
        StringBuilder told = new();
        foreach ((string name, Action<SmallRegion> breaking) in BrokenFeeds.All.OrderBy(feed => feed.Key, StringComparer.Ordinal))
        {
            using SmallRegion region = new();
            breaking(region);
            region.With("scan.json", File.ReadAllText(region.ScanPath).Replace(SmallRegion.English, "", StringComparison.Ordinal));
            told.Append(CultureInfo.InvariantCulture, $"# {name}\n{await OutcomeOf(region, MessageLanguage.Chinese)}\n");
        }

        Golden.Check("broken-feeds.zh.txt", told.ToString());
    }

    /// <summary>Returns why the scan failed, or otherwise what it could not read.</summary>
    private static async Task<string> OutcomeOf(SmallRegion region, MessageLanguage language = MessageLanguage.English)
    {
        try
        {
            ScanResult result = await region.ScanAsync();
            FeedSummary feed = result.Summary.Feeds[^1];
            string[] rejects = [.. region.Lines("rejects.csv").Select(line => "rejected " + line)];
            string[] unmatched = [.. region.Lines("unmatched.csv").Select(line => "unmatched " + line)];
            string counts = FormattableString.Invariant(
                $"{feed.Id}: {feed.Rows} rows, {feed.RejectedRows} with a reject, {feed.Unmatched} unmatched, {feed.Indicators.Sum(i => i.Observations)} observations, {feed.Repeated} repeated, {feed.Future} to come");
            return string.Join('\n', [counts, .. rejects, .. unmatched]) + "\n";
        }
        catch (ScanException stopped)
        {
            Assert.False(Directory.Exists(Path.Combine(region.Path, "out")), "A scan that stops writes nothing.");
            return $"stopped: {string.Join('\n', stopped.Faults.Select(fault => fault.ToString(language))).Replace(region.Path, "REGION", StringComparison.Ordinal)}\n";
        }
    }
}
