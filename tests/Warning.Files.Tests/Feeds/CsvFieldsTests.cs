using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EarlyWarning.Files.Feeds;

/// <summary>Fields found for a whole chunk at once are those that are read record by record.</summary>
public sealed class CsvFieldsTests
{
    private static readonly Gen<string> Text =
        from parts in Gen.Frequency(
            (6, Gen.Elements("a", "12", "2026-10", "", "广东", "91440705XNK4WRA73Q")),
            (6, Gen.Constant(",")),
            (3, Gen.Elements("\n", "\r\n")),
            (1, Gen.Elements("\n\n", "\r\n\r\n", ",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,"))).ListOf()
        from end in Gen.Elements("", "\n", "\r\n", "x", ",")
        select string.Concat(parts) + end;

    [Fact]
    public void Fields_found_at_once_are_those_of_the_records()
    {
        Prop.ForAll(Text.ToArbitrary(), Text.ToArbitrary(), (before, text) =>
        {
            using CsvChunk chunk = ChunkOf(before, text);
            Assert.Equal(Records(chunk), Found(chunk));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Theory]
    [InlineData("a,\"b\"\n")]
    [InlineData("a,b\rc,d\n")]
    [InlineData("a,b\r")]
    public void A_chunk_in_which_a_line_may_be_no_record_is_left_to_be_read_record_by_record(string text)
    {
        using CsvChunk chunk = ChunkOf("", text);
        Assert.False(new CsvFields((byte)',').TryFind(chunk));
    }

    /// <summary>A chunk that begins after other bytes, among them what would be a line end.</summary>
    private static CsvChunk ChunkOf(string before, string text)
    {
        byte[] first = Encoding.UTF8.GetBytes(before), bytes = [.. first, .. Encoding.UTF8.GetBytes(text)];
        CsvChunk chunk = new();
        chunk.Reserve(bytes.Length, 0);
        bytes.CopyTo(chunk.Bytes, 0);
        chunk.Set(first.Length, bytes.Length, 5);
        return chunk;
    }

    private static List<string> Records(CsvChunk chunk)
    {
        List<string> records = [];
        CsvChunkReader reader = new("x.csv", (byte)',');
        reader.Begin(chunk, isWhole: true);
        while (reader.Read())
            records.Add($"{reader.Row} {reader.Offset}: {string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(reader.Field(i))))}");
        return records;
    }

    private static List<string> Found(CsvChunk chunk)
    {
        CsvFields fields = new((byte)',');
        Assert.True(fields.TryFind(chunk));
        List<string> records = [];
        for (int line = 0; line < fields.Lines; line++)
        {
            int first = fields.FirstOf(line), count = fields.CountOf(line);
            if (count > 0)
                records.Add($"{chunk.FirstLine + line} {fields.OffsetOf(line)}: {string.Join('|', Enumerable.Range(0, count).Select(i => Encoding.UTF8.GetString(fields.Field(first, i))))}");
        }

        return records;
    }
}
