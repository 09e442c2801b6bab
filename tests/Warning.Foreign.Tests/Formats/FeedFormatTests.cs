using EarlyWarning;
using EarlyWarning.Files;
using NodaTime;

namespace FoodSafety.Formats;

/// <summary>A format that an app brings is read like any other: mapping, rejects and counts are the same.</summary>
public sealed class FeedFormatTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Files_of_a_format_that_an_app_brings_are_read_with_their_rejects()
    {
        folder.Write("companies.csv", "编号,名称\nA,甲\nB,乙\nC,丙\n");
        folder.Write("power.fwf", "id          month       kwh         \nA           2026-09     100         \nA           2026-10     20          \nB           2026-10     x           \nC           2026\n");
        folder.Write("scan.json", """
            { "rules": "default", "companies": { "file": "companies.csv", "id": "编号", "idKind": "any", "name": "名称" },
              "feeds": [ { "id": "power", "file": "*.fwf", "maxRejects": 1, "company": "id", "date": "month", "measures": { "power_kwh": { "column": "kwh" } } } ], "language": "en" }
            """);
        ScanFile scan = ScanFile.Load(Path.Combine(folder.Path, "scan.json"), FileFormats.Plain.With(new FeedFormat([".fwf"], FixedWidthReader.Open)));
        ScanResult result = await Scanner.ScanAsync(scan, new LocalDate(2026, 11, 20), new ScanOptions { Threads = 2, Clock = Morning.Clock });

        FeedSummary power = result.Summary.Feeds[^1];
        Assert.Equal((2, 2), (power.Indicators[0].Observations, power.Rejects));
        Assert.Contains("power.fwf,4,", File.ReadAllText(Path.Combine(folder.Path, "out", "2026-11-20", "rejects.csv")), StringComparison.Ordinal);
        Assert.Contains("the line is cut short", File.ReadAllText(Path.Combine(folder.Path, "out", "2026-11-20", "rejects.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fwf")]
    [InlineData(".")]
    [InlineData(".FWF")]
    [InlineData(".f w")]
    [InlineData(".gz")]
    public void An_extension_is_a_dot_and_small_letters(string extension)
    {
        Assert.Equal("extensions", Assert.Throws<ArgumentException>(() => new FeedFormat([extension], FixedWidthReader.Open)).ParamName);
        if (extension != ".gz") Assert.Equal("extension", Assert.Throws<ArgumentException>(() => new LetterFormat(extension, PlainLetter.Write, PlainLetter.Read)).ParamName);
    }

    [Fact]
    public void A_format_needs_an_extension_and_something_that_opens_files()
    {
        Assert.Equal("extensions", Assert.Throws<ArgumentException>(() => new FeedFormat([], FixedWidthReader.Open)).ParamName);
        Assert.Equal("open", Assert.Throws<ArgumentNullException>(() => new FeedFormat([".fwf"], (Func<string, string?, IReadOnlyList<string>, RecordReader>)null!)).ParamName);
        Assert.Equal("format", Assert.Throws<ArgumentNullException>(() => FileFormats.Plain.With(null!)).ParamName);
        Assert.Equal("format", Assert.Throws<ArgumentNullException>(() => FileFormats.Plain.WithLetters(null!)).ParamName);
        Assert.Equal("write", Assert.Throws<ArgumentNullException>(() => new LetterFormat(".txt", null!, PlainLetter.Read)).ParamName);
        Assert.Equal("read", Assert.Throws<ArgumentNullException>(() => new LetterFormat(".txt", PlainLetter.Write, null!)).ParamName);
    }
}
