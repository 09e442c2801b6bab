using EarlyWarning.Rules;

namespace EarlyWarning.Files.Feeds;

/// <summary>The format of a file is found by its first bytes, and of a text by its extension, among those that a scan file is loaded with.</summary>
public sealed class FileFormatsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static readonly FeedFormat Parquet = new([".parquet"], (path, _, _, _) => throw new FeedException(path, null, Message.Of("opened", "opened", "已打开")));

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.csv", ".csv")]
    [InlineData("A.TXT.GZ", ".csv")]
    [InlineData("a.tsv", ".tsv")]
    [InlineData("a.b.ndjson.gz", ".jsonl")]
    public void The_format_of_a_text_is_found_by_the_extension(string file, string expected) =>
        Assert.Equal(expected, FileFormats.Plain.Of(folder.Write(file, "a,b\n")).Extensions[0]);

    [Fact]
    public void A_workbook_says_which_formats_are_needed_where_they_are_not_given() => Assert.Equal(
        "wages.xlsx: an Excel workbook, which this program is not set up to read: it must be given the formats of the package EarlyWarning.Office; or save the file as CSV",
        FaultOf(FileFormats.Plain, "wages.xlsx", Workbook.Of(("九月", ""))));

    [Fact]
    public void A_format_that_is_added_is_opened_and_expected_and_the_others_stay_as_they_are()
    {
        FileFormats formats = FileFormats.Plain;
        Assert.Equal("a.pages: unknown kind of file; expected .csv, .txt, .tsv, .jsonl, .ndjson (each also .gz)", FaultOf(formats, "a.pages"));
        formats = formats.With(Parquet).With(Parquet);
        Assert.Equal("a.parquet: opened", FaultOf(formats, "a.parquet"));
        Assert.Equal("a.parquet.gz: unknown kind of file; expected .csv, .txt, .tsv, .jsonl, .ndjson (each also .gz) or .parquet", FaultOf(formats, "a.parquet.gz"));
        Assert.True(formats.Knows(".parquet"));
        Assert.False(FileFormats.Plain.Knows(".parquet"));
    }

    [Theory]
    [InlineData(".csv", true)]
    [InlineData(".gz", true)]
    [InlineData(".xlsx", true)]
    [InlineData(".ods", true)]
    [InlineData(".zip", true)]
    [InlineData(".pdf", false)]
    public void A_draft_looks_at_files_of_known_formats_given_or_not(string extension, bool expected) =>
        Assert.Equal(expected, FileFormats.Plain.Knows(extension));

    private string FaultOf(FileFormats formats, string file, byte[]? bytes = null)
    {
        string path = folder.Write(file, bytes ?? [.. "a"u8]);
        FeedException fault = Assert.Throws<FeedException>(() => formats.Open(path, RecordFormat.Found, []));
        return fault.Message.Replace(folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }
}
