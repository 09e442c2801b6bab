using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Files.Feeds;

public sealed class JsonLinesRecordReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("{\"a\":\"x\",\"b\":1}", "[x][1]")]
    [InlineData("{\"b\":1.50,\"a\":\"\\u9e64\\n\\\"\"}", "[鹤\n\"][1.50]")]
    [InlineData("{\"a\":null,\"c\":{\"a\":[1]}}", "[][]")]
    [InlineData("{\"a\":true,\"b\":false}", "[true][false]")]
    [InlineData("{\"\\u0061\":1E-5}", "[1E-5][]")]
    [InlineData("  {} ", "[][]")]
    [InlineData("[1]", "[! not a JSON object]")]
    [InlineData("{\"a\":1", "[! not a JSON object]")]
    [InlineData("{\"a\":1} {\"a\":2}", "[! not a JSON object]")]
    [InlineData("{'a':1}", "[! not a JSON object]")]
    [InlineData("{\"a\":01}", "[! not a JSON object]")]
    [InlineData("text", "[! not a JSON object]")]
    [InlineData("{\"a\":1,\"a\":2}", "[! 'a' is there twice]")]
    [InlineData("{\"a\":[1]}", "[! 'a' is not a text, number or flag]")]
    [InlineData("{\"a\":\"\\ud800\"}", "[! not a JSON object: half a character]")]
    public void A_line_is_a_record(string line, string expected)
    {
        string path = folder.Write("a.jsonl", $"{{\"a\":\"first\"}}\n{line}\r\n\n{{\"b\":\"last\"}}");
        Assert.Equal($"[a][b] / [first][] / {expected} / [][last]", Records.Shown(Records.Of(path, null, "a", "b")));
    }

    [Fact]
    public void A_property_that_no_line_has_is_known_at_the_end()
    {
        string path = folder.Write("a.ndjson.gz", TemporaryFolder.Zipped("\uFEFF{\"a\":1}\n\n{\"b\":2}\n"));
        using RecordReader reader = FileFormats.Plain.Open(path, RecordFormat.Found, ["a", "b", "c", "b"]);
        Assert.Equal(["a", "b", "c"], reader.ColumnsNeverSeen);
        Assert.True(reader.Read());
        Assert.True(reader.Read());
        Assert.Equal(3, reader.Row);
        Assert.False(reader.Read());
        Assert.Equal(["c"], reader.ColumnsNeverSeen);
    }

    [Property]
    public Property Any_text_comes_back_whatever_the_buffer()
    {
        Gen<string> text = Gen.Elements("a", "鹤", "𠮷", "\"", "\\", "\n", "\t", "/", "0123456789").ListOf().Select(string.Concat);
        return Prop.ForAll(text.NonEmptyListOf().ToArbitrary(), Gen.Choose(1, 300).ToArbitrary(), (values, buffer) =>
        {
            string lines = string.Concat(values.Select(value => JsonSerializer.Serialize(new { other = 1, a = value }) + "\n"));
            string path = folder.Write("a.jsonl", lines);
            using JsonLinesRecordReader reader = new(path, TextSource.Open(path, null), ["a"], buffer);
            return values.SequenceEqual(Records.Of(reader).Skip(1).Select(fields => fields[0]));
        });
    }
}
