namespace EarlyWarning.Files.Feeds;

public sealed class FeedFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public FeedFilesTests()
    {
        foreach (string name in new[] { "power/b.csv", "power/a.csv", "power/B.csv", "power/old/c.csv", "power/a.txt", "x.csv" })
            folder.Write(name, "a\n");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("power/*.csv", "power/B.csv power/a.csv power/b.csv")]
    [InlineData("power\\*.csv", "power/B.csv power/a.csv power/b.csv")]
    [InlineData("power/**/*.csv", "power/B.csv power/a.csv power/b.csv power/old/c.csv")]
    [InlineData("./power/a*", "power/a.csv power/a.txt")]
    [InlineData("power/../*.csv", "x.csv")]
    [InlineData("x.csv", "x.csv")]
    [InlineData("none.csv", "none.csv")]
    public void Files_come_in_ordinal_order(string pattern, string expected) =>
        Assert.Equal(expected.Split(' ').Select(name => Path.Combine(folder.Path, name)), FeedFiles.Resolve(folder.Path, pattern));

    [Fact]
    public void A_pattern_may_be_a_full_path() =>
        Assert.Equal(3, FeedFiles.Resolve("/", Path.Combine(folder.Path, "power/*.csv")).Count);

    [Theory]
    [InlineData("power/*.jsonl")]
    [InlineData("water/*.csv")]
    public void A_pattern_that_no_file_matches_is_an_error(string pattern)
    {
        FeedException fault = Assert.Throws<FeedException>(() => FeedFiles.Resolve(folder.Path, pattern));
        Assert.Equal($"{pattern}: no file in {folder.Path} matches; check the pattern, and that the files were delivered", fault.Message);
    }
}
