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
    public void Files_that_programs_keep_beside_those_of_people_are_left_out_and_counted()
    {
        foreach (string name in new[] { "~$a.xlsx", "._a.xlsx", ".~lock.a.xlsx#", ".DS_Store", "Thumbs.db", "Desktop.ini", "a.xlsx", "~a.xlsx" })
            folder.Write("d/" + name, "a\n");
        Assert.Equal(["a.xlsx", "~a.xlsx"], FeedFiles.Resolve(folder.Path, "d/*", out int leftOut).Select(Path.GetFileName));
        Assert.Equal(6, leftOut);
        Assert.Equal(["~$a.xlsx"], FeedFiles.Resolve(folder.Path, "d/~$a.xlsx", out leftOut).Select(Path.GetFileName));
        Assert.Equal(0, leftOut);
        FeedException none = Assert.Throws<FeedException>(() => FeedFiles.Resolve(folder.Path, "d/~$*.xlsx"));
        Assert.StartsWith("no file in ", none.Fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Digits_of_names_are_numbers()
    {
        string[] order = ["m/1.csv", "m/2.csv", "m/2 (1).csv", "m/02.csv", "m/10.csv", "m/9月.csv", "m/10月.csv", "m/2026-9.csv", "m/2026-10.csv", "m/99999999999999999999999.csv", "m/100000000000000000000000.csv", "m/10/1.csv", "m/9/2.csv", "m/a.csv"];
        foreach (string name in order) folder.Write(name, "a\n");
        string[] found = [.. FeedFiles.Resolve(folder.Path, "m/**/*.csv").Select(path => Path.GetRelativePath(folder.Path, path))];
        Assert.Equal(
            ["m/1.csv", "m/2 (1).csv", "m/02.csv", "m/2.csv", "m/9/2.csv", "m/9月.csv", "m/10.csv", "m/10/1.csv", "m/10月.csv", "m/2026-9.csv", "m/2026-10.csv", "m/99999999999999999999999.csv", "m/100000000000000000000000.csv", "m/a.csv"],
            found);
    }

    [Theory]
    [InlineData("2.csv", "10.csv")]
    [InlineData("a2b10", "a2b11")]
    [InlineData("a02", "a2")]
    [InlineData("a2", "a02b")]
    [InlineData("a0", "a1")]
    [InlineData("a", "a0")]
    [InlineData("B", "a")]
    [InlineData("", "0")]
    public void The_natural_order_is_an_order(string before, string after)
    {
        Assert.True(NaturalOrder.Instance.Compare(before, after) < 0);
        Assert.True(NaturalOrder.Instance.Compare(after, before) > 0);
        Assert.Equal(0, NaturalOrder.Instance.Compare(before, before));
    }

    [Fact]
    public void A_link_to_a_folder_that_it_lies_in_is_not_followed()
    {
        foreach (string link in new[] { "power/loop", "power/old/loop", "power/again", "power/old/up" })
            Directory.CreateSymbolicLink(Path.Combine(folder.Path, link), link.EndsWith("up", StringComparison.Ordinal) ? ".." : ".");
        Assert.Equal(
            ["power/B.csv", "power/a.csv", "power/b.csv", "power/old/c.csv"],
            FeedFiles.Resolve(folder.Path, "power/**/*.csv").Select(path => Path.GetRelativePath(folder.Path, path)));
    }

    [Fact]
    public void A_link_to_another_folder_is_followed()
    {
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "linked"), Path.Combine(folder.Path, "power", "old"));
        Assert.Equal([Path.Combine(folder.Path, "linked", "c.csv")], FeedFiles.Resolve(folder.Path, "linked/*.csv"));
        Assert.Equal(Path.Combine(folder.Path, "power", "old", "c.csv"), RealPath.Of(Path.Combine(folder.Path, "linked", "c.csv")));
    }

    [Fact]
    public void The_real_path_follows_every_link_and_a_circle_to_no_end()
    {
        File.CreateSymbolicLink(Path.Combine(folder.Path, "one.csv"), "two.csv");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "two.csv"), Path.Combine(folder.Path, "x.csv"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "ping.csv"), "pong.csv");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "pong.csv"), "ping.csv");
        string real = RealPath.Of(Path.Combine(folder.Path, "x.csv"));
        Assert.Equal(real, RealPath.Of(Path.Combine(folder.Path, "one.csv")));
        Assert.EndsWith("ng.csv", RealPath.Of(Path.Combine(folder.Path, "ping.csv")), StringComparison.Ordinal);
        Assert.EndsWith("none.csv", RealPath.Of(Path.Combine(folder.Path, "none.csv")), StringComparison.Ordinal);
    }

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
