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

    /// <summary>An escape makes the complete reader of JSON read a line, which says what it is; without one the shorter way reads it.</summary>
    [Property(MaxTest = 2000)]
    public Property A_line_means_the_same_whichever_way_it_is_read()
    {
        Gen<string> key = Gen.Elements("\"a\"", "\"b\"", "\"other\"", "\"鹤\"", "\"\"", "a", "\"a");
        Gen<string> value = Gen.Elements(
            "\"x\"", "\"\"", "\"null\"", "\"鹤\"", "\"\u0001\"", "\"x", "1", "-1", "0", "-0", "01", "-", "+1",
            "1.5", "1.", ".5", "1.5.5", "1e5", "1E-5", "0x", "null", "nul", "nulls", "true", "True", "false", "[]", "{}", "{\"a\":1}", "");
        Gen<string> space = Gen.Frequency((8, Gen.Constant("")), (1, Gen.Constant(" ")), (1, Gen.Constant("\t")), (1, Gen.Constant("\u00a0")));
        Gen<string> colon = Gen.Frequency((12, Gen.Constant(":")), (1, Gen.Constant("")), (1, Gen.Constant("::")));
        Gen<string> member =
            from before in space
            from name in key
            from mark in colon
            from after in space
            from one in value
            select before + name + mark + after + one;
        Gen<string> comma = Gen.Frequency((12, Gen.Constant(",")), (1, Gen.Constant("")), (1, Gen.Constant(",,")), (1, Gen.Constant(", ")));
        Gen<string> members =
            from first in member
            from rest in Gen.Zip(comma, member).ListOf()
            select first + string.Concat(rest.Select(pair => pair.Item1 + pair.Item2));
        Gen<string> end = Gen.Frequency((12, Gen.Constant("}")), (4, Gen.Elements("", "} ", "}}", "} 1")));
        Gen<string> line = from all in members from close in end select all + close;
        return Prop.ForAll(line.NonEmptyListOf().ToArbitrary(), lines =>
        {
            string shorter = folder.Write("a.jsonl", string.Concat(lines.Select(one => $"{{{one}\n")));
            string complete = folder.Write("b.jsonl", string.Concat(lines.Select(one => $"{{\"\\u007a\":0,{one}\n")));
            return Records.Shown(Records.Of(shorter, null, "a", "b", "鹤")) == Records.Shown(Records.Of(complete, null, "a", "b", "鹤"));
        });
    }

    [Fact]
    public void A_column_whose_name_needs_escapes_is_found()
    {
        string path = folder.Write("a.jsonl", "{\"a\\\"b\":1,\"c\":2}\n{\"a\\\"b\":3,\"c\":4}");
        Assert.Equal("[a\"b][c] / [1][2] / [3][4]", Records.Shown(Records.Of(path, null, "a\"b", "c")));
    }

    [Fact]
    public void Keys_may_come_in_another_order_in_each_line()
    {
        string path = folder.Write("a.jsonl", "{\"a\":1,\"b\":2}\n{\"b\":3,\"a\":4}\n{\"x\":0,\"b\":5}\n{\"b\":6,\"x\":0,\"a\":7}");
        Assert.Equal("[a][b] / [1][2] / [4][3] / [][5] / [7][6]", Records.Shown(Records.Of(path, null, "a", "b")));
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
